package org.agglo.methods.agglomeration;

import org.agglo.methods.Reference;

/**
 * Ellison, Glaeser and Kerr's coagglomeration of two industries: how far they stand together.
 *
 * <p>\(\gamma^c_{ij} = \dfrac{\sum_r (s_{ri} - x_r)(s_{rj} - x_r)}{1 - \sum_r x_r^2}\), with the
 * areas' shares \(s_{ri}\) of an industry and \(x_r\) of everything. Sizes of plants do not enter:
 * those of different industries fall independently, so the mean is 0 where plants fall at random.
 * It is the covariance of two industries over areas, scaled; it depends on how many areas the map
 * has, and is compared within one map alone.
 *
 * <p>Units: shares. Missing: {@code NaN} where a part is missing, negative or all are 0. Cost:
 * O(areas) a pair. Source: Ellison, G., Glaeser, E. L. and Kerr, W. R. (2010), <i>What Causes
 * Industry Agglomeration? Evidence from Coagglomeration Patterns</i>, American Economic Review
 * 100(3), doi:10.1257/aer.100.3.1195.
 */
@Reference(
    name = "Coagglomeration of two industries",
    formula = "\\gamma^c_{ij} = \\frac{\\sum_r (s_{ri} - x_r)(s_{rj} - x_r)}{1 - \\sum_r x_r^2}",
    words =
        "How far two industries stand in the same areas, beyond what those areas have of everything:"
            + " 0 is chance, above 0 together, below 0 apart.",
    example =
        "Two areas have half of everything each, and two industries stand in the first alone: (0.5 x"
            + " 0.5 + 0.5 x 0.5) / 0.5 = 1",
    edges = {
      "Not defined where an industry has nothing, a part is missing, or one area has everything.",
      "The same whichever industry is named first; compare it within one map alone."
    },
    sources = {
      "Ellison, G., Glaeser, E. L. and Kerr, W. R. (2010), What Causes Industry Agglomeration?"
          + " Evidence from Coagglomeration Patterns, American Economic Review 100(3), 1195-1213,"
          + " https://doi.org/10.1257/aer.100.3.1195."
    })
public final class PairCoagglomeration {
  private PairCoagglomeration() {}

  /**
   * The coagglomeration of two industries.
   *
   * @param first what an industry has in each area
   * @param second what the other has
   * @param reference what each area has of everything
   */
  public static double of(double[] first, double[] second, double[] reference) {
    return of(new double[][] {first, second}, reference)[0][1];
  }

  /**
   * The coagglomeration of each pair.
   *
   * @param industries what each industry has in each area
   * @param reference what each area has of everything
   * @return a symmetric matrix; on its diagonal \(G_j / (1 - \sum x_r^2)\), which is no
   *     coagglomeration
   */
  public static double[][] of(double[][] industries, double[] reference) {
    Areas areas = Areas.of(reference);
    int n = industries.length;
    double[][] shares = new double[n][];
    for (int j = 0; j < n; j++) {
      Coagglomeration.requireSame(industries[j], reference);
      shares[j] = Areas.shares(industries[j]);
    }
    double[][] pairs = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        pairs[i][j] = areas.product(shares[i], shares[j]) / areas.spread();
        pairs[j][i] = pairs[i][j];
      }
    }
    return pairs;
  }
}
