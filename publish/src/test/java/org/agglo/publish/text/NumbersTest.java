package org.agglo.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void writesFilesWithAtMostFifteenDigits() {
    assertThat(Numbers.digits(31_366_000)).isEqualTo("31366000");
    assertThat(Numbers.digits(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(Numbers.digits(1.0 / 3)).isEqualTo("0.333333333333333");
    assertThat(Numbers.digits(-2.0 / 3)).isEqualTo("-0.666666666666667");
    assertThat(Numbers.digits(1e-7)).isEqualTo("0.0000001");
    assertThat(Numbers.digits(0.9999999999999999)).isEqualTo("1");
    assertThat(Numbers.digits(1.23e20)).isEqualTo("123000000000000000000");
    assertThat(Numbers.digits(-0.0)).isEqualTo("0");
  }

  @Test
  void leavesMissingNumbersEmpty() {
    assertThat(Numbers.digits(Double.NaN)).isEmpty();
    assertThat(Numbers.whole(Double.NaN)).isEmpty();
    assertThat(Numbers.percent(Double.NaN)).isEmpty();
    assertThat(Numbers.change(Double.NaN)).isEmpty();
  }

  @Test
  void separatesThousandsWithCommas() {
    assertThat(Numbers.whole(999)).isEqualTo("999");
    assertThat(Numbers.whole(1000)).isEqualTo("1,000");
    assertThat(Numbers.whole(-1_234_567.4)).isEqualTo("\u22121,234,567");
    assertThat(Numbers.decimal(1234.5, 2)).isEqualTo("1,234.50");
  }

  @Test
  void roundsHalfAwayFromZeroAsTheFileShowsIt() {
    assertThat(Numbers.decimal(1.005, 2)).isEqualTo("1.01");
    assertThat(Numbers.decimal(2.5, 0)).isEqualTo("3");
    assertThat(Numbers.decimal(-2.5, 0)).isEqualTo("\u22123");
    assertThat(Numbers.percent(0.1115)).isEqualTo("11.2%");
  }

  @Test
  void givesRatiosThreeFigures() {
    assertThat(Numbers.ratio(0.7051)).isEqualTo("0.71");
    assertThat(Numbers.ratio(5.979)).isEqualTo("5.98");
    assertThat(Numbers.ratio(9.996)).isEqualTo("10.0");
    assertThat(Numbers.ratio(80.37)).isEqualTo("80.4");
    assertThat(Numbers.ratio(123.4)).isEqualTo("123");
  }

  @Test
  void signsChangesAndNeverZero() {
    assertThat(Numbers.change(0.0312)).isEqualTo("+3.1%");
    assertThat(Numbers.change(-0.0312)).isEqualTo("\u22123.1%");
    assertThat(Numbers.change(-0.0004)).isEqualTo("0.0%");
    assertThat(Numbers.points(0.081)).isEqualTo("+8.1");
    assertThat(Numbers.percent(0.002)).isEqualTo("0.20%");
    assertThat(Numbers.percent(0)).isEqualTo("0.0%");
  }

  @Property
  void filesHoldTheExactValueRoundedToFifteenDigits(@ForAll double value) {
    assertThat(Numbers.digits(value)).isEqualTo(slow(value));
  }

  @Property
  void ratiosAndSharesAreWrittenExactly(@ForAll @DoubleRange(min = -10, max = 100) double value) {
    assertThat(Numbers.digits(value)).isEqualTo(slow(value));
  }

  private static String slow(double value) {
    BigDecimal exact =
        new BigDecimal(value).round(new MathContext(15, RoundingMode.HALF_UP)).stripTrailingZeros();
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? new BigDecimal(value).toBigInteger().toString() : exact.toPlainString();
  }
}
