package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The share of a part in its whole. */
class ShareTest {

  @Test
  void isThePartOverTheWhole() {
    assertThat(Share.of(25, 200)).isEqualTo(0.125);
  }

  @Test
  void ofTheWholeIsOne() {
    assertThat(Share.of(200, 200)).isEqualTo(1);
  }

  @Test
  void ofNothingIsZero() {
    assertThat(Share.of(0, 200)).isZero();
  }

  @Test
  void isMissingWhereTheWholeIsNothing() {
    assertThat(Share.of(0, 0)).isNaN();
  }

  @Test
  void isMissingWhereEitherIsMissing() {
    assertThat(Share.of(Double.NaN, 200)).isNaN();
    assertThat(Share.of(25, Double.NaN)).isNaN();
  }
}
