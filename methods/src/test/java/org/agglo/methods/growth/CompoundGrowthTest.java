package org.agglo.methods.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** The even rate a year from the first value to the last. */
class CompoundGrowthTest {

  @Test
  void isTheRateThatCompoundsToTheChange() {
    assertThat(CompoundGrowth.of(1000, 1331, 3)).isCloseTo(0.1, within(1e-12));
    assertThat(CompoundGrowth.of(1331, 1000, 3)).isCloseTo(1 / 1.1 - 1, within(1e-12));
  }

  @Test
  void ofOneYearIsTheGrowth() {
    assertThat(CompoundGrowth.of(200, 250, 1)).isCloseTo(Growth.of(200, 250), within(1e-15));
  }

  @Test
  void isZeroWhereNothingChangedAndMinusOneWhereNothingIsLeft() {
    assertThat(CompoundGrowth.of(7, 7, 5)).isZero();
    assertThat(CompoundGrowth.of(7, 0, 5)).isEqualTo(-1);
  }

  @Test
  void isMissingWhereItStartsFromNothing() {
    assertThat(CompoundGrowth.of(0, 7, 5)).isNaN();
    assertThat(CompoundGrowth.of(-1, 7, 5)).isNaN();
  }

  @Test
  void isMissingWhereNoTimePasses() {
    assertThat(CompoundGrowth.of(5, 7, 0)).isNaN();
    assertThat(CompoundGrowth.of(5, 7, -3)).isNaN();
  }

  @Test
  void isMissingWhereAnythingIsMissing() {
    double missing = Double.NaN;
    assertThat(CompoundGrowth.of(missing, 7, 5)).isNaN();
    assertThat(CompoundGrowth.of(5, missing, 5)).isNaN();
    assertThat(CompoundGrowth.of(5, 7, missing)).isNaN();
    assertThat(CompoundGrowth.of(5, -7, 5)).isNaN();
  }

  @Property
  void compoundsBackToTheLastValue(
      @ForAll @DoubleRange(min = 1e9, max = 1e12) double first,
      @ForAll @DoubleRange(min = 1e9, max = 1e12) double last,
      @ForAll @DoubleRange(min = 0.5, max = 50) double years) {
    double rate = CompoundGrowth.of(first, last, years);
    assertThat(first * Math.pow(1 + rate, years)).isCloseTo(last, within(1e-6 * last));
  }
}
