package org.agglo.intake.look;

import java.util.Locale;

/** Counts and shares in words. */
final class Shares {
  private static final double NEARLY_ALL = 99.95;

  private Shares() {}

  /** A count with commas. */
  static String count(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }

  /** A share in per cent, never rounded to all or nothing: {@code 99.3 %}. */
  static String percent(double share) {
    double percent = 100 * share;
    if (percent > 0 && percent < 0.05) {
      return "< 0.1 %";
    }
    if (percent < 100 && percent >= NEARLY_ALL) {
      return "> 99.9 %";
    }
    boolean whole = percent == Math.rint(percent);
    return String.format(Locale.ROOT, whole ? "%.0f %%" : "%.1f %%", percent);
  }

  /** A number of things: {@code 1 row}, {@code 2 rows}. */
  static String things(long n, String one) {
    String many = one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    return count(n) + " " + (n == 1 ? one : many);
  }
}
