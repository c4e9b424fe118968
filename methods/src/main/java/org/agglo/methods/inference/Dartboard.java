package org.agglo.methods.inference;

import org.agglo.methods.Reference;

/**
 * The dartboard test of a location quotient of jobs: plants are the darts, not jobs.
 *
 * <p>If location had nothing to do with industry, each plant would fall in a region with chance
 * \(x_r\), the region's share of everything, whatever its size. The region's share of the
 * industry's jobs is then \(S = \sum_k z_k B_k\) with \(B_k\) independent and 1 with chance
 * \(x_r\), and the quotient \(S / x_r\) has mean 1 and variance \(H (1 - x_r) / x_r\), with \(H =
 * \sum z_k^2\). The p is \(P(S \ge s)\); the interval holds the quotients \(\pi / x_r\) of all
 * chances \(\pi\) that the observed share does not contradict, at half of 1 − level on either side.
 * Test and interval are duals: the lower end is above 1 exactly where p is below that half.
 *
 * <p>Roads: exact, by counting all subsets, for up to 30 plants and for more where few sizes
 * differ; by convolution where very many plants have few sizes, as from bands; else by random
 * orders of the plants, \(p = (b+1)/(R+1)\), where b is the expected number of the R draws that
 * reach the share. Where only \(H\) is known, the normal law with the mean and variance above,
 * whose interval is Wilson's for \(1/H\) trials; it leaves skewness out and so calls too much
 * significant where plants are few, and is used only where \(\min(x_r, 1 - x_r) / H \ge 200\).
 *
 * <p>Units: shares from 0 to 1. Missing or impossible values have no test. Source: Guimarães, P.,
 * Figueiredo, O. and Woodward, D. (2009), <i>Dartboard Tests for the Location Quotient</i>,
 * Regional Science and Urban Economics 39(3), doi:10.1016/j.regsciurbeco.2008.12.003.
 */
@Reference(
    name = "Dartboard test of jobs",
    formula =
        "p = P\\left(\\sum_k z_k B_k \\ge \\frac{E_{rj}}{E_j}\\right), \\quad B_k \\sim"
            + " \\mathrm{Bernoulli}(x_r)",
    words =
        "How often chance alone would put as large a share of an industry's jobs in the region, if"
            + " its plants, as large as they are, were thrown at the map like darts. A quotient that"
            + " one large plant makes is no surprise; one that many plants make together is.",
    example =
        "Three plants hold 1/2, 1/4 and 1/4 of the jobs, and the region has half of everything. It"
            + " holds 3/4 of the jobs or more in three of the eight ways the plants can fall: 3 / 8"
            + " = 0.375",
    edges = {
      "There is no test where the sizes of plants are not known at all: jobs arrive in plants, and"
          + " taking each job for a trial calls almost everything significant.",
      "From size bands the sizes are estimates, and so is the result.",
      "From the Herfindahl index H alone only the normal law is left. It is used where the region"
          + " and the rest can each expect the worth of 200 equal plants (x / H of 200 or more); with"
          + " fewer it would call too much significant, as it does where one plant makes up much"
          + " of H, which H cannot tell.",
      "By draws, p is never below 1 in the number of draws plus one."
    },
    sources = {
      "Guimarães, P., Figueiredo, O. and Woodward, D. (2009), Dartboard Tests for the Location"
          + " Quotient, https://doi.org/10.1016/j.regsciurbeco.2008.12.003."
    })
public final class Dartboard {
  /** Sums of plants' shares are equal when they are as near as this. */
  static final double SLACK = 1e-9;

  private static final double LEAST_EXPECTED = 200;

  private Dartboard() {}

  /**
   * How to test.
   *
   * @param level confidence of the interval, such as 0.95: above 0 and below 1
   * @param draws number of draws where counting is too long
   * @param seed names the draws; the same seed gives the same result
   */
  public record Settings(double level, int draws, long seed) {
    /** Settings that can be met. */
    public Settings {
      requireLevel(level);
      if (draws < 1) {
        throw new IllegalArgumentException("There must be at least one draw, not " + draws + ".");
      }
    }

    /** 9,999 draws with the seed 1. */
    public static Settings at(double level) {
      return new Settings(level, 9_999, 1);
    }

    double beyond() {
      return (1 - level) / 2;
    }
  }

  /**
   * The test of one region.
   *
   * @param sizes the industry's plants everywhere
   * @param share the region's share of the industry's jobs
   * @param x the region's share of everything
   * @param settings level, draws and seed
   */
  public static Tested test(PlantSizes sizes, double share, double x, Settings settings) {
    return test(sizes, new double[] {share}, new double[] {x}, settings)[0];
  }

  /**
   * The tests of one industry in all regions, which share their draws.
   *
   * @param sizes the industry's plants everywhere
   * @param shares each region's share of the industry's jobs
   * @param x each region's share of everything
   * @param settings level, draws and seed
   * @return a result per region, the same as each alone
   */
  public static Tested[] test(PlantSizes sizes, double[] shares, double[] x, Settings settings) {
    if (shares.length != x.length) {
      throw new IllegalArgumentException("Each region needs its share of everything.");
    }
    return new Board(sizes, settings).test(shares, x);
  }

  /**
   * The test of one region from the Herfindahl index of the plants alone, by the normal law. The
   * index cannot tell whether one plant makes up much of it; where one does, p is too low. Use the
   * sizes of plants, or bands, where they are known.
   *
   * @param herfindahl the index of the industry's plants, above 0 and up to 1
   * @param share the region's share of the industry's jobs
   * @param x the region's share of everything
   * @param level confidence of the interval
   * @return the result; its method says so where there is no test
   */
  public static Tested normal(double herfindahl, double share, double x, double level) {
    requireLevel(level);
    if (!(herfindahl > 0 && herfindahl <= 1 && isTestable(share, x))) {
      return Tested.none(Tested.Method.UNDEFINED);
    }
    if (Math.min(x, 1 - x) < LEAST_EXPECTED * herfindahl) {
      return Tested.none(Tested.Method.TOO_FEW_PLANTS);
    }
    double p = Normal.upperTail((share - x) / Math.sqrt(herfindahl * x * (1 - x)));
    Interval interval = Wilson.of(share, herfindahl, Normal.upperQuantile((1 - level) / 2));
    return new Tested(p, interval.lower() / x, interval.upper() / x, Tested.Method.NORMAL, 0);
  }

  static boolean isTestable(double share, double x) {
    return share >= 0 && share <= 1 + SLACK && x > 0 && x < 1;
  }

  private static void requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("The level must lie between 0 and 1, not " + level + ".");
    }
  }
}
