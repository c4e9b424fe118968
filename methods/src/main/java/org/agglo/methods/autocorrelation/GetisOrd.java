package org.agglo.methods.autocorrelation;

import org.agglo.methods.Reference;

/**
 * Getis and Ord's general G: the share of all products of two values that is between neighbours,
 * \(G = \dfrac{\sum_{ij} w_{ij} x_i x_j}{\sum_{i \ne j} x_i x_j}\).
 *
 * <p>Where location is chance it is \(S_0 / (n (n-1))\) on average; above, high values lie near
 * each other, below, low ones do. Values have a natural zero and are not negative: jobs, not
 * changes. Weights are usually {@link Neighbours#binary() binary}.
 *
 * <p>The variance is that over all orders of the values. It is computed from the centred values,
 * \(\sum w_{ij} x_i x_j = \bar x^2 S_0 + \bar x \sum_i a_i z_i + \sum w_{ij} z_i z_j\) with \(a_i =
 * w_{i\cdot} + w_{\cdot i}\), because the usual form of the raw moments loses digits where the
 * values are large against their spread. Missing values, islands and cost are as for {@link Moran};
 * {@code NaN} also where a value is negative.
 *
 * <p>Source: Getis, A. and Ord, J. K. (1992), <i>Geographical Analysis</i> 24(3), 189–206,
 * doi:10.1111/j.1538-4632.1992.tb00261.x.
 */
@Reference(
    name = "Getis-Ord G",
    formula = "G = \\frac{\\sum_{ij} w_{ij} x_i x_j}{\\sum_{i \\ne j} x_i x_j}",
    words =
        "Whether high values lie near each other (above S0/(n(n-1))) or low ones do (below it)."
            + " Moran's I does not tell the two apart.",
    example =
        "Four areas in a row with 1, 2, 3, 4, neighbours weigh 1: 2 x (2 + 6 + 12) / (100 - 30)"
            + " = 0.571429",
    edges = {
      "For values with a natural zero: not defined where one is negative.",
      "Not defined where all values are the same or nothing is linked.",
      "High and low groups cancel: read it beside the local statistics."
    },
    sources = {
      "Getis, A. and Ord, J. K. (1992), The analysis of spatial association by use of distance"
          + " statistics, Geographical Analysis 24(3), 189-206,"
          + " https://doi.org/10.1111/j.1538-4632.1992.tb00261.x."
    })
public final class GetisOrd {
  private GetisOrd() {}

  /** The statistic; shapes and missing values as in {@link #test}. */
  public static double of(double[] values, Neighbours neighbours) {
    return test(values, neighbours).statistic();
  }

  /**
   * The statistic with its expectation and variance over all orders of the values.
   *
   * @param values a value of 0 or more for each site, {@code NaN} where missing
   * @param neighbours who is next to whom, with weights
   */
  public static Deviate test(double[] values, Neighbours neighbours) {
    return law(Sites.of(values, neighbours));
  }

  /** Where the statistic stands among those of values dealt to the sites anew. */
  public static Tail permute(double[] values, Neighbours neighbours, Permutations permutations) {
    Sites sites = Sites.of(values, neighbours);
    double pairs = pairs(sites);
    return Shuffles.tail(
        raw(sites), x -> Moran.products(x, sites.neighbours) / pairs, law(sites), permutations);
  }

  private static Deviate law(Sites sites) {
    double[] x = raw(sites);
    boolean negative = java.util.Arrays.stream(x).anyMatch(v -> v < 0);
    if (negative || !sites.differ()) {
      return Deviate.UNDEFINED;
    }
    double n = sites.size();
    double pairs = pairs(sites);
    double s0 = WeightSums.of(sites.neighbours).s0();
    double variance = n < 4 ? Double.NaN : variance(sites) / (pairs * pairs);
    return new Deviate(Moran.products(x, sites.neighbours) / pairs, s0 / (n * (n - 1)), variance);
  }

  private static double[] raw(Sites sites) {
    return java.util.Arrays.stream(sites.z).map(z -> z + sites.mean).toArray();
  }

  /** The sum of the products of all pairs, each twice. */
  private static double pairs(Sites sites) {
    double n = sites.size();
    return n * (n - 1) * sites.mean * sites.mean - sites.power(2);
  }

  /** The variance of the numerator: of its linear part, of its products, and twice between them. */
  private static double variance(Sites sites) {
    double n = sites.size();
    WeightSums w = WeightSums.of(sites.neighbours);
    double linear = sites.power(2) / (n - 1) * (w.s2() - 4 * w.s0() * w.s0() / n);
    double unit = w.s0() * sites.power(2) / n;
    double products = Moran.randomisation(sites) * unit * unit;
    double between =
        sites.power(3) / (n * (n - 1)) * (2 * (2 * w.s0() * w.s0() - w.s2()) / (n - 2) - w.s2());
    return sites.mean * sites.mean * linear + products + 2 * sites.mean * between;
  }
}
