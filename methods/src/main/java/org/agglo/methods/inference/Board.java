package org.agglo.methods.inference;

import java.util.Arrays;
import java.util.stream.IntStream;

/** One industry's plants, thrown at all regions at once. */
final class Board {
  private static final int BLOCK = 512;

  /** So many plants take long to draw. */
  private static final int MANY = 2_000;

  private final PlantSizes sizes;
  private final Dartboard.Settings settings;
  private final double herfindahl;
  private final double z;

  Board(PlantSizes sizes, Dartboard.Settings settings) {
    this.sizes = sizes;
    this.settings = settings;
    this.herfindahl = sizes.herfindahl();
    this.z = Normal.upperQuantile(settings.beyond());
  }

  Tested[] test(double[] shares, double[] x) {
    Tested[] results = new Tested[shares.length];
    Arrays.setAll(results, r -> simple(shares[r], x[r]));
    int[] partial =
        IntStream.range(0, shares.length)
            .filter(r -> isPartial(shares[r]) && Dartboard.isTestable(shares[r], x[r]))
            .boxed()
            .sorted((a, b) -> Double.compare(shares[a], shares[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    if (sizes.plants() > 0 && partial.length > 0) {
      if (Subsets.areFew(sizes)) {
        count(partial, shares, x, results);
      } else {
        draw(convolve(partial, shares, x, results), shares, x, results);
      }
    }
    return results;
  }

  private static boolean isPartial(double share) {
    return share > Dartboard.SLACK && share < 1 - Dartboard.SLACK;
  }

  private void count(int[] regions, double[] shares, double[] x, Tested[] results) {
    Subsets subsets = Subsets.of(sizes);
    for (int r : regions) {
      Ladder reached = subsets.ladder(shares[r] - Dartboard.SLACK);
      Ladder passed = subsets.ladder(shares[r] + Dartboard.SLACK);
      results[r] = read(new Reading(reached, passed, 0), shares[r], x[r]);
    }
  }

  /** Those regions for which that serves; the result is the others. */
  private int[] convolve(int[] regions, double[] shares, double[] x, Tested[] results) {
    if (sizes.plants() < MANY) {
      return regions;
    }
    Convolution convolution = new Convolution(sizes);
    return Arrays.stream(regions)
        .filter(
            r -> {
              Interval near = Wilson.of(shares[r], herfindahl, z);
              boolean serves =
                  convolution.serves(x[r])
                      && convolution.serves(near.lower())
                      && convolution.serves(near.upper());
              if (serves) {
                results[r] = convolved(convolution, shares[r], x[r]);
              }
              return !serves;
            })
        .toArray();
  }

  private Tested convolved(Convolution convolution, double share, double x) {
    Interval near = Wilson.of(share, herfindahl, z);
    double beyond = settings.beyond();
    double lower = convolution.logitOf(beyond, share, logit(near.lower()));
    double upper = convolution.logitOf(1 - beyond, share, logit(near.upper()));
    return new Tested(
        convolution.chance(share, x),
        logistic(lower) / x,
        logistic(upper) / x,
        Tested.Method.CONVOLUTION,
        Convolution.PRECISION);
  }

  /** In blocks, which bounds the memory: the draws of each are the same. */
  private void draw(int[] regions, double[] shares, double[] x, Tested[] results) {
    for (int from = 0; from < regions.length; from += BLOCK) {
      int[] block = Arrays.copyOfRange(regions, from, Math.min(from + BLOCK, regions.length));
      drawBlock(block, shares, x, results);
    }
  }

  private void drawBlock(int[] regions, double[] shares, double[] x, Tested[] results) {
    double[] ascending = Arrays.stream(regions).mapToDouble(r -> shares[r]).toArray();
    int draws = settings.draws();
    Orders orders = new Orders(sizes, ascending, Dartboard.SLACK).draw(draws, settings.seed());
    for (int i = 0; i < regions.length; i++) {
      int r = regions[i];
      Reading reading = new Reading(orders.ladder(i, false), orders.ladder(i, true), draws);
      results[r] = read(reading, shares[r], x[r]);
    }
  }

  /** The result where the region has nothing or all of the industry: any sizes give the same. */
  private Tested simple(double share, double x) {
    int n = sizes.plants();
    if (n == 0 || !Dartboard.isTestable(share, x)) {
      return Tested.none(Tested.Method.UNDEFINED);
    }
    int m = share < 0.5 ? 0 : n;
    return read(new Reading(Ladder.step(n, m), Ladder.step(n, m + 1), 0), share, x);
  }

  /**
   * The ladders of a share.
   *
   * @param reached of holding the share or more
   * @param passed of holding more than the share
   * @param draws the number of draws they come from, 0 where they are exact
   */
  private record Reading(Ladder reached, Ladder passed, int draws) {
    /** p = (b + 1) / (R + 1): the share itself counts as one of the draws. */
    double p(double chance) {
      return draws == 0 ? chance : (draws * chance + 1) / (draws + 1);
    }

    /** The chance whose p is given; 0 or less where the draws are too few for it. */
    double chance(double p) {
      return draws == 0 ? p : (p * (draws + 1) - 1) / draws;
    }
  }

  private Tested read(Reading reading, double share, double x) {
    Interval start = Wilson.of(share, herfindahl, z);
    double chance = reading.chance(settings.beyond());
    double lower = 0;
    double upper = 1;
    if (chance > 0) {
      lower = logistic(reading.reached.logitOf(chance, logit(start.lower())));
      upper = logistic(-reading.passed.complement().logitOf(chance, -logit(start.upper())));
    }
    boolean exact = reading.draws == 0;
    return new Tested(
        reading.p(reading.reached.chance(x)),
        lower / x,
        upper / x,
        exact ? Tested.Method.EXACT : Tested.Method.DRAWS,
        exact ? 0 : 1.0 / (reading.draws + 1));
  }

  private static double logit(double p) {
    return StrictMath.log(p / (1 - p));
  }

  private static double logistic(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
