package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.agglo.publish.map.AreaMap.Caption;
import org.agglo.publish.map.QuotientClass;
import org.agglo.publish.page.Table.Link;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;

/**
 * The maps of a cluster by its narrow and broad codes, with one legend.
 *
 * @param paths the shared paths, once a page
 * @param pictures one a definition that has numbers
 * @param measure what the classes are of
 * @param heads what the legend's columns of counts are
 * @param legend classes with the number of areas in each
 * @param spots hot and cold spots of the first map; empty where none were looked for
 */
public record ClusterMaps(
    String paths,
    List<Picture> pictures,
    String measure,
    List<String> heads,
    List<LegendRow> legend,
    Optional<Spots> spots) {

  /** A class, its swatch, and how many areas are in it on each map. */
  public record LegendRow(String style, String label, List<Integer> counts) {}

  static Optional<ClusterMaps> of(Atlas atlas, AreaMaps maps, Cluster cluster) {
    List<Slot> slots =
        List.of(Definition.NARROW, Definition.BROAD).stream()
            .map(d -> new Slot(atlas.headline(), cluster.id(), d, atlas.territory()))
            .filter(s -> highest(atlas, s).isPresent())
            .toList();
    if (slots.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ClusterMaps(
            maps.paths(),
            slots.stream().map(s -> picture(atlas, maps, s)).toList(),
            Text.capital(atlas.registers().quotient(atlas.headline())),
            slots.stream().map(s -> Text.capital(Tiers.codes(s.definition()))).toList(),
            legend(maps, slots),
            Spots.of(atlas, slots.get(0))));
  }

  private static Picture picture(Atlas atlas, AreaMaps maps, Slot slot) {
    Figure top = highest(atlas, slot).orElseThrow();
    String id = "map-" + (slot.definition() == Definition.NARROW ? "narrow" : "broad");
    String title =
        Text.capital(Tiers.codes(slot.definition()))
            + ": highest in "
            + atlas.name(top.area())
            + ", "
            + Numbers.ratio(top.value());
    String description =
        "Map of "
            + Text.plural(atlas.areasOf(atlas.finest()).size(), atlas.finest() + " area")
            + " coloured by "
            + atlas.registers().quotient(slot.metric())
            + "; the territory is outlined. "
            + "The same numbers stand in the table of ranks.";
    String svg = maps.quotients(new Caption(id, title, description), slot);
    List<Link> sources =
        atlas.findSource(top.source()).stream()
            .map(s -> new Link(Text.clean(s.title()), Routes.source(s.id())))
            .toList();
    return new Picture(id, title, subtitle(atlas, top), svg, "", sources);
  }

  private static String subtitle(Atlas atlas, Figure top) {
    return Text.capital(atlas.registers().quotient(top.metric()))
        + " of "
        + atlas.unit(top.metric())
        + ", "
        + atlas.finest()
        + " areas, "
        + top.period()
        + "; "
        + atlas.comparatorName()
        + " = 1";
  }

  private static Optional<Figure> highest(Atlas atlas, Slot slot) {
    return atlas.areasOf(atlas.finest()).stream()
        .flatMap(a -> atlas.find(slot.in(a.code()), Measure.LOCATION_QUOTIENT).stream())
        .filter(Figure::isPresent)
        .max(
            Comparator.comparingDouble(Figure::value)
                .thenComparing(Figure::area, Comparator.reverseOrder()));
  }

  private static List<LegendRow> legend(AreaMaps maps, List<Slot> slots) {
    List<int[]> counts = slots.stream().map(maps::counts).toList();
    List<LegendRow> rows = new ArrayList<>();
    for (QuotientClass each : QuotientClass.list()) {
      rows.add(0, row(each.style(), each.label(), at(counts, each.ordinal())));
    }
    List<Integer> missing = at(counts, QuotientClass.list().size());
    if (missing.stream().anyMatch(n -> n > 0)) {
      rows.add(row("qx", "no figure [x]", missing));
    }
    return rows;
  }

  private static LegendRow row(String style, String label, List<Integer> counts) {
    return new LegendRow(style, label, counts);
  }

  private static List<Integer> at(List<int[]> counts, int place) {
    return counts.stream().map(c -> c[place]).toList();
  }
}
