package org.agglo.methods.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where an interval lies. */
class IntervalTest {

  @Test
  void liesAboveBelowOrAcross() {
    assertThat(new Interval(1.1, 2).isAbove(1)).isTrue();
    assertThat(new Interval(0.9, 2).isAbove(1)).isFalse();
    assertThat(new Interval(0.5, 0.9).isBelow(1)).isTrue();
    assertThat(new Interval(0.5, 1).isBelow(1)).isFalse();
  }

  @Test
  void liesNowhereWhereThereIsNone() {
    assertThat(Interval.none().exists()).isFalse();
    assertThat(Interval.none().isAbove(1)).isFalse();
    assertThat(Interval.none().isBelow(1)).isFalse();
    assertThat(new Interval(2, 2).exists()).isTrue();
  }
}
