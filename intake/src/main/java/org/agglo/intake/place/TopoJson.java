package org.agglo.intake.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas of a TopoJSON file, in the coordinates of the file. Areas that share a border share its
 * arc, so their vertices along it are equal to the last bit.
 *
 * @see <a href="https://github.com/topojson/topojson-specification">TopoJSON specification</a>
 */
public final class TopoJson {

  /**
   * One area of a layer.
   *
   * @param properties its properties that are texts or numbers, as text
   * @param outline polygon or multipolygon
   */
  public record Feature(Map<String, String> properties, Geometry outline) {}

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final JsonNode objects;
  private final List<Coordinate[]> arcs;

  private TopoJson(JsonNode objects, List<Coordinate[]> arcs) {
    this.objects = objects;
    this.arcs = arcs;
  }

  /**
   * Reads a topology.
   *
   * @throws IllegalArgumentException where the file is JSON but not TopoJSON
   */
  public static TopoJson read(Path file) throws IOException {
    JsonNode root = new ObjectMapper().readTree(file.toFile());
    if (!"Topology".equals(root.path("type").asText())) {
      throw new IllegalArgumentException(
          file.getFileName() + " is not TopoJSON: its type is not Topology; give a TopoJSON file");
    }
    Decoder decoder = Decoder.of(root.path("transform"));
    List<Coordinate[]> arcs = new ArrayList<>();
    root.path("arcs").forEach(arc -> arcs.add(decoder.decode(arc)));
    return new TopoJson(root.path("objects"), arcs);
  }

  /** Names of the layers, in the order of the file. */
  public List<String> layers() {
    List<String> names = new ArrayList<>();
    objects.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Number of geometries in a layer, of any kind. */
  public int size(String layer) {
    return objects.path(layer).path("geometries").size();
  }

  /**
   * The areas of a layer, in the order of the file; lines and points are left out.
   *
   * @throws IllegalArgumentException where there is no such layer
   */
  public List<Feature> listFeatures(String layer) {
    JsonNode collection = objects.path(layer);
    if (collection.isMissingNode()) {
      throw new IllegalArgumentException(
          "the file has no layer " + layer + "; it has " + String.join(", ", layers()));
    }
    List<Feature> features = new ArrayList<>();
    for (JsonNode geometry : collection.path("geometries")) {
      polygons(geometry)
          .ifPresent(outline -> features.add(new Feature(properties(geometry), outline)));
    }
    return features;
  }

  private Optional<Geometry> polygons(JsonNode geometry) {
    JsonNode arcs = geometry.path("arcs");
    return switch (geometry.path("type").asText()) {
      case "Polygon" -> Optional.of(polygon(arcs));
      case "MultiPolygon" -> {
        List<Polygon> parts = new ArrayList<>();
        arcs.forEach(part -> parts.add(polygon(part)));
        yield Optional.of(FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new)));
      }
      default -> Optional.empty();
    };
  }

  private Polygon polygon(JsonNode rings) {
    LinearRing shell = ring(rings.get(0));
    LinearRing[] holes = new LinearRing[rings.size() - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(rings.get(i + 1));
    }
    return FACTORY.createPolygon(shell, holes);
  }

  /** Arcs joined end to end; a negative index {@code ~i} is arc {@code i} backwards. */
  private LinearRing ring(JsonNode indices) {
    CoordinateList ring = new CoordinateList();
    for (JsonNode index : indices) {
      int i = index.asInt();
      ring.add(arcs.get(i < 0 ? ~i : i), false, i >= 0);
    }
    ring.closeRing();
    return FACTORY.createLinearRing(ring.toCoordinateArray());
  }

  private static Map<String, String> properties(JsonNode geometry) {
    Map<String, String> properties = new TreeMap<>();
    for (Map.Entry<String, JsonNode> property : geometry.path("properties").properties()) {
      if (property.getValue().isValueNode()) {
        properties.put(property.getKey(), property.getValue().asText());
      }
    }
    return properties;
  }

  /** Turns quantised steps into coordinates; without a transform positions stand as they are. */
  private record Decoder(boolean steps, Coordinate scale, Coordinate origin) {

    static Decoder of(JsonNode transform) {
      return transform.isMissingNode()
          ? new Decoder(false, new Coordinate(1, 1), new Coordinate())
          : new Decoder(true, pair(transform.path("scale")), pair(transform.path("translate")));
    }

    Coordinate[] decode(JsonNode arc) {
      Coordinate[] decoded = new Coordinate[arc.size()];
      double x = 0;
      double y = 0;
      for (int i = 0; i < decoded.length; i++) {
        Coordinate position = pair(arc.get(i));
        x = steps ? x + position.x : position.x;
        y = steps ? y + position.y : position.y;
        decoded[i] = new Coordinate(x * scale.x + origin.x, y * scale.y + origin.y);
      }
      return decoded;
    }

    private static Coordinate pair(JsonNode array) {
      return new Coordinate(array.get(0).asDouble(), array.get(1).asDouble());
    }
  }
}
