package org.agglo.publish.chart;

import org.agglo.publish.text.Markup;
import org.agglo.publish.text.Numbers;

/**
 * A location quotient in a table's cell, on a log scale from an eighth to eight: as a bar from 1,
 * or, where its interval is known, as a dot with its interval. The dot is filled where the interval
 * is clear of 1, and hollow where it is not. An arrow stands at the end where something lies beyond
 * it. The numbers stand beside, so it is hidden from screen readers.
 */
public final class Bar {
  private static final LogAxis AXIS = LogAxis.TABLE;
  private static final int ARROW = 5;

  /** A dot beyond the axis stands before its end, so that the arrow can be seen. */
  private static final int INSET = 9;

  private Bar() {}

  /** The bar of a quotient; nothing where it is missing. */
  public static String of(double quotient) {
    if (Double.isNaN(quotient)) {
      return "";
    }
    double from = Math.min(AXIS.half(), AXIS.at(quotient));
    double to = Math.max(AXIS.half(), AXIS.at(quotient));
    boolean beyond = AXIS.isBeyond(quotient);
    boolean above = quotient >= 1;
    String shape =
        !beyond
            ? "M" + at(from) + " 2H" + at(to) + "V10H" + at(from) + "z"
            : above
                ? "M"
                    + at(from)
                    + " 2H"
                    + at(to - ARROW)
                    + "L"
                    + at(to)
                    + " 6l-5 4H"
                    + at(from)
                    + "z"
                : "M" + at(to) + " 2H" + ARROW + "L0 6l5 4H" + at(to) + "z";
    return start()
        .empty("path", "d", shape, "class", side(quotient), "fill", colour(quotient))
        .close("svg")
        .toString();
  }

  /** The dot and interval of a quotient; the bar where there is no interval. */
  public static String of(double quotient, double lower, double upper) {
    if (Double.isNaN(quotient) || Double.isNaN(lower) || Double.isNaN(upper)) {
      return of(quotient);
    }
    boolean clear = lower > 1 || upper < 1;
    return start()
        .empty(
            "path",
            "d",
            whisker(lower, upper),
            "class",
            "whisker",
            "fill",
            "none",
            "stroke",
            "#16212b")
        .empty(
            "circle",
            "cx",
            at(Math.max(INSET, Math.min(2 * AXIS.half() - INSET, AXIS.at(quotient)))),
            "cy",
            "6",
            "r",
            "3.2",
            "class",
            side(quotient) + (clear ? "" : " open"),
            "fill",
            clear ? colour(quotient) : "#ffffff",
            "stroke",
            colour(quotient))
        .close("svg")
        .toString();
  }

  private static Markup start() {
    int width = 2 * AXIS.half();
    return new Markup()
        .open("svg", "class", "bar", "viewBox", "0 0 " + width + " 12", "aria-hidden", "true")
        .empty("path", "d", "M" + AXIS.half() + " 0v12", "class", "one", "stroke", "#5b6570");
  }

  /** A line from bound to bound, with a stop at each, or an arrow where it goes on. */
  static String whisker(double lower, double upper) {
    String left = AXIS.isBeyond(lower) ? end(lower) : "M" + at(AXIS.at(lower)) + " 3.5v5";
    String right = AXIS.isBeyond(upper) ? end(upper) : "M" + at(AXIS.at(upper)) + " 3.5v5";
    return left + "M" + at(AXIS.at(lower)) + " 6H" + at(AXIS.at(upper)) + right;
  }

  private static String end(double bound) {
    int width = 2 * AXIS.half();
    return bound < 1 ? "M4 3L0 6l4 3" : "M" + (width - 4) + " 3l4 3l-4 3";
  }

  private static String side(double quotient) {
    return quotient >= 1 ? "up" : "down";
  }

  private static String colour(double quotient) {
    return quotient >= 1 ? "#4b8fbd" : "#c58336";
  }

  private static String at(double position) {
    return Numbers.digits(position);
  }
}
