package org.agglo.methods.autocorrelation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.agglo.methods.autocorrelation.Deviate.Assumption;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Self;
import org.agglo.methods.autocorrelation.LocalMoran.Quadrant;
import org.junit.jupiter.api.Test;

class EdgeCasesTest {
  private static final Neighbours CHAIN =
      Neighbours.ofLists(new int[][] {{1}, {0, 2}, {1, 3}, {2}});
  private static final Permutations SOME = Permutations.of(99, 1);

  @Test
  void nothingIsDefinedWhereNoValueDiffers() {
    // A third has no exact double: its mean must not make a pattern of the rest.
    double[] same = {1 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0};
    assertThat(Moran.of(same, CHAIN)).isNaN();
    assertThat(Geary.of(same, CHAIN)).isNaN();
    assertThat(GetisOrd.of(same, CHAIN)).isNaN();
    assertThat(Moran.permute(same, CHAIN, SOME)).isEqualTo(Tail.NONE);
    assertThat(Geary.permute(same, CHAIN, SOME)).isEqualTo(Tail.NONE);
    assertThat(LocalMoran.of(same, CHAIN)).containsOnly(Double.NaN);
    assertThat(LocalGeary.of(same, CHAIN)).containsOnly(Double.NaN);
    assertThat(LocalGetisOrd.of(same, CHAIN, Self.COUNTED)).containsOnly(Double.NaN);
    assertThat(LocalMoran.quadrants(same, CHAIN)).containsOnly(Quadrant.NONE);
  }

  @Test
  void nothingIsDefinedWithoutLinks() {
    Neighbours none = Neighbours.ofLists(new int[1][0]);
    double[] one = {5};
    assertThat(Moran.of(one, none)).isNaN();
    assertThat(Geary.test(one, none, Assumption.NORMALITY)).isEqualTo(Deviate.UNDEFINED);
    assertThat(GetisOrd.permute(one, none, SOME)).isEqualTo(Tail.NONE);
    assertThat(LocalMoran.test(one, none, SOME).drawnP(Side.BOTH)).containsExactly(Double.NaN);
    assertThat(Moran.of(new double[0], Neighbours.ofLists(new int[0][0]))).isNaN();
  }

  @Test
  void fewerThanFourSitesHaveNoVarianceUnderRandomisation() {
    Neighbours three = Neighbours.ofLists(new int[][] {{1}, {0, 2}, {1}});
    double[] values = {1, 2, 4};
    assertThat(Moran.test(values, three, Assumption.RANDOMISATION).variance()).isNaN();
    assertThat(Geary.test(values, three, Assumption.RANDOMISATION).z()).isNaN();
    assertThat(GetisOrd.test(values, three).variance()).isNaN();
    assertThat(Moran.test(values, three, Assumption.NORMALITY).variance()).isPositive();
    assertThat(Moran.permute(values, three, SOME).permutations()).isEqualTo(99);
  }

  @Test
  void negativeValuesHaveNoGeneralGButALocalOne() {
    double[] values = {-1, 2, 3, 4};
    assertThat(GetisOrd.of(values, CHAIN)).isNaN();
    assertThat(LocalGetisOrd.of(values, CHAIN, Self.LEFT_OUT)).doesNotContain(Double.NaN);
  }

  @Test
  void aSiteAtTheMeanHasNoTestOfItsOwnButASpot() {
    double[] values = {1, 3, 3, 5};
    Neighbours star = Neighbours.ofLists(new int[][] {{1, 2}, {0}, {0, 3}, {2}});
    LocalTests moran = LocalMoran.test(values, star, SOME);
    assertThat(moran.statistic()[1]).isZero();
    assertThat(moran.z(1)).isNaN();
    assertThat(moran.drawnP(Side.BOTH)[1]).isNaN();
    assertThat(LocalMoran.quadrants(values, star)[1]).isEqualTo(Quadrant.NONE);
    assertThat(LocalGetisOrd.of(values, star, Self.LEFT_OUT)[1]).isNegative();
  }

  @Test
  void whereAllOthersAreNeighboursNothingVaries() {
    Neighbours complete =
        Neighbours.ofLists(new int[][] {{1, 2, 3}, {0, 2, 3}, {0, 1, 3}, {0, 1, 2}});
    double[] values = {1, 2, 7, 0.1};
    LocalTests tests = LocalMoran.test(values, complete.rowStandardised(), SOME);
    assertThat(tests.z()).containsOnly(Double.NaN);
    assertThat(tests.drawnP(Side.BOTH)).containsOnly(Double.NaN);
    assertThat(LocalGetisOrd.of(values, complete, Self.COUNTED)).containsOnly(Double.NaN);
  }

  @Test
  void anIslandIsMissingEvenWhereOthersNameIt() {
    Neighbours named = Neighbours.ofLists(new int[][] {{1, 3}, {0, 2}, {1}, {}, {}});
    double[] values = {1, 2, 4, 9, 1_000};
    double[] local = LocalMoran.of(values, named.rowStandardised());
    assertThat(local[3]).isNaN();
    assertThat(local[4]).isNaN();
    // The fourth is a neighbour, so it belongs to the map; the fifth does not.
    double mean = 4;
    double unit = (9 + 4 + 0 + 25) / 4.0;
    assertThat(local[0]).isCloseTo((1 - mean) * (2 + 9 - 2 * mean) / 2 / unit, within(1e-12));
  }

  @Test
  void quadrantsSayWhatIsAmongWhat() {
    double[] values = {9, 8, 1, 7, 0, 1, 2, 9};
    int[][] lists = {{1}, {0, 2}, {1, 3}, {2, 4}, {3, 5}, {4, 6}, {5, 7}, {6}};
    assertThat(LocalMoran.quadrants(values, Neighbours.ofLists(lists)))
        .containsExactly(
            Quadrant.HIGH_HIGH,
            Quadrant.HIGH_HIGH,
            Quadrant.LOW_HIGH,
            Quadrant.HIGH_LOW,
            Quadrant.LOW_LOW,
            Quadrant.LOW_LOW,
            Quadrant.LOW_HIGH,
            Quadrant.HIGH_LOW);
  }

  @Test
  void largeValuesKeepTheDigitsOfTheGeneralG() {
    double[] spread = {1, 2, 4, 9};
    double[] high = {1e6 + 1, 1e6 + 2, 1e6 + 4, 1e6 + 9};
    Deviate test = GetisOrd.test(high, CHAIN);
    // Against all 24 orders, with whole numbers that are exact: the numerator is S0 m² + m Σaz +
    // Σwzz.
    double[] g =
        java.util.Arrays.stream(Maps.orders(4, 4))
            .mapToDouble(
                o -> {
                  double sum = 0;
                  for (int i = 0; i < 3; i++) {
                    sum +=
                        1e6 * (spread[o[i]] + spread[o[i + 1]]) + spread[o[i]] * spread[o[i + 1]];
                  }
                  return 2 * sum;
                })
            .toArray();
    double mean = java.util.Arrays.stream(g).average().orElseThrow();
    double variance =
        java.util.Arrays.stream(g).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    double pairs = 0;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        pairs += i == j ? 0 : high[i] * high[j];
      }
    }
    assertThat(test.variance() * pairs * pairs / variance).isCloseTo(1, within(1e-9));
  }

  @Test
  void valuesAreAsManyAsSites() {
    assertThatThrownBy(() -> Moran.of(new double[3], CHAIN)).hasMessage("3 values for 4 sites");
  }
}
