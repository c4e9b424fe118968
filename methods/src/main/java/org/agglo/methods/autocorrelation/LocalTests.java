package org.agglo.methods.autocorrelation;

import java.util.Arrays;

/**
 * A statistic of each site, and its law where location is chance. Sites that are missing have
 * {@code NaN} and no permutations.
 *
 * <p>Expectation and variance are those over all draws, which draws in numbers only estimate; z and
 * the p of the normal law rest on them. The permutations themselves give {@link #drawnP}.
 *
 * @param statistic the value of each site
 * @param expectation its mean over all draws
 * @param variance its variance over all draws
 * @param tails where it stands among the permutations
 */
public record LocalTests(
    double[] statistic, double[] expectation, double[] variance, Tail[] tails) {

  /** The standard deviate of a site, {@code NaN} where nothing varies. */
  public double z(int site) {
    return variance[site] > 0
        ? (statistic[site] - expectation[site]) / Math.sqrt(variance[site])
        : Double.NaN;
  }

  /** The standard deviates. */
  public double[] z() {
    double[] z = new double[statistic.length];
    Arrays.setAll(z, this::z);
    return z;
  }

  /** p by the normal law, fit for a correction for many tests. */
  public double[] normalP(Side side) {
    double[] p = new double[statistic.length];
    Arrays.setAll(p, i -> side.p(z(i)));
    return p;
  }

  /** \((b + 1) / (R + 1)\), no finer than the number of permutations. */
  public double[] drawnP(Side side) {
    double[] p = new double[statistic.length];
    Arrays.setAll(p, i -> tails[i].p(side));
    return p;
  }

  /** The results of sites, spread over the places they were given. */
  static LocalTests of(Sites sites, int places, LocalTests dense) {
    Tail[] tails = new Tail[places];
    Arrays.fill(tails, Tail.NONE);
    for (int i = 0; i < sites.rows.length; i++) {
      tails[sites.rows[i]] = dense.tails[i];
    }
    return new LocalTests(
        sites.spread(dense.statistic, places),
        sites.spread(dense.expectation, places),
        sites.spread(dense.variance, places),
        tails);
  }
}
