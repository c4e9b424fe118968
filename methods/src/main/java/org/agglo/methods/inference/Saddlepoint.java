package org.agglo.methods.inference;

import org.agglo.methods.Reference;

/**
 * The dartboard test of many plants of few sizes, by a saddle-point approximation: the same
 * question as {@link Dartboard}'s, thousands of times faster than its draws.
 *
 * <p>The region's share of the jobs is \(S = \sum_k z_k B_k\) with \(B_k\) independent and 1 with
 * chance \(\pi\). Its cumulant function is \(K(t) = \sum_k \ln(1 - \pi + \pi e^{t z_k})\). At the
 * \(t\) with \(K'(t) = s\), \(r = \mathrm{sgn}(t)\sqrt{2(ts - K(t))}\), \(u = t\sqrt{K''(t)}\) and
 * \(r^* = r + r^{-1}\ln(u/r)\), \(P(S \ge s) \approx 1 - \Phi(r^*)\), far into the tail. It does
 * not see the steps that single large plants make. So sizes of which three plants or fewer reach
 * the share are taken out of it: their number in the region is binomial, and the tail is the sum
 * over that number, each with the rest of the share and the smaller plants. Plants of one size are
 * binomial.
 *
 * <p>Missing or impossible values have no test. Cost: some tens of microseconds for a test with its
 * interval, whatever the number of plants, while their distinct sizes are few.
 *
 * <p>Sources: Lugannani, R. and Rice, S. (1980), <i>Saddle Point Approximation for the Distribution
 * of the Sum of Independent Random Variables</i>, doi:10.2307/1426607; Barndorff-Nielsen, O. E.
 * (1986), <i>Inference on Full or Partial Parameters Based on the Standardized Signed Log
 * Likelihood Ratio</i>, doi:10.1093/biomet/73.2.307.
 */
@Reference(
    name = "Dartboard test of many plants",
    formula =
        "P(S \\ge s) \\approx 1 - \\Phi\\left(r + \\frac{1}{r} \\ln \\frac{u}{r}\\right), \\quad"
            + " K'(t) = s, \\quad r = \\pm\\sqrt{2 (t s - K(t))}, \\quad u = t \\sqrt{K''(t)}",
    words =
        "The dartboard test where there are too many plants to count or to draw: how often chance"
            + " alone would put as large a share of an industry's jobs in the region, by a formula that"
            + " holds for rare cases too. The few largest plants are counted one by one.",
    example =
        "Two plants of one size, and a region with half of everything that holds one of them: the"
            + " chance of one or both is 1 - 1/2 × 1/2 = 0.75",
    edges = {
      "Exact where the region has no job of the industry, or all of them.",
      "Plants of one size are binomial, exactly.",
      "It is for plants in size bands: with many distinct sizes it is no faster than draws."
    },
    sources = {
      "Lugannani, R. and Rice, S. (1980), Saddle Point Approximation for the Distribution of the Sum"
          + " of Independent Random Variables, https://doi.org/10.2307/1426607.",
      "Barndorff-Nielsen, O. E. (1986), Inference on Full or Partial Parameters Based on the"
          + " Standardized Signed Log Likelihood Ratio, https://doi.org/10.1093/biomet/73.2.307."
    })
public final class Saddlepoint {
  private static final double LUMPS = 3;
  private static final double NEGLIGIBLE = 1e-14;
  private static final double NEAR_MEAN = 1e-3;
  private static final double PRECISION = 1e-10;
  private static final double FIRST_STEP = 0.05;
  private static final double FARTHEST = 100;
  private static final int ROUNDS = 100;

  private final double[] shares;
  private final int[] counts;

  /** The share of the plants from each size on. */
  private final double[] left;

  private Saddlepoint(PlantSizes sizes) {
    shares = sizes.shares();
    counts = sizes.counts();
    left = new double[shares.length + 1];
    for (int i = shares.length - 1; i >= 0; i--) {
      left[i] = left[i + 1] + shares[i] * counts[i];
    }
  }

  /**
   * The test of one region.
   *
   * @param sizes the industry's plants everywhere
   * @param share the region's share of the industry's jobs; with nothing or all of them the test is
   *     exact
   * @param x the region's share of everything
   * @param level confidence of the interval, such as 0.95: above 0 and below 1
   * @return the result; its method says so where there is no test
   */
  public static Tested test(PlantSizes sizes, double share, double x, double level) {
    boolean partial = share > Dartboard.SLACK && share < 1 - Dartboard.SLACK;
    if (!(partial && sizes.plants() > 0 && x > 0 && x < 1)) {
      return Dartboard.test(sizes, share, x, Dartboard.Settings.at(level));
    }
    Saddlepoint point = new Saddlepoint(sizes);
    double beyond = (1 - level) / 2;
    double least = share - Dartboard.SLACK;
    double more = share + Dartboard.SLACK;
    Interval guess = Wilson.of(share, sizes.herfindahl(), Normal.upperQuantile(beyond));
    return new Tested(
        point.tail(0, least, x),
        point.chance(least, beyond, guess.lower()) / x,
        point.chance(more, 1 - beyond, guess.upper()) / x,
        Tested.Method.SADDLEPOINT,
        0);
  }

