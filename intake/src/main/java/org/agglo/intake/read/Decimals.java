package org.agglo.intake.read;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the decimal mark of numbers. */
final class Decimals {
  /** A comma that can only be a decimal mark: not three digits behind it, or points before it. */
  private static final Pattern COMMA =
      Pattern.compile("[-+]?([0-9]+,([0-9]{1,2}|[0-9]{4,})|[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+)");

  private static final Pattern POINT =
      Pattern.compile("[-+]?([0-9]*\\.([0-9]{1,2}|[0-9]{4,})|[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?)");

  private Decimals() {}

  /** The mark under which more fields are numbers; a point in doubt. */
  static String mark(List<List<String>> rows, String separator) {
    int commas = 0;
    int points = 0;
    for (List<String> row : rows) {
      for (String cell : row) {
        commas += COMMA.matcher(cell.strip()).matches() ? 1 : 0;
        points += POINT.matcher(cell.strip()).matches() ? 1 : 0;
      }
    }
    return commas > points && !separator.equals(".") ? "," : ".";
  }
}
