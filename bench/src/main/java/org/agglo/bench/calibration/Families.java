package org.agglo.bench.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.agglo.methods.inference.BenjaminiHochberg;
import org.agglo.methods.inference.CountTest;
import org.agglo.methods.inference.Dartboard;
import org.agglo.methods.inference.PlantSizes;
import org.agglo.methods.inference.Tested;

/** Whole tables where location has nothing to do with industry, and every cell is tested. */
final class Families {
  static final int REGIONS = 20;
  static final int INDUSTRIES = 25;
  static final int FIRMS = 5_000;
  static final int PLANTS = 16;

  private Families() {}

  /** The share of worlds in which any count of firms of the table has q ≤ 0.05. */
  static double ofCounts() {
    return anyRejected(Families::counts);
  }

  /** The share of worlds in which any share of jobs of the table has q ≤ 0.05. */
  static double ofJobs() {
    return anyRejected(Families::jobs);
  }

  private static double anyRejected(IntFunction<double[]> p) {
    long rejected =
        IntStream.range(0, Worlds.NUMBER)
            .parallel()
            .filter(
                world ->
                    Arrays.stream(BenjaminiHochberg.of(p.apply(world))).anyMatch(q -> q <= 0.05))
            .count();
    return (double) rejected / Worlds.NUMBER;
  }

  /** Firms keep their industry and are dealt to the regions' places: both margins are given. */
  private static double[] counts(int world) {
    RandomGenerator random = new SplittableRandom(world);
    int[] industry = new int[FIRMS];
    Arrays.setAll(industry, firm -> (int) (INDUSTRIES * square((firm + 0.5) / FIRMS)));
    int[][] cells = new int[REGIONS][INDUSTRIES];
    long[] n = new long[INDUSTRIES];
    long[] R = new long[REGIONS];
    for (int firm = 0; firm < FIRMS; firm++) {
      int other = firm + random.nextInt(FIRMS - firm);
      int drawn = industry[other];
      industry[other] = industry[firm];
      int region = (int) (REGIONS * square((firm + 0.5) / FIRMS));
      cells[region][drawn]++;
      n[drawn]++;
      R[region]++;
    }
    double[] p = new double[REGIONS * INDUSTRIES];
    Arrays.setAll(
        p,
        i ->
            CountTest.p(
                cells[i / INDUSTRIES][i % INDUSTRIES],
                n[i % INDUSTRIES],
                R[i / INDUSTRIES],
                FIRMS));
    return p;
  }

  private static double[] jobs(int world) {
    RandomGenerator random = new SplittableRandom(world);
    double[] x = new double[REGIONS];
    Arrays.setAll(x, r -> (2.0 * r + 1) / (REGIONS * REGIONS));
    double[] p = new double[REGIONS * INDUSTRIES];
    for (int j = 0; j < INDUSTRIES; j++) {
      double[] jobs = new double[PLANTS];
      Arrays.setAll(jobs, plant -> Math.ceil(8 * Math.exp(1.3 * random.nextGaussian())));
      double total = Arrays.stream(jobs).sum();
      double[] shares = new double[REGIONS];
      for (double plant : jobs) {
        // The regions' shares are 1, 3, 5 … : the cumulated ones are squares.
        shares[(int) (REGIONS * Math.sqrt(random.nextDouble()))] += plant / total;
      }
      Tested[] tested =
          Dartboard.test(PlantSizes.ofPlants(jobs), shares, x, Dartboard.Settings.at(0.95));
      for (int r = 0; r < REGIONS; r++) {
        p[j * REGIONS + r] = tested[r].p();
      }
    }
    return p;
  }

  private static double square(double part) {
    return part * part;
  }
}
