package org.agglo.intake.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;

/** The format of a file, by what it holds, and the reader for it. */
final class Tables {
  /** What other files begin with, what they are, and what to do. */
  private static final List<List<String>> OTHERS =
      List.of(
          List.of("%PDF", "a PDF", "get its table as CSV or a workbook"),
          List.of("<!DOCTYPE", "a web page", "get the file it links to"),
          List.of("<html", "a web page", "get the file it links to"),
          List.of("<?xml", "XML", "get the table as CSV or a workbook"),
          List.of("BZh", "packed with bzip2", "unpack it first"),
          List.of("7z\u00bc\u00af", "packed with 7-Zip", "unpack it first"),
          List.of("\u00fd7zXZ", "packed with xz", "unpack it first"),
          List.of("(\u00b5/\u00fd", "packed with zstd", "unpack it first"),
          List.of("Rar!", "packed with RAR", "unpack it first"),
          List.of("RDX", "R's own format", "save it as CSV"),
          List.of("\u0089PNG", "a picture", "get the table behind it"));

  private Tables() {}

  static Loaded load(Opened file, Target target) throws IOException {
    Format format = format(file);
    return switch (format) {
      case CSV -> CsvTable.load(file, target);
      case XLSX, XLS -> SheetTable.load(file, format, target);
      case PARQUET -> ParquetTable.load(file, (Target.Table) target);
      case JSON -> JsonTable.load(file, target);
      case GEOJSON -> GeoTable.loadGeoJson(file, target);
      case TOPOJSON -> GeoTable.loadTopoJson(file, target);
      case GEOPACKAGE -> GeoPackageTable.load(file, target);
    };
  }

  /** Names of the sheets or layers; empty in formats that hold a single table. */
  static List<String> parts(Opened file) throws IOException {
    Format format = format(file);
    return switch (format) {
      case XLSX, XLS -> SheetTable.parts(file, format);
      case TOPOJSON -> GeoTable.layers(file);
      case GEOPACKAGE -> GeoPackageTable.layers(file);
      default -> List.of();
    };
  }

  /** The format that is pinned, or the one found. */
  static Format format(Opened file) throws IOException {
    if (file.pins().format().isPresent()) {
      return file.pins().format().get();
    }
    byte[] head = Magic.head(file.path());
    for (List<String> other : OTHERS) {
      if (Magic.begins(head, other.get(0))) {
        throw Misuse.of(Code.READ_FORMAT, file.place(), file.name(), other.get(1), other.get(2));
      }
    }
    if (Magic.isZip(head)) {
      return Format.XLSX;
    }
    if (Magic.begins(head, "\u00d0\u00cf\u0011\u00e0")) {
      return Format.XLS;
    }
    if (Magic.begins(head, "PAR1")) {
      return Format.PARQUET;
    }
    if (Magic.begins(head, "SQLite format 3")) {
      return Format.GEOPACKAGE;
    }
    return isJson(file, head) ? json(file) : Format.CSV;
  }

  private static boolean isJson(Opened file, byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
    String name = (file.part().isEmpty() ? file.name() : file.part()).toLowerCase(Locale.ROOT);
    boolean named = name.matches(".*\\.(json|geojson|topojson|ndjson|jsonl)(\\.gz)?");
    return text.startsWith("{") || named || text.matches("(?s)\\[\\s*[\\[{].*");
  }

  /** GeoJSON and TopoJSON say so in the type of the outermost object. */
  private static Format json(Opened file) throws IOException {
    try (Utf8File text = Utf8File.of(file.path(), file.pins().encoding());
        JsonParser parser = new JsonFactory().createParser(text.open(0, text.size()))) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String field = parser.currentName();
          JsonToken value = parser.nextToken();
          if (field.equals("type") && value == JsonToken.VALUE_STRING) {
            return switch (parser.getText()) {
              case "FeatureCollection", "Feature" -> Format.GEOJSON;
              case "Topology" -> Format.TOPOJSON;
              default -> Format.JSON;
            };
          }
          parser.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      return Format.JSON;
    }
    return Format.JSON;
  }
}
