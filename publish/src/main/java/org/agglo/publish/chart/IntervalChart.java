package org.agglo.publish.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.agglo.publish.chart.LineChart.Caption;
import org.agglo.publish.text.Markup;
import org.agglo.publish.text.Numbers;

/**
 * Location quotients with their intervals on one log axis, a row each, with 1 marked. A dot is
 * filled where its interval is clear of 1, and hollow where it is not. An arrow at an end says that
 * the interval goes on.
 */
public final class IntervalChart {
  private static final int WIDTH = 380;
  private static final int EDGE = 18;
  private static final int TOP = 22;
  private static final int ROW = 48;
  private static final int FOOT = 26;
  private static final int LABEL = 28;
  private static final double[] LIMITS = {2, 4, 8, 16, 32};

  private final List<Row> rows;
  private final LogAxis axis;
  private final Markup m = new Markup();

  /**
   * A quotient with its interval.
   *
   * @param label what it is of
   * @param text the numbers as they are read
   * @param value the quotient
   * @param lower lower bound
   * @param upper upper bound
   */
  public record Row(String label, String text, double value, double lower, double upper) {
    boolean isClear() {
      return lower > 1 || upper < 1;
    }
  }

  private IntervalChart(List<Row> rows) {
    this.rows = rows;
    double furthest =
        rows.stream()
            .flatMapToDouble(r -> DoubleStream.of(r.value(), r.lower(), r.upper()))
            .map(v -> v < 1 ? 1 / v : v)
            .max()
            .orElse(1);
    double limit =
        DoubleStream.of(LIMITS)
            .filter(l -> l >= furthest)
            .findFirst()
            .orElse(LIMITS[LIMITS.length - 1]);
    this.axis = new LogAxis(WIDTH / 2 - EDGE, limit);
  }

  /** The chart as inline SVG. */
  public static String of(Caption caption, List<Row> rows) {
    return new IntervalChart(rows).draw(caption);
  }

  private int bottom() {
    return TOP + ROW * rows.size();
  }

  private String draw(Caption caption) {
    String labels = caption.id() + "-t " + caption.id() + "-d";
    m.open(
            "svg",
            "class",
            "chart intervals",
            "viewBox",
            "0 0 " + WIDTH + " " + (bottom() + FOOT),
            "role",
            "img",
            "aria-labelledby",
            labels)
        .element("title", caption.title(), "id", caption.id() + "-t")
        .element("desc", caption.description(), "id", caption.id() + "-d");
    ticks();
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), TOP + ROW * i);
    }
    return m.close("svg").toString();
  }

  /** Doublings to both sides of 1; every other one where they would crowd. */
  private void ticks() {
    double step = axis.limit() > LIMITS[2] ? 4 : 2;
    for (double tick = 1; tick <= axis.limit(); tick *= step) {
      tick(tick);
      if (tick > 1) {
        tick(1 / tick);
      }
    }
  }

  private void tick(double ratio) {
    boolean one = ratio == 1;
    String line = "M" + x(ratio) + " " + TOP + "V" + (bottom() + 4);
    m.empty("path", "class", one ? "rule start" : "rule", "stroke", "#c9c5ba", "d", line);
    text(Numbers.digits(ratio), x(ratio), bottom() + 20, "middle", "tick");
    if (one) {
      text("its share", x(ratio), TOP - 8, "middle", "tick");
    }
  }

  private void row(Row row, int top) {
    text(cut(row.label()), "0", top + 16, "start", "");
    text(row.text(), Integer.toString(WIDTH), top + 16, "end", "end");
    int y = top + 34;
    m.empty(
        "path",
        "class",
        "whisker",
        "fill",
        "none",
        "stroke",
        "#16212b",
        "d",
        stop(row.lower(), y)
            + "M"
            + x(row.lower())
            + " "
            + y
            + "H"
            + x(row.upper())
            + stop(row.upper(), y));
    String side = row.value() >= 1 ? "up" : "down";
    String colour = row.value() >= 1 ? "#4b8fbd" : "#c58336";
    m.empty(
        "circle",
        "class",
        side + (row.isClear() ? "" : " open"),
        "fill",
        row.isClear() ? colour : "#ffffff",
        "stroke",
        colour,
        "cx",
        dot(row.value()),
        "cy",
        Integer.toString(y),
        "r",
        "6");
  }

  /** A dot beyond the axis stands before its end, so that the arrow can be seen. */
  private String dot(double ratio) {
    int inset = axis.isBeyond(ratio) ? 16 : 0;
    return x(ratio, ratio < 1 ? inset : -inset);
  }

  private String stop(double bound, int y) {
    if (!axis.isBeyond(bound)) {
      return "M" + x(bound) + " " + (y - 6) + "v12";
    }
    int way = bound < 1 ? 7 : -7;
    return "M" + x(bound) + " " + y + "l" + way + " -5M" + x(bound) + " " + y + "l" + way + " 5";
  }

  private static String cut(String label) {
    return label.length() <= LABEL ? label : label.substring(0, LABEL - 1) + "\u2026";
  }

  private void text(String words, String x, int y, String anchor, String style) {
    m.element(
        "text", words, "x", x, "y", Integer.toString(y), "text-anchor", anchor, "class", style);
  }

  private String x(double ratio) {
    return x(ratio, 0);
  }

  private String x(double ratio, int moved) {
    return Numbers.digits(Math.round((EDGE + axis.at(ratio) + moved) * 10) / 10.0);
  }
}
