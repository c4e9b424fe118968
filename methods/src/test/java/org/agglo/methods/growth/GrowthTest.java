package org.agglo.methods.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Growth over a period. */
class GrowthTest {

  @Test
  void isTheChangeOverTheStart() {
    assertThat(Growth.of(200, 250)).isEqualTo(0.25);
  }

  @Test
  void isNegativeWhereThereIsLess() {
    assertThat(Growth.of(200, 150)).isEqualTo(-0.25);
  }

  @Test
  void isZeroWhereNothingChanged() {
    assertThat(Growth.of(200, 200)).isZero();
  }

  @Test
  void isMinusOneWhereNothingIsLeft() {
    assertThat(Growth.of(200, 0)).isEqualTo(-1);
  }

  @Test
  void isMissingWhereItStartsFromNothing() {
    assertThat(Growth.of(0, 250)).isNaN();
  }

  @Test
  void isMissingWhereEitherEndIsMissing() {
    assertThat(Growth.of(Double.NaN, 250)).isNaN();
    assertThat(Growth.of(200, Double.NaN)).isNaN();
  }

  @Test
  void doesNotDependOnTheUnit() {
    assertThat(Growth.of(0.2, 0.25)).isCloseTo(Growth.of(200, 250), within(1e-12));
  }
}
