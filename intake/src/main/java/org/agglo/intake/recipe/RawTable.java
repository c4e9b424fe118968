package org.agglo.intake.recipe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.agglo.intake.read.Loaded.Column;

/**
 * The columns of a file, found by their headings.
 *
 * @param columns in order
 */
record RawTable(List<Column> columns) {
  /** The column of the first heading that is there; empty where none is. */
  Optional<Column> find(List<String> headings) {
    return headings.stream().flatMap(h -> find(h).stream()).findFirst();
  }

  Optional<Column> find(String heading) {
    return columns.stream().filter(c -> matches(heading, c.heading())).findFirst();
  }

  /** All columns of a form in which # stands for a digit. */
  List<Column> list(String form) {
    Pattern pattern = Pattern.compile("\\Q" + form.replace("#", "\\E[0-9]\\Q") + "\\E");
    return columns.stream().filter(c -> pattern.matcher(plain(c.heading())).matches()).toList();
  }

  private static boolean matches(String wanted, String heading) {
    String want = plain(wanted);
    String have = plain(heading);
    return want.endsWith("*")
        ? have.regionMatches(true, 0, want, 0, want.length() - 1)
        : have.equalsIgnoreCase(want);
  }

  /** A heading in one line. */
  static String plain(String heading) {
    return heading.replaceAll("[\\s\\u00a0\\ufeff]+", " ").strip();
  }
}
