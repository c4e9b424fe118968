package org.agglo.publish.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.agglo.publish.text.Markup;
import org.agglo.publish.text.Numbers;

/**
 * One or a few lines over years. Missing years leave a gap; each line carries its name at its end.
 */
public final class LineChart {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 300;
  private static final int LEFT = 46;
  private static final int RIGHT = 150;
  private static final int TOP = 14;
  private static final int BOTTOM = 34;
  private static final int LABEL_GAP = 18;

  private final List<String> periods;
  private final List<Line> lines;
  private final Ticks ticks;

  /**
   * A line.
   *
   * @param name what the label at its end says
   * @param values one a period, {@code NaN} where missing
   * @param style name in the style sheet, which also sets its dashes
   */
  public record Line(String name, double[] values, String style) {}

  /**
   * What a chart says of itself.
   *
   * @param id id on its page
   * @param title the finding
   * @param description what is drawn, in a sentence
   */
  public record Caption(String id, String title, String description) {}

  private LineChart(List<String> periods, List<Line> lines) {
    this.periods = periods;
    this.lines = lines;
    this.ticks =
        Ticks.over(
            lines.stream()
                .flatMapToDouble(l -> DoubleStream.of(l.values()))
                .filter(v -> !Double.isNaN(v))
                .toArray());
  }

  /** The chart as inline SVG. */
  public static String of(Caption caption, List<String> periods, List<Line> lines) {
    return new LineChart(periods, lines).draw(caption);
  }

  private String draw(Caption caption) {
    String labels = caption.id() + "-t " + caption.id() + "-d";
    Markup m =
        new Markup()
            .open(
                "svg",
                "class",
                "chart",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-labelledby",
                labels)
            .element("title", caption.title(), "id", caption.id() + "-t")
            .element("desc", caption.description(), "id", caption.id() + "-d");
    axes(m);
    lines.forEach(line -> line(m, line));
    labels(m);
    return m.close("svg").toString();
  }

  private void axes(Markup m) {
    for (double tick : ticks.values()) {
      String y = at(y(tick));
      m.empty(
          "path",
          "class",
          tick == 100 ? "rule start" : "rule",
          "stroke",
          "#c9c5ba",
          "d",
          "M" + LEFT + " " + y + "H" + (WIDTH - RIGHT));
      m.element(
          "text",
          Numbers.decimal(tick, ticks.decimals()),
          "x",
          at(LEFT - 8),
          "y",
          y,
          "dy",
          "4",
          "text-anchor",
          "end",
          "class",
          "tick");
    }
    for (int i = 0; i < periods.size(); i++) {
      m.element(
          "text",
          periods.get(i),
          "x",
          at(x(i)),
          "y",
          at(HEIGHT - 10),
          "text-anchor",
          "middle",
          "class",
          "tick");
    }
  }

  private void line(Markup m, Line line) {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int i = 0; i < line.values().length; i++) {
      double value = line.values()[i];
      if (!Double.isNaN(value)) {
        path.append(drawing ? 'L' : 'M').append(at(x(i))).append(' ').append(at(y(value)));
      }
      drawing = !Double.isNaN(value);
    }
    m.empty(
        "path",
        "class",
        "line " + line.style(),
        "d",
        path.toString(),
        "fill",
        "none",
        "stroke",
        "#14202b",
        "stroke-width",
        "2");
    for (int i = 0; i < line.values().length; i++) {
      if (!Double.isNaN(line.values()[i])) {
        m.empty(
            "circle",
            "class",
            "dot " + line.style(),
            "cx",
            at(x(i)),
            "cy",
            at(y(line.values()[i])),
            "r",
            "3");
      }
    }
  }

  /** Names at the ends of lines, moved apart where they would touch. */
  private void labels(Markup m) {
    List<Line> byHeight =
        lines.stream()
            .filter(l -> !Double.isNaN(lastOf(l)))
            .sorted((a, b) -> Double.compare(lastOf(b), lastOf(a)))
            .toList();
    double lowest = TOP;
    for (Line line : byHeight) {
      double y = Math.max(lowest, y(lastOf(line)) + 4);
      String text = line.name() + " " + Numbers.decimal(lastOf(line), 0);
      m.element(
          "text", text, "x", at(WIDTH - RIGHT + 8), "y", at(y), "class", "end " + line.style());
      lowest = y + LABEL_GAP;
    }
  }

  private static double lastOf(Line line) {
    return line.values().length == 0 ? Double.NaN : line.values()[line.values().length - 1];
  }

  private double x(int period) {
    int inset = 10;
    double width = WIDTH - RIGHT - LEFT - 2 * inset;
    return LEFT + inset + (periods.size() < 2 ? width / 2 : width * period / (periods.size() - 1));
  }

  private double y(double value) {
    double height = HEIGHT - TOP - BOTTOM;
    return TOP + height * (ticks.high() - value) / (ticks.high() - ticks.low());
  }

  private static String at(double position) {
    return Numbers.digits(Math.round(position * 10) / 10.0);
  }
}
