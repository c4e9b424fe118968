package org.agglo.publish.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The one way numbers are written on pages; files hold {@link org.agglo.intake.text.Decimal}. No
 * locale takes part, and no {@code Double.toString}, whose digits depend on the Java version.
 *
 * <p>A number is first taken to 15 significant digits, then rounded half away from zero. Missing
 * ({@code NaN}) is the empty text. Minus is the minus sign.
 */
public final class Numbers {
  private static final MathContext SIGNIFICANT = new MathContext(15, RoundingMode.HALF_UP);
  private static final double WHOLE_LIMIT = 1e15;
  private static final double FIFTEEN_DIGITS = 1e14;
  private static final double UNSURE = 0.1;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  private static final char MINUS = '\u2212';

  private Numbers() {}

  /** At most 15 significant digits, no separators, no exponent: what pages round. */
  public static String digits(double value) {
    if (!Double.isFinite(value)) {
      return odd(value);
    }
    if (isWhole(value)) {
      return Long.toString((long) value);
    }
    String quick = quick(value);
    return quick.isEmpty() ? slow(value).stripTrailingZeros().toPlainString() : quick;
  }

  /**
   * The same digits without {@code BigDecimal}, where that is certain: the number times a power of
   * ten is off by less than a tenth, so only near a half could rounding go wrong. Empty where it
   * could.
   */
  private static String quick(double value) {
    double size = Math.abs(value);
    int scale = 0;
    while (scale < POWERS.length && size * POWERS[scale] < FIFTEEN_DIGITS) {
      scale++;
    }
    if (scale == POWERS.length || scale == 0) {
      return "";
    }
    double scaled = size * POWERS[scale];
    double fraction = scaled - Math.floor(scaled);
    if (Math.abs(fraction - 0.5) < UNSURE) {
      return "";
    }
    long digits = (long) scaled + (fraction > 0.5 ? 1 : 0);
    return (value < 0 ? "-" : "") + pointed(digits, scale);
  }

  private static String pointed(long digits, int scale) {
    long left = digits;
    int decimals = scale;
    while (decimals > 0 && left % 10 == 0) {
      left /= 10;
      decimals--;
    }
    StringBuilder out = new StringBuilder(24).append(left);
    while (out.length() <= decimals) {
      out.insert(0, '0');
    }
    return decimals == 0 ? out.toString() : out.insert(out.length() - decimals, '.').toString();
  }

  /** A whole number with commas: {@code 31,366,000}. */
  public static String whole(double value) {
    return decimal(value, 0);
  }

  /** A number with so many decimals and commas: {@code 1,234.50}. */
  public static String decimal(double value, int decimals) {
    return Double.isFinite(value) ? page(exact(value), decimals) : odd(value);
  }

  /** A ratio to three figures or so: {@code 0.71}, {@code 12.4}, {@code 120}. */
  public static String ratio(double value) {
    double size = Math.abs(value);
    return decimal(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
  }

  /** A share as a percentage: {@code 11.2%}; two decimals below one per cent. */
  public static String percent(double share) {
    return Double.isFinite(share) ? hundredfold(share, percentDecimals(share)) + "%" : odd(share);
  }

  /** A change as a percentage with its sign: {@code +3.1%}. */
  public static String change(double share) {
    return Double.isFinite(share) ? signed(hundredfold(share, 1)) + "%" : odd(share);
  }

  /** A difference of two shares in percentage points with its sign: {@code −6.5}. */
  public static String points(double share) {
    return Double.isFinite(share) ? signed(hundredfold(share, 1)) : odd(share);
  }

  /** A standard deviate with its sign: {@code +2.98}. */
  public static String deviate(double value) {
    return Double.isFinite(value) ? signed(decimal(value, 2)) : odd(value);
  }

  private static int percentDecimals(double share) {
    return share != 0 && Math.abs(share) < 0.00995 ? 2 : 1;
  }

  private static String hundredfold(double share, int decimals) {
    return page(exact(share).movePointRight(2), decimals);
  }

  private static String signed(String text) {
    boolean plain = text.charAt(0) == MINUS || isZero(text);
    return plain ? text : "+" + text;
  }

  private static boolean isZero(String text) {
    return text.chars().allMatch(c -> c == '0' || c == '.');
  }

  private static boolean isWhole(double value) {
    return value == (long) value && Math.abs(value) < WHOLE_LIMIT;
  }

  private static BigDecimal exact(double value) {
    if (isWhole(value)) {
      return BigDecimal.valueOf((long) value);
    }
    String quick = quick(value);
    return quick.isEmpty() ? slow(value) : new BigDecimal(quick);
  }

  private static BigDecimal slow(double value) {
    return new BigDecimal(value).round(SIGNIFICANT);
  }

  private static String page(BigDecimal number, int decimals) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    String text = withCommas(rounded.abs().toPlainString());
    return rounded.signum() < 0 ? MINUS + text : text;
  }

  private static String withCommas(String digits) {
    int point = digits.indexOf('.');
    int end = point < 0 ? digits.length() : point;
    StringBuilder out = new StringBuilder(digits.length() + 4).append(digits);
    for (int at = end - 3; at > 0; at -= 3) {
      out.insert(at, ',');
    }
    return out.toString();
  }

  private static String odd(double value) {
    return Double.isNaN(value) ? "" : value > 0 ? "\u221e" : MINUS + "\u221e";
  }
}
