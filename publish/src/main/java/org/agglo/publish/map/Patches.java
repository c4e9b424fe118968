package org.agglo.publish.map;

import java.util.ArrayList;
import java.util.List;
import org.agglo.publish.text.Markup;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Patches with numbers, to be laid over a map. A number stands in its patch where it covers none
 * that was placed before it; the others stand in the table alone.
 */
public final class Patches {
  /** Height of a number in units of the sheet, wide enough for a narrow page. */
  private static final int HEIGHT = 54;

  private static final int WIDTH = 30;

  /** More patches than these lie over one another, so each is laid on thinner. */
  private static final int MANY = 12;

  private final Outlines outlines;
  private final List<double[]> placed = new ArrayList<>();

  private Patches(Outlines outlines) {
    this.outlines = outlines;
  }

  /** The markup of patches, the first of them numbered 1. */
  public static String of(Outlines outlines, List<Geometry> shapes) {
    return new Patches(outlines).markup(shapes);
  }

  private String markup(List<Geometry> shapes) {
    Markup m = new Markup();
    String opacity = shapes.size() > MANY ? "0.12" : "0.4";
    m.open(
        "g", "class", "patches", "fill", "#134f80", "fill-opacity", opacity, "stroke", "#134f80");
    shapes.forEach(shape -> m.empty("path", "d", outlines.pathOf(shape)));
    m.close("g").open("g", "class", "numbers", "text-anchor", "middle", "font-size", "40");
    for (int i = 0; i < shapes.size(); i++) {
      number(m, i + 1, shapes.get(i));
    }
    return m.close("g").toString();
  }

  private void number(Markup m, int number, Geometry shape) {
    if (shape.isEmpty()) {
      return;
    }
    Point inside = shape.getInteriorPoint();
    Coordinate at = inside.getCoordinate();
    String text = Integer.toString(number);
    long x = outlines.x(at.x);
    long y = outlines.y(at.y);
    if (isFree(x, y, text.length() * WIDTH)) {
      placed.add(new double[] {x, y, text.length() * WIDTH});
      m.element("text", text, "x", Long.toString(x), "y", Long.toString(y), "dy", "0.35em");
    }
  }

  private boolean isFree(long x, long y, int width) {
    return placed.stream()
        .noneMatch(p -> Math.abs(p[0] - x) < (p[2] + width) / 2 && Math.abs(p[1] - y) < HEIGHT);
  }
}
