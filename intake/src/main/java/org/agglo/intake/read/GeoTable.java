package org.agglo.intake.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.place.GeoJson;
import org.agglo.intake.place.TopoJson;

/**
 * GeoJSON and TopoJSON as relations: the properties of a feature, and its {@code geometry} as
 * well-known text in the coordinates of the file.
 */
final class GeoTable {
  static final String GEOMETRY = "geometry";

  private static final int SHOWN = 2_000;

  private GeoTable() {}

  /** Loads the features of a GeoJSON file. */
  static Loaded loadGeoJson(Opened file, Target target) throws IOException {
    JsonNode root = JsonTable.read(file);
    List<JsonNode> features = new ArrayList<>();
    if (root.path("type").asText().equals("Feature")) {
      features.add(root);
    } else {
      root.path("features").forEach(features::add);
    }
    Set<String> names = new LinkedHashSet<>();
    features.forEach(f -> names.addAll(JsonTable.fields(f.path("properties")).keySet()));
    names.remove(GEOMETRY);
    names.add(GEOMETRY);
    Headings headings = Headings.of(file, List.copyOf(names));
    try (Loading loading = new Loading(file, target, headings)) {
      int item = 0;
      for (JsonNode feature : features) {
        item++;
        add(loading, headings, feature, item);
      }
      return loading.finish(Dialect.of(Format.GEOJSON, ""));
    }
  }

  private static void add(Loading loading, Headings headings, JsonNode feature, int item) {
    Map<String, String> fields = new LinkedHashMap<>(JsonTable.fields(feature.path("properties")));
    JsonNode geometry = feature.path(GEOMETRY);
    try {
      boolean none = geometry.isNull() || geometry.isMissingNode();
      fields.put(GEOMETRY, none ? "" : Wkt.of(GeoJson.geometry(geometry)));
      loading.add(row(headings, fields));
    } catch (IllegalArgumentException e) {
      String what = "feature " + item + " has no geometry that can be read: " + e.getMessage();
      loading.accounts().reject(Code.ROW_SHAPE, item, shown(feature), what);
    }
  }

  private static String[] row(Headings headings, Map<String, String> fields) {
    return headings.all().stream()
        .map(column -> fields.getOrDefault(column.heading(), ""))
        .toArray(String[]::new);
  }

  private static String shown(JsonNode feature) {
    String text = feature.toString();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  /** Loads the areas of one layer of a TopoJSON file. */
  static Loaded loadTopoJson(Opened file, Target target) throws IOException {
    JsonTable.read(file);
    TopoJson topology;
    List<TopoJson.Feature> features;
    String layer;
    try {
      topology = TopoJson.read(file.path());
      layer = layer(file, topology.layers());
      features = topology.listFeatures(layer);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
      throw new IOException("its arcs do not fit together", e);
    }
    Set<String> names = new LinkedHashSet<>();
    features.forEach(f -> names.addAll(f.properties().keySet()));
    names.remove(GEOMETRY);
    names.add(GEOMETRY);
    Headings headings = Headings.of(file, List.copyOf(names));
    try (Loading loading = new Loading(file, target, headings)) {
      for (TopoJson.Feature feature : features) {
        Map<String, String> fields = new LinkedHashMap<>(feature.properties());
        fields.put(GEOMETRY, Wkt.of(feature.outline()));
        loading.add(row(headings, fields));
      }
      for (int i = features.size(); i < topology.size(layer); i++) {
        String what = "a geometry of layer " + layer + " is not an area";
        loading.accounts().reject(Code.ROW_SHAPE, 0, "", what);
      }
      return loading.finish(Dialect.of(Format.TOPOJSON, layer));
    }
  }

  /** Names of the layers of a TopoJSON file. */
  static List<String> layers(Opened file) throws IOException {
    List<String> names = new ArrayList<>();
    JsonTable.read(file).path("objects").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String layer(Opened file, List<String> layers) {
    String names = String.join(", ", layers);
    if (layers.isEmpty()) {
      throw Misuse.of(Code.READ_NOTHING, file.place(), file.name(), "it has no layer");
    }
    String pinned = file.pins().part().orElse(layers.size() == 1 ? layers.get(0) : "");
    if (pinned.isEmpty()) {
      throw Misuse.of(Code.READ_PARTS, file.place(), file.name(), names);
    }
    if (!layers.contains(pinned)) {
      throw Misuse.of(Code.READ_PART, file.place(), file.name(), pinned, names);
    }
    return pinned;
  }
}
