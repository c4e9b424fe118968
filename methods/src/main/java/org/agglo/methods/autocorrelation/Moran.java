package org.agglo.methods.autocorrelation;

import org.agglo.methods.Reference;
import org.agglo.methods.autocorrelation.Deviate.Assumption;

/**
 * Moran's I: whether neighbours have values on the same side of the mean, \(I = \dfrac{n}{S_0}
 * \dfrac{\sum_{ij} w_{ij} z_i z_j}{\sum_i z_i^2}\), with \(z\) the values less their mean.
 *
 * <p>Where location is chance it is \(-1/(n-1)\) on average; above that neighbours are alike, below
 * they differ. With row-standardised weights \(n = S_0\). It has no fixed bounds.
 *
 * <p>Missing: a site without a value, and one without any link to or from a site with a value, is
 * left out: mean and \(n\) are those of the others. {@code NaN} where no value differs or nothing
 * is linked; the variance under randomisation also with fewer than four sites. Cost: O(n + links)
 * once, and for each permutation.
 *
 * <p>Source: Moran, P. A. P. (1950), <i>Biometrika</i> 37, 17–23, doi:10.2307/2332142; moments:
 * Cliff, A. D. and Ord, J. K. (1981), <i>Spatial Processes</i>, Pion, ch. 2.
 */
@Reference(
    name = "Moran's I",
    formula = "I = \\frac{n}{S_0} \\frac{\\sum_{ij} w_{ij} z_i z_j}{\\sum_i z_i^2}",
    words =
        "Whether neighbours are alike: above -1/(n-1) high values lie near high ones and low near"
            + " low, below it neighbours differ. It tells of the whole map, not where.",
    example =
        "Four areas in a row with 1, 2, 3, 4, neighbours weigh 1: z is -1.5, -0.5, 0.5, 1.5;"
            + " 4 / 6 x 2 x (0.75 - 0.25 + 0.75) / 5 = 0.333333",
    edges = {
      "Not defined where all values are the same or nothing is linked.",
      "Areas without a value or without a neighbour are left out, of n too.",
      "Another list of neighbours, or other weights, is another question: say which was used.",
      "Rates of small areas vary by chance alone; an area without activity is no zero rate."
    },
    sources = {
      "Moran, P. A. P. (1950), Notes on continuous stochastic phenomena, Biometrika 37, 17-23,"
          + " https://doi.org/10.2307/2332142.",
      "Cliff, A. D. and Ord, J. K. (1981), Spatial Processes: Models and Applications, Pion."
    })
public final class Moran {
  private Moran() {}

  /** The statistic; shapes and missing values as in {@link #test}. */
  public static double of(double[] values, Neighbours neighbours) {
    return statistic(Sites.of(values, neighbours));
  }

  /**
   * The statistic with its expectation and variance.
   *
   * @param values a value for each site, {@code NaN} where missing
   * @param neighbours who is next to whom, with weights
   * @param assumption which chance it is held against
   */
  public static Deviate test(double[] values, Neighbours neighbours, Assumption assumption) {
    Sites sites = Sites.of(values, neighbours);
    double variance = assumption == Assumption.NORMALITY ? normality(sites) : randomisation(sites);
    return law(sites, variance);
  }

  /** Where the statistic stands among those of values dealt to the sites anew. */
  public static Tail permute(double[] values, Neighbours neighbours, Permutations permutations) {
    Sites sites = Sites.of(values, neighbours);
    Neighbours of = sites.neighbours;
    double unit = sites.size() / WeightSums.of(of).s0() / sites.power(2);
    return Shuffles.tail(
        sites.z, z -> unit * products(z, of), law(sites, randomisation(sites)), permutations);
  }

  private static Deviate law(Sites sites, double variance) {
    return sites.differ()
        ? new Deviate(statistic(sites), expectation(sites.size()), variance)
        : Deviate.UNDEFINED;
  }

  private static double statistic(Sites sites) {
    if (!sites.differ()) {
      return Double.NaN;
    }
    double s0 = WeightSums.of(sites.neighbours).s0();
    return sites.size() / s0 * products(sites.z, sites.neighbours) / sites.power(2);
  }

  static double products(double[] z, Neighbours neighbours) {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      double lag = 0;
      for (int l = neighbours.first(i); l < neighbours.first(i + 1); l++) {
        lag += neighbours.weight(l) * z[neighbours.to(l)];
      }
      sum += z[i] * lag;
    }
    return sum;
  }

  private static double expectation(int n) {
    return -1.0 / (n - 1);
  }

  private static double normality(Sites sites) {
    double n = sites.size();
    WeightSums w = WeightSums.of(sites.neighbours);
    double mean = expectation(sites.size());
    double second =
        (n * n * w.s1() - n * w.s2() + 3 * w.s0() * w.s0()) / ((n * n - 1) * w.s0() * w.s0());
    return second - mean * mean;
  }

  static double randomisation(Sites sites) {
    double n = sites.size();
    if (n < 4) {
      return Double.NaN;
    }
    WeightSums w = WeightSums.of(sites.neighbours);
    double square = w.s0() * w.s0();
    double kurtosis = n * sites.power(4) / (sites.power(2) * sites.power(2));
    double even = n * ((n * n - 3 * n + 3) * w.s1() - n * w.s2() + 3 * square);
    double tails = kurtosis * ((n * n - n) * w.s1() - 2 * n * w.s2() + 6 * square);
    double mean = expectation(sites.size());
    return (even - tails) / ((n - 1) * (n - 2) * (n - 3) * square) - mean * mean;
  }
}
