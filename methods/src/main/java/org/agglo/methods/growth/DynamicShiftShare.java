package org.agglo.methods.growth;

import org.agglo.methods.Reference;

/**
 * Dynamic shift-share analysis: the analysis of each year, added up over the years.
 *
 * <p>\(NS_j = \sum_t e_{j,t} G_t\), and the others alike, from each date to the next. The mix is
 * renewed every year, so that the parts do not hang on the choice of the first: over long or uneven
 * periods this is the form to prefer. The three still add up to the change from the first date to
 * the last. With two dates it is {@link ShiftShare}.
 *
 * <p>Missing and undefined as there, for any step. Fewer than two dates have no change: all 0.
 * Cost: O(n t).
 *
 * <p>Source: Barff, R. A., Knight, P. L. (1988), "Dynamic shift-share analysis", <i>Growth and
 * Change</i> 19(2), 1–10, doi:10.1111/j.1468-2257.1988.tb00465.x.
 */
@Reference(
    name = "Dynamic shift-share analysis",
    formula = "NS_j = \\sum_t e_{j,t} G_t, \\; IM_j = \\sum_t e_{j,t} (G_{j,t} - G_t)",
    words =
        "Shift-share analysis year by year, added up: the region's mix is brought up to date every"
            + " year, so that less hangs on which year is the first.",
    example =
        "One industry has 100, 110 and 120 jobs in the region, and the nation 1,000, 1,100 and 1,100"
            + " of its 2,000, 2,100 and 2,205 jobs. National share: 100 x 0.05 + 110 x 0.05 = 10.5",
    edges = {
      "A missing value in any year leaves the sums undefined.",
      "With two years it is the plain analysis; with fewer there is no change."
    },
    sources = {
      "Barff, R. A., Knight, P. L. (1988), Dynamic shift-share analysis, Growth and Change 19(2),"
          + " 1-10, https://doi.org/10.1111/j.1468-2257.1988.tb00465.x."
    })
public final class DynamicShiftShare {
  private DynamicShiftShare() {}

  /**
   * The sums of the components over the steps between dates.
   *
   * @param region employment of the region, a row per date, a column per industry
   * @param nation employment of the nation, likewise
   */
  public static ShiftShare.Components of(double[][] region, double[][] nation) {
    if (region.length != nation.length) {
      throw new IllegalArgumentException("Region and nation must have the same dates.");
    }
    int n = region.length == 0 ? 0 : region[0].length;
    ShiftShare.Components sums =
        new ShiftShare.Components(new double[n], new double[n], new double[n]);
    for (int t = 1; t < region.length; t++) {
      ShiftShare.Components step =
          ShiftShare.of(region[t - 1], region[t], nation[t - 1], nation[t]);
      add(step.national(), sums.national());
      add(step.mix(), sums.mix());
      add(step.regional(), sums.regional());
    }
    return sums;
  }

  private static void add(double[] step, double[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += step[j];
    }
  }
}
