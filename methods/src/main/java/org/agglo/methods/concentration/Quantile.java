package org.agglo.methods.concentration;

import java.util.Arrays;

/** Quantiles of type 7: linear between order statistics, the default of R, NumPy and d3. */
final class Quantile {
  private Quantile() {}

  /** The quantile of values that are sorted and not missing; {@code NaN} where there are none. */
  static double ofSorted(double[] ascending, double p) {
    if (ascending.length == 0) {
      return Double.NaN;
    }
    double at = (ascending.length - 1) * p;
    int below = (int) at;
    int above = Math.min(below + 1, ascending.length - 1);
    return ascending[below] + (at - below) * (ascending[above] - ascending[below]);
  }

  /** The values that are not missing, sorted. */
  static double[] sorted(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
  }
}
