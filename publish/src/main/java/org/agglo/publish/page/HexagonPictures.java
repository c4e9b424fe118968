package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.agglo.publish.map.AreaMap.Caption;
import org.agglo.publish.map.FlatHexagons;
import org.agglo.publish.map.HexagonLayer;
import org.agglo.publish.map.QuotientClass;
import org.agglo.publish.page.Table.Link;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.figure.HexagonMaps.HexagonMap;

/**
 * A cluster's hexagon maps as its page shows them.
 *
 * @param maps one a metric
 * @param script whether the map on screen is there
 * @param table file with all hexagons
 */
public record HexagonPictures(List<PaperMap> maps, boolean script, String table) {
  private static final int ROWS = 50;

  /** Resource of the map on screen. */
  public static final String SCRIPT = "/org/agglo/publish/web/map.js";

  /**
   * One map in all its pictures.
   *
   * @param id anchor on its page
   * @param data what the map on screen shows in its place; empty for none
   * @param title the finding
   * @param subtitle unit, year, code list
   * @param svg the flat map within the page; empty where it is too large
   * @param panels all pictures, the flat one as registered first
   * @param legend classes of the quotient, the highest first
   * @param sizes what size and height mean
   * @param rings what the numbered rings say
   * @param twin its largest hexagons
   * @param sources where the numbers come from
   */
  public record PaperMap(
      String id,
      String data,
      String title,
      String subtitle,
      String svg,
      List<Panel> panels,
      List<Shade> legend,
      List<String> sizes,
      List<String> rings,
      Table twin,
      List<Link> sources) {}

  /** A picture: its name in the switch, its file, and what it shows for those who do not see it. */
  public record Panel(String key, String label, String src, String alt) {}

  /** A class with its swatches, and how many hexagons are in it, of few or not. */
  public record Shade(String style, String hollow, String label, String full, String few) {}

  static Optional<HexagonPictures> of(Optional<Hexagons> hexagons, Cluster cluster) {
    return hexagons
        .map(h -> new Maker(h, cluster).maps())
        .filter(maps -> !maps.isEmpty())
        .map(
            maps ->
                new HexagonPictures(
                    maps,
                    HexagonPictures.class.getResource(SCRIPT) != null,
                    Hexagons.table(cluster)));
  }

  private record Maker(Hexagons hexagons, Cluster cluster) {
    List<PaperMap> maps() {
      List<HexagonMap> own = hexagons.of(cluster);
      return IntStream.range(0, own.size()).mapToObj(i -> map(own.get(i), i == 0)).toList();
    }

    private PaperMap map(HexagonMap map, boolean first) {
      String id = "hexagons-" + map.metric().replace('.', '-');
      String title = Text.capital(hexagons.unit(map)) + ": " + hexagons.title(map);
      String subtitle =
          map.period() + ", hexagons of 1 km, " + map.definition() + " codes, as registered";
      HexagonLayer layer = hexagons.layer(map, false);
      return new PaperMap(
          id,
          first ? cluster.id() : "",
          title,
          subtitle,
          map.size() <= FlatHexagons.MOST_INLINE ? svg(layer, id, title) : "",
          panels(map),
          legend(layer),
          sizes(layer, hexagons.unit(map)),
          hexagons.rings(map),
          twin(map, id),
          sources(map));
    }

    private String svg(HexagonLayer layer, String id, String title) {
      Caption caption =
          new Caption(
              id,
              title,
              "Map of hexagons of 1 km: the larger, the more stands there; the bluer, the larger"
                  + " the cluster's share there. The table below has the numbers.");
      return new FlatHexagons(hexagons.ground(), layer).svg(caption);
    }

    private List<Panel> panels(HexagonMap map) {
      List<Panel> panels = new ArrayList<>();
      panels.add(panel(map, "flat", "Flat"));
      panels.add(panel(map, "relief", "In relief"));
      if (hexagons.isFlagged(map)) {
        panels.add(panel(map, "flat-excluding", "Flat, without what is flagged"));
        panels.add(panel(map, "relief-excluding", "In relief, without what is flagged"));
      }
      return panels;
    }

    private Panel panel(HexagonMap map, String key, String label) {
      String alt = label + ": " + Text.clean(cluster.name()) + ", " + hexagons.unit(map);
      return new Panel(key, label, Hexagons.route(map, key), alt);
    }

    private static List<Shade> legend(HexagonLayer layer) {
      int[] all = layer.counts(false);
      int[] few = layer.counts(true);
      return QuotientClass.list().stream()
          .sorted(Comparator.reverseOrder())
          .map(c -> shade(c, all[c.ordinal()] - few[c.ordinal()], few[c.ordinal()]))
          .toList();
    }

    private static Shade shade(QuotientClass of, int full, int few) {
      return new Shade(
          of.style(), "f" + of.ordinal(), of.label(), Numbers.whole(full), Numbers.whole(few));
    }

    private static List<String> sizes(HexagonLayer layer, String unit) {
      return List.of(
          "Size, or height in relief: "
              + unit
              + ". The largest has "
              + Numbers.whole(layer.top())
              + ", the next "
              + Numbers.whole(layer.second())
              + "; in the flat map, all below "
              + Numbers.decimal(FlatHexagons.least(layer.top()), 1)
              + " are drawn alike, to be seen.",
          "Colour: the cluster's share of all "
              + unit
              + " in the hexagon, against its share in the whole map, which is 1. Hollow: too few to"
              + " rely on the colour [u].");
    }

    private List<Link> sources(HexagonMap map) {
      return hexagons.atlas().findSource(map.source()).stream()
          .map(s -> new Link(Text.clean(s.title()), Routes.source(s.id())))
          .toList();
    }

    private Table twin(HexagonMap map, String id) {
      List<Row> rows =
          IntStream.range(0, map.size())
              .boxed()
              .filter(i -> !Double.isNaN(map.value()[i]))
              .sorted(
                  Comparator.comparingDouble((Integer i) -> -map.value()[i]).thenComparing(i -> i))
              .limit(ROWS)
              .map(i -> row(map, i))
              .toList();
      return new Table(
          id + "-table",
          "The largest hexagons: " + hexagons.unit(map) + ", " + map.period(),
          List.of(
              Table.words("Hexagon"),
              Table.number("As registered", "", ""),
              Table.number("Without what is flagged", "", ""),
              Table.number("Share of the map", "", ""),
              Table.number("Location quotient", "", Routes.METHODS + "#location-quotient"),
              Table.words("Flags")),
          rows,
          Table.Foot.NONE);
    }

    private Row row(HexagonMap map, int i) {
      double quotient = map.quotient()[i];
      Cell colour = Cell.number(Numbers.ratio(quotient), Numbers.digits(quotient));
      String status = map.status()[i];
      return new Row(
          List.of(
              Cell.text("Near " + hexagons.near(map, i)).withSmall(hexagons.id(map, i)),
              number(map.value()[i]),
              number(map.excluding()[i]),
              Cell.number(Numbers.percent(map.share()[i]), Numbers.digits(map.share()[i])),
              status.isEmpty()
                  ? colour
                  : colour.withMark(Ledger.brackets(status), Routes.mark(status)),
              Cell.text(FlagWords.of(map.flags()[i]))),
          false);
    }

    private static Cell number(double amount) {
      return Double.isNaN(amount)
          ? Cell.text("").withMark(Ledger.brackets("c"), Routes.mark("c"))
          : Cell.number(Numbers.whole(amount), Numbers.digits(amount));
    }
  }
}
