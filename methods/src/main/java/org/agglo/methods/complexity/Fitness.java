package org.agglo.methods.complexity;

import java.util.Arrays;
import org.agglo.methods.Reference;

/**
 * Fitness of areas and complexity (quality) of industries: an area is as fit as its industries are
 * complex in sum, an industry is as complex as its least fit areas allow. From 1, again and again:
 * \(\tilde F_r = \sum_i M_{ri} Q_i\) and \(\tilde Q_i = 1 / \sum_r M_{ri} / F_r\), each divided by
 * its mean.
 *
 * <p>Both are positive with mean 1. In many tables some values fall towards 0 without end and the
 * iteration does not settle; how far the last step still moved is told. Numbers are to be compared
 * only after the same number of steps.
 *
 * <p>Missing ({@code NaN}): as {@link EconomicComplexity}, for areas and industries that have
 * nothing or are outside the largest part. Cost: two passes over the pairs a step. Sources:
 * Tacchella, A., Cristelli, M., Caldarelli, G., Gabrielli, A., Pietronero, L. (2012), "A new
 * metrics for countries' fitness and products' complexity", <i>Scientific Reports</i> 2, 723,
 * doi:10.1038/srep00723; Pugliese, E., Zaccaria, A., Pietronero, L. (2016), "On the convergence of
 * the fitness-complexity algorithm", <i>European Physical Journal Special Topics</i> 225,
 * 1893–1911, doi:10.1140/epjst/e2015-50118-1.
 */
@Reference(
    name = "Fitness",
    formula =
        "F_r \\propto \\sum_i M_{ri} Q_i, \\quad Q_i \\propto \\frac{1}{\\sum_r M_{ri} \\, F_r^{-1}}",
    words =
        "How many industries an area has, each counted by how complex it is; an industry that even unfit"
            + " areas have is not complex. Unlike the economic complexity index it grows with every"
            + " industry an area has. 1 is the mean.",
    example =
        "The first area has industries 1 and 2, the second 1 alone. After one step the first has 2 and"
            + " the second 1, against their mean of 1.5: the first has 2 / 1.5 = 1.333333",
    edges = {
      "Some values may fall towards 0 with every step; compare only after the same number of steps.",
      "Areas outside the largest group that shares industries have no value.",
      "One industry that only one area has can lift that area alone."
    },
    sources = {
      "Tacchella, A., Cristelli, M., Caldarelli, G., Gabrielli, A., Pietronero, L. (2012), A new metrics"
          + " for countries' fitness and products' complexity, Scientific Reports 2, 723,"
          + " https://doi.org/10.1038/srep00723.",
      "Pugliese, E., Zaccaria, A., Pietronero, L. (2016), On the convergence of the fitness-complexity"
          + " algorithm, European Physical Journal Special Topics 225, 1893-1911,"
          + " https://doi.org/10.1140/epjst/e2015-50118-1."
    })
public final class Fitness {
  private static final double SETTLED = 1e-9;

  private Fitness() {}

  /**
   * The values of a table.
   *
   * @param areas fitness of each area, {@code NaN} where it has none
   * @param industries complexity of each industry, {@code NaN} where it has none
   * @param change the largest change of an area's fitness in the last step, as a share of it
   * @param parts the parts of the table; values are of part 0
   */
  public record Scores(double[] areas, double[] industries, double change, Components parts) {
    /** Whether the last step moved no area by more than 1e-9 of its fitness. */
    public boolean isSettled() {
      return change <= SETTLED;
    }
  }

  /**
   * The values after so many steps.
   *
   * @param iterations at least 1; 20 is usual
   */
  public static Scores of(Presence presence, int iterations) {
    if (iterations < 1) {
      throw new IllegalArgumentException("At least one iteration, not " + iterations + ".");
    }
    Components parts = Components.of(presence);
    int[] areas = parts.areas(0);
    int[] industries = parts.industries(0);
    Presence core = presence.only(areas, industries);
    double[] fitness = ones(areas.length);
    double[] complexity = ones(industries.length);
    double change = 0;
    for (int step = 0; step < iterations; step++) {
      double[] before = fitness;
      fitness = meanOne(sums(core.byArea(), complexity));
      complexity = meanOne(inverse(sums(core.byIndustry(), inverse(before))));
      change = largestChange(before, fitness);
    }
    return new Scores(
        EconomicComplexity.spread(fitness, areas, presence.areas()),
        EconomicComplexity.spread(complexity, industries, presence.industries()),
        change,
        parts);
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] inverse(double[] values) {
    return Arrays.stream(values).map(v -> 1 / v).toArray();
  }

  private static double[] sums(Presence.Side side, double[] values) {
    double[] sums = new double[side.keys()];
    for (int key = 0; key < sums.length; key++) {
      for (int i = side.start()[key]; i < side.start()[key + 1]; i++) {
        sums[key] += values[side.other()[i]];
      }
    }
    return sums;
  }

  private static double[] meanOne(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    return Arrays.stream(values).map(v -> v / mean).toArray();
  }

  /** An area that has fallen to 0 moves no more. */
  private static double largestChange(double[] before, double[] after) {
    double largest = 0;
    for (int r = 0; r < after.length; r++) {
      if (before[r] > 0) {
        largest = Math.max(largest, Math.abs(after[r] / before[r] - 1));
      }
    }
    return largest;
  }
}
