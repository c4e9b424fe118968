package org.agglo.methods.complexity;

import java.util.Arrays;
import org.agglo.methods.Reference;
import org.agglo.methods.earth.Workers;

/**
 * Relatedness density: how much of what is near an industry an area has already, \(\omega_{ri} =
 * \sum_{j \ne i} M_{rj} \phi_{ij} / \sum_{j \ne i} \phi_{ij}\), from 0 to 1. The industry itself is
 * left out of both sums: what an area has does not speak for itself.
 *
 * <p>Missing ({@code NaN}): for an industry that is near no other. Cost: diversity × industries for
 * each area. Source: Hidalgo, C. A., Klinger, B., Barabási, A.-L., Hausmann, R. (2007), "The
 * product space conditions the development of nations", <i>Science</i> 317(5837), 482–487,
 * doi:10.1126/science.1144581.
 */
@Reference(
    name = "Relatedness density",
    formula =
        "\\omega_{ri} = \\frac{\\sum_{j \\ne i} M_{rj} \\phi_{ij}}{\\sum_{j \\ne i} \\phi_{ij}}",
    words =
        "The share of what is related to an industry that an area is specialised in already. Areas tend"
            + " to gain industries of high density and to lose those of low density; it is a tendency"
            + " over many, not a forecast for one.",
    example =
        "An industry is related to three others by 0.5, 0.3 and 0.2; the area has the first and the last"
            + " of them: (0.5 + 0.2) / 1 = 0.7",
    edges = {
      "An industry that is related to no other has no density.",
      "Areas with many industries have high densities everywhere; compare within an area, or hold it"
          + " against its diversity."
    },
    sources = {
      "Hidalgo, C. A., Klinger, B., Barabási, A.-L., Hausmann, R. (2007), The product space conditions"
          + " the development of nations, Science 317(5837), 482-487,"
          + " https://doi.org/10.1126/science.1144581."
    })
public final class RelatednessDensity {
  private RelatednessDensity() {}

  /**
   * The density of each industry around each area: a row for each area.
   *
   * @param presence which area has which industry
   * @param related a symmetric table of industries; its diagonal is not looked at
   */
  public static double[][] of(Presence presence, double[][] related) {
    requireTable(presence, related);
    double[] sums = sums(related);
    double[][] density = new double[presence.areas()][];
    Workers.all()
        .split(
            density.length,
            1,
            () ->
                (from, to) -> {
                  for (int r = from; r < to; r++) {
                    density[r] = around(presence.industriesOf(r), related);
                    for (int i = 0; i < sums.length; i++) {
                      density[r][i] /= sums[i];
                    }
                  }
                });
    return density;
  }

  /** For each industry the sum of its relatedness to those present, itself left out. */
  private static double[] around(int[] present, double[][] related) {
    double[] sum = new double[related.length];
    for (int j : present) {
      double own = sum[j];
      Lanczos.add(1, related[j], sum);
      sum[j] = own;
    }
    return sum;
  }

  /** What an industry is related to in all, itself left out. */
  static double[] sums(double[][] related) {
    double[] sums = new double[related.length];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        sums[i] += i == j ? 0 : related[i][j];
      }
    }
    return sums;
  }

  static void requireTable(Presence presence, double[][] related) {
    if (related.length != presence.industries()
        || Arrays.stream(related).anyMatch(row -> row.length != related.length)) {
      throw new IllegalArgumentException(
          "There are "
              + presence.industries()
              + " industries; relatedness must be square in them.");
    }
  }
}
