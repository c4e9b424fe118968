package org.agglo.intake.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values in words, and what may be wrong with any text. */
final class Common {
  private static final int LONGEST = 28;

  private Common() {}

  /** The most frequent values. */
  static String words(Values values, int most) {
    return values.common(most).stream().map(Common::shorten).collect(Collectors.joining(", "));
  }

  /** The most frequent of counted values, each with its count. */
  static String counted(Map<String, Integer> counts, int most) {
    String list =
        counts.entrySet().stream()
            .sorted((a, b) -> b.getValue() - a.getValue())
            .limit(most)
            .map(e -> "\"" + shorten(e.getKey()) + "\" " + Shares.count(e.getValue()))
            .collect(Collectors.joining(", "));
    return counts.size() > most ? list + ", …" : list;
  }

  static String categories(Values values) {
    if (values.distinct() == 1) {
      return "always " + words(values, 1);
    }
    String all = values.distinct() > 3 ? ", …" : "";
    return values.distinct() + " categories: " + words(values, 3) + all;
  }

  /** A value on one line and not too long. */
  static String shorten(String value) {
    String line = value.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
  }

  /** Warns of blanks around values, which keep equal ones from matching. */
  static List<String> blanks(Values values) {
    long around = 0;
    for (var entry : values.counts().entrySet()) {
      around += entry.getKey().equals(entry.getKey().strip()) ? 0 : entry.getValue();
    }
    List<String> warnings = new ArrayList<>();
    if (around > 0) {
      warnings.add(Shares.things(around, "value") + " with blanks before or behind");
    }
    return warnings;
  }
}
