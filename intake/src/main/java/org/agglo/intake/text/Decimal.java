package org.agglo.intake.text;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as files write them. {@link Double#toString} is not used: it gives other digits on Java
 * 17 than on later ones.
 */
public final class Decimal {
  private static final int EXACT_DIGITS = 15;
  private static final double WHOLE_LIMIT = 1e15;
  private static final double SMALL = 1e-6;

  private static final Pattern FORM =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private Decimal() {}

  /**
   * The number that a text writes: digits with a point, and an exponent if need be.
   *
   * @throws NumberFormatException where it writes none, or one too large
   */
  public static double parse(String text) {
    long whole = whole(text);
    if (whole >= 0) {
      return whole;
    }
    double value = FORM.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  /** The number of a text of up to 15 digits and nothing else, as most cells are; else -1. */
  private static long whole(String text) {
    int length = text.length();
    if (length == 0 || length > EXACT_DIGITS) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  /** The fewest digits that read back as the same number, no exponent; empty for missing. */
  public static String shortest(double value) {
    if (isWhole(value)) {
      return Long.toString((long) value);
    }
    return Double.isNaN(value) ? "" : plain(DoubleToDecimal.toString(value));
  }

  /** As {@link #shortest}, but with an exponent below a millionth: {@code 2.5e-41}. */
  public static String brief(double value) {
    if (!(Math.abs(value) < SMALL) || value == 0) {
      return shortest(value);
    }
    return DoubleToDecimal.toString(value).replace(".0E", "E").replace('E', 'e');
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value) && Math.abs(value) < WHOLE_LIMIT;
  }

  /** Takes the exponent out of a text such as {@code -1.25E-4}. */
  private static String plain(String text) {
    int at = text.indexOf('E');
    if (at < 0) {
      return text;
    }
    int exponent = Integer.parseInt(text.substring(at + 1));
    String sign = text.charAt(0) == '-' ? "-" : "";
    String head = text.substring(sign.length(), at);
    String digits = head.endsWith(".0") ? head.substring(0, 1) : head.charAt(0) + head.substring(2);
    if (exponent < 0) {
      return sign + "0." + "0".repeat(-exponent - 1) + digits;
    }
    int before = exponent + 1;
    return digits.length() <= before
        ? sign + digits + "0".repeat(before - digits.length())
        : sign + digits.substring(0, before) + "." + digits.substring(before);
  }
}
