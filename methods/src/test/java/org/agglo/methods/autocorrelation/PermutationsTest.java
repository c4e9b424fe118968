package org.agglo.methods.autocorrelation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Area;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Self;
import org.agglo.methods.earth.Workers;
import org.junit.jupiter.api.Test;

class PermutationsTest {
  private static final double[] VALUES = {3, 8, 1, 4, 20, 6, 10};
  private static final Neighbours MAP =
      Neighbours.ofLists(new int[][] {{1, 2}, {0, 2}, {0, 1, 3}, {2, 4}, {3, 5}, {4, 6}, {5}})
          .rowStandardised();
  private static final int MANY = 200_000;

  @Test
  void threadsDoNotShow() {
    double[] values = new SplittableRandom(5).doubles(400).toArray();
    Neighbours grid = Maps.grid(20, 20);
    Function<Integer, Permutations> by = threads -> new Permutations(99, 3, new Workers(threads));
    assertThat(LocalMoran.test(values, grid, by.apply(7)).tails())
        .isEqualTo(LocalMoran.test(values, grid, by.apply(1)).tails());
    assertThat(new Area(grid, Self.COUNTED).test(values, by.apply(3)).tails())
        .isEqualTo(new Area(grid, Self.COUNTED).test(values, by.apply(1)).tails());
    assertThat(Moran.permute(values, grid, by.apply(5)))
        .isEqualTo(Moran.permute(values, grid, by.apply(1)));
  }

  @Test
  void aSeedGivesTheSameDrawsAndAnotherOthers() {
    Tail one = Moran.permute(VALUES, MAP, Permutations.of(999, 1));
    assertThat(Moran.permute(VALUES, MAP, Permutations.of(999, 1))).isEqualTo(one);
    assertThat(Moran.permute(VALUES, MAP, Permutations.of(999, 2))).isNotEqualTo(one);
  }

  @Test
  void pOfTheMapTendsToThatOfAllOrders() {
    global(v -> Moran.of(v, MAP), Moran.permute(VALUES, MAP, Permutations.of(MANY, 4)), -1 / 6.0);
    global(v -> Geary.of(v, MAP), Geary.permute(VALUES, MAP, Permutations.of(MANY, 5)), 1);
    Neighbours binary = MAP.binary();
    global(
        v -> GetisOrd.of(v, binary),
        GetisOrd.permute(VALUES, binary, Permutations.of(MANY, 6)),
        14 / 42.0);
  }

  private static void global(Function<double[], Double> statistic, Tail tail, double mean) {
    double[] all =
        Arrays.stream(Maps.orders(7, 7))
            .mapToDouble(
                o -> statistic.apply(IntStream.of(o).mapToDouble(i -> VALUES[i]).toArray()))
            .toArray();
    tends(tail, all, statistic.apply(VALUES), mean);
  }

  @Test
  void pOfASiteTendsToThatOfAllDraws() {
    local(LocalMoran.test(VALUES, MAP, Permutations.of(MANY, 1)), true, v -> LocalMoran.of(v, MAP));
    local(LocalGeary.test(VALUES, MAP, Permutations.of(MANY, 2)), true, v -> LocalGeary.of(v, MAP));
    Area star = new Area(MAP, Self.COUNTED);
    local(
        star.test(VALUES, Permutations.of(MANY, 3)),
        false,
        v -> star.test(v, Permutations.none()).statistic());
  }

  private static void local(
      LocalTests tests, boolean keeps, Function<double[], double[]> statistic) {
    int[][] orders = Maps.orders(7, 7);
    for (int site : new int[] {0, 2, 6}) {
      double[] all =
          Arrays.stream(orders)
              .filter(o -> !keeps || o[site] == site)
              .mapToDouble(
                  o -> statistic.apply(IntStream.of(o).mapToDouble(i -> VALUES[i]).toArray())[site])
              .toArray();
      tends(tests.tails()[site], all, tests.statistic()[site], tests.expectation()[site]);
    }
  }

  private static void tends(Tail tail, double[] all, double observed, double mean) {
    double slack = 1e-9;
    double far = Math.abs(observed - mean) - slack;
    near(tail.p(Side.GREATER), Arrays.stream(all).filter(v -> v >= observed - slack).count(), all);
    near(tail.p(Side.LESS), Arrays.stream(all).filter(v -> v <= observed + slack).count(), all);
    near(tail.p(Side.BOTH), Arrays.stream(all).filter(v -> Math.abs(v - mean) >= far).count(), all);
  }

  /** Five standard errors of a share among so many draws. */
  private static void near(double p, long count, double[] all) {
    assertThat(p).isCloseTo((double) count / all.length, within(5 * Math.sqrt(0.25 / MANY)));
  }

  @Test
  void aDrawIsNeverBelowOneOfManyAndThereMayBeNone() {
    assertThat(new Tail(999, 0, 999, 0).p(Side.GREATER)).isEqualTo(0.001);
    assertThat(Tail.NONE.p(Side.BOTH)).isNaN();
    assertThat(LocalMoran.test(VALUES, MAP, Permutations.none()).drawnP(Side.BOTH))
        .containsOnly(Double.NaN);
    assertThatThrownBy(() -> Permutations.of(-1, 0)).hasMessageContaining("not -1");
  }

  @Test
  void resolutionGrowsWithTheTests() {
    assertThat(Permutations.needed(100, 0.05)).isEqualTo(40_000);
    assertThat(Permutations.needed(1, 0.05)).isEqualTo(400);
  }

  @Test
  void numbersBelowABoundAreEquallyLikely() {
    int[] counts = new int[7];
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 700_000; i++) {
      counts[Permutations.below(random, 7)]++;
    }
    assertThat(Arrays.stream(counts).boxed())
        .allSatisfy(c -> assertThat(c).isBetween(98_500, 101_500));
    // Of three parts of the range a draw without rejection would favour the first by half.
    int bound = Integer.MAX_VALUE / 2 * 2 + 1;
    assertThat(IntStream.range(0, 1_000).map(i -> Permutations.below(random, bound)))
        .allSatisfy(v -> assertThat(v).isBetween(0, bound - 1));
  }
}
