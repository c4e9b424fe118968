package org.agglo.bench.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.agglo.methods.inference.CountTest;
import org.agglo.methods.inference.Dartboard;
import org.agglo.methods.inference.Interval;
import org.agglo.methods.inference.PlantSizes;
import org.agglo.methods.inference.Saddlepoint;
import org.agglo.methods.inference.Tested;

/**
 * Worlds made by the mechanism a test assumes, with a known quotient: each world has a random
 * stream of its own.
 */
final class Worlds {
  static final int NUMBER = 10_000;
  private static final double LEVEL = 0.95;
  private static final int BATCH = 500;

  private Worlds() {}

  /** How a count is tested. */
  enum CountRoad {
    /** Plain quotient: hypergeometric, or binomial where the industry is small. */
    PLAIN,
    /** Against the rest of the nation. */
    REST
  }

  /**
   * Counts given both margins: the noncentral hypergeometric law under which the quotient of the
   * table of the same odds ratio is the given one.
   */
  static Tally counts(CountRoad road, CountTest.Cell margins, double quotient) {
    long n = margins.n();
    long R = margins.R();
    long N = margins.N();
    double a = cellOf(road, margins, quotient);
    double logOdds = Math.log(a) + Math.log(N - n - R + a) - Math.log(n - a) - Math.log(R - a);
    double[] law = new double[(int) Math.min(n, R) + 1];
    for (int k = 0; k < law.length; k++) {
      law[k] =
          -logFactorial(k)
              - logFactorial(n - k)
              - logFactorial(R - k)
              - logFactorial(N - n - R + k)
              + k * logOdds;
    }
    double[] cumulative = cumulative(law);
    Tally tally = new Tally(quotient);
    for (int world = 0; world < NUMBER; world++) {
      long k = place(cumulative, new SplittableRandom(world).nextDouble());
      CountTest.Cell cell = new CountTest.Cell(k, n, R, N);
      boolean plain = road == CountRoad.PLAIN;
      double p = plain ? CountTest.p(k, n, R, N) : CountTest.restP(k, n, R, N);
      Interval interval =
          plain ? CountTest.interval(cell, LEVEL) : CountTest.restInterval(cell, LEVEL);
      tally.add(p, interval.lower(), interval.upper());
    }
    return tally;
  }

  /** Counts of independent firms, each in the region with the quotient times its share. */
  static Tally trials(CountTest.Cell margins, double quotient) {
    double chance = quotient * margins.R() / margins.N();
    Tally tally = new Tally(quotient);
    for (int world = 0; world < NUMBER; world++) {
      RandomGenerator random = new SplittableRandom(world);
      long k = 0;
      for (long firm = 0; firm < margins.n(); firm++) {
        k += random.nextDouble() < chance ? 1 : 0;
      }
      CountTest.Cell cell = new CountTest.Cell(k, margins.n(), margins.R(), margins.N());
      Interval interval = CountTest.interval(cell, LEVEL);
      double p = CountTest.p(k, margins.n(), margins.R(), margins.N());
      tally.add(p, interval.lower(), interval.upper());
    }
    return tally;
  }

  /** Plants of given sizes, each in the region with the quotient times its share. */
  static Tally plants(double[] jobs, double x, double quotient) {
    PlantSizes sizes = PlantSizes.ofPlants(jobs);
    double total = Arrays.stream(jobs).sum();
    double[] regions = new double[BATCH];
    Arrays.fill(regions, x);
    Tally tally = new Tally(quotient);
    for (int from = 0; from < NUMBER; from += BATCH) {
      int first = from;
      double[] shares = new double[BATCH];
      Arrays.setAll(shares, i -> held(jobs, quotient * x, first + i) / total);
      // Other draws for each batch: the calibration is over draws too.
      for (Tested t :
          Dartboard.test(sizes, shares, regions, new Dartboard.Settings(LEVEL, 9_999, from))) {
        tally.add(t.p(), t.lower(), t.upper());
      }
    }
    return tally;
  }

