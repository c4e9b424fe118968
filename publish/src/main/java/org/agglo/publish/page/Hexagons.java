package org.agglo.publish.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.agglo.methods.earth.HexagonGrid.Cell;
import org.agglo.publish.map.Ground;
import org.agglo.publish.map.Ground.Border;
import org.agglo.publish.map.HexagonLayer;
import org.agglo.publish.map.HexagonScript;
import org.agglo.publish.map.MapSheet;
import org.agglo.publish.table.HexagonFile;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Metric;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.figure.HexagonMaps;
import org.agglo.study.figure.HexagonMaps.HexagonMap;
import org.agglo.study.figure.HexagonMaps.Town;

/** The hexagon maps of a site: which there are, what they say, and their files. */
public final class Hexagons {
  private static final int RINGS = 3;

  private final Atlas atlas;
  private final HexagonMaps maps;
  private final Ground ground;

  private Hexagons(Atlas atlas) {
    this.atlas = atlas;
    this.maps = atlas.published().hexagons();
    this.ground = Ground.of(maps, borders(atlas));
  }

  /** The maps of a site; empty in a study without registers. */
  public static Optional<Hexagons> of(Atlas atlas) {
    return atlas.published().hexagons().maps().isEmpty()
        ? Optional.empty()
        : Optional.of(new Hexagons(atlas));
  }

  /**
   * A file of a map.
   *
   * @param route where it lies, from the root
   * @param bytes makes what it holds
   */
  public record MapFile(String route, Supplier<byte[]> bytes) {}