  /** The chance that the plants from a size on hold a share, each in the region with chance p. */
  private double tail(int size, double share, double p) {
    if (share <= 0) {
      return 1;
    }
    if (share > left[size] + Dartboard.SLACK) {
      return 0;
    }
    if (size == shares.length - 1) {
      int needed = (int) Math.ceil(share / shares[size]);
      return Ladder.step(counts[size], Math.min(needed, counts[size])).chance(p);
    }
    return share > LUMPS * shares[size]
        ? Normal.upperTail(root(size, share, p))
        : lumps(size, share, p);
  }

  /** The tail over the number of plants of one size that fall in the region. */
  private double lumps(int size, double share, double p) {
    double sum = 0;
    double fewer = 0;
    for (int k = 0; k <= counts[size] && k * shares[size] < share; k++) {
      double chance = Binomial.probability(k, counts[size], p, 1 - p);
      fewer += chance;
      if (chance > NEGLIGIBLE) {
        sum += chance * tail(size + 1, share - k * shares[size], p);
      }
    }
    // Rounding must not make a tail out of nothing.
    double enough = 1 - fewer;
    return Math.min(1, sum + (enough > NEGLIGIBLE ? enough : 0));
  }

  /** The modified signed root \(r^*\) of the plants from a size on. */
  private double root(int size, double share, double p) {
    double theta = StrictMath.log(p / (1 - p));
    double t = tilt(size, share, theta);
    double cumulant = 0;
    double variance = 0;
    double third = 0;
    for (int i = size; i < shares.length; i++) {
      double tilted = theta + t * shares[i];
      double w = logistic(tilted);
      double squares = counts[i] * shares[i] * shares[i] * w * logistic(-tilted);
      cumulant += counts[i] * (softplus(tilted) - softplus(theta));
      variance += squares;
      third += squares * shares[i] * (1 - 2 * w);
    }
    double r = Math.signum(t) * Math.sqrt(Math.max(0, 2 * (t * share - cumulant)));
    // Where the share is its mean, ln(u/r)/r tends to a sixth of the skewness.
    double correction =
        Math.abs(r) < NEAR_MEAN
            ? third / (6 * variance * Math.sqrt(variance))
            : StrictMath.log(t * Math.sqrt(variance) / r) / r;
    return r + correction;
  }

  /** The t with K'(t) = share: Newton's method on a curve that rises from nothing to all. */
  private double tilt(int size, double share, double theta) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    double t = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double mean = 0;
      double slope = 0;
      for (int i = size; i < shares.length; i++) {
        double tilted = theta + t * shares[i];
        double part = counts[i] * shares[i] * logistic(tilted);
        mean += part;
        slope += part * shares[i] * logistic(-tilted);
      }
      if (mean > share) {
        high = t;
      } else {
        low = t;
      }
      double next = t - (mean - share) / slope;
      if (!(next > low && next < high)) {
        next = inside(low, high, 1 / shares[size]);
      }
      if (Math.abs(next - t) <= PRECISION * Math.abs(t)) {
        return next;
      }
      t = next;
    }
    return t;
  }

  /** The chance of a plant at which the share is held with a given chance, from a guess. */
  private double chance(double share, double goal, double guess) {
    double theta = logit(guess);
    double error = error(share, goal, theta);
    double step = error > 0 ? -FIRST_STEP : FIRST_STEP;
    double before = theta;
    double errorBefore = error;
    while (error > 0 == errorBefore > 0 && Math.abs(theta) < FARTHEST) {
      before = theta;
      errorBefore = error;
      theta += step;
      step *= 2;
      error = error(share, goal, theta);
    }
    return logistic(between(share, goal, new double[] {before, errorBefore, theta, error}));
  }

  /** False position, halving the error of an end that stays (Illinois), in logits. */
  private double between(double share, double goal, double[] ends) {
    double a = ends[0];
    double atA = ends[1];
    double b = ends[2];
    double atB = ends[3];
    for (int round = 0; round < ROUNDS && Math.abs(b - a) > PRECISION; round++) {
      double next = b - atB * (b - a) / (atB - atA);
      if (!(Math.min(a, b) < next && next < Math.max(a, b))) {
        next = a + (b - a) / 2;
      }
      double at = error(share, goal, next);
      if (at > 0 == atB > 0) {
        atA /= 2;
      } else {
        a = b;
        atA = atB;
      }
      b = next;
      atB = at;
      if (Math.abs(atB) <= PRECISION) {
        return b;
      }
    }
    return b;
  }

  private double error(double share, double goal, double theta) {
    return logit(tail(0, share, logistic(theta))) - logit(goal);
  }

  /** A place between two bounds, one of which may be infinite. */
  private static double inside(double low, double high, double step) {
    if (Double.isInfinite(low)) {
      return high - Math.max(step, Math.abs(high));
    }
    return Double.isInfinite(high) ? low + Math.max(step, Math.abs(low)) : low + (high - low) / 2;
  }

  /** ln(1 + e^y), without overflow. */
  private static double softplus(double y) {
    return Math.max(y, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(y)));
  }

  private static double logit(double p) {
    return StrictMath.log(p / (1 - p));
  }

  private static double logistic(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
