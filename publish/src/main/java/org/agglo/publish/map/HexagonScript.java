package org.agglo.publish.map;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.agglo.methods.earth.HexagonGrid;
import org.agglo.publish.map.Ground.Border;
import org.agglo.publish.text.Numbers;
import org.agglo.study.figure.HexagonMaps.HexagonMap;
import org.agglo.study.figure.HexagonMaps.Town;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The hexagons of a cluster as a classic script that hands them to the map on screen: numbers as
 * little-endian binary in base 64. It works from a disk, where pages may not read files.
 */
public final class HexagonScript {
  private final String name;
  private final HexagonGrid grid;
  private final List<Metric> metrics;
  private final List<int[]> cells;
  private final Map<String, Integer> flagSets = new LinkedHashMap<>();
  private final Map<String, Integer> markSets = new LinkedHashMap<>();

  /**
   * A metric's map with its words.
   *
   * @param map the numbers
   * @param name the metric's name
   * @param unit what is counted
   * @param source title of the source
   * @param asOf edition of the source
   */
  public record Metric(HexagonMap map, String name, String unit, String source, String asOf) {}

  /**
   * What is distorted.
   *
   * @param x easting
   * @param y northing
   * @param text a sentence
   * @param code distortion code
   */
  public record Caption(double x, double y, String text, String code) {}

  /**
   * @param name the cluster
   * @param grid the hexagons
   * @param metrics the maps
   */
  public HexagonScript(String name, HexagonGrid grid, List<Metric> metrics) {
    this.name = name;
    this.grid = grid;
    this.metrics = metrics;
    TreeSet<int[]> all =
        new TreeSet<>((a, b) -> a[0] == b[0] ? Integer.compare(a[1], b[1]) : a[0] - b[0]);
    metrics.forEach(
        each -> {
          for (int i = 0; i < each.map.size(); i++) {
            all.add(new int[] {each.map.q()[i], each.map.r()[i]});
          }
        });
    this.cells = List.copyOf(all);
    flagSets.put("", 0);
    markSets.put("", 0);
  }

  /** The script's bytes. */
  public byte[] bytes(String title, boolean synthetic, Ground ground, List<Caption> captions) {
    String body = metrics.stream().map(this::metric).collect(Collectors.joining(","));
    String script =
        "AggloMap.data("
            + quote(name)
            + ",{\"title\":"
            + quote(title)
            + ",\"synthetic\":"
            + synthetic
            + ",\"grid\":\"EPSG:27700\",\"across\":"
            + grid.acrossFlats()
            + ",\"count\":"
            + cells.size()
            + ",\"q\":"
            + shorts(0)
            + ",\"r\":"
            + shorts(1)
            + ",\"metrics\":["
            + body
            + "],\"flagSets\":"
            + sets(flagSets)
            + ",\"markSets\":["
            + markSets.keySet().stream().map(HexagonScript::quote).collect(Collectors.joining(","))
            + "],\"captions\":["
            + captions.stream().map(HexagonScript::caption).collect(Collectors.joining(","))
            + "],\"places\":["
            + ground.towns().stream().map(HexagonScript::town).collect(Collectors.joining(","))
            + "],\"borders\":["
            + ground.borders().stream().map(HexagonScript::border).collect(Collectors.joining(","))
            + "],\"symbols\":[],\"presets\":[]});\n";
    return script.getBytes(StandardCharsets.UTF_8);
  }

