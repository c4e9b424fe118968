package org.agglo.methods.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.agglo.methods.Reference;
import org.agglo.methods.complexity.ClusterDefinitions.Definitions;
import org.agglo.methods.complexity.GroupLinks.Validation;
import org.agglo.methods.earth.Workers;
import org.junit.jupiter.api.Test;

class ClusterDefinitionsTest {
  private static final Workers ONE = new Workers(1);

  /** Pairs within blocks of equal size are alike by 0.9, others by 0.1, with a little noise. */
  private static LinkTable blocks(int blocks, int size, long seed) {
    Random random = new Random(seed);
    int n = blocks * size;
    double[][] cells = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        cells[i][j] = (i / size == j / size ? 0.9 : 0.1) + random.nextDouble() * 0.05;
        cells[j][i] = cells[i][j];
      }
      cells[i][i] = 1;
    }
    return LinkTable.of(cells);
  }

  private static int[] planted(int blocks, int size) {
    return IntStream.range(0, blocks * size).map(i -> i / size).toArray();
  }

  @Property(tries = 30)
  void findsWhatWasPlanted(
      @ForAll @IntRange(min = 2, max = 8) int blocks,
      @ForAll @IntRange(min = 2, max = 6) int size,
      @ForAll long seed) {
    LinkTable table = blocks(blocks, size, seed);
    Definitions found = ClusterDefinitions.of(List.of(table), new int[] {blocks}, ONE);
    assertThat(found.grouping().group()).isEqualTo(planted(blocks, size));
    assertThat(found.score()).isEqualTo(1);
    assertThat(found.moved()).containsOnly(false);
  }

  @Property(tries = 20)
  void doesNotDependOnTheOrderOfIndustriesOrOnThreads(@ForAll long seed) {
    LinkTable table = blocks(4, 5, seed);
    List<Integer> order = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    int[] shuffled = order.stream().mapToInt(i -> i).toArray();
    int[] tried = {3, 4, 5};
    Definitions found = ClusterDefinitions.of(List.of(table), tried, ONE);
    Definitions other =
        ClusterDefinitions.of(List.of(table.among(shuffled)), tried, new Workers(3));
    assertThat(other.score()).isCloseTo(found.score(), within(1e-12));
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < i; j++) {
        boolean together =
            found.grouping().group()[shuffled[i]] == found.grouping().group()[shuffled[j]];
        assertThat(other.grouping().group()[i] == other.grouping().group()[j]).isEqualTo(together);
      }
    }
  }

  @Test
  void makesACandidateOfEveryTableNumberAndFunction() {
    List<LinkTable> tables = List.of(blocks(3, 4, 1), blocks(3, 4, 2));
    Definitions found = ClusterDefinitions.of(tables, new int[] {2, 3, 4}, ONE);
    assertThat(found.candidates()).hasSize(3 * 3 * 3);
    assertThat(found.validation()).hasSize(2);
  }

  /** Two of three blocks together still hold better than with the third. */
  @Test
  void takesTheFewerGroupsOfEqualScores() {
    List<LinkTable> tables = List.of(blocks(3, 4, 1));
    Definitions found = ClusterDefinitions.of(tables, new int[] {2, 3}, ONE);
    assertThat(found.candidates()).filteredOn(c -> c.score() == 1).hasSizeGreaterThan(3);
    assertThat(found.best()).isZero();
    assertThat(found.grouping().size()).isEqualTo(2);
  }

  @Test
  void theExampleIsWhatTheMeasureComputes() {
    double[][] cells = {
      {1, 0.9, 0.1, 0.1}, {0.9, 1, 0.1, 0.1}, {0.1, 0.1, 1, 0.8}, {0.1, 0.1, 0.8, 1}
    };
    Definitions found = ClusterDefinitions.of(List.of(LinkTable.of(cells)), new int[] {2}, ONE);
    assertThat(found.grouping().group()).containsExactly(0, 0, 1, 1);
    assertThat(found.score()).isEqualTo(1);
    assertThat(ClusterDefinitions.class.getAnnotation(Reference.class).example()).endsWith(" = 1");
  }

  @Test
  void movesAnIndustryThatIsNearerElsewhere() {
    double[][] cells = new double[5][5];
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        cells[i][j] = i == j ? 1 : (i < 3) == (j < 3) ? 0.8 : 0.1;
      }
    }
    LinkTable table = LinkTable.of(cells);
    GroupLinks links = GroupLinks.of(Grouping.of(new int[] {0, 0, 1, 1, 1}, "wrong"), table);
    assertThat(links.within(2)).isCloseTo(0.1, within(1e-12));
    assertThat(links.next(2)).isEqualTo(0);
    assertThat(links.of(2, 0)).isCloseTo(0.8, within(1e-12));
    Definitions found = ClusterDefinitions.of(List.of(table), new int[] {2}, ONE);
    assertThat(found.grouping().group()).containsExactly(0, 0, 0, 1, 1);
  }

  /** The reason why a score on the areas that chose the groups shows nothing. */
  @Test
  void aTableWithoutAnyPatternScoresHighOnItself() {
    Random random = new Random(1);
    double[][] profiles = new double[120][20];
    Arrays.stream(profiles).forEach(row -> Arrays.setAll(row, area -> random.nextDouble()));
    LinkTable table = LinkTable.correlation(profiles);
    Definitions found = ClusterDefinitions.of(List.of(table), new int[] {20, 30}, ONE);
    assertThat(found.score()).isGreaterThan(0.95);
  }

  /** Every pair is as alike as every other: nothing is nearer to its own. */
  @Test
  void scoresNothingWhereAllAreAlike() {
    double[][] cells = new double[6][6];
    Arrays.stream(cells).forEach(row -> Arrays.fill(row, 0.5));
    Validation score =
        GroupLinks.of(Grouping.of(new int[] {0, 0, 1, 1, 2, 2}, ""), LinkTable.of(cells))
            .validation();
    assertThat(score).isEqualTo(new Validation(0, 0, 0, 0));
  }

  @Test
  void aGroupOfOnePassesNothing() {
    GroupLinks links = GroupLinks.of(Grouping.of(new int[] {0, 1, 1}, ""), blocks(1, 3, 1));
    assertThat(links.within(0)).isNaN();
    assertThat(links.withinGroup(0)).isNaN();
    assertThat(links.validation().clusterAverage()).isLessThanOrEqualTo(0.5);
  }

  @Test
  void refusesMissingPairsAndImpossibleNumbers() {
    LinkTable missing = LinkTable.of(new double[][] {{1, Double.NaN, 0}, {0, 1, 0}, {0, 0, 1}});
    assertThatThrownBy(() -> ClusterDefinitions.of(List.of(missing), new int[] {2}, ONE))
        .hasMessageContaining("industries 0 and 1 is missing");
    assertThatThrownBy(() -> ClusterDefinitions.of(List.of(blocks(1, 3, 1)), new int[] {3}, ONE))
        .hasMessageContaining("not 3");
  }

  /** Joins the pair with the least growth of squares, again and again, by the definition. */
  private static int[] naiveWard(LinkTable table, int groups) {
    int n = table.size();
    int[] group = IntStream.range(0, n).toArray();
    for (int left = n; left > groups; left--) {
      int[] best = {-1, -1};
      double least = Double.POSITIVE_INFINITY;
      int[] names = Arrays.stream(group).distinct().sorted().toArray();
      for (int a : names) {
        for (int b : names) {
          double growth = a < b ? growth(table, group, a, b) : Double.POSITIVE_INFINITY;
          if (growth < least) {
            least = growth;
            best = new int[] {a, b};
          }
        }
      }
      for (int i = 0; i < n; i++) {
        group[i] = group[i] == best[1] ? best[0] : group[i];
      }
    }
    return Grouping.of(group, "").group();
  }

  private static double growth(LinkTable table, int[] group, int a, int b) {
    int n = table.size();
    double[] sumA = new double[n];
    double[] sumB = new double[n];
    int sizeA = 0;
    int sizeB = 0;
    for (int i = 0; i < n; i++) {
      sizeA += group[i] == a ? 1 : 0;
      sizeB += group[i] == b ? 1 : 0;
      for (int k = 0; k < n; k++) {
        sumA[k] += group[i] == a ? table.of(i, k) : 0;
        sumB[k] += group[i] == b ? table.of(i, k) : 0;
      }
    }
    double square = 0;
    for (int k = 0; k < n; k++) {
      double d = sumA[k] / sizeA - sumB[k] / sizeB;
      square += d * d;
    }
    return square * sizeA * sizeB / (sizeA + sizeB);
  }

  @Property(tries = 50)
  void wardsTreeIsTheNaiveOne(
      @ForAll long seed,
      @ForAll @IntRange(min = 3, max = 14) int n,
      @ForAll @IntRange(min = 2, max = 13) int groups) {
    Random random = new Random(seed);
    double[][] cells = new double[n][n];
    Arrays.stream(cells).forEach(row -> Arrays.setAll(row, k -> random.nextDouble()));
    LinkTable table = LinkTable.of(cells);
    int cut = Math.min(groups, n - 1);
    assertThat(Grouping.of(WardTree.of(table).cut(cut), "").group())
        .isEqualTo(naiveWard(table, cut));
  }
}
