package org.agglo.methods.growth;

import org.agglo.methods.Reference;

/**
 * Shift-share analysis: the change of a region's employment, industry by industry, split into what
 * the nation's growth would have brought, what its mix of industries adds, and the rest.
 *
 * <p>With \(e_j\), \(e'_j\) in the region and \(E_j\), \(E'_j\) in the nation, \(G = \sum E'_j /
 * \sum E_j - 1\) and \(G_j = E'_j / E_j - 1\): national share \(NS_j = e_j G\), industrial mix
 * \(IM_j = e_j (G_j - G)\), regional shift \(RS_j = e'_j - e_j (1 + G_j)\). The three add up to the
 * change, always.
 *
 * <p>Units: those of employment. The nation includes the region. An industry that the region starts
 * without has \(NS = IM = 0\), and all its change is the regional shift. Missing: where a value of
 * the region is missing, its industry's components and the totals are; where one of the nation is,
 * all are, for its growth is not known. {@code NaN} where the region starts with an industry that
 * the nation has not, or where the nation starts with nothing. Cost: O(n).
 *
 * <p>The regional shift is a residual, not a cause: it holds whatever the other two do not.
 *
 * <p>Source: Dunn, E. S. (1960), "A statistical and analytical technique for regional analysis",
 * <i>Papers and Proceedings of the Regional Science Association</i> 6, 97–112,
 * doi:10.1111/j.1435-5597.1960.tb01705.x.
 */
@Reference(
    name = "Shift-share analysis",
    formula = "\\Delta e_j = e_j G + e_j (G_j - G) + \\left(e'_j - e_j (1 + G_j)\\right)",
    words =
        "How much of a region's change would have come with the nation's growth, how much with the"
            + " growth of its industries in the nation, and how much is left. The rest is a residual,"
            + " not a cause.",
    example =
        "The region has 100, 200 and 50 jobs in three industries and then 120, 190 and 80; the nation"
            + " 1,000, 3,000 and 900, and then 1,100, 2,900 and 1,200. National share, industrial mix"
            + " and regional shift: 21.428571 - 1.428571 + 20 = 40",
    edges = {
      "An industry the region starts without is all regional shift.",
      "A missing value of the nation leaves everything undefined: its growth is not known.",
      "The parts depend on how finely industries are told apart, and on the two years chosen."
    },
    sources = {
      "Dunn, E. S. (1960), A statistical and analytical technique for regional analysis, Papers and"
          + " Proceedings of the Regional Science Association 6, 97-112,"
          + " https://doi.org/10.1111/j.1435-5597.1960.tb01705.x."
    })
public final class ShiftShare {
  private ShiftShare() {}

  /**
   * The components, an element per industry.
   *
   * @param national what the nation's growth would have brought
   * @param mix what the growth of the industry in the nation adds to it
   * @param regional the rest
   */
  public record Components(double[] national, double[] mix, double[] regional) {

    /** The national share of the region. */
    public double nationalTotal() {
      return Change.total(national);
    }

    /** The industrial mix of the region. */
    public double mixTotal() {
      return Change.total(mix);
    }

    /** The regional shift of the region. */
    public double regionalTotal() {
      return Change.total(regional);
    }
  }

  /**
   * The components of the change between two dates; the arrays have an element per industry.
   *
   * @param regionFirst employment of the region at the start
   * @param regionLast employment of the region at the end
   * @param nationFirst employment of the nation at the start
   * @param nationLast employment of the nation at the end
   */
  public static Components of(
      double[] regionFirst, double[] regionLast, double[] nationFirst, double[] nationLast) {
    return of(new Change(regionFirst, regionLast, nationFirst, nationLast));
  }

  static Components of(Change change) {
    int n = change.industries();
    Components result = new Components(new double[n], new double[n], new double[n]);
    double nation = change.nationGrowth();
    for (int j = 0; j < n; j++) {
      double first = change.regionFirst()[j];
      double industry = first == 0 ? nation : change.industryGrowth(j);
      result.national[j] = first * nation;
      result.mix[j] = first * (industry - nation);
      result.regional[j] = change.regionLast()[j] - first * (1 + industry);
    }
    return result;
  }
}
