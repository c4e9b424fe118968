package org.agglo.methods.complexity;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The largest eigenvalue of a symmetric matrix, and its vector, by the method of Lanczos with full
 * reorthogonalisation. Vectors that are known already are kept out, so that the next pair comes.
 *
 * <p>Without reorthogonalisation the basis loses its angles and eigenvalues come out twice. A
 * multiple eigenvalue comes once; to see that it is multiple, ask again with its vector kept out.
 *
 * <p>Source: Parlett, B. N. (1998), <i>The Symmetric Eigenvalue Problem</i>, SIAM, chapter 13,
 * doi:10.1137/1.9781611971163.
 */
final class Lanczos {
  /**
   * Numbers the basis may hold: all of it up to 5,792 rows, which is then exact without restart.
   */
  private static final int MEMORY = 1 << 25;

  private static final int RESTARTS = 100;
  private static final int BETWEEN_CHECKS = 8;
  private static final double NOTHING = 1e-14;
  private static final long SEED = 20_090_626;

  private final Similarity matrix;
  private final double[][] known;
  private final double[][] basis;
  private final double[] diagonal;
  private final double[] beside;

  private Lanczos(Similarity matrix, double[][] known) {
    this.matrix = matrix;
    this.known = known;
    int size = Math.min(matrix.size() - known.length, MEMORY / matrix.size());
    basis = new double[size][];
    diagonal = new double[size];
    beside = new double[size];
  }

  /**
   * An eigenvalue with its vector of length 1.
   *
   * @param residual the length of \(Av - \lambda v\)
   */
  record Pair(double value, double[] vector, double residual) {}

  /**
   * The largest pair beside those known.
   *
   * @param known orthogonal eigenvectors of length 1 to be kept out
   * @param tolerance the residual to be reached
   */
  static Pair largest(Similarity matrix, double[][] known, double tolerance) {
    if (known.length >= matrix.size()) {
      return new Pair(0, new double[matrix.size()], 0);
    }
    Lanczos lanczos = new Lanczos(matrix, known);
    // The same start again would have nothing along the rest of a multiple eigenvalue's vectors.
    SplittableRandom random = new SplittableRandom(SEED + known.length);
    double[] start = new double[matrix.size()];
    Arrays.setAll(start, i -> random.nextDouble() - 0.5);
    Pair pair = lanczos.from(start, tolerance);
    for (int i = 0; i < RESTARTS && pair.residual > tolerance; i++) {
      pair = lanczos.from(pair.vector, tolerance);
    }
    return pair;
  }

  private Pair from(double[] start, double tolerance) {
    double[] vector = start.clone();
    clear(vector, 0);
    scale(vector, 1 / Math.sqrt(dot(vector, vector)));
    for (int k = 0; ; k++) {
      basis[k] = vector;
      double[] next = new double[vector.length];
      matrix.times(vector, next);
      diagonal[k] = dot(vector, next);
      clear(next, k + 1);
      double length = Math.sqrt(dot(next, next));
      beside[k] = length;
      boolean last = k + 1 == basis.length || length < NOTHING;
      if (last || (k + 1) % BETWEEN_CHECKS == 0) {
        Tridiagonal.Pair top = Tridiagonal.largest(diagonal, beside, k + 1);
        double residual = length * Math.abs(top.vector()[k]);
        if (last || residual <= tolerance) {
          return new Pair(top.value(), combined(top.vector()), residual);
        }
      }
      vector = next;
      scale(vector, 1 / length);
    }
  }

  /** Takes out what lies along known vectors and the basis; once is not enough, twice is. */
  private void clear(double[] vector, int size) {
    for (int pass = 0; pass < 2; pass++) {
      for (double[] other : known) {
        add(-dot(other, vector), other, vector);
      }
      for (int k = 0; k < size; k++) {
        add(-dot(basis[k], vector), basis[k], vector);
      }
    }
  }

  private double[] combined(double[] weights) {
    double[] sum = new double[matrix.size()];
    for (int k = 0; k < weights.length; k++) {
      add(weights[k], basis[k], sum);
    }
    scale(sum, 1 / Math.sqrt(dot(sum, sum)));
    return sum;
  }

  /** Adds {@code factor} times {@code x} to {@code y}. */
  static void add(double factor, double[] x, double[] y) {
    for (int i = 0; i < y.length; i++) {
      y[i] += factor * x[i];
    }
  }

  private static void scale(double[] vector, double factor) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= factor;
    }
  }

  /** Four sums side by side, which the processor adds at once; always in the same order. */
  static double dot(double[] x, double[] y) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    for (; i + 3 < x.length; i += 4) {
      a += x[i] * y[i];
      b += x[i + 1] * y[i + 1];
      c += x[i + 2] * y[i + 2];
      d += x[i + 3] * y[i + 3];
    }
    for (; i < x.length; i++) {
      a += x[i] * y[i];
    }
    return a + b + (c + d);
  }
}
