package org.agglo.methods.concentration;

import org.agglo.methods.Reference;

/**
 * Hachman index: how alike a region is to the nation, \(1 \big/ \sum_j LQ_{rj} s_{rj}\), with
 * \(s_{rj}\) the industry's share of the region, from 0 (nothing in common) to 1 (the same).
 *
 * <p>It is the inverse of the mean quotient of the region's jobs. Missing: {@code NaN} where a
 * value is missing or negative, where region or nation has no activity, or where the region has an
 * industry that the nation has not (its quotient is not defined). Cost: O(n).
 *
 * <p>Source: after F. Hachman, University of Utah, as in Benway, D. J. (2020), <i>Measuring
 * Economic Diversity: The Hachman Index, 2018</i>, Kem C. Gardner Policy Institute, University of
 * Utah.
 */
@Reference(
    name = "Hachman index",
    formula = "\\frac{1}{\\sum_j LQ_{rj} s_{rj}}",
    words =
        "How alike the mix of industries in a region is to that of the nation: 1 is the same, small is"
            + " specialised.",
    example =
        "The region has 60 and 40 jobs in two industries, the nation 300 and 700, so that the"
            + " quotients are 2 and 0.571429: 1 / (2 x 0.6 + 0.571429 x 0.4) = 0.7",
    edges = {
      "Not defined where a value is missing, or where the region has an industry the nation has not.",
      "One industry that is rare in the nation can bring it near 0 by itself."
    },
    sources = {
      "Benway, D. J. (2020), Measuring Economic Diversity: The Hachman Index, 2018, Kem C. Gardner"
          + " Policy Institute, University of Utah."
    })
public final class Hachman {
  private Hachman() {}

  /**
   * The index.
   *
   * @param region activity of the region by industry
   * @param nation activity of the nation by industry, in any unit
   */
  public static double of(double[] region, double[] nation) {
    Parts.sameLength(region, nation);
    double whole = Parts.whole(region);
    double wholeNation = Parts.whole(nation);
    if (Double.isNaN(whole) || Double.isNaN(wholeNation)) {
      return Double.NaN;
    }
    double sum = 0;
    for (int j = 0; j < region.length; j++) {
      if (region[j] > 0) {
        sum += LocationQuotient.of(region[j], whole, nation[j], wholeNation) * (region[j] / whole);
      }
    }
    return 1 / sum;
  }
}
