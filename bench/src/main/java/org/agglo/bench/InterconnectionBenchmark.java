package org.agglo.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.agglo.methods.network.Belonging;
import org.agglo.methods.network.Interconnection;
import org.agglo.methods.network.Projection;
import org.agglo.methods.network.TwoMode;
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
 * Interconnection of ten clusters: 1,000 tables with fixed margins of 200,000 ties, each five steps
 * a tie from the one observed. The ties are synthetic: 60,000 organisations and 40,000 projects,
 * both drawn by the square of a uniform number, so that few have many; one in five has a group.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class InterconnectionBenchmark {
  private static final int TIES = 200_000;
  private static final int ORGANISATIONS = 60_000;
  private static final int PROJECTS = 40_000;

  private final TwoMode table;
  private final Belonging belonging;

  /** Makes the ties. */
  public InterconnectionBenchmark() {
    SplittableRandom random = new SplittableRandom(4);
    int[] organisation = new int[TIES];
    int[] project = new int[TIES];
    for (int tie = 0; tie < TIES; tie++) {
      organisation[tie] = low(random, ORGANISATIONS);
      project[tie] = low(random, PROJECTS);
    }
    int[] group = new int[ORGANISATIONS];
    int[] cluster = new int[ORGANISATIONS];
    for (int o = 0; o < ORGANISATIONS; o++) {
      group[o] = random.nextInt(5) == 0 ? random.nextInt(1_000) : 1_000 + o;
      cluster[o] = random.nextInt(10);
    }
    table = TwoMode.of(organisation, project, ORGANISATIONS);
    belonging = new Belonging(group, cluster);
  }

  private static int low(SplittableRandom random, int bound) {
    double uniform = random.nextDouble();
    return (int) (uniform * uniform * bound);
  }

  /** Observed over expected, z and p of each cluster. */
  @Benchmark
  public Interconnection.Result[] interconnection() {
    Interconnection.Settings settings = new Interconnection.Settings(Projection.HUB_CAP, 1_000, 1);
    return Interconnection.of(table, belonging, settings);
  }
}
