package org.agglo.methods.complexity;

import java.util.Arrays;

/**
 * How alike the rows of a table are: the symmetric matrix \(D^{-1/2} M U^{-1} M^T D^{-1/2}\), with
 * \(D\) and \(U\) the margins of rows and columns on the diagonal. Its eigenvalues lie from 0 to 1;
 * the first is 1, with the vector \(\sqrt{d}\).
 */
interface Similarity {
  /** Up to this many rows, a matrix in full is worth its memory. */
  int FULL = 2_048;

  /** Up to so many rows in the column of a pair, on average, it is worth its making. */
  int CROWDED = 400;

  /** The number of rows. */
  int size();

  /** Sets {@code y} to the matrix times {@code x}. */
  void times(double[] x, double[] y);

  /** The matrix of a table without empty rows or columns. */
  static Similarity of(Presence presence) {
    double[] root = roots(presence);
    if (presence.areas() > FULL || Overlap.pairs(presence) > (long) CROWDED * presence.size()) {
      return sparse(presence, root);
    }
    return full(rows(presence, root));
  }

  /** The square roots of the margins of rows. */
  static double[] roots(Presence presence) {
    double[] root = new double[presence.areas()];
    Arrays.setAll(root, r -> Math.sqrt(presence.diversity(r)));
    return root;
  }

  private static double[][] rows(Presence presence, double[] root) {
    double[][] rows = Overlap.of(presence);
    for (int r = 0; r < rows.length; r++) {
      for (int s = 0; s <= r; s++) {
        rows[r][s] /= root[r] * root[s];
        rows[s][r] = rows[r][s];
      }
    }
    return rows;
  }

  private static Similarity full(double[][] rows) {
    return new Similarity() {
      @Override
      public int size() {
        return rows.length;
      }

      @Override
      public void times(double[] x, double[] y) {
        Arrays.fill(y, 0);
        for (int r = 0; r < rows.length; r++) {
          Lanczos.add(x[r], rows[r], y);
        }
      }
    };
  }

  /** The matrix as two passes over the pairs. */
  static Similarity sparse(Presence presence, double[] root) {
    double[] scaled = new double[presence.areas()];
    return new Similarity() {
      @Override
      public int size() {
        return root.length;
      }

      @Override
      public void times(double[] x, double[] y) {
        Arrays.setAll(scaled, r -> x[r] / root[r]);
        double[] means = means(presence.byIndustry(), scaled);
        double[] back = means(presence.byArea(), means);
        Arrays.setAll(y, r -> back[r] * root[r]);
      }
    };
  }

  /** The mean of the values of those a key is with, for each key. */
  static double[] means(Presence.Side side, double[] values) {
    double[] means = new double[side.keys()];
    for (int key = 0; key < means.length; key++) {
      double sum = 0;
      for (int i = side.start()[key]; i < side.start()[key + 1]; i++) {
        sum += values[side.other()[i]];
      }
      means[key] = sum / side.count(key);
    }
    return means;
  }
}
