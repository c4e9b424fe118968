package org.agglo.methods.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The mark of low reliability. */
class ReliabilityTest {
  private static final Interval NARROW = new Interval(1, 2);

  @Test
  void isNotLowWhereAllIsWell() {
    assertThat(Reliability.isLow(5, 10, new Interval(1, 3))).isFalse();
  }

  @Test
  void isLowWhereFewAreExpected() {
    assertThat(Reliability.isLow(4.99, 100, NARROW)).isTrue();
  }

  @Test
  void isLowWhereTheIndustryHasFewFirms() {
    assertThat(Reliability.isLow(5, 9, NARROW)).isTrue();
  }

  @Test
  void isLowWhereTheIntervalIsWide() {
    assertThat(Reliability.isLow(50, 100, new Interval(1, 3.01))).isTrue();
    assertThat(Reliability.isLow(50, 100, new Interval(0, 0.1))).isTrue();
    assertThat(Reliability.isLow(50, 100, new Interval(1, Double.POSITIVE_INFINITY))).isTrue();
  }

  @Test
  void isDecidedByCountsWhereThereIsNoInterval() {
    assertThat(Reliability.isLow(50, 100, Interval.none())).isFalse();
    assertThat(Reliability.isLow(1, 100, Interval.none())).isTrue();
  }
}
