package org.agglo.methods.agglomeration;

import org.agglo.methods.Reference;

/**
 * Ellison and Glaeser's index of agglomeration: how much nearer together the plants of an industry
 * stand than darts thrown at the map, whatever the sizes of plants and areas.
 *
 * <p>With the areas' shares \(s_r\) of the industry, \(x_r\) of everything, and the plants' shares
 * \(z_k\) of the industry, \(H = \sum z_k^2\):
 *
 * <p>\(G = \sum_r (s_r - x_r)^2, \quad \gamma = \dfrac{G - (1 - \sum x_r^2) H}{(1 - \sum x_r^2)(1 -
 * H)}\).
 *
 * <p>If each plant fell in area r with chance \(x_r\), then \(E[G] = (1 - \sum x_r^2) H\), so
 * \(E[\gamma] = 0\), and \(Var(G) = 2 \{H^2 [\sum x^2 - 2 \sum x^3 + (\sum x^2)^2] - \sum z^4 [\sum
 * x^2 - 4 \sum x^3 + 3 (\sum x^2)^2]\}\). \(z = (G - E[G]) / \sqrt{Var(G)}\) is a distance from
 * chance, not a test: G is skewed. The p of {@link #p} is a test, by throwing the plants again.
 *
 * <p>Units: shares; γ is at most 1, and below 0 where plants avoid each other. Missing: all is
 * {@code NaN} where a size or a part of the reference is missing; γ, with one plant. Cost: O(plants
 * + industries · areas). Source: Ellison, G. and Glaeser, E. L. (1997), <i>Geographic Concentration
 * in U.S. Manufacturing Industries: A Dartboard Approach</i>, Journal of Political Economy 105(5),
 * doi:10.1086/262098.
 */
@Reference(
    name = "Ellison–Glaeser index",
    formula =
        "\\gamma = \\frac{G - (1 - \\sum_r x_r^2) H}{(1 - \\sum_r x_r^2)(1 - H)}, \\quad G ="
            + " \\sum_r (s_r - x_r)^2, \\quad H = \\sum_k z_k^2",
    words =
        "How much nearer together the plants of an industry stand than chance would put them, with"
            + " the lumps that large plants make taken out: 0 is chance, above 0 together, below 0"
            + " apart. Its authors call more than 0.05 highly and less than 0.02 not very"
            + " concentrated.",
    example =
        "Two areas have half of everything each; of four equal plants all stand in the first. G is"
            + " 0.5, H 0.25: (0.5 - 0.5 x 0.25) / (0.5 x 0.75) = 1",
    edges = {
      "Not defined for an industry with one plant (H = 1), or where one area has everything.",
      "z is a distance in standard deviations, not a test: G is skewed. p throws the plants again.",
      "It depends on the map: merge areas and it changes. It does not see which areas are near.",
      "Missing where the size of a plant is missing; a plant of size 0 is none."
    },
    sources = {
      "Ellison, G. and Glaeser, E. L. (1997), Geographic Concentration in U.S. Manufacturing"
          + " Industries: A Dartboard Approach, Journal of Political Economy 105(5), 889-927,"
          + " https://doi.org/10.1086/262098."
    })
public final class EllisonGlaeser {
  private EllisonGlaeser() {}

  /**
   * The index of an industry and what it is made of.
   *
   * @param plants how many plants have a size above 0
   * @param herfindahl H, of the plants
   * @param concentration G, the raw geographic concentration
   * @param expected the G of plants thrown at random
   * @param variance the variance of that
   * @param gamma the index
   */
  public record Index(
      int plants,
      double herfindahl,
      double concentration,
      double expected,
      double variance,
      double gamma) {

    /** How many standard deviations G is above what chance gives; {@code NaN} with one plant. */
    public double z() {
      boolean defined = plants > 1 && variance > 0;
      return defined ? (concentration - expected) / Math.sqrt(variance) : Double.NaN;
    }
  }

  /**
   * The index of every industry.
   *
   * @param plants all plants
   * @param reference what each area has of everything, in any unit; at least as many areas as the
   *     plants stand in. {@link Plants#areaTotals} takes it from the plants themselves
   */
  public static Index[] of(Plants plants, double[] reference) {
    Areas areas = Areas.of(reference);
    areas.require(plants.areas());
    Index[] indices = new Index[plants.industries()];
    for (int j = 0; j < indices.length; j++) {
      indices[j] = index(Industry.of(plants, j, areas), areas);
    }
    return indices;
  }

  /**
   * The index of one industry.
   *
   * @param area the area of each plant, numbered from 0
   * @param size the size of each plant
   * @param reference what each area has of everything
   */
  public static Index of(int[] area, double[] size, double[] reference) {
    Areas areas = Areas.of(reference);
    Plants plants = Plants.of(new int[area.length], area, size);
    areas.require(plants.areas());
    return area.length == 0
        ? new Index(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
        : index(Industry.of(plants, 0, areas), areas);
  }

  /**
   * The chance of a G as large as observed or larger, if each plant fell in an area with that
   * area's share of everything: \((b + 1) / (R + 1)\), where b of R redrawn maps reach it. One
   * side: it finds plants that stand together, not those that stand apart. Each map has a random
   * stream of its own. Cost: O(R · plants), on all processors.
   *
   * @return for each industry p; {@code NaN} where its γ is not defined
   */
  public static double[] p(Plants plants, double[] reference, Draws draws) {
    return new Redrawing(plants, Areas.of(reference)).p(draws);
  }

  private static Index index(Industry industry, Areas areas) {
    double h = industry.herfindahl();
    double squares = areas.squares();
    double g = areas.product(industry.s(), industry.s());
    double pairs = squares - 2 * areas.cubes() + squares * squares;
    double same = squares - 4 * areas.cubes() + 3 * squares * squares;
    return new Index(
        industry.plants(),
        h,
        g,
        areas.spread() * h,
        2 * (h * h * pairs - industry.fourths() * same),
        industry.beyondPlants(g / areas.spread()));
  }
}
