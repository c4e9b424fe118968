package org.agglo.methods.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * No test calls more than 6 % of worlds significant at 5 % where chance alone is at work, nor more
 * than 3.5 % at 2.5 %, and intervals of 95 % hold the truth in 94 % or more: seeded worlds, few
 * enough for every build. The page of calibration has 10,000 of each.
 */
class CalibrationTest {
  private static final int WORLDS = 2_000;

  @Test
  void hypergeometric() {
    keepsItsPromise(worlds(world -> CountTest.p(urn(world, 200, 450, 3_000), 200, 450, 3_000)));
  }

  @Test
  void binomial() {
    keepsItsPromise(worlds(world -> CountTest.p(trials(world, 50, 0.15), 50, 15_000, 100_000)));
  }

  @Test
  void fisher() {
    keepsItsPromise(worlds(world -> CountTest.restP(urn(world, 120, 900, 3_000), 120, 900, 3_000)));
  }

  @Test
  void dartboardCounted() {
    keepsItsPromise(dartboard(lognormal(20), 0.15));
  }

  @Test
  void dartboardDrawn() {
    Tested[] tested = dartboard(lognormal(150), 0.1);
    assertThat(tested[0].method()).isEqualTo(Tested.Method.DRAWS);
    keepsItsPromise(tested);
    // A test by draws of many sizes is not conservative either.
    assertThat(significant(p(tested), 0.05)).isBetween(0.04, 0.06);
  }

  @Test
  void dartboardByTheNormalLaw() {
    double[] jobs = quantiles(8_000);
    PlantSizes sizes = PlantSizes.ofPlants(jobs);
    double total = Arrays.stream(jobs).sum();
    double[] p =
        worlds(
            world ->
                Dartboard.normal(sizes.herfindahl(), held(jobs, world, 0.15) / total, 0.15, 0.95)
                    .p());
    assertThat(Arrays.stream(p).anyMatch(Double::isNaN)).isFalse();
    keepsItsPromise(p);
  }

  @Test
  void falseDiscoveryRate() {
    int tests = 40;
    long any =
        IntStream.range(0, WORLDS)
            .filter(
                world -> {
                  SplittableRandom random = new SplittableRandom(world);
                  double[] p = random.doubles(tests).toArray();
                  return Arrays.stream(BenjaminiHochberg.of(p)).anyMatch(q -> q <= 0.05);
                })
            .count();
    assertThat((double) any / WORLDS).isBetween(0.04, 0.06);
  }

  @Test
  void intervalOfACount() {
    // The true quotient is 2: each firm falls in the region with twice its chance.
    long held =
        IntStream.range(0, WORLDS)
            .mapToObj(world -> new CountTest.Cell(trials(world, 80, 0.2), 80, 10_000, 100_000))
            .map(cell -> CountTest.interval(cell, 0.95))
            .filter(interval -> interval.lower() <= 2 && 2 <= interval.upper())
            .count();
    assertThat((double) held / WORLDS).isGreaterThanOrEqualTo(0.94);
  }

  @Test
  void intervalOfJobs() {
    double[] jobs = lognormal(60);
    double total = Arrays.stream(jobs).sum();
    double[] shares =
        IntStream.range(0, WORLDS).mapToDouble(world -> held(jobs, world, 0.2) / total).toArray();
    long held =
        Arrays.stream(test(jobs, shares, 0.1))
            .filter(t -> t.lower() <= 2 && 2 <= t.upper())
            .count();
    assertThat((double) held / WORLDS).isGreaterThanOrEqualTo(0.94);
  }

  private static Tested[] dartboard(double[] jobs, double x) {
    double total = Arrays.stream(jobs).sum();
    return test(
        jobs,
        IntStream.range(0, WORLDS).mapToDouble(world -> held(jobs, world, x) / total).toArray(),
        x);
  }

  private static Tested[] test(double[] jobs, double[] shares, double x) {
    double[] regions = new double[shares.length];
    Arrays.fill(regions, x);
    return Dartboard.test(
        PlantSizes.ofPlants(jobs), shares, regions, new Dartboard.Settings(0.95, 9_999, 77));
  }

  private static void keepsItsPromise(Tested[] tested) {
    keepsItsPromise(p(tested));
    double held = 0;
    for (Tested t : tested) {
      held += t.lower() <= 1 && 1 <= t.upper() ? 1 : 0;
    }
    assertThat(held / tested.length).isGreaterThanOrEqualTo(0.94);
  }

  private static void keepsItsPromise(double[] p) {
    assertThat(significant(p, 0.05)).isLessThanOrEqualTo(0.06);
    assertThat(significant(p, 0.025)).isLessThanOrEqualTo(0.035);
    // A test that never finds anything would keep it too.
    assertThat(significant(p, 0.05)).isGreaterThanOrEqualTo(0.02);
  }

  private static double significant(double[] p, double at) {
    return (double) Arrays.stream(p).filter(v -> v <= at).count() / p.length;
  }

  private static double[] p(Tested[] tested) {
    return Arrays.stream(tested).mapToDouble(Tested::p).toArray();
  }

  private static double[] worlds(IntToDoubleFunction p) {
    return IntStream.range(0, WORLDS).mapToDouble(p).toArray();
  }

  /** Draws from an urn without replacement: how many of n balls are of the R of N. */
  private static long urn(int world, int n, int R, int N) {
    SplittableRandom random = new SplittableRandom(world);
    int left = R;
    for (int ball = 0; ball < n; ball++) {
      left -= random.nextInt(N - ball) < left ? 1 : 0;
    }
    return R - left;
  }

  private static long trials(int world, int n, double chance) {
    SplittableRandom random = new SplittableRandom(world);
    return random.doubles(n).filter(v -> v < chance).count();
  }

  private static double held(double[] jobs, int world, double chance) {
    SplittableRandom random = new SplittableRandom(world);
    double held = 0;
    for (double plant : jobs) {
      held += random.nextDouble() < chance ? plant : 0;
    }
    return held;
  }

  /** The quantiles of the same law: no plant is larger than the rest by chance. */
  private static double[] quantiles(int plants) {
    return IntStream.range(0, plants / 2)
        .mapToDouble(i -> 1.3 * Normal.upperQuantile((i + 0.5) / plants))
        .flatMap(z -> DoubleStream.of(8 * Math.exp(z), 8 * Math.exp(-z)))
        .toArray();
  }

  private static double[] lognormal(int plants) {
    Random random = new Random(5);
    return IntStream.range(0, plants)
        .mapToDouble(i -> Math.ceil(8 * Math.exp(1.3 * random.nextGaussian())))
        .toArray();
  }
}
