package org.agglo.methods.concentration;

import org.agglo.methods.Reference;

/**
 * Herfindahl index: the sum of squared shares, \(H = \sum_i s_i^2\), from \(1/n\) (all equal) to 1
 * (one has all).
 *
 * <p>Missing: {@code NaN} where a part is missing or negative, or where nothing is above 0: a part
 * that is not known may be the largest. Parts of 0 do not change the index or the equivalent
 * number, but they are counted by the normalised form. Cost: O(n).
 *
 * <p>Source: Herfindahl, O. C. (1950), <i>Concentration in the Steel Industry</i>, dissertation,
 * Columbia University; Hirschman, A. O. (1945), <i>National Power and the Structure of Foreign
 * Trade</i>; the equivalent number: Adelman, M. A. (1969), <i>Review of Economics and
 * Statistics</i> 51(1), 99–101, doi:10.2307/1926955.
 */
@Reference(
    name = "Herfindahl index",
    formula = "H = \\sum_i s_i^2",
    words =
        "How much a few parts have of the whole: the chance that two jobs drawn at random are in the"
            + " same part. Its inverse is the number of equal parts that would be as concentrated.",
    example = "Three firms with 50, 30 and 20 jobs: 0.5^2 + 0.3^2 + 0.2^2 = 0.38",
    edges = {
      "Not defined where a part is missing, or where there is nothing.",
      "The normalised form, (H - 1/n) / (1 - 1/n), counts empty parts in n and is not defined for a"
          + " single part."
    },
    sources = {
      "Herfindahl, O. C. (1950), Concentration in the Steel Industry, Columbia University.",
      "Hirschman, A. O. (1945), National Power and the Structure of Foreign Trade.",
      "Adelman, M. A. (1969), Comment on the H concentration measure as a numbers-equivalent, Review"
          + " of Economics and Statistics 51(1), 99-101, https://doi.org/10.2307/1926955."
    })
public final class Herfindahl {
  private Herfindahl() {}

  /**
   * The index.
   *
   * @param parts the size of each part, in one unit
   */
  public static double of(double[] parts) {
    double whole = Parts.whole(parts);
    double sum = 0;
    for (double part : parts) {
      sum += (part / whole) * (part / whole);
    }
    return Double.isNaN(whole) ? Double.NaN : sum;
  }

  /** From 0 (all parts equal) to 1; empty parts count. {@code NaN} for fewer than two parts. */
  public static double normalised(double[] parts) {
    double least = 1.0 / parts.length;
    return parts.length < 2 ? Double.NaN : (of(parts) - least) / (1 - least);
  }

  /** The number of equal parts that would be as concentrated, \(1/H\), from 1. */
  public static double equivalentNumber(double[] parts) {
    return 1 / of(parts);
  }
}
