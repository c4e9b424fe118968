package org.agglo.intake.look;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Numbers as people write them. */
final class NumberText {
  /** Marks that statistical offices put where a number is missing, hidden or small. */
  static final Predicate<String> MARK =
      Pattern.compile(
              "(?i)\\.{1,3}|-|–|—|:|\\*{1,2}|~|#|z|x|c|u|s|low|na|n/a|n\\.a\\.|nan|null|none"
                  + "|\\[[a-z]{1,3}]|#n/a|not (available|applicable|provided|collected)|suppressed"
                  + "|unknown|missing")
          .asMatchPredicate();

  private static final Pattern PLAIN =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
  private static final Pattern GROUPED =
      Pattern.compile("[0-9]{1,3}([, \u00a0\u202f'][0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern GROUPED_COMMA =
      Pattern.compile("[0-9]{1,3}([. \u00a0\u202f'][0-9]{3})+(,[0-9]+)?");

  private NumberText() {}

  /** Whether a text is digits with a point and nothing else. */
  static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  /** The number a text writes; NaN where it writes none. */
  static double parse(String text, String decimal) {
    if (isPlain(text)) {
      return Double.parseDouble(text);
    }
    String bare =
        text.replaceAll("^([-+]?)\\s*[£$€]\\s*|\\s*(%|\\[[a-z0-9]+]|[*†])$", "$1").strip();
    boolean negative = bare.startsWith("(") && bare.endsWith(")") || bare.startsWith("-");
    String digits = bare.replaceAll("^[-+(]|\\)$", "");
    String plain = plain(digits, decimal);
    return plain.isEmpty() ? Double.NaN : (negative ? -1 : 1) * Double.parseDouble(plain);
  }

  private static String plain(String digits, String decimal) {
    if (decimal.equals(",")) {
      boolean grouped = GROUPED_COMMA.matcher(digits).matches();
      String bare = grouped ? digits.replaceAll("[. \u00a0\u202f']", "") : digits;
      String point = bare.replace(',', '.');
      return isPlain(point) && !bare.contains(".") ? point : "";
    }
    if (GROUPED.matcher(digits).matches()) {
      return digits.replaceAll("[, \u00a0\u202f']", "");
    }
    return isPlain(digits) ? digits : "";
  }
}
