package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What a location quotient is, and where there is none. */
class LocationQuotientTest {

  @Test
  void isTheShareOfTheRegionOverTheShareOfTheWhole() {
    // 20 of 100 jobs here, 50 of 1,000 everywhere: 20 % over 5 %.
    assertThat(LocationQuotient.of(20, 100, 50, 1000)).isEqualTo(4);
  }

  @Test
  void isOneWhereTheRegionIsLikeTheWhole() {
    assertThat(LocationQuotient.of(5, 100, 50, 1000)).isEqualTo(1);
  }

  @Test
  void isZeroWhereTheIndustryIsAbsent() {
    assertThat(LocationQuotient.of(0, 100, 50, 1000)).isZero();
  }

  @Test
  void isMissingWhereTheRegionHasNoActivity() {
    assertThat(LocationQuotient.of(0, 0, 50, 1000)).isNaN();
  }

  @Test
  void isMissingWhereTheIndustryHasNoActivity() {
    assertThat(LocationQuotient.of(0, 100, 0, 1000)).isNaN();
  }

  @Test
  void isMissingWhereNothingIsActive() {
    assertThat(LocationQuotient.of(0, 0, 0, 0)).isNaN();
  }

  @Test
  void isMissingWhereAnyPartIsMissing() {
    double missing = Double.NaN;
    assertThat(LocationQuotient.of(missing, 100, 50, 1000)).isNaN();
    assertThat(LocationQuotient.of(20, missing, 50, 1000)).isNaN();
    assertThat(LocationQuotient.of(20, 100, missing, 1000)).isNaN();
    assertThat(LocationQuotient.of(20, 100, 50, missing)).isNaN();
  }

  @Test
  void isMissingRatherThanNegative() {
    assertThat(LocationQuotient.of(20, -100, 50, 1000)).isNaN();
    assertThat(LocationQuotient.of(20, 100, -50, 1000)).isNaN();
  }

  /** The whole may be published apart: it need not be the sum of the cells at hand. */
  @Test
  void takesTheWholeAsGiven() {
    assertThat(LocationQuotient.of(20, 100, 50, 2000)).isEqualTo(8);
  }

  @Test
  void againstTheRestLeavesTheRegionOut() {
    // The rest has 30 of 900: 20 % over 3.33 %.
    assertThat(LocationQuotient.rest(20, 100, 50, 1000)).isCloseTo(6, within(1e-12));
  }

  @Test
  void againstTheRestIsMissingWhereTheRegionHoldsTheWholeIndustry() {
    assertThat(LocationQuotient.rest(50, 100, 50, 1000)).isNaN();
  }

  @Test
  void againstTheRestIsMissingWhereTheRegionIsTheWhole() {
    assertThat(LocationQuotient.rest(20, 1000, 50, 1000)).isNaN();
  }

  @Test
  void againstTheRestIsMissingWhereTheCellIsMissing() {
    assertThat(LocationQuotient.rest(Double.NaN, 100, 50, 1000)).isNaN();
  }

  /** A region with 15.6 % of all jobs cannot pass 6.4, however much of the industry it has. */
  @Test
  void ofARegionThatHasAllOfAnIndustryIsTheInverseOfItsShare() {
    assertThat(LocationQuotient.of(50, 156, 50, 1000)).isCloseTo(1 / 0.156, within(1e-12));
  }
}
