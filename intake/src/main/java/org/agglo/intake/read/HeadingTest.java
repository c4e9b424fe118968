package org.agglo.intake.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a heading from a row of data, by the shapes of the fields below it. */
final class HeadingTest {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?[£$€]?([0-9]{1,3}([, ][0-9]{3})+|[0-9]+)?([.,][0-9]+)?([eE][-+]?[0-9]+)?%?");
  private static final Pattern YEAR = Pattern.compile("(18|19|20)[0-9]{2}");

  private HeadingTest() {}

  /** Whether a text writes a number. */
  static boolean isNumber(String text) {
    String stripped = text.strip();
    return stripped.chars().anyMatch(c -> c >= '0' && c <= '9')
        && NUMBER.matcher(stripped).matches();
  }

  /**
   * Whether a row is a heading.
   *
   * @param row its fields
   * @param below fields of the rows below
   */
  static boolean isHeading(List<String> row, List<List<String>> below) {
    if (below.isEmpty()) {
      return row.stream().noneMatch(cell -> isNumber(cell) && !isYear(cell));
    }
    boolean differs = false;
    for (int i = 0; i < row.size(); i++) {
      String shape = commonShape(below, i);
      if (!row.get(i).isBlank() && shape.indexOf('9') >= 0) {
        if (isLikeData(row, i, shape)) {
          return false;
        }
        differs |= !shape(row.get(i)).equals(shape);
      }
    }
    return differs || !isRepeated(row, below);
  }

  /** Whether a field has the shape of those below it, which hold digits; years may head figures. */
  private static boolean isLikeData(List<String> row, int index, String shape) {
    String cell = row.get(index).strip();
    boolean year = isYear(cell) && (!shape.equals("9999") || isYearBeside(row, index));
    return shape(cell).equals(shape) && !year;
  }

  private static boolean isYear(String cell) {
    return YEAR.matcher(cell.strip()).matches();
  }

  /** Years in a heading stand in a row, each next to the one before or behind it. */
  private static boolean isYearBeside(List<String> row, int index) {
    int year = Integer.parseInt(row.get(index).strip());
    for (int i : new int[] {index - 1, index + 1}) {
      if (i >= 0 && i < row.size() && isYear(row.get(i))) {
        if (Math.abs(Integer.parseInt(row.get(i).strip()) - year) == 1) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a field of the row stands below it again: then all of them are data. */
  private static boolean isRepeated(List<String> row, List<List<String>> below) {
    for (int i = 0; i < row.size(); i++) {
      Set<String> values = new HashSet<>();
      for (List<String> other : below) {
        values.add(i < other.size() ? other.get(i) : "");
      }
      if (!row.get(i).isBlank() && values.contains(row.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The shape that most fields of a column share; empty where none does. */
  private static String commonShape(List<List<String>> rows, int column) {
    Map<String, Integer> counts = new HashMap<>();
    int filled = 0;
    for (List<String> row : rows) {
      String cell = column < row.size() ? row.get(column).strip() : "";
      if (!cell.isEmpty()) {
        counts.merge(shape(cell), 1, Integer::sum);
        filled++;
      }
    }
    int most = filled;
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() * 2 > most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** A number is a 9; in other texts each run of digits is one, each run of letters an A. */
  static String shape(String text) {
    if (isNumber(text)) {
      return text.strip().matches("[0-9]{4}") ? "9999" : "9";
    }
    return text.strip().replaceAll("[0-9]+", "9").replaceAll("\\p{L}+", "A");
  }
}
