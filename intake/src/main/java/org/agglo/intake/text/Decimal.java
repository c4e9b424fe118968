package org.agglo.intake.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as files write them. {@link Double#toString} is not used: it gives other digits on Java
 * 17 than on later ones.
 */
public final class Decimal {
  private static final int FIRST = 15;
  private static final int LAST = 17;

  private Decimal() {}

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
