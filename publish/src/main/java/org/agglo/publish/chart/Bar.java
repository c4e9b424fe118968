package org.agglo.publish.chart;

import org.agglo.publish.text.Markup;

/**
 * A location quotient as a bar in a table's cell: from 1 to the left where it is below, to the
 * right where it is above, on a log scale from a quarter to four. The number stands beside it, so
 * it is hidden from screen readers.
 */
public final class Bar {
  private static final int HALF = 48;
  private static final double LIMIT = 4;

  private Bar() {}

  /** The bar of a quotient; nothing where it is missing. */
  public static String of(double quotient) {
    if (Double.isNaN(quotient)) {
      return "";
    }
    long length = length(quotient);
    boolean above = length >= 0;
    long from = above ? HALF : HALF + length;
    return new Markup()
        .open("svg", "class", "bar", "viewBox", "0 0 96 10", "aria-hidden", "true")
        .empty(
            "rect",
            "x",
            Long.toString(from),
            "y",
            "1",
            "width",
            Long.toString(Math.abs(length)),
            "height",
            "8",
            "class",
            above ? "up" : "down",
            "fill",
            above ? "#4b8fbd" : "#c58336")
        .empty("path", "d", "M48 0v10", "class", "one", "stroke", "#5b6570")
        .close("svg")
        .toString();
  }

  private static long length(double quotient) {
    double within = Math.max(1 / LIMIT, Math.min(LIMIT, quotient));
    double way = StrictMath.log(within) / StrictMath.log(LIMIT) * HALF;
    return way < 0 ? -Math.round(-way) : Math.round(way);
  }
}
