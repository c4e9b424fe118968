package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** The quotient on a scale from -1 to 1. */
class SymmetricQuotientTest {

  @Test
  void isZeroWhereTheRegionIsLikeTheWhole() {
    assertThat(SymmetricQuotient.of(1)).isZero();
  }

  @Test
  void isMinusOneWhereTheIndustryIsAbsent() {
    assertThat(SymmetricQuotient.of(0)).isEqualTo(-1);
  }

  @Test
  void isMissingWhereTheQuotientIsMissingOrNegative() {
    assertThat(SymmetricQuotient.of(Double.NaN)).isNaN();
    assertThat(SymmetricQuotient.of(-2)).isNaN();
  }

  @Test
  void staysBelowOneForAGiant() {
    assertThat(SymmetricQuotient.of(1e12)).isBetween(1 - 1e-11, 1.0);
  }

  @Property
  void putsTwiceAndHalfAtTheSameDistance(@ForAll @DoubleRange(min = 0.01, max = 100) double q) {
    assertThat(SymmetricQuotient.of(1 / q)).isCloseTo(-SymmetricQuotient.of(q), within(1e-12));
  }

  @Property
  void ordersAsTheQuotientDoes(
      @ForAll @DoubleRange(max = 100) double a, @ForAll @DoubleRange(max = 100) double b) {
    assertThat(Double.compare(SymmetricQuotient.of(a), SymmetricQuotient.of(b)))
        .isEqualTo(Double.compare(a, b));
  }
}
