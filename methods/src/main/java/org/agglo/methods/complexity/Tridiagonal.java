package org.agglo.methods.complexity;

/**
 * The largest eigenvalue of a symmetric tridiagonal matrix, by bisection with the signs of pivots,
 * and its vector, by factorising from both ends and joining where they fit best.
 *
 * <p>Source: Parlett, B. N., Dhillon, I. S. (1997), "Fernando's solution to Wilkinson's problem: an
 * application of double factorization", <i>Linear Algebra and its Applications</i> 267, 247–279,
 * doi:10.1016/S0024-3795(97)80053-5.
 */
final class Tridiagonal {
  private Tridiagonal() {}

  /** An eigenvalue with its vector of length 1. */
  record Pair(double value, double[] vector) {}

  /** The largest pair of the first {@code size} rows; {@code beside[i]} joins i and i + 1. */
  static Pair largest(double[] diagonal, double[] beside, int size) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      double reach = (i > 0 ? beside[i - 1] : 0) + (i + 1 < size ? beside[i] : 0);
      low = Math.max(low, diagonal[i]);
      high = Math.max(high, diagonal[i] + reach);
    }
    high += Math.ulp(Math.max(high, 1));
    for (double middle = (low + high) / 2; middle > low && middle < high; ) {
      if (isAbove(middle, diagonal, beside, size)) {
        high = middle;
      } else {
        low = middle;
      }
      middle = (low + high) / 2;
    }
    return new Pair(high, vector(high, diagonal, beside, size));
  }

  /** Whether a number is above all eigenvalues: all pivots are negative. */
  private static boolean isAbove(double x, double[] diagonal, double[] beside, int size) {
    double pivot = diagonal[0] - x;
    for (int i = 1; i < size && pivot < 0; i++) {
      pivot = diagonal[i] - x - beside[i - 1] * beside[i - 1] / pivot;
    }
    return pivot < 0;
  }

  private static double[] vector(double value, double[] diagonal, double[] beside, int size) {
    double[] down = new double[size];
    double[] up = new double[size];
    for (int i = 0; i < size; i++) {
      double above = i == 0 ? 0 : beside[i - 1] * beside[i - 1] / down[i - 1];
      down[i] = away(diagonal[i] - value - above);
    }
    for (int i = size - 1; i >= 0; i--) {
      double below = i + 1 == size ? 0 : beside[i] * beside[i] / up[i + 1];
      up[i] = away(diagonal[i] - value - below);
    }
    int joint = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      double misfit = Math.abs(down[i] + up[i] - (diagonal[i] - value));
      if (misfit < least) {
        least = misfit;
        joint = i;
      }
    }
    double[] vector = new double[size];
    vector[joint] = 1;
    for (int i = joint; i > 0; i--) {
      vector[i - 1] = -beside[i - 1] * vector[i] / down[i - 1];
    }
    for (int i = joint; i + 1 < size; i++) {
      vector[i + 1] = -beside[i] * vector[i] / up[i + 1];
    }
    double length = Math.sqrt(Lanczos.dot(vector, vector));
    for (int i = 0; i < size; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  /** A pivot of 0 would divide by itself. */
  private static double away(double pivot) {
    return pivot == 0 ? -Double.MIN_NORMAL : pivot;
  }
}
