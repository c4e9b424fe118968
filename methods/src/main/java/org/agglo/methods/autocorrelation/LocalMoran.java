package org.agglo.methods.autocorrelation;

import java.util.Arrays;
import org.agglo.methods.Reference;

/**
 * Local Moran's I: whether a site and its neighbours lie on the same side of the mean, \(I_i =
 * \dfrac{z_i}{m_2} \sum_j w_{ij} z_j\), with \(m_2 = \sum_i z_i^2 / n\).
 *
 * <p>The values add up to \(S_0 I\), with row-standardised weights to \(n I\). A site is held
 * against draws of its neighbours' values from all others, its own value kept: expectation and
 * variance over all such draws are \(-z_i^2 W_i / ((n-1) m_2)\) and \((z_i/m_2)^2\) times that of
 * the sum. Two-sided p of the normal law are those of Getis and Ord's \(G_i\).
 *
 * <p>Missing: {@code NaN} for a site without a value or without a neighbour that has one, and for
 * all where no value differs; z and p also where the site's own value is the mean, or all others
 * are its neighbours with equal weights. Cost: O(n + links), and as much for each permutation.
 *
 * <p>Source: Anselin, L. (1995), <i>Geographical Analysis</i> 27(2), 93–115,
 * doi:10.1111/j.1538-4632.1995.tb00338.x; conditional moments: Sokal, R. R., Oden, N. L. and
 * Thomson, B. A. (1998), <i>Geographical Analysis</i> 30(4), 331–354,
 * doi:10.1111/j.1538-4632.1998.tb00406.x.
 */
@Reference(
    name = "Local Moran's I",
    formula = "I_i = \\frac{z_i}{m_2} \\sum_j w_{ij} z_j",
    words =
        "Whether an area is like its neighbours: high among high or low among low (above 0), or an"
            + " exception among them (below 0). The local values add up to the global one.",
    example =
        "Four areas in a row with 1, 2, 3, 4, each weighing its neighbours' mean; the first has"
            + " z = -1.5 and its neighbour -0.5: 1.5 x 0.5 / 1.25 = 0.6",
    edges = {
      "Not defined for areas without a value or without a neighbour that has one.",
      "One test an area: read q, not p. The normal law is rough where neighbours are few and"
          + " values skew; the share of draws stands beside it.",
      "Neighbouring areas share neighbours, so that significant ones come in groups by chance too."
    },
    sources = {
      "Anselin, L. (1995), Local indicators of spatial association - LISA, Geographical Analysis"
          + " 27(2), 93-115, https://doi.org/10.1111/j.1538-4632.1995.tb00338.x.",
      "Sokal, R. R., Oden, N. L. and Thomson, B. A. (1998), Local spatial autocorrelation in a"
          + " biological model, Geographical Analysis 30(4), 331-354,"
          + " https://doi.org/10.1111/j.1538-4632.1998.tb00406.x."
    })
public final class LocalMoran {
  private LocalMoran() {}

  /** On which side of the mean a site and its neighbours are. */
  public enum Quadrant {
    /** A high value among high ones. */
    HIGH_HIGH,
    /** A low value among low ones. */
    LOW_LOW,
    /** A high value among low ones. */
    HIGH_LOW,
    /** A low value among high ones. */
    LOW_HIGH,
    /** A site or its neighbours at the mean, or missing. */
    NONE
  }

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
    LocalSums sums = new LocalSums(sites, LocalSums.Kind.OTHERS);
    double unit = sites.power(2) / sites.size();
    int n = sites.size();
    double[] statistic = new double[n];
    double[] expectation = new double[n];
    double[] variance = new double[n];
    Tail[] tails = sums.draw(permutations);
    for (int i = 0; i < n; i++) {
      double of = sites.z[i] / unit;
      statistic[i] = of * sums.observed[i];
      expectation[i] = of * sums.expectation[i];
      variance[i] = of * of * sums.variance[i];
      // Below the mean a high sum over neighbours is a low statistic.
      tails[i] = of > 0 ? tails[i] : of < 0 ? tails[i].turned() : Tail.NONE;
    }
    LocalTests dense = new LocalTests(statistic, expectation, variance, tails);
    return LocalTests.of(sites, values.length, dense);
  }

  /** The quadrant of each site; shapes as in {@link #of}. */
  public static Quadrant[] quadrants(double[] values, Neighbours neighbours) {
    Sites sites = Sites.of(values, neighbours);
    LocalSums sums = new LocalSums(sites, LocalSums.Kind.OTHERS);
    Quadrant[] quadrants = new Quadrant[values.length];
    Arrays.fill(quadrants, Quadrant.NONE);
    for (int i = 0; i < sites.size(); i++) {
      quadrants[sites.rows[i]] = quadrant(sites.z[i], sums.observed[i]);
    }
    return quadrants;
  }

  private static Quadrant quadrant(double own, double others) {
    if (own > 0) {
      return others > 0 ? Quadrant.HIGH_HIGH : others < 0 ? Quadrant.HIGH_LOW : Quadrant.NONE;
    } else if (own < 0) {
      return others < 0 ? Quadrant.LOW_LOW : others > 0 ? Quadrant.LOW_HIGH : Quadrant.NONE;
    }
    return Quadrant.NONE;
  }
}
