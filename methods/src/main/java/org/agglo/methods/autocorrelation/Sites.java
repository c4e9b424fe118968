package org.agglo.methods.autocorrelation;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The sites that a statistic is of: those with a value and a link to or from another such site,
 * numbered anew. Their values are centred on their own mean.
 */
final class Sites {
  private static final double SAME = 1e-14;

  final int[] rows;
  final double[] z;
  final double mean;
  final Neighbours neighbours;

  private Sites(int[] rows, double[] values, Neighbours neighbours) {
    this.rows = rows;
    this.neighbours = neighbours;
    mean = mean(values);
    z = values;
    double largest = Math.abs(mean);
    for (int i = 0; i < z.length; i++) {
      largest = Math.max(largest, Math.abs(z[i]));
      z[i] -= mean;
    }
    double slack = SAME * largest;
    if (Arrays.stream(z).allMatch(v -> Math.abs(v) <= slack)) {
      // What is left of equal values is rounding, and must not be taken for a pattern.
      Arrays.fill(z, 0);
    }
  }

  static Sites of(double[] values, Neighbours neighbours) {
    if (values.length != neighbours.size()) {
      throw new IllegalArgumentException(
          values.length + " values for " + neighbours.size() + " sites");
    }
    BitSet valued = new BitSet();
    for (int i = 0; i < values.length; i++) {
      valued.set(i, Double.isFinite(values[i]));
    }
    BitSet linked = new BitSet();
    for (int i = valued.nextSetBit(0); i >= 0; i = valued.nextSetBit(i + 1)) {
      for (int l = neighbours.first(i); l < neighbours.first(i + 1); l++) {
        if (valued.get(neighbours.to(l))) {
          linked.set(i);
          linked.set(neighbours.to(l));
        }
      }
    }
    int[] rows = linked.stream().toArray();
    double[] of = Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
    boolean whole = rows.length == values.length;
    return new Sites(rows, of, whole ? neighbours : neighbours.only(linked));
  }

  /** The mean, corrected once by what is left of it. */
  private static double mean(double[] values) {
    double mean = Arrays.stream(values).sum() / values.length;
    double rest = 0;
    for (double v : values) {
      rest += v - mean;
    }
    return mean + rest / values.length;
  }

  int size() {
    return z.length;
  }

  /** The sum of a power of the centred values. */
  double power(int exponent) {
    double sum = 0;
    for (double v : z) {
      double square = v * v;
      sum += exponent == 2 ? square : exponent == 3 ? square * v : square * square;
    }
    return sum;
  }

  /** Whether the values differ at all. */
  boolean differ() {
    return power(2) > 0;
  }

  /** Results of the sites, at the places they were given; {@code NaN} at the others. */
  double[] spread(double[] results, int places) {
    double[] all = new double[places];
    Arrays.fill(all, Double.NaN);
    for (int i = 0; i < rows.length; i++) {
      all[rows[i]] = results[i];
    }
    return all;
  }
}
