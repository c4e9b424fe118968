package org.agglo.methods.concentration;

import org.agglo.methods.Reference;

/**
 * Hoover index: half the sum of the differences of two distributions, \(\tfrac{1}{2} \sum_r |s_r -
 * x_r|\), from 0 to 1.
 *
 * <p>For an industry over regions, \(s_r\) is the region's share of the industry and \(x_r\) its
 * share of the reference (all jobs, population). For a region over industries it is the coefficient
 * of specialisation.
 *
 * <p>Missing: {@code NaN} where a value is missing or negative, or where either has nothing above
 * 0. Cost: O(n). Source: Hoover, E. M. (1936), "The measurement of industrial localization",
 * <i>Review of Economics and Statistics</i> 18(4), 162–171, doi:10.2307/1927875.
 */
@Reference(
    name = "Hoover index",
    formula = "\\frac{1}{2} \\sum_r |s_r - x_r|",
    words =
        "The part of an industry that would have to move for it to be spread as everything else is: 0"
            + " is spread like the whole, near 1 is all in a corner of it.",
    example =
        "An industry has 60 and 40 of its 100 jobs in two regions that have 30 % and 70 % of all"
            + " jobs: (|0.6 - 0.3| + |0.4 - 0.7|) / 2 = 0.3",
    edges = {
      "Not defined where a value is missing, or where there is nothing of either.",
      "It sees no difference between near and far regions, and grows as regions are cut smaller."
    },
    sources = {
      "Hoover, E. M. (1936), The measurement of industrial localization, Review of Economics and"
          + " Statistics 18(4), 162-171, https://doi.org/10.2307/1927875."
    })
public final class Hoover {
  private Hoover() {}

  /**
   * The index.
   *
   * @param part activity of the industry by region
   * @param reference the reference by region, in any unit
   */
  public static double of(double[] part, double[] reference) {
    return Krugman.of(part, reference) / 2;
  }
}
