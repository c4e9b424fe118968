package org.agglo.methods.concentration;

import java.util.Arrays;
import org.agglo.methods.Reference;

/**
 * Stars in the manner of the European Cluster Observatory: one each for the size, the
 * specialisation and the focus of an industry in a region.
 *
 * <p>Size: employment in the upper tenth of the regions. Specialisation: a location quotient of at
 * least 2. Focus: the industry's share of the region's employment in the upper tenth of the
 * regions. A region with fewer than 1,000 jobs in the industry has none. Quantiles are of type 7,
 * over the regions with employment above 0. It approximates the published method, whose first
 * edition took 10,000 jobs, a quotient of 2 and 3 % of the region's employment. Stars are labels,
 * relative to the other regions: a tenth of them always has the first and the third. They are never
 * evidence.
 *
 * <p>Missing: a region is not assessed where a value is missing or employment is 0; it then has no
 * star and is in no quantile. Cost: O(n log n). Source: Sölvell, Ö., Ketels, C. and Lindqvist, G.
 * (2008), <i>Industrial specialization and regional clusters in the ten new EU member states</i>,
 * Competitiveness Review 18(1/2).
 */
@Reference(
    name = "Stars, European observatory-like",
    formula = "[E_r \\ge Q_{0.9}(E)] + [LQ_r \\ge 2] + [F_r \\ge Q_{0.9}(F)], \\; E_r \\ge 1000",
    words =
        "Up to three stars for an industry in a region: large, specialised, and much of the region's"
            + " employment. They label, relative to other regions, and approximate the observatory's"
            + " own.",
    example =
        "Of eleven regions, the largest in an industry has a quotient of 2.5 and the highest share"
            + " of its employment in it: 1 + 1 + 1 = 3",
    edges = {
      "No star below 1,000 jobs in the industry, or where a value is missing.",
      "A tenth of regions always has the star for size, and that for focus: never evidence."
    },
    sources = {
      "Sölvell, Ö., Ketels, C. and Lindqvist, G. (2008), Industrial specialization and regional"
          + " clusters in the ten new EU member states, Competitiveness Review 18(1/2), 104-130,"
          + " https://www.hbs.edu/faculty/Pages/item.aspx?num=32557."
    })
public final class ObservatoryStars {
  private static final double UPPER_TENTH = 0.9;
  private static final double QUOTIENT = 2;
  private static final double LEAST_JOBS = 1_000;

  private ObservatoryStars() {}

  /**
   * The stars of the regions in one industry; each array has an element per region.
   *
   * @param assessed whether the region has all that is needed, and employment
   * @param size whether it has the star for size
   * @param specialisation whether it has the star for specialisation
   * @param focus whether it has the star for focus
   */
  public record Stars(
      boolean[] assessed, boolean[] size, boolean[] specialisation, boolean[] focus) {
    /** How many stars a region has, from 0 to 3. */
    public int number(int region) {
      return (size[region] ? 1 : 0) + (specialisation[region] ? 1 : 0) + (focus[region] ? 1 : 0);
    }
  }

  /**
   * The stars of one industry.
   *
   * @param employment of the industry in each region
   * @param quotients the location quotient of each region
   * @param focus the industry's share of each region's employment
   */
  public static Stars of(double[] employment, double[] quotients, double[] focus) {
    Parts.sameLength(employment, quotients);
    Parts.sameLength(employment, focus);
    int n = employment.length;
    Stars stars = new Stars(new boolean[n], new boolean[n], new boolean[n], new boolean[n]);
    for (int r = 0; r < n; r++) {
      stars.assessed[r] = employment[r] > 0 && !Double.isNaN(quotients[r] + focus[r]);
    }
    double jobs = upperTenth(employment, stars.assessed);
    double share = upperTenth(focus, stars.assessed);
    for (int r = 0; r < n; r++) {
      if (stars.assessed[r] && employment[r] >= LEAST_JOBS) {
        stars.size[r] = employment[r] >= jobs;
        stars.specialisation[r] = quotients[r] >= QUOTIENT;
        stars.focus[r] = focus[r] >= share;
      }
    }
    return stars;
  }

  private static double upperTenth(double[] values, boolean[] assessed) {
    double[] only = values.clone();
    Arrays.setAll(only, r -> assessed[r] ? values[r] : Double.NaN);
    return Quantile.ofSorted(Quantile.sorted(only), UPPER_TENTH);
  }
}
