package org.agglo.intake.place;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * The outline of a concentration or a territory.
 *
 * @param shape polygon or multipolygon in metres of the grid
 */
public record Outline(Geometry shape) {
  private static final double SQUARE_METRES = 1e6;

  /** A square metre: less is not cover, but borders that touch. */
  private static final double ROUNDING = 1e-6;

  private static final Envelope DEGREES = new Envelope(-180, 180, -90, 90);

  /**
   * An area that an outline covers, wholly or in part.
   *
   * @param area code
   * @param km2 square kilometres covered
   * @param ofOutline share of the outline that lies in the area, 0 to 1
   * @param ofArea share of the area that the outline covers, 0 to 1
   */
  public record Covered(String area, double km2, double ofOutline, double ofArea) {}

  /**
   * The outline of points: their Delaunay triangles without edges longer than asked, the edges that
   * are left over, and a strip around all of it. Unlike a hull it stays near the points where they
   * stand in a line or around a void. It is one polygon where every point has another within the
   * edge that leads on to the rest. Rounded to whole metres. For a cluster of points within a
   * radius the edge is twice the radius and the strip half of it. Cost: that of the triangulation,
   * n log n.
   *
   * @param x eastings in metres, at least one
   * @param y northings in metres
   * @param edge longest edge in metres
   * @param buffer breadth of the strip in metres, above zero
   * @throws IllegalArgumentException where there are no points, or the strip has no breadth
   */
  public static Outline of(double[] x, double[] y, double edge, double buffer) {
    if (x.length == 0 || x.length != y.length || !(buffer > 0)) {
      throw new IllegalArgumentException(
          x.length + " and " + y.length + " coordinates, and a strip of " + buffer + " m");
    }
    Coordinate[] points = new Coordinate[x.length];
    Arrays.setAll(points, i -> new Coordinate(x[i], y[i]));
    Geometry near = new ShortLinks(points, edge).shape().buffer(buffer);
    return new Outline(GeometryPrecisionReducer.reduce(near, new PrecisionModel(1)).norm());
  }

  /**
   * An outline from text: GeoJSON, in degrees, or well-known text, in metres of the British
   * National Grid, or in degrees where all its coordinates can be.
   *
   * @throws IllegalArgumentException where it is no polygon, saying why
   */
  public static Outline parse(String text) {
    Geometry read = text.stripLeading().startsWith("{") ? geoJson(text) : wkt(text);
    if (read.getDimension() != 2 || read.isEmpty()) {
      throw new IllegalArgumentException("it is a " + read.getGeometryType() + ", not a polygon");
    }
    TopologyValidationError error = new IsValidOp(read).getValidationError();
    if (error != null) {
      throw new IllegalArgumentException(error.toString());
    }
    boolean degrees = DEGREES.contains(read.getEnvelopeInternal());
    return new Outline(degrees ? BritishGrid.fromDegrees().project(read) : read);
  }

  private static Geometry geoJson(String text) {
    try {
      JsonNode root = new ObjectMapper().readTree(text);
      List<Geometry> parts = new ArrayList<>();
      root.path("features").forEach(f -> parts.add(GeoJson.geometry(f.path("geometry"))));
      if (root.has("geometry")) {
        parts.add(GeoJson.geometry(root.path("geometry")));
      }
      return parts.isEmpty() ? GeoJson.geometry(root) : OverlayNGRobust.union(parts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException("it is not well-known text: " + e.getMessage(), e);
    }
  }

  /** Its area in square kilometres. */
  public double km2() {
    return shape.getArea() / SQUARE_METRES;
  }

  /** Well-known text. */
  public String wkt() {
    return new WKTWriter().write(shape).replace(", ", ",");
  }

  /** The areas it covers, the one with the greatest share first, then by code. */
  public List<Covered> covers(PolygonIndex areas) {
    return areas.meeting(shape).stream()
        .map(area -> covered(areas.codes().get(area), areas.outline(area)))
        .filter(covered -> covered.km2() > ROUNDING)
        .sorted(
            (a, b) ->
                a.km2() == b.km2()
                    ? a.area().compareTo(b.area())
                    : Double.compare(b.km2(), a.km2()))
        .toList();
  }

  private Covered covered(String code, Geometry area) {
    double common = OverlayNGRobust.overlay(shape, area, OverlayNG.INTERSECTION).getArea();
    return new Covered(
        code, common / SQUARE_METRES, common / shape.getArea(), common / area.getArea());
  }
}
