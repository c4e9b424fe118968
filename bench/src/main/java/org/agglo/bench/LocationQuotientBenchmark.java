package org.agglo.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.concentration.Rank;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Location quotients over a table of 400 areas and 700 industries, about the local authorities of
 * Great Britain by class of industry. The table is synthetic: a third of its cells are empty.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LocationQuotientBenchmark {
  private static final int AREAS = 400;
  private static final int INDUSTRIES = 700;

  private final double[][] cells = new double[INDUSTRIES][AREAS];
  private final double[] areas = new double[AREAS];
  private final double[] industries = new double[INDUSTRIES];
  private double whole;

  /** Fills the table and its margins. */
  @Setup
  public void fill() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    for (int j = 0; j < INDUSTRIES; j++) {
      for (int r = 0; r < AREAS; r++) {
        double jobs = random.nextInt(3) == 0 ? 0 : random.nextInt(2_000);
        cells[j][r] = jobs;
        areas[r] += jobs;
        industries[j] += jobs;
        whole += jobs;
      }
    }
  }

  /** The quotient of each of the 280,000 cells. */
  @Benchmark
  public double[][] quotients() {
    double[][] result = new double[INDUSTRIES][];
    for (int j = 0; j < INDUSTRIES; j++) {
      result[j] = quotients(j);
    }
    return result;
  }

  /** The quotient of each cell, and its rank among the areas. */
  @Benchmark
  public int[][] quotientsWithRanks() {
    int[][] result = new int[INDUSTRIES][];
    for (int j = 0; j < INDUSTRIES; j++) {
      result[j] = Rank.descending(quotients(j));
    }
    return result;
  }

  private double[] quotients(int industry) {
    double[] result = new double[AREAS];
    Arrays.setAll(
        result,
        r -> LocationQuotient.of(cells[industry][r], areas[r], industries[industry], whole));
    return result;
  }
}