  /** Outlines of the coarsest level that has them: the upper tier. */
  private static List<Border> borders(Atlas atlas) {
    for (String level : atlas.levels()) {
      List<Border> found =
          atlas.areasOf(level).stream()
              .filter(a -> atlas.published().outlines().containsKey(a.code()))
              .map(a -> border(atlas, a))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static Border border(Atlas atlas, Area area) {
    return new Border(
        area.level(), Text.clean(area.name()), atlas.published().outlines().get(area.code()));
  }

  Atlas atlas() {
    return atlas;
  }

  Ground ground() {
    return ground;
  }

  /** A cluster's maps, a metric each, by narrow codes where they have any. */
  List<HexagonMap> of(Cluster cluster) {
    return maps.maps().stream()
        .map(HexagonMap::metric)
        .distinct()
        .sorted()
        .flatMap(
            metric ->
                maps
                    .find(metric, cluster.id(), "narrow")
                    .or(() -> maps.find(metric, cluster.id(), "broad"))
                    .stream())
        .toList();
  }

  HexagonLayer layer(HexagonMap map, boolean excluding) {
    return new HexagonLayer(maps.grid(), map, excluding);
  }

  /** The town that a hexagon is nearest to. */
  String near(HexagonMap map, int i) {
    double[] at = maps.grid().centre(new Cell(map.q()[i], map.r()[i]));
    return maps.towns().stream()
        .min(
            Comparator.comparingDouble(
                (Town t) -> (t.x() - at[0]) * (t.x() - at[0]) + (t.y() - at[1]) * (t.y() - at[1])))
        .map(Town::name)
        .orElse("");
  }

  String id(HexagonMap map, int i) {
    return maps.grid().id(new Cell(map.q()[i], map.r()[i]));
  }

  /** What a map counts, in words. */
  String unit(HexagonMap map) {
    return atlas.findSource(map.source()).map(Source::unit).map(Text::clean).orElse("units");
  }

  static String route(HexagonMap map, String view) {
    return "maps/" + map.cluster() + "-" + map.metric() + "-" + view + ".svg";
  }

  /** All files of a site's maps. */
  public List<MapFile> files() {
    List<MapFile> files = new ArrayList<>();
    for (Cluster cluster : atlas.published().clusters()) {
      List<HexagonMap> own = of(cluster);
      if (!own.isEmpty()) {
        files.add(new MapFile(script(cluster), () -> script(cluster, own)));
        files.add(new MapFile(table(cluster), () -> HexagonFile.of(maps.grid(), own)));
        own.forEach(map -> files.addAll(sheets(cluster, map)));
      }
    }
    return files;
  }

  static String script(Cluster cluster) {
    return "maps/" + cluster.id() + ".js";
  }

  static String table(Cluster cluster) {
    return "maps/" + cluster.id() + ".csv";
  }

  private List<MapFile> sheets(Cluster cluster, HexagonMap map) {
    List<MapFile> files = new ArrayList<>();
    for (boolean excluding : isFlagged(map) ? new boolean[] {false, true} : new boolean[1]) {
      HexagonLayer layer = layer(map, excluding);
      String end = excluding ? "-excluding" : "";
      files.add(
          new MapFile(
              route(map, "flat" + end),
              () -> utf8(MapSheet.flat(ground, layer, words(cluster, map, excluding)))));
      files.add(
          new MapFile(
              route(map, "relief" + end),
              () -> utf8(MapSheet.relief(ground, layer, words(cluster, map, excluding)))));
    }
    return files;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether any hexagon is smaller without what is flagged. */
  boolean isFlagged(HexagonMap map) {
    return !layer(map, false).distorted(1).isEmpty();
  }

  private MapSheet.Words words(Cluster cluster, HexagonMap map, boolean excluding) {
    return new MapSheet.Words(
        Text.clean(cluster.name()) + ": " + title(map),
        Text.capital(unit(map))
            + ", "
            + map.period()
            + ", "
            + map.definition()
            + " codes, "
            + (excluding ? "without what is flagged" : "as registered"),
        unit(map),
        "the whole map",
        excluding ? List.of() : rings(map),
        notes(map));
  }

  /** The finding: where most stand. */
  String title(HexagonMap map) {
    int top = top(map);
    return top < 0
        ? "no hexagon can be shown"
        : "most in one hexagon near "
            + near(map, top)
            + ", "
            + Numbers.whole(map.value()[top])
            + " of "
            + Numbers.whole(total(map));
  }

  static double total(HexagonMap map) {
    return Arrays.stream(map.value()).filter(v -> !Double.isNaN(v)).sum();
  }

  private static int top(HexagonMap map) {
    int top = -1;
    for (int i = 0; i < map.size(); i++) {
      boolean more = top < 0 || map.value()[i] > map.value()[top];
      top = !Double.isNaN(map.value()[i]) && more ? i : top;
    }
    return top;
  }

  /** A sentence for each numbered ring. */
  List<String> rings(HexagonMap map) {
    return layer(map, false).distorted(RINGS).stream().map(i -> ring(map, i)).toList();
  }

  private String ring(HexagonMap map, int i) {
    return "Near "
        + near(map, i)
        + ": "
        + Numbers.whole(map.value()[i])
        + " as registered, "
        + Numbers.whole(map.excluding()[i])
        + " without what is flagged ("
        + FlagWords.of(map.flags()[i])
        + ").";
  }

  private List<String> notes(HexagonMap map) {
    List<String> notes = new ArrayList<>();
    int withheld = layer(map, false).withheld();
    if (withheld > 0) {
      notes.add(Text.plural(withheld, "hexagon") + " withheld for disclosure control [c].");
    }
    atlas
        .findSource(map.source())
        .ifPresent(
            s -> {
              s.notes().stream().limit(1).forEach(n -> notes.add(Text.clean(n)));
              notes.add("Source: " + Text.clean(s.title() + ", " + s.vintage()) + ".");
              notes.add(Text.clean(s.attribution()));
            });
    notes.add(Text.clean(atlas.published().study().areas().source()));
    notes.add("Place names: GeoNames (geonames.org), CC BY 4.0.");
    return notes;
  }

  private byte[] script(Cluster cluster, List<HexagonMap> own) {
    List<HexagonScript.Metric> metrics = own.stream().map(this::metric).toList();
    List<HexagonScript.Caption> captions =
        own.stream().limit(1).flatMap(map -> captions(map).stream()).toList();
    return new HexagonScript(cluster.id(), maps.grid(), metrics)
        .bytes(Text.clean(cluster.name()), isSynthetic(own.get(0)), ground, captions);
  }

  private boolean isSynthetic(HexagonMap map) {
    return atlas
        .findSource(map.source())
        .map(s -> s.title() + " " + s.attribution())
        .filter(s -> s.toLowerCase(Locale.ROOT).contains("synthetic"))
        .isPresent();
  }

  private HexagonScript.Metric metric(HexagonMap map) {
    Optional<Source> source = atlas.findSource(map.source());
    return new HexagonScript.Metric(
        map,
        Text.clean(atlas.findMetric(map.metric()).map(Metric::name).orElse(map.metric())),
        unit(map),
        source.map(s -> Text.clean(s.title())).orElse(map.source()),
        source.map(s -> Text.clean(s.vintage())).orElse(map.period()));
  }

  private List<HexagonScript.Caption> captions(HexagonMap map) {
    return layer(map, false).distorted(RINGS).stream()
        .map(
            i -> {
              double[] at = maps.grid().centre(new Cell(map.q()[i], map.r()[i]));
              return new HexagonScript.Caption(
                  at[0], at[1], ring(map, i), map.flags()[i].split(" ")[0]);
            })
        .toList();
  }
}
