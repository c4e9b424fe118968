package org.agglo.intake.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.text.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * JSON as a relation: an array of objects, an object a line, an object that holds such an array, or
 * one whose arrays are the columns, as the Office for National Statistics publishes indicators.
 * Fields of an object within a row become columns of their own, {@code address.city}; arrays within
 * a row stay JSON.
 */
final class JsonTable {
  private static final int LONGEST = 64 << 20;

  /**
   * Rows and where they stand in the file.
   *
   * @param part name of the array that holds them; empty where the file is the array
   * @param rows the rows, each an object
   */
  record Found(String part, List<JsonNode> rows) {}

  private JsonTable() {}

  /** Loads a file. */
  static Loaded load(Opened file, Target target) throws IOException {
    JsonNode root = read(file);
    List<Map.Entry<String, JsonNode>> columns = arrays(root);
    if (isParallel(columns) && file.pins().part().isEmpty()) {
      return loadColumns(file, target, columns);
    }
    return loadRows(file, target, rows(file, root));
  }

  /** The whole file as a tree; several values, one behind the other, become an array. */
  static JsonNode read(Opened file) throws IOException {
    WorkbookLimits.checkSize(file, Files.size(file.path()));
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(file.limits().depth())
            .maxStringLength(LONGEST)
            .build();
    ObjectMapper mapper =
        new ObjectMapper(JsonFactory.builder().streamReadConstraints(limits).build());
    try (Utf8File text = Utf8File.of(file.path(), file.pins().encoding());
        JsonParser parser = mapper.createParser(text.open(0, text.size()));
        MappingIterator<JsonNode> values = mapper.readValues(parser, JsonNode.class)) {
      List<JsonNode> all = values.readAll();
      return all.size() == 1 ? all.get(0) : mapper.createArrayNode().addAll(all);
    } catch (StreamConstraintsException e) {
      int depth = file.limits().depth();
      String found = "values nested deeper, or longer, than a table needs";
      throw Misuse.of(Code.READ_LIMIT, file.place(), file.name(), found, depth + " levels");
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      Place place = new Place(file.name(), Math.max(line, 0), 0);
      throw Misuse.of(Code.READ_BROKEN, place, file.name(), reason(e));
    }
  }

  /** What is wrong with the text, without the text itself. */
  private static String reason(JsonProcessingException e) {
    return String.valueOf(e.getOriginalMessage()).replaceAll("'[^']*'|\"[^\"]*\"", "…");
  }

  private static List<Map.Entry<String, JsonNode>> arrays(JsonNode root) {
    List<Map.Entry<String, JsonNode>> arrays = new ArrayList<>();
    if (root.isObject()) {
      root.properties().stream().filter(p -> p.getValue().isArray()).forEach(arrays::add);
    }
    return arrays;
  }

  /** Arrays of equal length without objects are columns. */
  private static boolean isParallel(List<Map.Entry<String, JsonNode>> arrays) {
    int length = arrays.isEmpty() ? 0 : arrays.get(0).getValue().size();
    return arrays.size() > 1
        && arrays.stream().allMatch(p -> p.getValue().size() == length)
        && arrays.stream().allMatch(p -> !p.getValue().path(0).isObject());
  }

  private static Loaded loadColumns(
      Opened file, Target target, List<Map.Entry<String, JsonNode>> columns) {
    List<String> names = columns.stream().map(Map.Entry::getKey).toList();
    try (Loading loading = new Loading(file, target, Headings.of(file, names))) {
      for (int i = 0; i < columns.get(0).getValue().size(); i++) {
        @Nullable String[] row = new String[columns.size()];
        for (int c = 0; c < row.length; c++) {
          row[c] = text(columns.get(c).getValue().get(i));
        }
        loading.add(row);
      }
      return loading.finish(Dialect.of(Format.JSON, ""));
    }
  }

  private static Found rows(Opened file, JsonNode root) {
    if (root.isArray()) {
      return new Found("", list(root));
    }
    SortedMap<String, JsonNode> tables = new TreeMap<>();
    arrays(root).stream()
        .filter(p -> p.getValue().path(0).isObject())
        .forEach(p -> tables.put(p.getKey(), p.getValue()));
    String names = String.join(", ", tables.keySet());
    String part = file.pins().part().orElse(tables.size() == 1 ? tables.firstKey() : "");
    if (tables.containsKey(part)) {
      return new Found(part, list(tables.get(part)));
    }
    if (!part.isEmpty()) {
      throw Misuse.of(Code.READ_PART, file.place(), file.name(), part, names);
    }
    if (tables.isEmpty()) {
      String why = "neither rows nor parallel arrays";
      throw Misuse.of(Code.READ_NOTHING, file.place(), file.name(), why);
    }
    throw Misuse.of(Code.READ_PARTS, file.place(), file.name(), names);
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> rows = new ArrayList<>(array.size());
    array.forEach(rows::add);
    return rows;
  }

  private static Loaded loadRows(Opened file, Target target, Found found) {
    Set<String> names = new LinkedHashSet<>();
    found.rows().forEach(row -> names.addAll(fields(row).keySet()));
    Headings headings = Headings.of(file, List.copyOf(names));
    try (Loading loading = new Loading(file, target, headings)) {
      int item = 0;
      for (JsonNode row : found.rows()) {
        item++;
        if (row.isObject()) {
          loading.add(row(fields(row), headings));
        } else {
          String what = "item " + item + " is not an object";
          loading.accounts().reject(Code.ROW_SHAPE, item, row.toString(), what);
        }
      }
      return loading.finish(Dialect.of(Format.JSON, found.part()));
    }
  }

  private static @Nullable String[] row(Map<String, String> fields, Headings headings) {
    return headings.all().stream()
        .map(column -> fields.get(column.heading()))
        .toArray(String[]::new);
  }

  /** The fields of an object, those of objects within it too. */
  static Map<String, String> fields(JsonNode row) {
    Map<String, String> fields = new LinkedHashMap<>();
    collect(row, "", fields);
    return fields;
  }

  private static void collect(JsonNode node, String prefix, Map<String, String> fields) {
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      String name = prefix + property.getKey();
      if (property.getValue().isObject()) {
        collect(property.getValue(), name + ".", fields);
      } else {
        fields.put(name, text(property.getValue()));
      }
    }
  }

  /** A value as text: empty for null, numbers with the fewest digits. */
  static String text(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    if (value.isFloatingPointNumber()) {
      return Decimal.shortest(value.asDouble());
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
