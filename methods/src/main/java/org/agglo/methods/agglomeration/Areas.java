package org.agglo.methods.agglomeration;

/**
 * Shares of the areas in everything, and their moments; all are missing where a value is.
 *
 * @param x the share of each area
 * @param squares \(\sum x_r^2\)
 * @param cubes \(\sum x_r^3\)
 */
record Areas(double[] x, double squares, double cubes) {

  /** From amounts in any unit. */
  static Areas of(double[] reference) {
    double[] x = shares(reference);
    double squares = 0;
    double cubes = 0;
    for (double share : x) {
      squares += share * share;
      cubes += share * share * share;
    }
    // One area that has all leaves nothing to compare: 1 − Σx² is 0.
    return new Areas(x, squares < 1 && x.length > 0 ? squares : Double.NaN, cubes);
  }

  /** Amounts as shares of their sum; missing where one is missing, negative, or all are 0. */
  static double[] shares(double[] amounts) {
    double sum = 0;
    for (double amount : amounts) {
      sum += amount >= 0 && amount < Double.POSITIVE_INFINITY ? amount : Double.NaN;
    }
    double[] shares = new double[amounts.length];
    for (int r = 0; r < shares.length; r++) {
      shares[r] = sum > 0 ? amounts[r] / sum : Double.NaN;
    }
    return shares;
  }

  /** \(1 - \sum x_r^2\). */
  double spread() {
    return 1 - squares;
  }

  /** \(\sum_r (s_r - x_r)(t_r - x_r)\) of two distributions over the same areas. */
  double product(double[] s, double[] t) {
    double sum = 0;
    for (int r = 0; r < x.length; r++) {
      sum += (s[r] - x[r]) * (t[r] - x[r]);
    }
    return sum;
  }

  /** Stops where a distribution has more areas than the reference. */
  void require(int areas) {
    if (areas > x.length) {
      throw new IllegalArgumentException(
          "The reference has " + x.length + " areas, but the plants stand in " + areas + ".");
    }
  }
}
