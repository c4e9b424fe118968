package org.agglo.methods.autocorrelation;

import org.agglo.methods.Reference;

/**
 * Getis and Ord's local \(G_i\) and \(G_i^*\): whether the values around a site are high or low,
 * \(z_i = \dfrac{\sum_j w_{ij} x_j - W_i \bar x}{s \sqrt{(N \sum_j w_{ij}^2 - W_i^2) / (N - 1)}}\).
 *
 * <p>\(G_i\) leaves the site out: \(\bar x\), \(s\) and \(N = n - 1\) are those of the others, and
 * so are the draws. \(G_i^*\) counts the site among its neighbours with the weight 1 (before rows
 * are standardised): mean, deviation and \(N = n\) are those of all, and draws are from all. A hot
 * spot is far above 0, a cold one far below. The statistic is the weighted sum; z is the form that
 * is printed and mapped.
 *
 * <p>Missing values, islands and cost are as for {@link LocalMoran}, but a site at the mean has a
 * test. Values may be negative.
 *
 * <p>Source: Ord, J. K. and Getis, A. (1995), <i>Geographical Analysis</i> 27(4), 286–306,
 * doi:10.1111/j.1538-4632.1995.tb00912.x.
 */
@Reference(
    name = "Getis-Ord local G",
    formula =
        "z_i = \\frac{\\sum_j w_{ij} x_j - W_i \\bar{x}}"
            + "{s \\sqrt{(N \\sum_j w_{ij}^2 - W_i^2) / (N - 1)}}",
    words =
        "Hot and cold spots: far above 0 the values around an area are high, far below they are low."
            + " With a star the area itself is counted among its neighbours.",
    example =
        "Four areas in a row with 1, 2, 3, 4, without the area itself; the first has the neighbour"
            + " 2, the others have the mean 3 and the deviation 0.816497: (2 - 3) / 0.816497"
            + " = -1.224745",
    edges = {
      "Not defined for areas without a value or without a neighbour that has one.",
      "One test an area: read q, not p. The normal law is rough where neighbours are few and"
          + " values skew; the share of draws stands beside it.",
      "A hot spot of counts may be a crowded place and nothing more: look at quotients or rates."
    },
    sources = {
      "Ord, J. K. and Getis, A. (1995), Local spatial autocorrelation statistics: distributional"
          + " issues and an application, Geographical Analysis 27(4), 286-306,"
          + " https://doi.org/10.1111/j.1538-4632.1995.tb00912.x."
    })
public final class LocalGetisOrd {
  private LocalGetisOrd() {}

  /** Whether a site is among its own neighbours. */
  public enum Self {
    /** It is not: \(G_i\). */
    LEFT_OUT,
    /** It is: \(G_i^*\). */
    COUNTED
  }

  /**
   * The z of each site.
   *
   * @param values a value for each site, {@code NaN} where missing
   * @param neighbours who is next to whom, binary or row-standardised
   * @param self whether a site is among its own neighbours
   */
  public static double[] of(double[] values, Neighbours neighbours, Self self) {
    return new Area(neighbours, self).test(values, Permutations.none()).z();
  }

  /**
   * What is around a site.
   *
   * @param neighbours who is next to whom, binary or row-standardised
   * @param self whether a site is among its own neighbours
   */
  public record Area(Neighbours neighbours, Self self) {
    /** The weighted sum of each site with its tests; values as in {@link LocalGetisOrd#of}. */
    public LocalTests test(double[] values, Permutations permutations) {
      Sites sites = Sites.of(values, neighbours);
      boolean star = self == Self.COUNTED;
      LocalSums sums = new LocalSums(sites, star ? LocalSums.Kind.STAR : LocalSums.Kind.OTHERS);
      int n = sites.size();
      double[] statistic = new double[n];
      double[] expectation = new double[n];
      for (int i = 0; i < n; i++) {
        double shift = sites.mean * sums.weight(i);
        statistic[i] = sums.observed[i] + shift;
        expectation[i] = sums.expectation[i] + shift;
      }
      LocalTests dense =
          new LocalTests(statistic, expectation, sums.variance, sums.draw(permutations));
      return LocalTests.of(sites, values.length, dense);
    }
  }
}
