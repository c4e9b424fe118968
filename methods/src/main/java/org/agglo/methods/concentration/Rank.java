package org.agglo.methods.concentration;

import java.util.Arrays;
import org.agglo.methods.Reference;

/**
 * Competition ranks, largest first: ties share the lower number (1, 2, 2, 4).
 *
 * <p>Missing values ({@code NaN}) get rank 0 and are not counted among the ranked. Cost: O(n log
 * n). Source: "standard competition ranking", as league tables use it.
 */
@Reference(
    name = "Rank",
    formula = "1 + \\left|\\{ s : v_s > v_r \\}\\right|",
    words =
        "The place of a region among those that have a value, largest first. Regions that are equal"
            + " share the lower number.",
    example = "The second of the values 5, 3, 3 and 1 has one value above it: 1 + 1 = 2",
    edges = {"A region without a value has no rank and is not counted among the ranked."},
    sources = {"Standard competition ranking, as league tables use it."})
public final class Rank {
  private Rank() {}

  /**
   * @param values one value per region; not changed
   * @return the rank of each, 1 for the largest, 0 for a missing value
   */
  public static int[] descending(double[] values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return Arrays.stream(values).mapToInt(v -> rank(v, sorted)).toArray();
  }

  private static int rank(double value, double[] ascending) {
    return Double.isNaN(value) ? 0 : 1 + ascending.length - firstAbove(value, ascending);
  }

  private static int firstAbove(double value, double[] ascending) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] > value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
