package org.agglo.intake.look;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The values of a column in the rows looked at, each with how often it stands there. */
final class Values {
  /** So many different values are enough to rule a meaning out. */
  private static final int PROBE = 400;

  private static final double LIKELY = 0.5;

  private final String heading;
  private final String decimal;
  private final Map<String, Integer> counts;
  private final List<String> probe;
  private final int filled;
  private final int rows;

  /**
   * The values of a column.
   *
   * @param heading its heading
   * @param decimal the decimal mark of the file
   * @param texts a text for each row; empty where it is missing
   */
  Values(String heading, String decimal, String[] texts) {
    this(heading, decimal, counts(texts), texts.length);
  }

  /**
   * The values of a column that were counted.
   *
   * @param heading its heading
   * @param decimal the decimal mark of the file
   * @param counts values that are not blank with how often each stands there, in the order of the
   *     file
   * @param rows number of rows
   */
  Values(String heading, String decimal, Map<String, Integer> counts, int rows) {
    this.heading = heading;
    this.decimal = decimal;
    this.counts = counts;
    this.rows = rows;
    this.filled = counts.values().stream().mapToInt(Integer::intValue).sum();
    this.probe = counts.keySet().stream().limit(PROBE).toList();
  }

  private static Map<String, Integer> counts(String[] texts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        counts.merge(text, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Heading of the column. */
  String heading() {
    return heading;
  }

  /** Decimal mark of the file. */
  String decimal() {
    return decimal;
  }

  /** Rows in which something stands. */
  int filled() {
    return filled;
  }

  /** Rows looked at. */
  int rows() {
    return rows;
  }

  /** Different values. */
  int distinct() {
    return counts.size();
  }

  /** The values in the order of the file, with how often each stands there. */
  Map<String, Integer> counts() {
    return counts;
  }

  /** Whether each value stands there once. */
  boolean isUnique() {
    return filled > 1 && counts.size() == filled;
  }

  /** Whether a form may fit most values: asked of a few of them, before all are. */
  boolean mayBe(Predicate<String> form) {
    long fit = probe.stream().filter(value -> form.test(value.strip())).count();
    return !probe.isEmpty() && fit >= LIKELY * probe.size();
  }

  /** Rows whose value has a form. */
  int count(Predicate<String> form) {
    int n = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      n += form.test(entry.getKey().strip()) ? entry.getValue() : 0;
    }
    return n;
  }

  /** Share of the filled rows whose value has a form. */
  double share(Predicate<String> form) {
    return filled == 0 ? 0 : (double) count(form) / filled;
  }

  /** Up to so many values that have a form, in the order of the file. */
  List<String> examples(int most, Predicate<String> form) {
    List<String> examples = new ArrayList<>();
    for (String value : counts.keySet()) {
      if (examples.size() < most && form.test(value.strip())) {
        examples.add(value.strip());
      }
    }
    return examples;
  }

  /** The most frequent values, the first in the file where they are equally so. */
  List<String> common(int most) {
    return counts.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(most)
        .map(entry -> entry.getKey().strip())
        .toList();
  }
}
