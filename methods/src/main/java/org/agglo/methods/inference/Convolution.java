package org.agglo.methods.inference;

/**
 * The dartboard's law where many plants have few sizes, such as the middles of bands: the
 * convolution of one binomial law for each size, by its characteristic function.
 *
 * <p>\(P(S > s) = \tfrac12 + \sum_k \mathrm{Im}\,[e^{-i\omega_k s} \varphi(\omega_k)] / (\pi (k +
 * \tfrac12))\) with \(\omega_k = (k + \tfrac12) 2\pi/L\) and \(\varphi(\omega) = \prod_g (1 - \pi +
 * \pi e^{i\omega z_g})^{c_g}\). Half of an atom at s counts. The sum ends where the many small
 * plants have damped it away; what follows tells only where between two of the smallest s lies.
 * Sources: Gil-Pelaez, J. (1951), doi:10.1093/biomet/38.3-4.481; Davies, R. B. (1973),
 * doi:10.1093/biomet/60.2.415.
 */
final class Convolution {
  /** What the sums leave out is below this. */
  static final double PRECISION = 1e-9;

  private static final int MOST_SIZES = 24;
  private static final double SMALLEST = 0.02;
  private static final double LENGTH = 30;
  private static final int MOST_TERMS = 512;
  private static final double DAMPED = StrictMath.log(1e-10);
  private static final double LAST = StrictMath.log(1e-6);

  private final double[] sizes;
  private final int[] counts;
  private final double herfindahl;

  Convolution(PlantSizes plants) {
    sizes = plants.shares();
    counts = plants.counts();
    herfindahl = plants.herfindahl();
  }

  /**
   * Whether the smallest plants are small against the sum's spread, and so many that they damp the
   * sums in time, where each plant falls in the region with chance p.
   */
  boolean serves(double p) {
    int last = sizes.length - 1;
    return sizes.length <= MOST_SIZES
        && sizes[last] < SMALLEST * Math.sqrt(herfindahl * p * (1 - p))
        && damping(0, Math.PI / sizes[last], p) < LAST
        && terms(p) < MOST_TERMS;
  }

  /** About how many terms the sums need: a power of two that is enough. */
  private int terms(double p) {
    int first = firstDamping(p);
    int terms = 8;
    while (terms < MOST_TERMS && dampingBefore(first, terms * step(p), p) > DAMPED) {
      terms *= 2;
    }
    return terms;
  }

  private double step(double p) {
    return 2 * Math.PI / Math.min(2, LENGTH * Math.sqrt(herfindahl * p * (1 - p)));
  }

  /** As {@link #damping}, of the groups that are not past their half turn. */
  private double dampingBefore(int from, double frequency, double p) {
    int g = from;
    while (g < sizes.length && frequency * sizes[g] >= Math.PI) {
      g++;
    }
    return g == sizes.length ? Double.NEGATIVE_INFINITY : damping(g, frequency, p);
  }

  /** The logarithm of the modulus that all groups from one on have at a frequency. */
  private double damping(int from, double frequency, double p) {
    double log = 0;
    for (int g = from; g < sizes.length; g++) {
      log += counts[g] * modulus(StrictMath.cos(frequency * sizes[g]), p);
    }
    return log;
  }

  /** The logarithm of |1 − p + p exp(ia)| by the cosine of a. */
  private static double modulus(double cos, double p) {
    return StrictMath.log1p(2 * p * (1 - p) * (cos - 1)) / 2;
  }

  /**
   * The first group of those that damp the sums for good: each does to its half turn, and by then
   * the smaller ones have.
   */
  private int firstDamping(double p) {
    int g = sizes.length - 1;
    while (g > 0 && damping(g, Math.PI / sizes[g - 1], p) < DAMPED) {
      g--;
    }
    return g;
  }

  /** The chance that more than the share falls in the region, half of just that share included. */
  double chance(double share, double p) {
    Tail tail = new Tail(share, 0);
    tail.sum(p, 1 - p);
    return tail.chance;
  }

  /** The chance of a plant, as a logit, under which the share is passed with the given chance. */
  double logitOf(double chance, double share, double start) {
    return new Tail(share, StrictMath.log(chance / (1 - chance))).root(start);
  }

  /**
   * The logit of the chance to pass the share, less a goal, along the logit of a plant's chance.
   */
  private final class Tail extends IncreasingCurve {
    private final double share;
    private final double goal;
    private double chance;
    private double rise;

    Tail(double share, double goal) {
      this.share = share;
      this.goal = goal;
    }

    @Override
    protected void at(double logit) {
      sum(1 / (1 + StrictMath.exp(-logit)), 1 / (1 + StrictMath.exp(logit)));
      value = StrictMath.log(chance / (1 - chance)) - goal;
      slope = rise / (chance * (1 - chance));
    }

    private void sum(double p, double q) {
      int groups = sizes.length;
      double step = step(p);
      double end = Math.PI / sizes[groups - 1];
      Turning turning = new Turning(step);
      double[] cos = turning.cos;
      double[] sin = turning.sin;
      double total = 0;
      double risen = 0;
      int firstDamping = firstDamping(p);
      double damping = 0;
      for (int k = 0; damping > DAMPED && (k + 0.5) * step < end; k++) {
        double log = 0;
        damping = 0;
        double angle = -(k + 0.5) * step * share;
        double real = 0;
        double imaginary = 0;
        for (int g = 0; g < groups; g++) {
          // One plant: q + p exp(iωz), and its derivative along the logit over itself.
          double x = q + p * cos[g];
          double y = p * sin[g];
          double square = x * x + y * y;
          double ln = counts[g] * modulus(cos[g], p);
          log += ln;
          damping += g >= firstDamping && (k + 0.5) * step * sizes[g] < Math.PI ? ln : 0;
          angle += counts[g] * StrictMath.atan2(y, x);
          double factor = counts[g] * p * q / square;
          real += factor * ((cos[g] - 1) * x + sin[g] * y);
          imaginary += factor * (sin[g] * x - (cos[g] - 1) * y);
          turning.next(g);
        }
        double weight = StrictMath.exp(log) / (Math.PI * (k + 0.5));
        double re = weight * StrictMath.cos(angle);
        double im = weight * StrictMath.sin(angle);
        total += im;
        risen += im * real + re * imaginary;
      }
      chance = Math.min(1 - PRECISION, Math.max(PRECISION, 0.5 + total));
      rise = risen;
    }
  }

  /** Points on the unit circle, one for each size, that turn by a step times the size. */
  private final class Turning {
    private final double[] cos = new double[sizes.length];
    private final double[] sin = new double[sizes.length];
    private final double[] stepCos = new double[sizes.length];
    private final double[] stepSin = new double[sizes.length];

    /** Begins half a step from where all point to 1. */
    Turning(double step) {
      for (int g = 0; g < sizes.length; g++) {
        stepCos[g] = StrictMath.cos(step * sizes[g]);
        stepSin[g] = StrictMath.sin(step * sizes[g]);
        cos[g] = StrictMath.cos(step * sizes[g] / 2);
        sin[g] = StrictMath.sin(step * sizes[g] / 2);
      }
    }

    void next(int g) {
      double next = cos[g] * stepCos[g] - sin[g] * stepSin[g];
      sin[g] = sin[g] * stepCos[g] + cos[g] * stepSin[g];
      cos[g] = next;
    }
  }
}
