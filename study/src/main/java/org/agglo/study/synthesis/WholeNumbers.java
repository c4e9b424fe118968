package org.agglo.study.synthesis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Whole numbers in the place of real ones. */
final class WholeNumbers {
  private WholeNumbers() {}

  /**
   * Whole numbers that sum to a total, by largest remainders: the parts that the values have of the
   * total, rounded down, and one more for those that lose most by it. A value of 0 stays 0.
   *
   * @param values 0 or more
   * @param total whole, to be parted; nothing is parted where all values are 0
   * @param favour added to a remainder when it is ranked, and nothing else
   */
  static long[] parted(double[] values, long total, double[] favour) {
    double sum = Fit.sum(values);
    long[] parts = new long[values.length];
    if (sum == 0) {
      return parts;
    }
    double[] remainder = new double[values.length];
    long rest = total;
    for (int i = 0; i < values.length; i++) {
      double exact = values[i] / sum * total;
      parts[i] = (long) Math.floor(exact);
      remainder[i] = exact - parts[i] + favour[i];
      rest -= parts[i];
    }
    int[] order =
        IntStream.range(0, values.length)
            .filter(i -> values[i] > 0)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -remainder[i])
                    .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; rest > 0; i = (i + 1) % order.length, rest--) {
      parts[order[i]]++;
    }
    return parts;
  }

  /** The same without favour. */
  static long[] parted(double[] values, long total) {
    return parted(values, total, new double[values.length]);
  }

  /**
   * Changes whole numbers so that they sum to a total, each by its part of the room it has; the
   * total must be within reach.
   *
   * @param values changed in place
   * @param room how far each may go, 0 or more
   * @param by what the sum must change by, at most the room together either way
   */
  static void shift(int[] values, long[] room, long by) {
    long all = Arrays.stream(room).sum();
    long gone = 0;
    long given = 0;
    for (int i = 0; i < values.length && all > 0; i++) {
      gone += room[i];
      long due = Math.multiplyExact(gone, Math.abs(by)) / all;
      values[i] += Math.toIntExact(by < 0 ? given - due : due - given);
      given = due;
    }
  }
}
