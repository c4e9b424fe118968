package org.agglo.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.agglo.methods.inference.Dartboard;
import org.agglo.methods.inference.PlantSizes;
import org.agglo.methods.inference.Tested;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Dartboard tests and intervals of 500 industries with 100,000 plants in all, in 400 areas, on all
 * cores: 9,999 draws, or exact where plants are few. The plants are synthetic, of log-normal sizes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class DartboardBenchmark {
  private static final int INDUSTRIES = 500;
  private static final int PLANTS = 100_000;

  private final double[] x = new FirmTable().areaShares;
  private final PlantSizes[] sizes = new PlantSizes[INDUSTRIES];
  private final double[][] shares = new double[INDUSTRIES][x.length];

  /** Throws the plants. */
  public DartboardBenchmark() {
    RandomGenerator random = new SplittableRandom(2);
    int[] plants = plants(random);
    double[] cumulative = x.clone();
    Arrays.parallelPrefix(cumulative, Double::sum);
    for (int j = 0; j < INDUSTRIES; j++) {
      double[] jobs = new double[plants[j]];
      Arrays.setAll(jobs, i -> Math.ceil(8 * Math.exp(1.3 * random.nextGaussian())));
      double total = Arrays.stream(jobs).sum();
      for (double plant : jobs) {
        int at = Arrays.binarySearch(cumulative, random.nextDouble());
        shares[j][Math.min(at < 0 ? -at - 1 : at, x.length - 1)] += plant / total;
      }
      sizes[j] = PlantSizes.ofPlants(jobs);
    }
  }

  /** Numbers of plants, log-normal, 100,000 in all. */
  private static int[] plants(RandomGenerator random) {
    double[] weights = new double[INDUSTRIES];
    Arrays.setAll(weights, j -> Math.exp(1.2 * random.nextGaussian()));
    double sum = Arrays.stream(weights).sum();
    int[] plants = new int[INDUSTRIES];
    Arrays.setAll(plants, j -> 1 + (int) (weights[j] / sum * (PLANTS - INDUSTRIES)));
    plants[0] += PLANTS - Arrays.stream(plants).sum();
    return plants;
  }

  /** A p and an interval for each of 200,000 cells. */
  @Benchmark
  public Tested[][] dartboards() {
    Tested[][] results = new Tested[INDUSTRIES][];
    IntStream.range(0, INDUSTRIES)
        .parallel()
        .forEach(
            j -> results[j] = Dartboard.test(sizes[j], shares[j], x, Dartboard.Settings.at(0.95)));
    return results;
  }
}
