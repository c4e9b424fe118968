package org.agglo.methods.autocorrelation;

import org.agglo.methods.Reference;

/**
 * Local Geary's C: how far a site's neighbours are from it in value, \(c_i = \dfrac{1}{s^2} \sum_j
 * w_{ij} (x_i - x_j)^2\), with \(s^2 = \sum_i z_i^2 / (n-1)\).
 *
 * <p>The values add up to \(2 S_0 C\). Small ones mean likeness, with neighbours on either side of
 * the mean. A site is held against draws of its neighbours' values from all others, its own value
 * kept. Missing values and cost are as for {@link LocalMoran}, but a site at the mean has a test.
 *
 * <p>Source: Anselin, L. (1995), <i>Geographical Analysis</i> 27(2), 93–115,
 * doi:10.1111/j.1538-4632.1995.tb00338.x; with this scale: Anselin, L. (2019), <i>Geographical
 * Analysis</i> 51(2), 133–150, doi:10.1111/gean.12164.
 */
@Reference(
    name = "Local Geary's C",
    formula = "c_i = \\frac{1}{s^2} \\sum_j w_{ij} (x_i - x_j)^2",
    words =
        "How much an area differs from its neighbours, in units of the variance: small where it is"
            + " like them, large where it is not. The local values add up to 2 S0 times Geary's C.",
    example =
        "Four areas in a row with 1, 2, 3, 4, each weighing its neighbours' mean; the first differs"
            + " by 1 and the variance is 5 / 3: 1 / 1.666667 = 0.6",
    edges = {
      "Not defined for areas without a value or without a neighbour that has one.",
      "Squares are skew: the normal law is rough, the share of draws is the better p."
    },
    sources = {
      "Anselin, L. (1995), Local indicators of spatial association - LISA, Geographical Analysis"
          + " 27(2), 93-115, https://doi.org/10.1111/j.1538-4632.1995.tb00338.x.",
      "Anselin, L. (2019), A local indicator of multivariate spatial association, Geographical"
          + " Analysis 51(2), 133-150, https://doi.org/10.1111/gean.12164."
    })
public final class LocalGeary {
  private LocalGeary() {}

  /**
   * The statistic of each site.
   *
   * @param values a value for each site, {@code NaN} where missing
   * @param neighbours who is next to whom, usually row-standardised
   */
  public static double[] of(double[] values, Neighbours neighbours) {
    return test(values, neighbours, Permutations.none()).statistic();
  }

  /** The statistic of each site with its tests; shapes as in {@link #of}. */
  public static LocalTests test(double[] values, Neighbours neighbours, Permutations permutations) {
    Sites sites = Sites.of(values, neighbours);
    LocalSums sums = new LocalSums(sites, LocalSums.Kind.SQUARES);
    double unit = sites.differ() ? sites.power(2) / (sites.size() - 1) : Double.NaN;
    LocalTests dense =
        new LocalTests(
            divided(sums.observed, unit),
            divided(sums.expectation, unit),
            divided(sums.variance, unit * unit),
            sums.draw(permutations));
    return LocalTests.of(sites, values.length, dense);
  }

  private static double[] divided(double[] values, double unit) {
    return java.util.Arrays.stream(values).map(v -> v / unit).toArray();
  }
}
