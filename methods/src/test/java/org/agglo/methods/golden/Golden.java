package org.agglo.methods.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.agglo.methods.golden.Fixture.Row;

/**
 * What a function of other software gave, beside what Agglo gives for the same input.
 *
 * @param software who gave the numbers
 * @param function its function
 * @param fixture the file of its numbers
 * @param measure what of Agglo is held against it
 * @param remark what a reader must know of the difference, or nothing
 * @param lines the numbers
 */
record Golden(
    String software,
    String function,
    String fixture,
    String measure,
    String remark,
    List<Line> lines) {

  /** To this, relative above 1 and absolute below, closed forms must agree. */
  private static final double CLOSE = 1e-12;

  /**
   * A number.
   *
   * @param what it is of
   * @param expected as the other software printed it
   * @param obtained what Agglo gives
   * @param slack how far the two may be apart
   */
  record Line(String what, String expected, double obtained, double slack) {
    double difference() {
      return Math.abs(obtained - Double.parseDouble(expected));
    }
  }

  static Golden of(String software, String function, String fixture, String measure) {
    return new Golden(software, function, fixture, measure, "", new ArrayList<>());
  }

  Golden remark(String text) {
    return new Golden(software, function, fixture, measure, text, lines);
  }

  /** A line for each row of the fixture that has a number in the column. */
  Golden rows(String column, ToDoubleFunction<Row> obtained) {
    return rows(column, -1, obtained);
  }

  /** The same of a column that was rounded to so many digits, whatever zeros it lost. */
  Golden rows(String column, int digits, ToDoubleFunction<Row> obtained) {
    for (Row row : Fixture.of(fixture).rows()) {
      String expected = row.text(column);
      if (!expected.isEmpty()) {
        double value = obtained.applyAsDouble(row);
        lines.add(new Line(label(row), expected, value, slack(expected, digits)));
      }
    }
    return this;
  }

  /** The same of sums whose terms are as large as the scale of the row, and may cancel. */
  Golden sums(String column, ToDoubleFunction<Row> obtained, ToDoubleFunction<Row> scale) {
    for (Row row : Fixture.of(fixture).rows()) {
      double value = obtained.applyAsDouble(row);
      double slack = CLOSE * scale.applyAsDouble(row);
      lines.add(new Line(label(row), row.text(column), value, slack));
    }
    return this;
  }

  Golden line(String what, String expected, double obtained) {
    lines.add(new Line(what, expected, obtained, slack(expected, -1)));
    return this;
  }

  double largestDifference() {
    return lines.stream().mapToDouble(Line::difference).max().orElse(0);
  }

  private static String label(Row row) {
    for (String column : List.of("case", "function")) {
      if (row.cells().containsKey(column)) {
        String component = row.cells().getOrDefault("component", "");
        String method = row.cells().getOrDefault("method", "");
        return (row.text("case") + " " + method + " " + component).strip().replace("  ", " ");
      }
    }
    String region = row.cells().getOrDefault("region", "");
    return (region + " " + row.cells().getOrDefault("industry", "")).strip();
  }

  /** Half a unit of the last digit printed, but for whole numbers, which are exact. */
  private static double slack(String printed, int digits) {
    int point = printed.indexOf('.');
    boolean exponent = printed.indexOf('e') >= 0;
    int shown = digits >= 0 ? digits : point < 0 || exponent ? 99 : printed.length() - point - 1;
    double half = 0.5 * Math.pow(10, -shown);
    return Math.max(CLOSE * Math.max(1, Math.abs(Double.parseDouble(printed))), half * 1.000001);
  }
}
