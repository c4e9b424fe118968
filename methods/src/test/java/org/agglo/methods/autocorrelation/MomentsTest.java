package org.agglo.methods.autocorrelation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.agglo.methods.autocorrelation.Deviate.Assumption;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Area;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Self;
import org.agglo.methods.autocorrelation.Neighbours.Links;
import org.junit.jupiter.api.Test;

/** Expectations and variances in closed form are those over all orders of a few values. */
class MomentsTest {
  private static final double[] VALUES = {3, 8, 1, 4, 20, 6};

  /** Weights differ, and one link has no opposite. */
  private static final Neighbours WEIGHTED =
      Neighbours.of(
          6,
          new Links(
              new int[] {0, 1, 1, 2, 3, 4, 4, 5, 0},
              new int[] {1, 0, 2, 1, 4, 3, 5, 4, 5},
              new double[] {1, 1, 2, 2, 1, 1, 3, 3, 0.5}));

  private static final int[][] ORDERS = Maps.orders(6, 6);

  @Test
  void ofMoran() {
    matches(v -> Moran.of(v, WEIGHTED), Moran.test(VALUES, WEIGHTED, Assumption.RANDOMISATION));
  }

  @Test
  void ofGeary() {
    Neighbours rows = WEIGHTED.rowStandardised();
    matches(v -> Geary.of(v, rows), Geary.test(VALUES, rows, Assumption.RANDOMISATION));
  }

  @Test
  void ofTheGeneralG() {
    matches(v -> GetisOrd.of(v, WEIGHTED), GetisOrd.test(VALUES, WEIGHTED));
  }

  @Test
  void ofLocalMoran() {
    local(n -> v -> LocalMoran.test(v, n, Permutations.none()), true);
  }

  @Test
  void ofLocalGeary() {
    local(n -> v -> LocalGeary.test(v, n, Permutations.none()), true);
  }

  @Test
  void ofLocalGLeavingTheSiteOut() {
    local(n -> v -> new Area(n, Self.LEFT_OUT).test(v, Permutations.none()), true);
  }

  @Test
  void ofLocalGWithTheSite() {
    local(n -> v -> new Area(n, Self.COUNTED).test(v, Permutations.none()), false);
  }

  private static void matches(Function<double[], Double> statistic, Deviate test) {
    double[] all = Arrays.stream(ORDERS).mapToDouble(o -> statistic.apply(dealt(o))).toArray();
    moments(all, test.expectation(), test.variance());
    assertThat(test.statistic()).isEqualTo(statistic.apply(VALUES));
  }

  /** A site keeps its own value where the law says so: only orders that leave it count. */
  private static void local(
      Function<Neighbours, Function<double[], LocalTests>> measure, boolean keeps) {
    for (Neighbours n : new Neighbours[] {WEIGHTED, WEIGHTED.rowStandardised()}) {
      LocalTests tests = measure.apply(n).apply(VALUES);
      for (int site : new int[] {1, 4}) {
        double[] all =
            Arrays.stream(ORDERS)
                .filter(o -> !keeps || o[site] == site)
                .mapToDouble(o -> measure.apply(n).apply(dealt(o)).statistic()[site])
                .toArray();
        moments(all, tests.expectation()[site], tests.variance()[site]);
      }
    }
  }

  private static void moments(double[] all, double expectation, double variance) {
    double mean = Arrays.stream(all).average().orElseThrow();
    double squares = Arrays.stream(all).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    assertThat(mean).isCloseTo(expectation, within(1e-12 * Math.max(1, Math.abs(expectation))));
    assertThat(squares).isCloseTo(variance, within(1e-12 * Math.max(1, variance)));
  }

  private static double[] dealt(int[] order) {
    return IntStream.of(order).mapToDouble(i -> VALUES[i]).toArray();
  }
}
