package org.agglo.study.measure;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.agglo.methods.complexity.ClusterDefinitions;
import org.agglo.methods.complexity.GroupLinks;
import org.agglo.methods.complexity.Grouping;
import org.agglo.methods.complexity.LinkTable;
import org.agglo.methods.earth.Workers;
import org.agglo.study.measure.DefinedClusters.Scope;

/**
 * Definitions made on half of the areas and scored on the other half. On the areas that made them
 * the score is near 1 whatever the table, for they were chosen by it; on others it is about 0.28
 * where there is no pattern: half of what is compared with a mean, and 5 % of what is compared with
 * a 95th percentile.
 */
final class OtherAreas {
  private OtherAreas() {}

  /**
   * The mean score of both ways, every second area being one half.
   *
   * @param tables for each table of links a row for each industry, a column for each area
   * @param groups the numbers of groups to try
   * @return missing where too few industries vary in both halves
   */
  static double score(List<double[][]> tables, int[] groups) {
    int[] varying =
        IntStream.range(0, tables.get(0).length)
            .filter(i -> tables.stream().allMatch(t -> varies(t[i], 0) && varies(t[i], 1)))
            .toArray();
    if (varying.length <= Arrays.stream(groups).max().orElse(0)) {
      return Double.NaN;
    }
    List<LinkTable> even = tables.stream().map(t -> half(t, varying, 0)).toList();
    List<LinkTable> odd = tables.stream().map(t -> half(t, varying, 1)).toList();
    return (score(even, odd, groups) + score(odd, even, groups)) / 2;
  }

  /** The scores of tables in which every industry has its areas shuffled: what chance gives. */
  static double[] byChance(List<double[][]> tables, Scope scope) {
    double[] scores = new double[scope.shuffles()];
    for (int r = 0; r < scores.length; r++) {
      SplittableRandom random = new SplittableRandom(scope.seed() + r);
      List<double[][]> shuffled =
          tables.stream()
              .map(
                  table ->
                      Arrays.stream(table)
                          .map(row -> shuffled(row, random))
                          .toArray(double[][]::new))
              .toList();
      scores[r] = score(shuffled, scope.groups());
    }
    return scores;
  }

  private static double[] shuffled(double[] row, SplittableRandom random) {
    double[] shuffled = row.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      double kept = shuffled[i];
      shuffled[i] = shuffled[other];
      shuffled[other] = kept;
    }
    return shuffled;
  }

  private static double score(List<LinkTable> on, List<LinkTable> other, int[] groups) {
    Grouping grouping = ClusterDefinitions.of(on, groups, Workers.all()).grouping();
    return other.stream()
            .mapToDouble(table -> GroupLinks.of(grouping, table).validation().score())
            .sum()
        / other.size();
  }

  private static LinkTable half(double[][] table, int[] industries, int first) {
    return LinkTable.correlation(
        Arrays.stream(industries).mapToObj(i -> second(table[i], first)).toArray(double[][]::new));
  }

  private static double[] second(double[] row, int first) {
    return IntStream.iterate(first, a -> a < row.length, a -> a + 2)
        .mapToDouble(a -> row[a])
        .toArray();
  }

  private static boolean varies(double[] row, int first) {
    double[] half = second(row, first);
    return Arrays.stream(half).anyMatch(v -> v != half[0]);
  }
}
