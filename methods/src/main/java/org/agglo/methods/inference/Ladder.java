package org.agglo.methods.inference;

/**
 * The chance that the first m plants of a random order hold a given share of the jobs, rising with
 * m from 0 to 1, and the chance that the plants which fall in a region hold it.
 *
 * <p>If each of n plants falls in the region with chance \(\pi\), their number is binomial, and
 * given their number they are the first of a random order. So the chance is \(\sum_m \binom{n}{m}
 * \pi^m (1-\pi)^{n-m} F(m)\): one ladder serves every \(\pi\), smoothly.
 */
final class Ladder {
  private static final double NEGLIGIBLE = 1e-17;

  private final int n;
  private final int first;
  private final double[] rungs;

  /**
   * @param n the number of plants
   * @param first the smallest number of plants that may hold the share
   * @param rungs its chance for first, first + 1 …; beyond them it is 1
   */
  Ladder(int n, int first, double[] rungs) {
    this.n = n;
    this.first = first;
    this.rungs = rungs;
  }

  /** The ladder of a share that m plants or more hold, and fewer do not; n + 1: never held. */
  static Ladder step(int n, int m) {
    return new Ladder(n, m, new double[0]);
  }

  /** The chance that the share is not held, by the number of plants that fall elsewhere. */
  Ladder complement() {
    double[] mirrored = new double[rungs.length];
    for (int i = 0; i < rungs.length; i++) {
      mirrored[i] = 1 - rungs[rungs.length - 1 - i];
    }
    return new Ladder(n, n - first - rungs.length + 1, mirrored);
  }

  /** The chance that the share is held, where each plant falls in the region with chance p. */
  double chance(double p) {
    return climb(p, 1 - p).chance;
  }

  /**
   * The chance of a plant, as a logit, at which the share is held with the given chance; infinite
   * where it is never or always held.
   */
  double logitOf(double chance, double start) {
    if (first > n) {
      return Double.POSITIVE_INFINITY;
    }
    return first <= 0 && rungs.length == 0
        ? Double.NEGATIVE_INFINITY
        : new Curve(chance).root(start);
  }

  private record Climb(double chance, double moment) {}

  private final class Curve extends IncreasingCurve {
    private final double goal;

    Curve(double chance) {
      goal = StrictMath.log(chance / (1 - chance));
    }

    @Override
    protected void at(double place) {
      double odds = StrictMath.exp(place);
      Climb climb = climb(odds / (1 + odds), 1 / (1 + odds));
      value = StrictMath.log(climb.chance / (1 - climb.chance)) - goal;
      slope = climb.moment / (climb.chance * (1 - climb.chance));
    }
  }

  /** Sums outwards from the likeliest number of plants, or from the first that may do. */
  private Climb climb(double p, double q) {
    int likeliest = (int) Math.min(n, (n + 1.0) * p);
    int start = Math.max(likeliest, first);
    double weight = Binomial.probability(start, n, p, q);
    double mean = n * p;
    double chance = weight * held(start);
    double moment = chance * (start - mean);
    double odds = p / q;
    double term = weight;
    for (int m = start; m < n && term > chance * NEGLIGIBLE; ) {
      term *= odds * (n - m) / (m + 1);
      m++;
      double part = term * held(m);
      chance += part;
      moment += part * (m - mean);
    }
    term = weight;
    for (int m = start; m > first && term > chance * NEGLIGIBLE; ) {
      term *= m / (odds * (n - m + 1));
      m--;
      double part = term * held(m);
      chance += part;
      moment += part * (m - mean);
    }
    return new Climb(Math.min(1, chance), moment);
  }

  private double held(int m) {
    int rung = m - first;
    if (rung < 0) {
      return 0;
    }
    return rung < rungs.length ? rungs[rung] : 1;
  }
}
