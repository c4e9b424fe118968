package org.agglo.methods.autocorrelation;

import java.util.SplittableRandom;
import org.agglo.methods.earth.Workers;

/**
 * A weighted sum over the neighbours of each site, and its law where values are dealt anew: as many
 * are drawn without replacement as the site has neighbours. Mean and variance are those over all
 * draws, in closed form: \(W \mu\) and \(\sigma^2 (N \sum w^2 - W^2) / (N - 1)\) for N values with
 * mean μ and variance σ².
 */
final class LocalSums {
  /** Differences of sums that rounding explains, in standard deviations. */
  private static final double ROUNDING = 1e-10;

  private static final int SITES_A_TURN = 16;

  /** What is summed, and what is drawn from. */
  enum Kind {
    /** Values of neighbours; a site keeps its own and draws from the others. */
    OTHERS,
    /** Values of neighbours and of the site itself; it draws from all. */
    STAR,
    /** Squared differences to neighbours; a site keeps its own value and draws from the others. */
    SQUARES
  }

  final double[] observed;
  final double[] expectation;
  final double[] variance;
  private final Sites sites;
  private final Kind kind;
  private int most;

  LocalSums(Sites sites, Kind kind) {
    this.sites = sites;
    this.kind = kind;
    int n = sites.size();
    observed = new double[n];
    expectation = new double[n];
    variance = new double[n];
    double[] powers = {0, 0, sites.power(2), sites.power(3), sites.power(4)};
    for (int i = 0; i < n; i++) {
      most = Math.max(most, sites.neighbours.degree(i) + 1);
      weigh(i, powers);
    }
  }

  private void weigh(int i, double[] powers) {
    double[] w = new double[sites.neighbours.degree(i) + 1];
    int terms = weights(i, w);
    if (sites.neighbours.degree(i) == 0) {
      observed[i] = Double.NaN;
      expectation[i] = Double.NaN;
      variance[i] = Double.NaN;
      return;
    }
    double sum = 0;
    double squares = 0;
    for (int t = 0; t < terms; t++) {
      boolean self = t == sites.neighbours.degree(i);
      double other =
          self ? sites.z[i] : sites.z[sites.neighbours.to(sites.neighbours.first(i) + t)];
      observed[i] += w[t] * term(sites.z[i], other);
      sum += w[t];
      squares += w[t] * w[t];
    }
    int drawn = pool();
    double mean = mean(i, powers) / drawn;
    double spread = second(i, powers) / drawn - mean * mean;
    expectation[i] = sum * mean;
    // A sum over all that can be drawn does not vary; what is left of it is rounding.
    double free = drawn * squares - sum * sum;
    variance[i] = free > ROUNDING * sum * sum ? spread * free / (drawn - 1) : 0;
  }

  /** The weights of a site's terms, its own last; returns how many there are. */
  private int weights(int i, double[] w) {
    Neighbours of = sites.neighbours;
    int degree = of.degree(i);
    double own = of.givenSum(i) + 1;
    boolean star = kind == Kind.STAR;
    // With itself among its neighbours a row is standardised anew.
    double scale = star && of.isRowStandardised() ? of.givenSum(i) / own : 1;
    for (int t = 0; t < degree; t++) {
      w[t] = of.weight(of.first(i) + t) * scale;
    }
    w[degree] = star ? of.isRowStandardised() ? 1 / own : 1 : 0;
    return star ? degree + 1 : degree;
  }

  private double term(double own, double other) {
    double step = own - other;
    return kind == Kind.SQUARES ? step * step : other;
  }

  private int pool() {
    return kind == Kind.STAR ? sites.size() : sites.size() - 1;
  }

  /** The sum of all terms that can be drawn; the sum of the centred values is 0. */
  private double mean(int i, double[] power) {
    double z = sites.z[i];
    return switch (kind) {
      case OTHERS -> -z;
      case STAR -> 0;
      case SQUARES -> sites.size() * z * z + power[2];
    };
  }

