package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Quantiles of type 7; the numbers are those of R 4.2.2, quantile(c(1, 2, 4, 8, 16), p). */
class QuantileTest {
  private static final double[] VALUES = {1, 2, 4, 8, 16};

  @Test
  void isLinearBetweenOrderStatistics() {
    assertThat(Quantile.ofSorted(VALUES, 0.25)).isEqualTo(2);
    assertThat(Quantile.ofSorted(VALUES, 0.3)).isCloseTo(2.4, within(1e-12));
    assertThat(Quantile.ofSorted(VALUES, 0.9)).isCloseTo(12.8, within(1e-12));
    assertThat(Quantile.ofSorted(VALUES, 0.95)).isCloseTo(14.4, within(1e-12));
  }

  @Test
  void hasTheEndsAtZeroAndOne() {
    assertThat(Quantile.ofSorted(VALUES, 0)).isEqualTo(1);
    assertThat(Quantile.ofSorted(VALUES, 1)).isEqualTo(16);
  }

  @Test
  void ofOneValueIsTheValueAndOfNoneMissing() {
    assertThat(Quantile.ofSorted(new double[] {3}, 0.7)).isEqualTo(3);
    assertThat(Quantile.ofSorted(new double[0], 0.7)).isNaN();
  }

  @Test
  void sortsWithoutTheMissing() {
    assertThat(Quantile.sorted(new double[] {3, Double.NaN, 1})).containsExactly(1, 3);
  }
}
