package org.agglo.methods.concentration;

import org.agglo.methods.Reference;

/**
 * Location quotient: an industry's share of a region over its share of the whole.
 *
 * <p>\(LQ_{rj} = \dfrac{E_{rj} / E_r}{E_j / E}\), where \(E_{rj}\) is the activity of industry
 * \(j\) in region \(r\), \(E_r\) the region's total, \(E_j\) the industry's total and \(E\) the
 * total of all. The base (what counts as all) is a choice of the caller and must be printed with
 * every value; values over different bases or years are not comparable.
 *
 * <p>Units: the four arguments share one unit (jobs, firms); the result is a ratio. Missing: {@code
 * NaN} in, {@code NaN} out; undefined ({@code NaN}) where the region or the industry has no
 * activity. A region that holds a share \(x\) of the whole cannot pass \(1/x\).
 *
 * <p>Cost: constant per cell. Source: Florence, P. S. (1939), <i>Report on the Location of
 * Industry</i>, Political and Economic Planning; the form used here is that of Isard, W. (1960),
 * <i>Methods of Regional Analysis</i>, MIT Press.
 */
@Reference(
    name = "Location quotient",
    formula = "LQ_{rj} = \\frac{E_{rj} / E_r}{E_j / E}",
    words =
        "How much of an industry is in a region against the nation: 1 is exactly its share, 2 is"
            + " twice it, 0.5 half of it. It says nothing of chance.",
    example =
        "20 of the region's 100 jobs are in the industry, and 50 of the nation's 1,000:"
            + " (20 / 100) / (50 / 1,000) = 4",
    edges = {
      "Not defined where the region or the industry has no activity.",
      "The base, what counts as all activity, is a choice and is printed with every value; values"
          + " over different bases or years must not be compared.",
      "A region that holds a share x of everything cannot pass 1/x. The form against the rest of the"
          + " nation, (E_rj / E_r) / ((E_j - E_rj) / (E - E_r)), has no such limit; it stands beside"
          + " and never ranks."
    },
    sources = {
      "Florence, P. S. (1939), Report on the Location of Industry, Political and Economic Planning.",
      "Isard, W. (1960), Methods of Regional Analysis, MIT Press."
    })
public final class LocationQuotient {
  private LocationQuotient() {}

  /**
   * The plain quotient: the one that ranks, thresholds and identities use.
   *
   * @param cell activity of the industry in the region, ≥ 0
   * @param region activity of the region over the base
   * @param industry activity of the industry over all regions
   * @param whole activity of all regions over the base
   * @return the quotient, or {@code NaN} where it is missing or undefined
   */
  public static double of(double cell, double region, double industry, double whole) {
    if (!(region > 0 && industry > 0 && whole > 0)) {
      return Double.NaN;
    }
    // One division of two products: rounded once wherever the products are exact.
    return (cell * whole) / (region * industry);
  }

  /**
   * The leave-one-out quotient: the region against the rest of the nation, without itself. Larger
   * than the plain one wherever that is above 1, and unbounded.
   *
   * @return the quotient, or {@code NaN} where it is missing, or where the rest has no activity
   */
  public static double rest(double cell, double region, double industry, double whole) {
    return of(cell, region, industry - cell, whole - region);
  }
}
