package org.agglo.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as files write them. */
class DecimalTest {

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "0.3, 0.3",
    "1.25, 1.25",
    "31366000, 31366000",
    "-5, -5",
    "0, 0",
    "-0.0, 0",
    "1e-7, 0.0000001",
    "1e15, 1000000000000000",
    "123456789012345680, 123456789012345680",
    "5.978654321, 5.978654321",
  })
  void areWrittenWithoutAnExponentAndWithNoDigitTooMany(double value, String text) {
    assertThat(Decimal.shortest(value)).isEqualTo(text);
  }

  /** Java 17 prints 2.0E-3 and 2.2250738585072014E-308 otherwise than later ones do. */
  @ParameterizedTest
  @CsvSource({
    "0.30000000000000004, 0.30000000000000004",
    "0.3333333333333333, 0.3333333333333333",
    "0.6666666666666666, 0.6666666666666666",
    "2e23, 200000000000000000000000",
    "2.0e-3, 0.002",
  })
  void haveOneTextOnAnyJava(double value, String text) {
    assertThat(Decimal.shortest(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "1e-7, 1e-7",
    "-2.5e-41, -2.5e-41",
    "1e-6, 0.000001",
    "0.25, 0.25",
    "0, 0",
    "1e21, 1000000000000000000000",
    "0.33099999999999996, 0.331",
    "0.30000000000000004, 0.3",
    "0.6666666666666666, 0.666666666666667",
    "-1234567.8901234567, -1234567.89012346",
    "1.2345678901234567e-9, 1.23456789012346e-9",
    "123456789.12345678, 123456789.123457",
    "9.9999999999999996e22, 100000000000000000000000",
  })
  void areBriefWithFifteenDigitsAndAnExponentBelowAMillionth(double value, String text) {
    assertThat(Decimal.brief(value)).isEqualTo(text);
  }

  /** The definition, by exact decimals: the first of 15, 16 or 17 digits that reads back. */
  @Test
  void haveAsFewDigitsAsCanBe() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 100_000; i++) {
      double value = (i % 2 == 0 ? 1 : -1) * anyFinite(random);
      assertThat(Decimal.shortest(value)).isEqualTo(byExactDecimals(value));
    }
  }

  private static String byExactDecimals(double value) {
    BigDecimal exact = new BigDecimal(value);
    return IntStream.rangeClosed(15, 17)
        .mapToObj(digits -> exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)))
        .filter(rounded -> rounded.doubleValue() == value)
        .findFirst()
        .orElseThrow()
        .stripTrailingZeros()
        .toPlainString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "007", "+7", "7.0", "70e-1", "0.7e1"})
  void areReadInEveryForm(String text) {
    assertThat(Decimal.parse(text)).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "1 2", "1,5", "0x1", "1d", "NaN", "Infinity", "1e999", "\u0661"})
  void areNotReadFromOtherTexts(String text) {
    assertThatThrownBy(() -> Decimal.parse(text)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void missingIsEmpty() {
    assertThat(Decimal.shortest(Double.NaN)).isEmpty();
  }

  @Test
  void readBackAsTheSameNumber() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 100_000; i++) {
      double value = i % 2 == 0 ? random.nextDouble() * 100 : anyFinite(random);
      assertThat(Double.parseDouble(Decimal.shortest(value))).isEqualTo(value);
    }
  }

  /** Any double of moderate size: its digits are random, not only its leading ones. */
  private static double anyFinite(SplittableRandom random) {
    long exponent = random.nextLong(1023 - 60, 1023 + 60) << 52;
    return Double.longBitsToDouble(exponent | random.nextLong(1L << 52));
  }
}
