package org.agglo.methods.agglomeration;

import org.agglo.methods.Reference;

/**
 * Maurel and Sédillot's index of agglomeration: the chance that two jobs at different plants are in
 * the same area, beyond what chance alone would give.
 *
 * <p>\(\hat\gamma = \dfrac{C - H}{1 - H}, \quad C = \dfrac{\sum_r s_r^2 - \sum_r x_r^2}{1 - \sum_r
 * x_r^2}\), with \(s_r, x_r, H\) as in {@link EllisonGlaeser}. Its mean is 0, too, where plants
 * fall at random. The two are equal where \(\sum s_r x_r = \sum x_r^2\); this one is larger where
 * the industry stands in large areas.
 *
 * <p>Units: shares. Missing: as {@link EllisonGlaeser}. Cost: O(plants + industries · areas).
 * Source: Maurel, F. and Sédillot, B. (1999), <i>A measure of the geographic concentration in
 * French manufacturing industries</i>, Regional Science and Urban Economics 29(5),
 * doi:10.1016/S0166-0462(99)00020-9.
 */
@Reference(
    name = "Maurel–Sédillot index",
    formula =
        "\\hat\\gamma = \\frac{C - H}{1 - H}, \\quad C = \\frac{\\sum_r s_r^2 - \\sum_r x_r^2}{1"
            + " - \\sum_r x_r^2}",
    words =
        "As the Ellison–Glaeser index, how much nearer together plants stand than chance would put"
            + " them; but an industry that stands in the largest areas counts as more, not equally,"
            + " concentrated.",
    example =
        "Areas have 3/4 and 1/4 of everything; of two equal plants both stand in the first. C is (1"
            + " - 0.625) / 0.375 = 1, H is 0.5: (1 - 0.5) / (1 - 0.5) = 1",
    edges = {
      "Not defined for an industry with one plant (H = 1), or where one area has everything.",
      "Below 0 where plants stand apart, or in areas smaller than chance would choose."
    },
    sources = {
      "Maurel, F. and Sédillot, B. (1999), A measure of the geographic concentration in French"
          + " manufacturing industries, Regional Science and Urban Economics 29(5), 575-604,"
          + " https://doi.org/10.1016/S0166-0462(99)00020-9."
    })
public final class MaurelSedillot {
  private MaurelSedillot() {}

  /**
   * The index of an industry.
   *
   * @param plants how many plants have a size above 0
   * @param herfindahl H, of the plants
   * @param concentration C, the geographic concentration against the reference
   * @param gamma the index
   */
  public record Index(int plants, double herfindahl, double concentration, double gamma) {}

  /**
   * The index of every industry.
   *
   * @param plants all plants
   * @param reference what each area has of everything, in any unit
   */
  public static Index[] of(Plants plants, double[] reference) {
    Areas areas = Areas.of(reference);
    areas.require(plants.areas());
    Index[] indices = new Index[plants.industries()];
    for (int j = 0; j < indices.length; j++) {
      Industry industry = Industry.of(plants, j, areas);
      double squares = 0;
      for (double share : industry.s()) {
        squares += share * share;
      }
      double c = (squares - areas.squares()) / areas.spread();
      indices[j] = new Index(industry.plants(), industry.herfindahl(), c, industry.beyondPlants(c));
    }
    return indices;
  }
}
