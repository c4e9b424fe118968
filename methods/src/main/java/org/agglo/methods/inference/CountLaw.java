package org.agglo.methods.inference;

/**
 * The law of a region's count of an industry: hypergeometric (both margins given) or binomial, and
 * the same tilted by an odds ratio \(\psi\), which is 1 where the industry is spread like all.
 *
 * <p>Neighbouring probabilities have the ratio \(\psi \dfrac{(n-x)(R-bx)}{(x+1)(C+b(x+1))}\): with
 * \(b = 1, C = N-n-R\) hypergeometric, with \(b = 0, C = N-R\) binomial. Sums walk along it from
 * the count outwards and stop where terms no longer count, some eight standard deviations.
 */
final class CountLaw {
  private static final double NEGLIGIBLE = 1e-17;
  private static final double HUGE = 1e200;

  private final double n;
  private final double region;
  private final double whole;
  private final double b;
  private final double c;

  private CountLaw(double n, double region, double whole, boolean withoutReplacement) {
    this.n = n;
    this.region = region;
    this.whole = whole;
    this.b = withoutReplacement ? 1 : 0;
    this.c = whole - region - b * n;
  }

  static CountLaw hypergeometric(long n, long region, long whole) {
    return new CountLaw(n, region, whole, true);
  }

  static CountLaw binomial(long n, long region, long whole) {
    return new CountLaw(n, region, whole, false);
  }

  double least() {
    return Math.max(0, -b * c);
  }

  double most() {
    return b == 0 ? n : Math.min(n, region);
  }

  /** The chance of k or more. */
  double upperTail(double k) {
    if (k <= least()) {
      return 1;
    }
    return k * whole > n * region
        ? probability(k) * sumUpwards(k)
        : 1 - probability(k - 1) * sumDownwards(k - 1);
  }

  private double probability(double k) {
    double p = region / whole;
    double q = (whole - region) / whole;
    if (b == 0) {
      return Binomial.probability(k, n, p, q);
    }
    // Any p gives the same; this one keeps all three near their means.
    p = n / whole;
    q = (whole - n) / whole;
    return Binomial.probability(k, region, p, q)
        * Binomial.probability(n - k, whole - region, p, q)
        / Binomial.probability(n, whole, p, q);
  }

  /** The sum of the probabilities from k upwards, over that of k. */
  private double sumUpwards(double k) {
    double sum = 1;
    double term = 1;
    for (double x = k; term > sum * NEGLIGIBLE; x++) {
      term *= (n - x) * (region - b * x) / ((x + 1) * (c + b * (x + 1)));
      sum += term;
    }
    return sum;
  }

  private double sumDownwards(double k) {
    double sum = 1;
    double term = 1;
    for (double x = k; term > sum * NEGLIGIBLE; x--) {
      term *= x * (c + b * x) / ((n - x + 1) * (region - b * (x - 1)));
      sum += term;
    }
    return sum;
  }

  /**
   * The odds ratio under which k or more have the given chance; k is above the least count and not
   * above the most.
   */
  double oddsRatio(double k, double chance) {
    double goal = StrictMath.log(chance / (1 - chance));
    // From the middle between k and the count before it, as far off as a normal law would be.
    double a = k - 0.5;
    double odds = a * (c + b * a) / ((n - a) * (region - b * a));
    double error = Math.sqrt(1 / a + 1 / (n - a) + b / (region - b * a) + b / (c + b * a));
    double start = StrictMath.log(odds) + error * goal / 1.8;
    return StrictMath.exp(new Tail(k, goal).root(start));
  }

  /** The logit of the chance of k or more, less a goal, along the logarithm of the odds ratio. */
  private final class Tail extends IncreasingCurve {
    private final double k;
    private final double goal;

    Tail(double k, double goal) {
      this.k = k;
      this.goal = goal;
    }

    @Override
    protected void at(double place) {
      double psi = StrictMath.exp(place);
      double most = most();
      double above = 1;
      double aboveMoment = 0;
      double term = 1;
      double ratio = 1;
      for (double x = k; x < most && isOpen(ratio, term, above); x++) {
        ratio = psi * (n - x) * (region - b * x) / ((x + 1) * (c + b * (x + 1)));
        term *= ratio;
        above += term;
        aboveMoment += term * (x + 1 - k);
      }
      double least = least();
      double below = 0;
      double belowMoment = 0;
      term = 1;
      ratio = 1;
      for (double x = k; x > least && isOpen(ratio, term, below); x--) {
        ratio = x * (c + b * x) / (psi * (n - x + 1) * (region - b * (x - 1)));
        term *= ratio;
        below += term;
        belowMoment += term * (k - x + 1);
      }
      value = StrictMath.log(above / below) - goal;
      slope = aboveMoment / above + belowMoment / below;
    }

    /** Whether a sum goes on: its terms still count, and it has not left all bounds. */
    private boolean isOpen(double ratio, double term, double sum) {
      return (ratio >= 1 || term >= sum * NEGLIGIBLE) && sum < HUGE;
    }
  }
}