  private double second(int i, double[] power) {
    double z = sites.z[i];
    return switch (kind) {
      case OTHERS -> power[2] - z * z;
      case STAR -> power[2];
      case SQUARES ->
          sites.size() * z * z * z * z + 6 * z * z * power[2] - 4 * z * power[3] + power[4];
    };
  }

  /** The sum of a site's weights. */
  double weight(int i) {
    double[] w = new double[sites.neighbours.degree(i) + 1];
    int terms = weights(i, w);
    return java.util.Arrays.stream(w, 0, terms).sum();
  }

  /** Where each observed sum stands among those drawn. */
  Tail[] draw(Permutations draws) {
    Tail[] tails = new Tail[sites.size()];
    draws.workers().split(tails.length, SITES_A_TURN, () -> drawing(draws, tails));
    return tails;
  }

  private Workers.Range drawing(Permutations draws, Tail[] tails) {
    double[] pool = sites.z.clone();
    double[] weights = new double[most];
    int[] swapped = new int[most];
    double[] sums = new double[draws.number()];
    return (from, to) -> {
      for (int i = from; i < to; i++) {
        tails[i] = Tail.NONE;
        if (variance[i] > 0 && sums.length > 0) {
          int terms = weights(i, weights);
          // A site that keeps its own value is out of reach at the end of the pool.
          int last = pool();
          swap(pool, i, last == pool.length ? i : last);
          if (kind == Kind.SQUARES) {
            drawSquares(new Draw(pool, weights, swapped, terms, last), draws.stream(i), sums);
          } else {
            drawValues(new Draw(pool, weights, swapped, terms, last), draws.stream(i), sums);
          }
          swap(pool, i, last == pool.length ? i : last);
          tails[i] = tail(i, sums);
        }
      }
    };
  }

  /** What a site's draws are made of, and where they note what they exchanged. */
  private record Draw(double[] pool, double[] weights, int[] swapped, int terms, int last) {}

  /**
   * Draws by exchanging the first values of the pool with any that follow, and exchanges them back:
   * every replicate and every site finds the pool as it was.
   */
  private static void drawValues(Draw draw, SplittableRandom random, double[] sums) {
    double[] pool = draw.pool;
    double[] weights = draw.weights;
    int[] swapped = draw.swapped;
    int terms = draw.terms;
    int last = draw.last;
    for (int r = 0; r < sums.length; r++) {
      double sum = 0;
      for (int t = 0; t < terms; t++) {
        int other = t + Permutations.below(random, last - t);
        double value = pool[other];
        pool[other] = pool[t];
        pool[t] = value;
        swapped[t] = other;
        sum += weights[t] * value;
      }
      for (int t = terms - 1; t >= 0; t--) {
        swap(pool, t, swapped[t]);
      }
      sums[r] = sum;
    }
  }

  private static void drawSquares(Draw draw, SplittableRandom random, double[] sums) {
    double[] pool = draw.pool;
    double own = pool[draw.last];
    for (int r = 0; r < sums.length; r++) {
      double sum = 0;
      for (int t = 0; t < draw.terms; t++) {
        int other = t + Permutations.below(random, draw.last - t);
        double step = pool[other] - own;
        swap(pool, t, other);
        draw.swapped[t] = other;
        sum += draw.weights[t] * step * step;
      }
      for (int t = draw.terms - 1; t >= 0; t--) {
        swap(pool, t, draw.swapped[t]);
      }
      sums[r] = sum;
    }
  }

  private Tail tail(int i, double[] sums) {
    double slack = ROUNDING * Math.sqrt(variance[i]);
    double high = observed[i] - slack;
    double low = observed[i] + slack;
    double mean = expectation[i];
    double far = Math.abs(observed[i] - mean) - slack;
    int atLeast = 0;
    int atMost = 0;
    int asFar = 0;
    for (double sum : sums) {
      atLeast += sum >= high ? 1 : 0;
      atMost += sum <= low ? 1 : 0;
      asFar += Math.abs(sum - mean) >= far ? 1 : 0;
    }
    return new Tail(sums.length, atLeast, atMost, asFar);
  }

  private static void swap(double[] values, int a, int b) {
    double kept = values[a];
    values[a] = values[b];
    values[b] = kept;
  }
}
