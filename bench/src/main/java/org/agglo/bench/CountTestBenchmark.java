package org.agglo.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.agglo.methods.concentration.CellQuotients;
import org.agglo.methods.concentration.CrossTable;
import org.agglo.methods.inference.BenjaminiHochberg;
import org.agglo.methods.inference.CountTest;
import org.agglo.methods.inference.Interval;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Quotients, tests and intervals of all 280,000 cells of a {@link FirmTable}, on all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CountTestBenchmark {
  private final FirmTable firms = new FirmTable();
  private final CrossTable table = CrossTable.of(byArea());

  /** The plain quotient, the quotient against the rest and the share of each cell. */
  @Benchmark
  public CellQuotients tableQuotients() {
    return CellQuotients.of(table);
  }

  /** The p of each cell, and the q of all as one family. */
  @Benchmark
  public double[] pAndQ() {
    double[] p = new double[FirmTable.INDUSTRIES * FirmTable.AREAS];
    IntStream.range(0, FirmTable.INDUSTRIES).parallel().forEach(j -> test(j, p));
    return BenjaminiHochberg.of(p);
  }

  private void test(int j, double[] p) {
    for (int r = 0; r < FirmTable.AREAS; r++) {
      p[j * FirmTable.AREAS + r] =
          CountTest.p(firms.cells[j][r], firms.industries[j], firms.areas[r], firms.whole);
    }
  }

  /** The 95 % interval of each cell's quotient. */
  @Benchmark
  public Interval[] countIntervals() {
    Interval[] intervals = new Interval[FirmTable.INDUSTRIES * FirmTable.AREAS];
    IntStream.range(0, FirmTable.INDUSTRIES).parallel().forEach(j -> intervals(j, intervals));
    return intervals;
  }

  private void intervals(int j, Interval[] intervals) {
    for (int r = 0; r < FirmTable.AREAS; r++) {
      intervals[j * FirmTable.AREAS + r] = interval(j, r);
    }
  }

  private Interval interval(int j, int r) {
    return CountTest.interval(
        new CountTest.Cell(firms.cells[j][r], firms.industries[j], firms.areas[r], firms.whole),
        0.95);
  }

  private double[][] byArea() {
    double[][] rows = new double[FirmTable.AREAS][FirmTable.INDUSTRIES];
    for (int r = 0; r < FirmTable.AREAS; r++) {
      for (int j = 0; j < FirmTable.INDUSTRIES; j++) {
        rows[r][j] = firms.cells[j][r];
      }
    }
    return rows;
  }
}
