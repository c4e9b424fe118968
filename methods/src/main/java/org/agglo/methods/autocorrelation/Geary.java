package org.agglo.methods.autocorrelation;

import org.agglo.methods.Reference;
import org.agglo.methods.autocorrelation.Deviate.Assumption;

/**
 * Geary's C: how far neighbours are apart in value, against all pairs, \(C = \dfrac{(n-1) \sum_{ij}
 * w_{ij} (x_i - x_j)^2}{2 S_0 \sum_i z_i^2}\), with \(z\) the values less their mean.
 *
 * <p>Where location is chance it is 1 on average; below, neighbours are alike, above they differ.
 * It looks at differences between neighbours where Moran's I looks at sides of the mean, so that a
 * few large steps weigh more.
 *
 * <p>Missing values, islands, the unit of variance and the cost are as for {@link Moran}.
 *
 * <p>Source: Geary, R. C. (1954), <i>The Incorporated Statistician</i> 5(3), 115–146,
 * doi:10.2307/2986645; moments: Cliff, A. D. and Ord, J. K. (1981), <i>Spatial Processes</i>, Pion,
 * ch. 2.
 */
@Reference(
    name = "Geary's C",
    formula = "C = \\frac{(n-1) \\sum_{ij} w_{ij} (x_i - x_j)^2}{2 S_0 \\sum_i z_i^2}",
    words =
        "How much neighbours differ, against all pairs of areas: 1 is chance, below 1 neighbours are"
            + " alike, above 1 they differ more than strangers do.",
    example =
        "Four areas in a row with 1, 2, 3, 4, neighbours weigh 1: 3 x 6 x 1 / (2 x 6 x 5) = 0.3",
    edges = {
      "Not defined where all values are the same or nothing is linked.",
      "Low values mean likeness: the side less is the one that asks for it.",
      "Areas without a value or without a neighbour are left out, of n too."
    },
    sources = {
      "Geary, R. C. (1954), The contiguity ratio and statistical mapping, The Incorporated"
          + " Statistician 5(3), 115-146, https://doi.org/10.2307/2986645.",
      "Cliff, A. D. and Ord, J. K. (1981), Spatial Processes: Models and Applications, Pion."
    })
public final class Geary {
  private Geary() {}

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
    return law(sites, assumption == Assumption.NORMALITY ? normality(sites) : randomisation(sites));
  }

  /** Where the statistic stands among those of values dealt to the sites anew. */
  public static Tail permute(double[] values, Neighbours neighbours, Permutations permutations) {
    Sites sites = Sites.of(values, neighbours);
    double unit = unit(sites);
    return Shuffles.tail(
        sites.z,
        z -> unit * squares(z, sites.neighbours),
        law(sites, randomisation(sites)),
        permutations);
  }

  private static Deviate law(Sites sites, double variance) {
    return sites.differ() ? new Deviate(statistic(sites), 1, variance) : Deviate.UNDEFINED;
  }

  private static double statistic(Sites sites) {
    return sites.differ() ? unit(sites) * squares(sites.z, sites.neighbours) : Double.NaN;
  }

  private static double unit(Sites sites) {
    double s0 = WeightSums.of(sites.neighbours).s0();
    return (sites.size() - 1) / (2 * s0 * sites.power(2));
  }

  private static double squares(double[] z, Neighbours neighbours) {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      for (int l = neighbours.first(i); l < neighbours.first(i + 1); l++) {
        double step = z[i] - z[neighbours.to(l)];
        sum += neighbours.weight(l) * step * step;
      }
    }
    return sum;
  }

  private static double normality(Sites sites) {
    double n = sites.size();
    WeightSums w = WeightSums.of(sites.neighbours);
    double square = w.s0() * w.s0();
    return ((2 * w.s1() + w.s2()) * (n - 1) - 4 * square) / (2 * (n + 1) * square);
  }

  private static double randomisation(Sites sites) {
    double n = sites.size();
    if (n < 4) {
      return Double.NaN;
    }
    WeightSums w = WeightSums.of(sites.neighbours);
    double kurtosis = n * sites.power(4) / (sites.power(2) * sites.power(2));
    double first = (n - 1) * w.s1() * (n * n - 3 * n + 3 - (n - 1) * kurtosis);
    double second = (n - 1) * w.s2() / 4 * (n * n + 3 * n - 6 - (n * n - n + 2) * kurtosis);
    double square = w.s0() * w.s0();
    double third = square * (n * n - 3 - (n - 1) * (n - 1) * kurtosis);
    return (first - second + third) / (n * (n - 2) * (n - 3) * square);
  }
}
