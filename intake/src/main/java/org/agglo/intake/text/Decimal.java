package org.agglo.intake.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Numbers as files write them. {@link Double#toString} is not used: it gives other digits on Java
 * 17 than on later ones.
 */
public final class Decimal {
  private static final int FIRST = 15;
  private static final int LAST = 17;

  private static final Pattern FORM =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private Decimal() {}

  /**
   * The number that a text writes: digits with a point, and an exponent if need be.
   *
   * @throws NumberFormatException where it writes none, or one too large
   */
  public static double parse(String text) {
    double value = FORM.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  /** The fewest digits, from 15 to 17, that read back as the same number; empty for missing. */
  public static String shortest(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = FIRST; digits < LAST; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros().toPlainString();
      }
    }
    BigDecimal rounded = exact.round(new MathContext(LAST, RoundingMode.HALF_EVEN));
    return rounded.stripTrailingZeros().toPlainString();
  }
}
