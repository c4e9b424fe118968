package org.agglo.methods.growth;

import org.agglo.methods.Reference;

/**
 * Shift-share analysis after Esteban-Marquillas: the regional shift is split into a competitive
 * effect, free of the region's mix, and an allocation effect.
 *
 * <p>With homothetic employment \(h_j = e \cdot E_j / E\), what the region would have were its mix
 * the nation's: competitive \(h_j (g_j - G_j)\), allocation \((e_j - h_j)(g_j - G_j)\). The
 * allocation is positive where the region has more of what it does better, or less of what it does
 * worse. National share and industrial mix are those of {@link ShiftShare}; the four add up to the
 * change.
 *
 * <p>Missing as there. Besides, an industry that the region starts without has no growth of its
 * own: where the nation has it, both effects are {@code NaN}, and so are their totals. Merge it
 * with another first. Cost: O(n).
 *
 * <p>Source: Esteban-Marquillas, J. M. (1972), "A reinterpretation of shift-share analysis",
 * <i>Regional and Urban Economics</i> 2(3), 249–255, doi:10.1016/0034-3331(72)90033-4.
 */
@Reference(
    name = "Shift-share analysis after Esteban-Marquillas",
    formula = "RS_j = h_j (g_j - G_j) + (e_j - h_j)(g_j - G_j), \\; h_j = e \\frac{E_j}{E}",
    words =
        "The regional shift in two parts: what the region's industries gained on the nation had the"
            + " region the nation's mix, and what came of having more or less of them.",
    example =
        "For the region of the shift-share analysis the shift of 20 is a competitive effect of"
            + " 20.714286 and an allocation effect of -0.714286. The competitive effect: 7.142857 -"
            + " 3.571429 + 17.142857 = 20.714286",
    edges = {
      "An industry that the region starts without has no growth of its own, and both effects are"
          + " undefined: merge it with another first.",
      "As in every shift-share analysis, neither part is a cause."
    },
    sources = {
      "Esteban-Marquillas, J. M. (1972), A reinterpretation of shift-share analysis, Regional and"
          + " Urban Economics 2(3), 249-255, https://doi.org/10.1016/0034-3331(72)90033-4."
    })
public final class EstebanMarquillas {
  private EstebanMarquillas() {}

  /**
   * The components, an element per industry.
   *
   * @param national what the nation's growth would have brought
   * @param mix what the growth of the industry in the nation adds to it
   * @param competitive the industry's lead over the nation, on homothetic employment
   * @param allocation the same lead on what the region has above or below that
   */
  public record Components(
      double[] national, double[] mix, double[] competitive, double[] allocation) {

    /** The national share of the region. */
    public double nationalTotal() {
      return Change.total(national);
    }

    /** The industrial mix of the region. */
    public double mixTotal() {
      return Change.total(mix);
    }

    /** The competitive effect of the region. */
    public double competitiveTotal() {
      return Change.total(competitive);
    }

    /** The allocation effect of the region. */
    public double allocationTotal() {
      return Change.total(allocation);
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
    Change change = new Change(regionFirst, regionLast, nationFirst, nationLast);
    ShiftShare.Components plain = ShiftShare.of(change);
    int n = change.industries();
    Components result = new Components(plain.national(), plain.mix(), new double[n], new double[n]);
    for (int j = 0; j < n; j++) {
      double homothetic = change.homothetic(j);
      double lead = change.regionIndustryGrowth(j) - change.industryGrowth(j);
      boolean nowhere = homothetic == 0 && regionFirst[j] == 0;
      // Plus 0, so that no effect is 0 and not -0.
      result.competitive[j] = nowhere ? 0 : homothetic * lead + 0.0;
      result.allocation[j] = nowhere ? regionLast[j] : (regionFirst[j] - homothetic) * lead + 0.0;
    }
    return result;
  }
}
