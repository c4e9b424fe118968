package org.agglo.methods.complexity;

import org.agglo.methods.Reference;

/**
 * Proximity of industries: the smaller of the two chances that an area with the one has the other,
 * \(\phi_{ij} = C_{ij} / \max(k_i, k_j)\), with \(C\) the number of areas that have both and \(k\)
 * the number that have each. From 0 to 1, symmetric, and 0 for an industry and itself.
 *
 * <p>An industry that nobody has is near nothing: 0. Cost: O(n²) beside {@link Cooccurrence}.
 * Source: Hidalgo, C. A., Klinger, B., Barabási, A.-L., Hausmann, R. (2007), "The product space
 * conditions the development of nations", <i>Science</i> 317(5837), 482–487,
 * doi:10.1126/science.1144581.
 */
@Reference(
    name = "Proximity",
    formula = "\\phi_{ij} = \\frac{\\sum_r M_{ri} M_{rj}}{\\max(k_i, k_j)}",
    words =
        "The chance that an area with one industry has the other as well, the smaller of the two ways"
            + " round. Industries found in the same areas are likely to need the same things.",
    example = "Two industries are found in 4 and in 5 areas, in 2 of them together: 2 / 5 = 0.4",
    edges = {
      "It tells where industries are found together, not why: trade, skills or a shared customer.",
      "Industries that few areas have get high or zero proximities by chance.",
      "An industry and itself have 0, so that nothing is near because of itself."
    },
    sources = {
      "Hidalgo, C. A., Klinger, B., Barabási, A.-L., Hausmann, R. (2007), The product space conditions"
          + " the development of nations, Science 317(5837), 482-487,"
          + " https://doi.org/10.1126/science.1144581."
    })
public final class Proximity {
  private Proximity() {}

  /** The proximity of each pair of industries. */
  public static double[][] of(Cooccurrence together) {
    return Relatedness.each(
        together,
        (i, j) ->
            together.count(i, j) / (double) Math.max(together.ubiquity(i), together.ubiquity(j)));
  }
}
