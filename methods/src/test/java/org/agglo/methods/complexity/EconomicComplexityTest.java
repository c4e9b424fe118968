package org.agglo.methods.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.agglo.methods.complexity.EconomicComplexity.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EconomicComplexityTest {
  private static final double CLOSE = 1e-7;

  @Property
  @Domain(RandomTables.class)
  @Domain(net.jqwik.api.domains.DomainContext.Global.class)
  void doesNotDependOnTheOrderOfAreasAndIndustries(@ForAll boolean[][] table, @ForAll long seed) {
    Scores scores = firm(table);
    Assume.that(scores.alongDiversity() > 1e-6);
    int[] rows = permutation(table.length, seed);
    int[] columns = permutation(table[0].length, seed + 1);
    boolean[][] permuted = new boolean[rows.length][columns.length];
    for (int r = 0; r < rows.length; r++) {
      for (int i = 0; i < columns.length; i++) {
        permuted[r][i] = table[rows[r]][columns[i]];
      }
    }
    Scores again = EconomicComplexity.of(Presence.of(permuted));
    Assume.that(scores.parts().count() == 1);
    for (int r = 0; r < rows.length; r++) {
      assertSame(again.areas()[r], scores.areas()[rows[r]]);
    }
    for (int i = 0; i < columns.length; i++) {
      assertSame(again.industries()[i], scores.industries()[columns[i]]);
    }
  }

  @Property
  @Domain(RandomTables.class)
  void isTheOtherSideOfTheTransposedTable(@ForAll boolean[][] table) {
    Scores scores = firm(table);
    Scores turned = EconomicComplexity.of(Presence.of(table).transposed());
    Assume.that(scores.parts().count() == 1);
    double sign = Math.signum(dot(scores.areas(), turned.industries()));
    for (int r = 0; r < table.length; r++) {
      assertSame(sign * turned.industries()[r], scores.areas()[r]);
    }
    assertThat(turned.second()).isCloseTo(scores.second(), within(1e-12));
  }

  @Property
  @Domain(RandomTables.class)
  void isTheMeanOfItsIndustriesButForScaleAndPlace(@ForAll boolean[][] table) {
    Scores scores = firm(table);
    Presence presence = Presence.of(table);
    int[] areas = scores.parts().areas(0);
    double[] means = new double[areas.length];
    for (int a = 0; a < areas.length; a++) {
      int[] industries = presence.industriesOf(areas[a]);
      means[a] =
          Arrays.stream(industries).mapToDouble(i -> scores.industries()[i]).average().orElse(0);
    }
    double[] own = Arrays.stream(areas).mapToDouble(r -> scores.areas()[r]).toArray();
    double[] z = standardised(means);
    for (int a = 0; a < areas.length; a++) {
      assertSame(z[a], own[a]);
    }
  }

  @Property
  @Domain(RandomTables.class)
  void hasMeanZeroAndDeviationOneAndRisesWithDiversity(@ForAll boolean[][] table) {
    Scores scores = firm(table);
    Presence presence = Presence.of(table);
    double[] own =
        Arrays.stream(scores.parts().areas(0)).mapToDouble(r -> scores.areas()[r]).toArray();
    assertThat(Arrays.stream(own).sum()).isCloseTo(0, within(1e-9));
    assertThat(Arrays.stream(own).map(v -> v * v).sum()).isCloseTo(own.length, within(1e-9));
    double slope = 0;
    for (int r : scores.parts().areas(0)) {
      slope += scores.areas()[r] * presence.diversity(r);
    }
    assertThat(slope).isGreaterThanOrEqualTo(-1e-6);
    assertThat(scores.alongDiversity()).isBetween(0.0, 1 + 1e-12);
  }

  @Property
  @Domain(RandomTables.class)
  void doesNotChangeWhenEachIndustryIsThereTwice(@ForAll boolean[][] table) {
    Scores scores = firm(table);
    boolean[][] twice = new boolean[table.length][];
    for (int r = 0; r < table.length; r++) {
      twice[r] = Arrays.copyOf(table[r], 2 * table[r].length);
      System.arraycopy(table[r], 0, twice[r], table[r].length, table[r].length);
    }
    Scores again = EconomicComplexity.of(Presence.of(twice));
    Assume.that(Arrays.equals(scores.parts().ofArea(), again.parts().ofArea()));
    for (int r = 0; r < table.length; r++) {
      assertSame(again.areas()[r], scores.areas()[r]);
    }
  }

  @Test
  void saysWhereTheTableFallsApart() {
    Scores scores =
        EconomicComplexity.of(
            Presence.of(
                new boolean[][] {
                  {true, true, true, false, false},
                  {false, true, true, false, false},
                  {false, false, true, false, false},
                  {false, false, false, true, false},
                  {false, false, false, false, false}
                }));
    assertThat(scores.parts().count()).isEqualTo(2);
    assertThat(scores.areas()[0]).isCloseTo(Math.sqrt(1.5), within(1e-12));
    assertThat(Arrays.copyOfRange(scores.areas(), 3, 5)).containsOnly(Double.NaN);
    assertThat(Arrays.copyOfRange(scores.industries(), 3, 5)).containsOnly(Double.NaN);
  }

  @Test
  void hasNoOrderWhereAllHaveTheSame() {
    boolean[][] ones = new boolean[4][6];
    Arrays.stream(ones).forEach(row -> Arrays.fill(row, true));
    Scores scores = EconomicComplexity.of(Presence.of(ones));
    assertThat(scores.hasOrder()).isFalse();
    assertThat(scores.isTied()).isFalse();
    assertThat(scores.areas()).containsOnly(Double.NaN);
    assertThat(scores.industries()).containsOnly(Double.NaN);
  }

  @Test
  void hasNoOrderOfOneIndustryOrOneAreaOrNothing() {
    assertThat(EconomicComplexity.of(Presence.of(new boolean[][] {{true}, {true}})).hasOrder())
        .isFalse();
    assertThat(EconomicComplexity.of(Presence.of(new boolean[][] {{true, true}})).hasOrder())
        .isFalse();
    assertThat(EconomicComplexity.of(Presence.of(new boolean[2][3])).areas())
        .containsExactly(Double.NaN, Double.NaN);
    assertThat(EconomicComplexity.of(Presence.of(new boolean[0][0])).areas()).isEmpty();
  }

  /** A ring of areas, each sharing an industry with the next: its two orders are as good. */
  @Test
  void hasNoOrderWhereTheSecondEigenvalueIsTwofold() {
    for (int n = 3; n < 40; n++) {
      boolean[][] ring = new boolean[n][n];
      for (int r = 0; r < n; r++) {
        ring[r][r] = true;
        ring[r][(r + 1) % n] = true;
      }
      Scores scores = EconomicComplexity.of(Presence.of(ring));
      double expected = (1 + Math.cos(2 * Math.PI / n)) / 2;
      assertThat(scores.second()).isCloseTo(expected, within(1e-12));
      assertThat(scores.third()).isCloseTo(expected, within(1e-12));
      assertThat(scores.isTied()).isTrue();
      assertThat(scores.areas()).containsOnly(Double.NaN);
    }
  }

  /** A path of areas: the eigenvalues are known, and fall close together where it is long. */
  @Test
  void saysWhereTheSecondAndThirdEigenvalueAreNearlyTied() {
    assertThat(path(5).isNearlyTied()).isFalse();
    Scores lengthy = path(60);
    assertThat(lengthy.isNearlyTied()).isTrue();
    assertThat(lengthy.isTied()).isFalse();
    assertThat(lengthy.hasOrder()).isTrue();
  }

  @Test
  void saysWhereDiversityTellsNoEnd() {
    Scores scores =
        EconomicComplexity.of(
            Presence.of(
                new boolean[][] {
                  {true, true, false, false},
                  {false, true, true, false},
                  {false, false, true, true},
                }));
    assertThat(scores.alongDiversity()).isZero();
    assertThat(scores.isOriented()).isFalse();
    assertThat(scores.areas()[0]).isCloseTo(Math.sqrt(1.5), within(1e-12));
  }

  /** The ways the matrix is held give the same: by bits, pair by pair, and not at all. */
  @ParameterizedTest
  @ValueSource(doubles = {0.03, 0.2, 0.9})
  void isTheSameHoweverTheMatrixIsHeld(double density) {
    int areas = 60;
    Random random = new Random(5);
    boolean[][] cells = new boolean[areas][700];
    for (int r = 0; r < areas; r++) {
      for (int i = 0; i < cells[r].length; i++) {
        cells[r][i] = i % areas == r || random.nextDouble() < density * (r + 1) / areas;
      }
    }
    Presence presence = Presence.of(cells);
    double[][] overlap = Overlap.of(presence);
    for (int r = 0; r < areas; r++) {
      for (int s = 0; s <= r; s++) {
        double expected = 0;
        for (int i = 0; i < cells[r].length; i++) {
          expected += cells[r][i] && cells[s][i] ? 1.0 / presence.ubiquity(i) : 0;
        }
        assertThat(overlap[r][s]).isCloseTo(expected, within(1e-11));
      }
    }
    double[] x = random.doubles(areas).toArray();
    double[] full = new double[areas];
    double[] sparse = new double[areas];
    Similarity.of(presence).times(x, full);
    Similarity.sparse(presence, Similarity.roots(presence)).times(x, sparse);
    for (int r = 0; r < areas; r++) {
      assertThat(sparse[r]).isCloseTo(full[r], within(1e-13));
    }
  }

  /** Too many areas and industries for a matrix in full: the values still solve the equations. */
  @Test
  void solvesTheEquationsOfALargeSparseTable() {
    int n = 2_200;
    Random random = new Random(9);
    boolean[][] cells = new boolean[n][n];
    for (int r = 0; r < n; r++) {
      cells[r][r] = true;
      for (int k = 0; k < 1 + r / 200; k++) {
        cells[r][random.nextInt(r + 1)] = true;
      }
    }
    Presence presence = Presence.of(cells);
    Scores scores = EconomicComplexity.of(presence);
    assertThat(scores.hasOrder()).isTrue();
    assertThat(scores.parts().count()).isEqualTo(1);
    double[] again = standardised(Similarity.means(presence.byArea(), scores.industries()));
    for (int r = 0; r < n; r++) {
      assertThat(again[r]).isCloseTo(scores.areas()[r], within(1e-8));
    }
  }

  private static Scores path(int n) {
    boolean[][] cells = new boolean[n][n + 1];
    for (int r = 0; r < n; r++) {
      cells[r][r] = true;
      cells[r][r + 1] = true;
    }
    return EconomicComplexity.of(Presence.of(cells));
  }

  /** The scores of a table that has a firm order. */
  private static Scores firm(boolean[][] table) {
    Scores scores = EconomicComplexity.of(Presence.of(table));
    Assume.that(scores.second() - scores.third() > 1e-4);
    return scores;
  }

  private static int[] permutation(int size, long seed) {
    List<Integer> order =
        IntStream.range(0, size).boxed().collect(java.util.stream.Collectors.toList());
    Collections.shuffle(order, new Random(seed));
    return order.stream().mapToInt(i -> i).toArray();
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length)
        .filter(i -> !Double.isNaN(a[i]) && !Double.isNaN(b[i]))
        .mapToDouble(i -> a[i] * b[i])
        .sum();
  }

  private static double[] standardised(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    return Arrays.stream(values).map(v -> (v - mean) / Math.sqrt(variance)).toArray();
  }

  private static void assertSame(double actual, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual).isCloseTo(expected, within(CLOSE));
    }
  }
}
