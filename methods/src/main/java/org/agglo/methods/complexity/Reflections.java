package org.agglo.methods.complexity;

import java.util.Arrays;
import org.agglo.methods.Reference;

/**
 * The method of reflections: step by step the mean of the other side's step before, \(k_{r,N} =
 * \frac{1}{k_{r,0}} \sum_i M_{ri} k_{i,N-1}\), from diversity and ubiquity.
 *
 * <p>Kept to compare with older results. Even steps tend to one and the same number everywhere; the
 * small differences that are left tend to the economic complexity index, which {@link
 * EconomicComplexity} computes outright. Missing ({@code NaN}) for areas and industries that have
 * nothing. Cost: one pass over the pairs a step. Source: Hidalgo, C. A., Hausmann, R. (2009), "The
 * building blocks of economic complexity", <i>PNAS</i> 106(26), 10570–10575,
 * doi:10.1073/pnas.0900943106.
 */
@Reference(
    name = "Method of reflections",
    formula =
        "k_{r,N} = \\frac{1}{k_{r,0}} \\sum_i M_{ri} k_{i,N-1}, \\quad k_{i,N} = \\frac{1}{k_{i,0}} \\sum_r M_{ri} k_{r,N-1}",
    words =
        "Describes an area by the ubiquity of its industries, those by the diversity of their areas, and"
            + " so on. Kept to compare with older results; the economic complexity index is what it"
            + " tends to.",
    example =
        "An area has two industries, which 1 and 3 areas have. After one step it has their mean:"
            + " (1 + 3) / 2 = 2",
    edges = {
      "Even and odd steps tell different things and are not to be mixed.",
      "Differences shrink with each step until rounding is all that is left."
    },
    sources = {
      "Hidalgo, C. A., Hausmann, R. (2009), The building blocks of economic complexity, PNAS 106(26),"
          + " 10570-10575, https://doi.org/10.1073/pnas.0900943106."
    })
public final class Reflections {
  private Reflections() {}

  /**
   * Both sides after a step.
   *
   * @param areas the value of each area
   * @param industries the value of each industry
   */
  public record Step(double[] areas, double[] industries) {}

  /**
   * Both sides after so many steps.
   *
   * @param steps from 0, which gives diversity and ubiquity
   */
  public static Step of(Presence presence, int steps) {
    double[] areas = new double[presence.areas()];
    double[] industries = new double[presence.industries()];
    Arrays.setAll(areas, r -> presence.diversity(r) > 0 ? presence.diversity(r) : Double.NaN);
    Arrays.setAll(industries, i -> presence.ubiquity(i) > 0 ? presence.ubiquity(i) : Double.NaN);
    Step step = new Step(areas, industries);
    for (int n = 0; n < steps; n++) {
      step =
          new Step(
              Similarity.means(presence.byArea(), step.industries),
              Similarity.means(presence.byIndustry(), step.areas));
    }
    return step;
  }
}