  /** The same, tested by the saddle-point approximation. */
  static Tally saddlepoint(double[] jobs, double x, double quotient) {
    PlantSizes sizes = PlantSizes.ofPlants(jobs);
    double total = Arrays.stream(jobs).sum();
    Tally tally = new Tally(quotient);
    for (int world = 0; world < NUMBER; world++) {
      Tested t = Saddlepoint.test(sizes, held(jobs, quotient * x, world) / total, x, LEVEL);
      tally.add(t.p(), t.lower(), t.upper());
    }
    return tally;
  }

  /** The same, tested from the Herfindahl index alone. */
  static Tally herfindahl(double[] jobs, double x, double quotient) {
    double herfindahl = PlantSizes.ofPlants(jobs).herfindahl();
    double total = Arrays.stream(jobs).sum();
    Tally tally = new Tally(quotient);
    for (int world = 0; world < NUMBER; world++) {
      double share = held(jobs, quotient * x, world) / total;
      Tested t = Dartboard.normal(herfindahl, share, x, LEVEL);
      tally.add(t.p(), t.lower(), t.upper());
    }
    return tally;
  }

  /** Sizes of plants: whole numbers of jobs, log-normal with the given spread. */
  static double[] lognormal(int plants, double sigma) {
    RandomGenerator random = new SplittableRandom(plants);
    double[] jobs = new double[plants];
    Arrays.setAll(jobs, i -> Math.ceil(8 * Math.exp(sigma * random.nextGaussian())));
    return jobs;
  }

  /** Plants of the middles of bands, the larger the fewer. */
  static double[] banded(int plants) {
    double[] middles = {2, 7, 14.5, 34.5, 74.5, 174.5, 374.5};
    double[] parts = {0.78, 0.11, 0.06, 0.03, 0.012, 0.006, 0.002};
    double[] jobs = new double[plants];
    int filled = 0;
    for (int band = middles.length - 1; band >= 0; band--) {
      int to = band == 0 ? plants : filled + (int) Math.rint(parts[band] * plants);
      Arrays.fill(jobs, filled, to, middles[band]);
      filled = to;
    }
    return jobs;
  }

  /** The plants and one more, as large as makes half of their Herfindahl index. */
  static double[] withGiant(double[] jobs) {
    double[] more = Arrays.copyOf(jobs, jobs.length + 1);
    more[jobs.length] = Math.rint(Math.sqrt(Arrays.stream(jobs).map(v -> v * v).sum()));
    return more;
  }

  static double held(double[] jobs, double chance, long world) {
    RandomGenerator random = new SplittableRandom(world);
    double held = 0;
    for (double plant : jobs) {
      held += random.nextDouble() < chance ? plant : 0;
    }
    return held;
  }

  private static double cellOf(CountRoad road, CountTest.Cell margins, double quotient) {
    double n = margins.n();
    double R = margins.R();
    double N = margins.N();
    // Against the rest: a / R = quotient (n − a) / (N − R).
    return road == CountRoad.PLAIN
        ? quotient * n * R / N
        : quotient * n * R / (N - R + quotient * R);
  }

  private static double[] cumulative(double[] logs) {
    double most = Arrays.stream(logs).max().orElseThrow();
    double[] cumulative = new double[logs.length];
    double sum = 0;
    for (int k = 0; k < logs.length; k++) {
      sum += Math.exp(logs[k] - most);
      cumulative[k] = sum;
    }
    for (int k = 0; k < logs.length; k++) {
      cumulative[k] /= sum;
    }
    return cumulative;
  }

  private static int place(double[] cumulative, double at) {
    int place = 0;
    while (cumulative[place] <= at) {
      place++;
    }
    return place;
  }

  private static double logFactorial(double n) {
    double sum = 0;
    for (int i = 2; i <= n; i++) {
      sum += Math.log(i);
    }
    return sum;
  }
}
