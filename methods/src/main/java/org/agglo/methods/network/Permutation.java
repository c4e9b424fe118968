package org.agglo.methods.network;

import java.util.Arrays;
import org.agglo.methods.earth.Workers;
import org.agglo.methods.inference.RandomStreams;

/** Ties within clusters, in the table observed and in tables drawn with the same margins. */
final class Permutation {
  private static final int STEPS_A_TIE = 5;

  /** Two tables have as much within when they are as near as this. */
  private static final double SLACK = 1e-9;

  private final TwoMode table;
  private final int[] cluster;
  private final int clusters;
  private final int[] bloc;
  private final int[] group;
  private final double[] weight;

  Permutation(TwoMode table, Belonging belonging, int hubCap) {
    if (belonging.group().length != table.organisations()) {
      throw new IllegalArgumentException("Each organisation needs a group and a cluster.");
    }
    this.table = table;
    this.cluster = belonging.cluster();
    this.clusters = belonging.clusters();
    this.bloc = belonging.blocs();
    this.group = belonging.group();
    this.weight = Weights.ofPairs(table, hubCap);
  }

  Interconnection.Result[] results(Interconnection.Settings settings) {
    double[] internal = new Count().internal(table.member());
    double[] external = external(internal);
    double[][] drawn = drawn(settings);
    Interconnection.Result[] results = new Interconnection.Result[clusters];
    for (int c = 0; c < clusters; c++) {
      results[c] = result(internal[c], external[c], drawn[c]);
    }
    return results;
  }

  private static Interconnection.Result result(double internal, double external, double[] drawn) {
    double sum = 0;
    int reached = 0;
    boolean same = true;
    for (double value : drawn) {
      sum += value;
      reached += value >= internal - SLACK ? 1 : 0;
      same &= Math.abs(value - internal) <= SLACK;
    }
    double mean = same ? internal : sum / drawn.length;
    double squares = 0;
    for (double value : drawn) {
      squares += same ? 0 : (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / Math.max(1, drawn.length - 1));
    double p = same ? Double.NaN : (reached + 1.0) / (drawn.length + 1.0);
    return new Interconnection.Result(internal, external, mean, deviation, p);
  }

  /** The weight within each cluster, in each table drawn. */
  private double[][] drawn(Interconnection.Settings settings) {
    double[][] drawn = new double[clusters][settings.permutations()];
    Swaps swaps = new Swaps(table);
    long steps = (long) STEPS_A_TIE * table.ties();
    Workers.all()
        .split(
            settings.permutations(),
            1,
            () -> {
              Count count = new Count();
              int[] ends = new int[table.ties()];
              int[] members = new int[swaps.isTurned() ? table.ties() : 0];
              return (from, to) -> {
                for (int draw = from; draw < to; draw++) {
                  swaps.draw(ends, steps, RandomStreams.of(settings.seed(), draw));
                  double[] within = count.internal(swaps.member(ends, table.from(), members));
                  for (int c = 0; c < clusters; c++) {
                    drawn[c][draw] = within[c];
                  }
                }
              };
            });
    return drawn;
  }

  /** Counts ties, with memory for one thread. */
  private final class Count {
    private final int[] ofCluster = new int[clusters];
    private final int[] ofBloc = new int[1 + Arrays.stream(bloc).max().orElse(-1)];

    /** The weight of ties between the blocs of each cluster. */
    double[] internal(int[] member) {
      double[] internal = new double[clusters];
      int[] from = table.from();
      for (int p = 0; p < weight.length; p++) {
        for (int slot = from[p]; slot < from[p + 1]; slot++) {
          int c = cluster[member[slot]];
          if (c >= 0) {
            internal[c] += weight[p] * (ofCluster[c]++ - ofBloc[bloc[member[slot]]]++);
          }
        }
        for (int slot = from[p]; slot < from[p + 1]; slot++) {
          int c = cluster[member[slot]];
          if (c >= 0) {
            ofCluster[c] = 0;
            ofBloc[bloc[member[slot]]] = 0;
          }
        }
      }
      return internal;
    }
  }

  /** The weight of ties from each cluster to organisations of other groups outside it. */
  private double[] external(double[] internal) {
    double[] external = new double[clusters];
    int[] ofGroup = new int[1 + Arrays.stream(group).max().orElse(-1)];
    int[] member = table.member();
    int[] from = table.from();
    for (int p = 0; p < weight.length; p++) {
      for (int slot = from[p]; slot < from[p + 1]; slot++) {
        ofGroup[group[member[slot]]]++;
      }
      for (int slot = from[p]; slot < from[p + 1]; slot++) {
        int c = cluster[member[slot]];
        if (c >= 0) {
          external[c] += weight[p] * (table.size(p) - ofGroup[group[member[slot]]]);
        }
      }
      for (int slot = from[p]; slot < from[p + 1]; slot++) {
        ofGroup[group[member[slot]]] = 0;
      }
    }
    // All ties of the members, from both ends; those within are among them twice.
    for (int c = 0; c < clusters; c++) {
      double rest = external[c] - 2 * internal[c];
      external[c] = rest > SLACK * external[c] ? rest : 0;
    }
    return external;
  }
}
