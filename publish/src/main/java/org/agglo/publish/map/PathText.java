package org.agglo.publish.map;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Polygons as SVG path text: relative steps in whole units, rings that shrink to a line left out.
 */
final class PathText {
  private final StringBuilder out = new StringBuilder();
  private final Outlines.Sheet sheet;

  private PathText(Outlines.Sheet sheet) {
    this.sheet = sheet;
  }

  static String of(Geometry geometry, Outlines.Sheet sheet) {
    PathText text = new PathText(sheet);
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        text.polygon(polygon);
      }
    }
    return text.out.toString();
  }

  private void polygon(Polygon polygon) {
    if (polygon.isEmpty()) {
      return;
    }
    ring(polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      ring(polygon.getInteriorRingN(i));
    }
  }

  private void ring(LinearRing ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    long x = sheet.x(points.getX(0));
    long y = sheet.y(points.getY(0));
    StringBuilder steps = new StringBuilder();
    int corners = 0;
    for (int i = 1; i < points.size() - 1; i++) {
      long dx = sheet.x(points.getX(i)) - x;
      long dy = sheet.y(points.getY(i)) - y;
      if (dx != 0 || dy != 0) {
        step(steps.isEmpty() ? steps.append('l') : steps, dx, dy);
        x += dx;
        y += dy;
        corners++;
      }
    }
    if (corners >= 2) {
      out.append('M').append(sheet.x(points.getX(0))).append(' ').append(sheet.y(points.getY(0)));
      out.append(steps).append('z');
    }
  }

  private static void step(StringBuilder steps, long dx, long dy) {
    boolean first = steps.charAt(steps.length() - 1) == 'l';
    steps.append(first || dx < 0 ? "" : " ").append(dx);
    steps.append(dy < 0 ? "" : " ").append(dy);
  }
}
