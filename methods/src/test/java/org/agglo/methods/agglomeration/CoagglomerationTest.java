package org.agglo.methods.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.agglo.methods.agglomeration.EllisonGlaeser.Index;
import org.junit.jupiter.api.Test;

class CoagglomerationTest {
  private static final double[] X = {4, 3, 2, 1};

  /** The form that is computed against the one of the article, with plants of any sizes. */
  @Property
  void isThatOfTheArticleWhateverThePlants(
      @ForAll @IntRange(min = 2, max = 5) int industries, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] table = new double[industries][4];
    Index[] indices = new Index[industries];
    for (int j = 0; j < industries; j++) {
      int plants = 2 + random.nextInt(9);
      int[] area = random.ints(plants, 0, 4).toArray();
      double[] size = random.doubles(plants, 1, 50).toArray();
      indices[j] = EllisonGlaeser.of(area, size, X);
      for (int k = 0; k < plants; k++) {
        table[j][area[k]] += size[k];
      }
    }
    assertThat(Coagglomeration.of(table, X)).isCloseTo(article(table, indices), within(1e-10));
  }

  private static double article(double[][] table, Index[] indices) {
    double whole = Arrays.stream(table).flatMapToDouble(Arrays::stream).sum();
    double spread = 1 - 0.16 - 0.09 - 0.04 - 0.01;
    double h = 0;
    double own = 0;
    double squares = 0;
    double[] s = new double[4];
    for (int j = 0; j < table.length; j++) {
      double w = Arrays.stream(table[j]).sum() / whole;
      double hj = indices[j].herfindahl();
      h += w * w * hj;
      own += indices[j].gamma() * w * w * (1 - hj);
      squares += w * w;
      for (int r = 0; r < 4; r++) {
        s[r] += table[j][r] / whole;
      }
    }
    double g = 0;
    for (int r = 0; r < 4; r++) {
      g += (s[r] - X[r] / 10) * (s[r] - X[r] / 10);
    }
    return (g / spread - h - own) / (1 - squares);
  }

  /** With two industries the group is the pair, whatever their weights; with more, a mean. */
  @Property
  void isTheWeightedMeanOfThePairs(
      @ForAll @IntRange(min = 2, max = 6) int industries, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] table = new double[industries][];
    Arrays.setAll(table, j -> random.doubles(4, 1, 100).toArray());
    double[][] pairs = PairCoagglomeration.of(table, X);
    double[] totals = Arrays.stream(table).mapToDouble(t -> Arrays.stream(t).sum()).toArray();
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < industries; i++) {
      for (int j = 0; j < industries; j++) {
        if (i != j) {
          assertThat(pairs[i][j]).isEqualTo(pairs[j][i]);
          assertThat(pairs[i][j]).isEqualTo(PairCoagglomeration.of(table[i], table[j], X));
          sum += totals[i] * totals[j] * pairs[i][j];
          weights += totals[i] * totals[j];
        }
      }
    }
    assertThat(Coagglomeration.of(table, X)).isCloseTo(sum / weights, within(1e-10));
  }

  /** Over all industries, with their own sum as reference, everything is everywhere. */
  @Property
  void isMinusTheOwnConcentrationWhereTheGroupIsEverything(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] table = new double[3][];
    Arrays.setAll(table, j -> random.doubles(4, 1, 100).toArray());
    double[] all = new double[4];
    Arrays.setAll(all, r -> table[0][r] + table[1][r] + table[2][r]);
    assertThat(Coagglomeration.of(table, all)).isLessThanOrEqualTo(0);
  }

  @Test
  void isNotDefinedForOneIndustryOrOneWithoutAnything() {
    assertThat(Coagglomeration.of(new double[][] {{1, 2, 3, 4}}, X)).isNaN();
    assertThat(Coagglomeration.of(new double[0][], X)).isNaN();
    assertThat(Coagglomeration.of(new double[][] {{1, 2, 3, 4}, {0, 0, 0, 0}}, X)).isNaN();
    assertThat(PairCoagglomeration.of(new double[4], X, X)).isNaN();
    assertThat(PairCoagglomeration.of(new double[] {1, Double.NaN, 1, 1}, X, X)).isNaN();
    assertThat(PairCoagglomeration.of(new double[] {1, -1, 1, 1}, X, X)).isNaN();
    assertThat(PairCoagglomeration.of(new double[] {1}, new double[] {1}, new double[] {1}))
        .isNaN();
  }

  @Test
  void refusesIndustriesOfOtherAreas() {
    assertThatThrownBy(() -> Coagglomeration.of(new double[][] {{1, 2}, {1, 2}}, X))
        .hasMessage("An industry has 2 areas, but the reference has 4.");
  }

  @Test
  void litzenbergerAndSternbergKnowWhereThereIsNothing() {
    LitzenbergerSternberg.Level whole = new LitzenbergerSternberg.Level(100, 10, 50, 1_000);
    assertThat(litzenberger(0, 0, 5, 100, whole)).isZero();
    assertThat(litzenberger(0, 2, 5, 100, whole)).isZero();
    assertThat(litzenberger(10, 1, 5, 100, whole)).isCloseTo(1, within(1e-15));
    assertThat(litzenberger(10, 0, 5, 100, whole)).isNaN();
    assertThat(litzenberger(10, 1, 0, 100, whole)).isNaN();
    assertThat(litzenberger(10, 1, 5, Double.NaN, whole)).isNaN();
    assertThat(litzenberger(-1, 1, 5, 100, whole)).isNaN();
    assertThat(litzenberger(0, 0, 5, 100, new LitzenbergerSternberg.Level(0, 0, 50, 1_000)))
        .isNaN();
  }

  private static double litzenberger(
      double jobs, double units, double land, double people, LitzenbergerSternberg.Level whole) {
    return LitzenbergerSternberg.of(
        new LitzenbergerSternberg.Level(jobs, units, land, people), whole);
  }
}
