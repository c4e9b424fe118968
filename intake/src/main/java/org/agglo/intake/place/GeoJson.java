package org.agglo.intake.place;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries of GeoJSON (RFC 7946). */
public final class GeoJson {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private GeoJson() {}

  /**
   * The geometry of a GeoJSON object.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static Geometry geometry(JsonNode node) {
    JsonNode at = node.path("coordinates");
    return switch (node.path("type").asText()) {
      case "Point" -> FACTORY.createPoint(coordinate(at));
      case "MultiPoint" ->
          FACTORY.createMultiPoint(
              each(at, p -> FACTORY.createPoint(coordinate(p))).toArray(Point[]::new));
      case "LineString" -> line(at);
      case "MultiLineString" ->
          FACTORY.createMultiLineString(each(at, GeoJson::line).toArray(LineString[]::new));
      case "Polygon" -> polygon(at);
      case "MultiPolygon" ->
          FACTORY.createMultiPolygon(each(at, GeoJson::polygon).toArray(Polygon[]::new));
      case "GeometryCollection" ->
          FACTORY.createGeometryCollection(
              each(node.path("geometries"), GeoJson::geometry).toArray(Geometry[]::new));
      default -> throw new IllegalArgumentException("a geometry of no known type");
    };
  }

  /** Makes a part of a geometry. */
  private interface Maker<T> {
    T of(JsonNode node);
  }

  private static <T> List<T> each(JsonNode array, Maker<T> maker) {
    List<T> parts = new ArrayList<>();
    array.forEach(node -> parts.add(maker.of(node)));
    return parts;
  }

  private static LineString line(JsonNode positions) {
    return FACTORY.createLineString(
        each(positions, GeoJson::coordinate).toArray(Coordinate[]::new));
  }

  private static Polygon polygon(JsonNode rings) {
    List<LinearRing> all =
        each(
            rings,
            ring ->
                FACTORY.createLinearRing(
                    each(ring, GeoJson::coordinate).toArray(Coordinate[]::new)));
    return all.isEmpty()
        ? FACTORY.createPolygon()
        : FACTORY.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
  }

  private static Coordinate coordinate(JsonNode position) {
    if (position.size() < 2 || !position.get(0).isNumber() || !position.get(1).isNumber()) {
      throw new IllegalArgumentException("a position without two numbers");
    }
    return new Coordinate(position.get(0).asDouble(), position.get(1).asDouble());
  }
}
