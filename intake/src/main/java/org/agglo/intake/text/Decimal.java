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
    return Double.isFinite(value) ? Digits.of(value).plain(value < 0) : odd(value);
  }

  /**
   * At most 15 digits that count, with an exponent below a millionth, {@code 2.5e-41}; empty for
   * missing. What a computation leaves behind the fifteenth digit is the noise of its rounding.
   */
  public static String brief(double value) {
    if (isWhole(value)) {
      return Long.toString((long) value);
    }
    if (!Double.isFinite(value)) {
      return odd(value);
    }
    Digits digits = Digits.of(value).rounded();
    boolean small = Math.abs(value) < SMALL;
    return small ? digits.scientific(value < 0) : digits.plain(value < 0);
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value) && Math.abs(value) < WHOLE_LIMIT;
  }

  private static String odd(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  /** The number {@code digits * 10^power}, its sign left out; the last digit is not 0. */
  private record Digits(long digits, int power) {
    private static final long SIXTEEN_DIGITS = 1_000_000_000_000_000L;

    /** From a text such as {@code -1.25E-4}. */
    static Digits of(double value) {
      String text = DoubleToDecimal.toString(Math.abs(value));
      int end = text.indexOf('E');
      int power = end < 0 ? 0 : Integer.parseInt(text, end + 1, text.length(), 10);
      end = end < 0 ? text.length() : end;
      long digits = 0;
      for (int i = 0; i < end; i++) {
        if (text.charAt(i) != '.') {
          digits = 10 * digits + text.charAt(i) - '0';
        }
      }
      return stripped(digits, power - (end - 1 - text.indexOf('.')));
    }

    private static Digits stripped(long digits, int power) {
      while (digits % 10 == 0 && digits > 0) {
        digits /= 10;
        power++;
      }
      return new Digits(digits, power);
    }

    /** The nearest with 15 digits, an even one in the middle between two. */
    Digits rounded() {
      if (digits < SIXTEEN_DIGITS) {
        return this;
      }
      long unit = digits < 10 * SIXTEEN_DIGITS ? 10 : 100;
      long kept = digits / unit;
      long twice = 2 * (digits % unit);
      boolean up = twice > unit || twice == unit && kept % 2 == 1;
      return stripped(up ? kept + 1 : kept, power + (unit == 10 ? 1 : 2));
    }

    String plain(boolean negative) {
      StringBuilder text = new StringBuilder(24).append(negative ? "-" : "");
      String all = Long.toString(digits);
      int before = all.length() + power;
      if (before <= 0) {
        return text.append("0.").append("0".repeat(-before)).append(all).toString();
      }
      if (power >= 0) {
        return text.append(all).append("0".repeat(power)).toString();
      }
      return text.append(all, 0, before).append('.').append(all, before, all.length()).toString();
    }

    String scientific(boolean negative) {
      String all = Long.toString(digits);
      String tail = all.length() > 1 ? "." + all.substring(1) : "";
      return (negative ? "-" : "") + all.charAt(0) + tail + "e" + (all.length() - 1 + power);
    }
  }
}
