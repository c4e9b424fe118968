package org.agglo.methods.network;

import org.agglo.methods.Reference;

/**
 * Interconnection of a cluster: the ties within it, over those that chance would give if
 * organisations took part in as many projects, and projects had as many organisations, but in any
 * combination.
 *
 * <p>\(\frac{I}{E^*[I]}\), with I the weight of {@link Projection} between organisations of the
 * cluster that are of different groups, and \(E^*\) the mean over tables of organisations and
 * projects with both margins fixed. Permuting the ties between organisations instead would call any
 * table with large projects interconnected. z is a distance in standard deviations; \(p = (b + 1) /
 * (R + 1)\), where b of R tables have as much within.
 *
 * <p>Each table is five steps a tie away from the one observed, and has a random stream of its own.
 * Cost: O(R · ties · length of the shorter lists), on all processors.
 *
 * <p>Source: Strona, G. and others (2014), <i>A fast and unbiased procedure to randomize ecological
 * binary matrices with fixed row and column totals</i>, Nature Communications 5, 4114,
 * doi:10.1038/ncomms5114, on tables with fixed margins; Newman, M. E. J., Strogatz, S. H. and
 * Watts, D. J. (2001), doi:10.1103/PhysRevE.64.026118, on why the table of two modes is the one to
 * permute.
 */
@Reference(
    name = "Interconnection",
    formula = "\\frac{I}{E^*[I]}, \\quad I = \\sum_{i < j \\in C} w_{ij}",
    words =
        "Whether organisations of a cluster share projects with each other more often than chance"
            + " would have it, had each as many projects, and each project as many organisations, as"
            + " it has: 1 is chance.",
    example =
        "Of four organisations with one project each, in two projects of two, the two of a cluster"
            + " share one. They do so in one of three ways to pair them: 1 / (1 / 3) = 3",
    edges = {
      "No test where no other table has these margins: with one project, or all in every project.",
      "Not defined where chance gives no tie within: fewer than two groups of the cluster take part.",
      "Ties within a group of enterprises are none. A project of many is capped.",
      "By draws, p is never below 1 in the number of draws plus one."
    },
    sources = {
      "Strona, G. and others (2014), A fast and unbiased procedure to randomize ecological binary"
          + " matrices with fixed row and column totals, Nature Communications 5, 4114,"
          + " https://doi.org/10.1038/ncomms5114.",
      "Newman, M. E. J., Strogatz, S. H. and Watts, D. J. (2001), Random graphs with arbitrary degree"
          + " distributions and their applications, Physical Review E 64, 026118,"
          + " https://doi.org/10.1103/PhysRevE.64.026118."
    })
public final class Interconnection {
  private Interconnection() {}

  /**
   * How to measure.
   *
   * @param hubCap the number of organisations above which a project is a hub, at least 2
   * @param permutations how many tables are drawn, at least 1
   * @param seed names the draws; the same seed gives the same result
   */
  public record Settings(int hubCap, int permutations, long seed) {
    /** Checks the numbers. */
    public Settings {
      if (hubCap < 2 || permutations < 1) {
        throw new IllegalArgumentException(
            "The cap is at least 2 and there is at least one permutation, not "
                + hubCap
                + " and "
                + permutations
                + ".");
      }
    }
  }

  /**
   * The interconnection of a cluster.
   *
   * @param internal the weight of ties within the cluster
   * @param external the weight of its ties to organisations outside
   * @param expected the mean weight within, over the tables drawn
   * @param deviation the standard deviation of that
   * @param p how often chance has as much within; {@code NaN} where no table differs
   */
  public record Result(
      double internal, double external, double expected, double deviation, double p) {

    /** Observed over expected; {@code NaN} where nothing is expected. */
    public double ratio() {
      return expected > 0 ? internal / expected : Double.NaN;
    }

    /** How many standard deviations it is above what chance gives; {@code NaN} without a test. */
    public double z() {
      return deviation > 0 ? (internal - expected) / deviation : Double.NaN;
    }
  }

  /**
   * The interconnection of each cluster.
   *
   * @param table who takes part in what
   * @param belonging groups and clusters of the organisations
   * @param settings cap, permutations and seed
   */
  public static Result[] of(TwoMode table, Belonging belonging, Settings settings) {
    return new Permutation(table, belonging, settings.hubCap).results(settings);
  }
}
