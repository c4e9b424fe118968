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
    Draw draw =
        new Draw(sites.z.clone(), new double[most], new int[most], new double[draws.number()]);
    return (from, to) -> {
      for (int i = from; i < to; i++) {
        boolean drawn = variance[i] > 0 && draws.number() > 0;
        tails[i] = drawn ? tail(i, draw, draws.stream(i)) : Tail.NONE;
      }
    };
  }

  private Tail tail(int i, Draw draw, SplittableRandom random) {
    int terms = weights(i, draw.weights);
    // A site that keeps its own value is out of reach at the end of the pool.
    int end = sites.size() - 1;
    boolean keeps = kind != Kind.STAR;
    if (keeps) {
      swap(draw.pool, i, end);
    }
    if (kind == Kind.SQUARES) {
      drawSquares(draw, terms, random);
    } else {
      drawValues(draw, terms, random);
    }
    if (keeps) {
      swap(draw.pool, i, end);
    }
    return tail(i, draw.sums);
  }

  /** What the draws of a thread are made of, what they exchanged, and what came out. */
  private record Draw(double[] pool, double[] weights, int[] swapped, double[] sums) {}

  /**
   * Draws by exchanging the first values of the pool with any that follow, and exchanges them back:
   * every replicate and every site finds the pool as it was.
   */
  private void drawValues(Draw draw, int terms, SplittableRandom random) {
    double[] pool = draw.pool;
    double[] weights = draw.weights;
    int[] swapped = draw.swapped;
    double[] sums = draw.sums;
    int last = pool();
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

  private void drawSquares(Draw draw, int terms, SplittableRandom random) {
    double[] pool = draw.pool;
    int last = pool();
    double own = pool[last];
    for (int r = 0; r < draw.sums.length; r++) {
      double sum = 0;
      for (int t = 0; t < terms; t++) {
        int other = t + Permutations.below(random, last - t);
        double step = pool[other] - own;
        swap(pool, t, other);
        draw.swapped[t] = other;
        sum += draw.weights[t] * step * step;
      }
      for (int t = terms - 1; t >= 0; t--) {
        swap(pool, t, draw.swapped[t]);
      }
      draw.sums[r] = sum;
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
