package org.agglo.methods.complexity;

import java.util.Arrays;
import org.agglo.methods.Reference;
import org.agglo.methods.earth.Workers;

/**
 * Complexity outlook: how near an area is to complex industries it has not, \(COI_r = \sum_i (1 -
 * M_{ri}) \, \omega_{ri} \, PCI_i\), with \(\omega\) the {@link RelatednessDensity}; and the gain
 * of each industry it has not: what the outlook would be with it, less what it is.
 *
 * <p>An industry without PCI, or that is related to no other, counts for nothing. Cost: absent
 * industries × industries for each area. Source: Hausmann, R., Hidalgo, C. A., Bustos, S., Coscia,
 * M., Simoes, A., Yildirim, M. A. (2014), <i>The Atlas of Economic Complexity</i>, MIT Press,
 * doi:10.7551/mitpress/9647.001.0001; there the industry itself is part of the density, here it is
 * not.
 */
@Reference(
    name = "Complexity outlook",
    formula = "COI_r = \\sum_i (1 - M_{ri}) \\, \\omega_{ri} \\, PCI_i",
    words =
        "How much complex industry is within an area's reach: the complexity of each industry it has"
            + " not, weighted by how much of what is related it has. The gain of an industry is how far"
            + " the outlook would rise with it.",
    example =
        "An area lacks two industries with PCI 1.5 and -0.5, whose densities around it are 0.4 and 0.2:"
            + " 0.4 x 1.5 - 0.2 x 0.5 = 0.5",
    edges = {
      "An area that has every industry has an outlook of 0, as one that is near none.",
      "Industries of negative PCI lower it: more of them in reach is not a better outlook."
    },
    sources = {
      "Hausmann, R., Hidalgo, C. A., Bustos, S., Coscia, M., Simoes, A., Yildirim, M. A. (2014), The"
          + " Atlas of Economic Complexity, MIT Press, https://doi.org/10.7551/mitpress/9647.001.0001."
    })
public final class ComplexityOutlook {
  private ComplexityOutlook() {}

  /**
   * The outlook of areas.
   *
   * @param index the outlook of each area
   * @param gain a row for each area: by how much the index would rise with an industry; {@code NaN}
   *     where the area has it already, or it has no PCI
   */
  public record Outlook(double[] index, double[][] gain) {}

  /**
   * The outlook of each area.
   *
   * @param presence which area has which industry
   * @param related a symmetric table of industries; its diagonal is not looked at
   * @param complexity PCI of each industry, {@code NaN} where it has none
   */
  public static Outlook of(Presence presence, double[][] related, double[] complexity) {
    RelatednessDensity.requireTable(presence, related);
    if (complexity.length != related.length) {
      throw new IllegalArgumentException("Each industry must have a complexity, or NaN.");
    }
    double[] sums = RelatednessDensity.sums(related);
    double[][] density = RelatednessDensity.of(presence, related);
    Outlook outlook = new Outlook(new double[density.length], density);
    Workers.all()
        .split(
            density.length,
            1,
            () ->
                (from, to) -> {
                  for (int r = from; r < to; r++) {
                    int[] own = presence.industriesOf(r);
                    double[] worth = worth(own, complexity, sums);
                    outlook.index[r] = index(density[r], worth, sums);
                    outlook.gain[r] = gains(density[r], worth, related, complexity);
                    for (int i : own) {
                      outlook.gain[r][i] = Double.NaN;
                    }
                  }
                });
    return outlook;
  }

  /** What one unit of relatedness to an absent industry adds to the index; 0 if present. */
  private static double[] worth(int[] present, double[] complexity, double[] sums) {
    double[] worth = new double[complexity.length];
    Arrays.setAll(
        worth, i -> Double.isNaN(complexity[i]) || sums[i] == 0 ? 0 : complexity[i] / sums[i]);
    for (int i : present) {
      worth[i] = 0;
    }
    return worth;
  }

  private static double index(double[] density, double[] worth, double[] sums) {
    double index = 0;
    for (int i = 0; i < worth.length; i++) {
      index += worth[i] == 0 ? 0 : density[i] * sums[i] * worth[i];
    }
    return index;
  }

  private static double[] gains(
      double[] density, double[] worth, double[][] related, double[] complexity) {
    double[] gains = new double[worth.length];
    for (int j = 0; j < worth.length; j++) {
      if (worth[j] != 0) {
        double own = gains[j];
        Lanczos.add(worth[j], related[j], gains);
        gains[j] = own;
      }
    }
    Arrays.setAll(gains, i -> gains[i] - density[i] * complexity[i]);
    return gains;
  }
}