  private String metric(Metric of) {
    HexagonMap map = of.map;
    HexagonLayer layer = new HexagonLayer(grid, map, false);
    Map<List<Integer>, Integer> at = new LinkedHashMap<>();
    for (int i = 0; i < map.size(); i++) {
      at.put(List.of(map.q()[i], map.r()[i]), i);
    }
    int[] rows = cells.stream().mapToInt(c -> at.getOrDefault(List.of(c[0], c[1]), -1)).toArray();
    double total = Arrays.stream(map.value()).filter(v -> !Double.isNaN(v)).sum();
    return "{\"id\":"
        + quote(map.metric())
        + ",\"name\":"
        + quote(of.name)
        + ",\"unit\":"
        + quote(of.unit)
        + ",\"period\":"
        + quote(map.period())
        + ",\"source\":"
        + quote(of.source)
        + ",\"asOf\":"
        + quote(of.asOf)
        + ",\"value\":"
        + floats(rows, 0, i -> map.value()[i.intValue()])
        + ",\"excluding\":"
        + floats(rows, 0, i -> map.excluding()[i.intValue()])
        + ",\"share\":"
        + floats(rows, 0, i -> map.share()[i.intValue()])
        + ",\"quotient\":"
        + floats(rows, Double.NaN, i -> map.quotient()[i.intValue()])
        + ",\"flags\":"
        + bytes(rows, map.flags(), flagSets)
        + ",\"marks\":"
        + bytes(rows, map.status(), markSets)
        + ",\"breaks\":["
        + QuotientClass.list().stream()
            .skip(1)
            .map(c -> Numbers.digits(c.from()))
            .collect(Collectors.joining(","))
        + "],\"counts\":["
        + Arrays.stream(layer.counts(false))
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","))
        + "],\"top\":"
        + Numbers.digits(layer.top())
        + ",\"total\":"
        + Numbers.digits(total)
        + "}";
  }

  private String shorts(int part) {
    ByteBuffer out = buffer(2);
    cells.forEach(c -> out.putShort((short) c[part]));
    return base64(out);
  }

  private String floats(int[] rows, double none, ToDoubleFunction<Integer> number) {
    ByteBuffer out = buffer(4);
    for (int row : rows) {
      out.putFloat((float) (row < 0 ? none : number.applyAsDouble(row)));
    }
    return base64(out);
  }

  private String bytes(int[] rows, String[] words, Map<String, Integer> sets) {
    ByteBuffer out = buffer(1);
    for (int row : rows) {
      String word = row < 0 ? "" : words[row];
      Integer known = sets.get(word);
      if (known == null) {
        // A byte counts to 255: sets beyond are told as the last of them.
        known = Math.min(sets.size(), 255);
        sets.put(word, known);
      }
      out.put(known.byteValue());
    }
    return base64(out);
  }

  private ByteBuffer buffer(int width) {
    return ByteBuffer.allocate(cells.size() * width).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String base64(ByteBuffer bytes) {
    return quote(Base64.getEncoder().encodeToString(bytes.array()));
  }

  private static String sets(Map<String, Integer> sets) {
    return sets.keySet().stream()
        .map(
            set ->
                set.isEmpty()
                    ? "[]"
                    : Arrays.stream(set.split(" "))
                        .map(HexagonScript::quote)
                        .collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String caption(Caption c) {
    return "{\"x\":"
        + metres(c.x)
        + ",\"y\":"
        + metres(c.y)
        + ",\"text\":"
        + quote(c.text)
        + ",\"code\":"
        + quote(c.code)
        + "}";
  }

  private static String town(Town t) {
    return "{\"name\":"
        + quote(t.name())
        + ",\"x\":"
        + metres(t.x())
        + ",\"y\":"
        + metres(t.y())
        + ",\"size\":"
        + t.people()
        + "}";
  }

  private static String border(Border b) {
    List<String> rings = new ArrayList<>();
    for (int i = 0; i < b.shape().getNumGeometries(); i++) {
      rings.add(ring(b, b.shape().getGeometryN(i)));
    }
    return String.join(",", rings);
  }

  private static String ring(Border b, Geometry part) {
    Coordinate[] corners = part.getCoordinates();
    ByteBuffer out = ByteBuffer.allocate(corners.length * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (Coordinate c : corners) {
      out.putInt((int) Math.round(c.x)).putInt((int) Math.round(c.y));
    }
    return "{\"level\":"
        + quote(b.level())
        + ",\"name\":"
        + quote(b.name())
        + ",\"d\":"
        + base64(out)
        + "}";
  }

  private static String metres(double value) {
    return Long.toString(Math.round(value));
  }

  /** A string of JavaScript that ends no element of a page either. */
  private static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '<';
      out.append(plain ? String.valueOf(c) : escape(c));
    }
    return out.append('"').toString();
  }

  private static String escape(char c) {
    String hex = Integer.toHexString(c);
    return "\\u" + "0".repeat(4 - hex.length()) + hex;
  }
}
