package org.agglo.methods.agglomeration;

import org.agglo.methods.Reference;

/**
 * Ellison and Glaeser's coagglomeration of a group of industries: how far plants of different
 * industries of the group stand together.
 *
 * <p>With the industries' shares \(w_j\) of the group, \(G = \sum_r (\sum_j w_j s_{rj} - x_r)^2\)
 * and \(H = \sum w_j^2 H_j\):
 *
 * <p>\(\gamma^c = \dfrac{G / (1 - \sum x_r^2) - H - \sum_j \gamma_j w_j^2 (1 - H_j)}{1 - \sum
 * w_j^2}\).
 *
 * <p>Since \(\gamma_j (1 - H_j) = G_j / (1 - \sum x_r^2) - H_j\), the plants' sizes cancel out, and
 * \(\gamma^c = \dfrac{G - \sum_j w_j^2 G_j}{(1 - \sum x_r^2)(1 - \sum w_j^2)}\): the mean of {@link
 * PairCoagglomeration} over all pairs, weighted by \(w_i w_j\). It is computed so, and is defined
 * for industries of one plant, too.
 *
 * <p>Units: shares. Missing: {@code NaN} where a part is missing, an industry has nothing, or the
 * group has one industry. Cost: O(industries · areas). Source: Ellison, G. and Glaeser, E. L.
 * (1997), Journal of Political Economy 105(5), doi:10.1086/262098.
 */
@Reference(
    name = "Coagglomeration of a group",
    formula =
        "\\gamma^c = \\frac{G / (1 - \\sum_r x_r^2) - H - \\sum_j \\gamma_j w_j^2 (1 - H_j)}{1 -"
            + " \\sum_j w_j^2}",
    words =
        "How far the different industries of a group stand together, beyond what each does by"
            + " itself: 0 is chance. It is the mean of the coagglomeration of all pairs, large"
            + " industries counting more.",
    example =
        "Two equal industries share two areas with half of everything each, one industry in each: G"
            + " is 0, each has 0.5: (0 - 0.25 x 0.5 - 0.25 x 0.5) / (0.5 x 0.5) = -1",
    edges = {
      "Not defined for one industry, where an industry has nothing, or one area has everything.",
      "The sizes of plants cancel out: what the group's industries have in each area is enough."
    },
    sources = {
      "Ellison, G. and Glaeser, E. L. (1997), Geographic Concentration in U.S. Manufacturing"
          + " Industries: A Dartboard Approach, Journal of Political Economy 105(5), 889-927,"
          + " https://doi.org/10.1086/262098."
    })
public final class Coagglomeration {
  private Coagglomeration() {}

  /**
   * The coagglomeration of a group.
   *
   * @param industries what each industry of the group has in each area
   * @param reference what each area has of everything, in any unit
   */
  public static double of(double[][] industries, double[] reference) {
    Areas areas = Areas.of(reference);
    double[] totals = new double[industries.length];
    double[] group = new double[reference.length];
    double own = 0;
    for (int j = 0; j < industries.length; j++) {
      requireSame(industries[j], reference);
      for (int r = 0; r < group.length; r++) {
        totals[j] += industries[j][r];
        group[r] += industries[j][r];
      }
    }
    double[] w = Areas.shares(totals);
    double squares = 0;
    for (int j = 0; j < w.length; j++) {
      double[] s = Areas.shares(industries[j]);
      own += w[j] * w[j] * areas.product(s, s);
      squares += w[j] * w[j];
    }
    double[] together = Areas.shares(group);
    double g = areas.product(together, together);
    return industries.length > 1 ? (g - own) / (areas.spread() * (1 - squares)) : Double.NaN;
  }

  static void requireSame(double[] industry, double[] reference) {
    if (industry.length != reference.length) {
      throw new IllegalArgumentException(
          "An industry has "
              + industry.length
              + " areas, but the reference has "
              + reference.length
              + ".");
    }
  }
}
