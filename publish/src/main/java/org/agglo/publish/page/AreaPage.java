package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agglo.publish.map.AreaMap.Caption;
import org.agglo.publish.page.Shell.Head;
import org.agglo.publish.page.Table.Link;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;

/**
 * The page of an area, or of the territory.
 *
 * @param shell what surrounds it
 * @param name its name
 * @param kind level and code, in words
 * @param trail areas it is part of, outermost first
 * @param parts areas that are part of it
 * @param note what to know of its bounds; empty for none
 * @param lead what it is strong in, in a sentence
 * @param sentences what stands out, in sentences
 * @param facts the numbers that head the page
 * @param paths shared paths of the map
 * @param map where it is
 * @param sectors the sectors it has most of
 * @param growing sectors that grew most against the nation
 * @param falling sectors that fell most against the nation
 * @param complexity its economic complexity; empty where none was sought
 * @param clusters all clusters
 * @param registers what registers tell of it; empty in a study without them
 */
public record AreaPage(
    Shell shell,
    String name,
    String kind,
    List<Link> trail,
    List<Link> parts,
    String note,
    String lead,
    List<String> sentences,
    List<Fact> facts,
    String paths,
    Optional<Picture> map,
    Optional<Table> sectors,
    Optional<Table> growing,
    Optional<Table> falling,
    Optional<Complexity> complexity,
    Table clusters,
    Optional<RegisterPart> registers) {

  private static final int NAMED = 2;
  private static final int HIGH = 3;

  /** The page of a code; the territory's id gives the territory's. */
  static AreaPage of(Atlas atlas, Optional<AreaMaps> maps, String code) {
    return new Maker(atlas, maps, code).make();
  }

  private record Maker(Atlas atlas, Optional<AreaMaps> maps, String code) {
    AreaPage make() {
      AreaTables tables = new AreaTables(atlas, code);
      List<Slot> strong = tables.strongest();
      String lead = lead(tables, strong);
      return new AreaPage(
          Shell.of(atlas, Routes.area(code), new Head(name(), lead)),
          name(),
          kind(),
          trail(),
          parts(),
          isTerritory()
              ? atlas.published().study().territory().note().map(Text::clean).orElse("")
              : "",
          lead,
          sentences(),
          facts(),
          maps.map(AreaMaps::paths).orElse(""),
          maps.map(this::picture),
          tables.table("sectors", "The sectors it has most of against the nation", strong),
          tables.table("growing", "Growing most against the nation", tables.moving(true)),
          tables.table("falling", "Falling most against the nation", tables.moving(false)),
          Complexity.of(atlas, code),
          tables.clusters(),
          RegisterPart.ofArea(atlas, code));
    }

    private String name() {
      return atlas.name(code);
    }

    private boolean isTerritory() {
      return code.equals(atlas.territory());
    }

    private String kind() {
      return isTerritory()
          ? "The territory of this study"
          : atlas.findArea(code).map(a -> Text.clean(a.level()) + " area " + code).orElse(code);
    }

    private List<Link> trail() {
      List<Link> trail = new ArrayList<>();
      Optional<String> above = atlas.findArea(code).flatMap(Area::parent);
      while (above.isPresent() && trail.size() < atlas.areas().size()) {
        Optional<Area> area = above.flatMap(atlas::findArea);
        area.filter(a -> !a.code().equals(atlas.comparator()))
            .ifPresent(a -> trail.add(0, link(a.code())));
        above = area.flatMap(Area::parent);
      }
      return trail;
    }

    private List<Link> parts() {
      return isTerritory()
          ? atlas.published().study().territory().areas().stream().map(this::link).toList()
          : atlas.parts(code).stream().map(Area::code).map(this::link).toList();
    }

    private Link link(String to) {
      return new Link(atlas.name(to), Routes.area(to));
    }

    private String lead(AreaTables tables, List<Slot> strong) {
      List<String> named =
          strong.stream()
              .limit(NAMED)
              .map(
                  s ->
                      tables.lowerTitle(s)
                          + " ("
                          + Numbers.ratio(value(s, Measure.LOCATION_QUOTIENT))
                          + doubt(s)
                          + ")")
              .toList();
      if (atlas.divisions().isEmpty()) {
        return "This study shows no sectors beside its clusters.";
      }
      return named.isEmpty()
          ? "No sector of weight here is above the nation."
          : "Furthest above the nation in " + Text.list(named) + ".";
    }

    private String doubt(Slot slot) {
      return atlas
          .find(slot, Measure.LOCATION_QUOTIENT)
          .filter(f -> Chance.of(f) == Chance.CANNOT_TELL)
          .map(f -> ", " + Chance.of(f).words())
          .orElse("");
    }

    private List<String> sentences() {
      List<String> high = new ArrayList<>();
      for (Cluster cluster : atlas.published().clusters()) {
        Slot slot = slot(cluster.id(), Definition.NARROW);
        atlas
            .find(slot, Measure.LOCATION_QUOTIENT)
            .filter(f -> f.rank() > 0 && f.rank() <= HIGH)
            .ifPresent(
                f ->
                    high.add(Text.clean(cluster.name()) + " (" + f.rank() + " of " + f.of() + ")"));
      }
      return high.isEmpty()
          ? List.of()
          : List.of(
              "Among the first three of its level in " + Text.list(high) + ", by narrow codes.");
    }

    private List<Fact> facts() {
      Optional<Figure> here = atlas.total(atlas.headline(), code).filter(Figure::isPresent);
      Optional<Figure> all =
          atlas.total(atlas.headline(), atlas.comparator()).filter(f -> f.value() > 0);
      if (here.isEmpty() || all.isEmpty()) {
        return List.of();
      }
      String unit = Text.capital(atlas.unit(atlas.headline()));
      String share = Numbers.percent(here.get().value() / all.get().value());
      return List.of(
          new Fact(
              unit + " in all sectors, " + here.get().period(),
              Numbers.whole(here.get().value()),
              share + " of " + atlas.comparatorName(),
              Routes.metric(atlas.headline())),
          tally());
    }

    private Fact tally() {
      List<Cluster> known =
          atlas.published().clusters().stream().filter(c -> !Double.isNaN(quotient(c))).toList();
      long above = known.stream().filter(c -> quotient(c) >= 1).count();
      return new Fact(
          "Clusters at or above the nation",
          above + " of " + known.size(),
          atlas.registers().quotient(atlas.headline())
              + " of 1 or more, narrow codes"
              + clear(known),
          atlas.registers().quotientHref(atlas.headline()));
    }

    private String clear(List<Cluster> known) {
      List<Figure> tested =
          known.stream()
              .flatMap(c -> find(c).stream())
              .filter(f -> Chance.of(f).isTested())
              .toList();
      long clear = tested.stream().filter(f -> Chance.of(f) == Chance.MORE).count();
      return tested.isEmpty()
          ? ""
          : "; " + Text.count((int) clear) + " by more than chance would give";
    }

    private Optional<Figure> find(Cluster cluster) {
      return atlas.find(slot(cluster.id(), Definition.NARROW), Measure.LOCATION_QUOTIENT);
    }

    private double quotient(Cluster cluster) {
      return value(slot(cluster.id(), Definition.NARROW), Measure.LOCATION_QUOTIENT);
    }

    private Picture picture(AreaMaps with) {
      String title = "Where " + name() + " is";
      String description =
          "Map of "
              + atlas.comparatorName()
              + " with "
              + name()
              + " shaded; the territory is outlined.";
      String svg = with.locator(new Caption("where", title, description), atlas.leaves(code));
      return new Picture("where", title, "", svg, "", List.of());
    }

    private Slot slot(String cluster, Definition definition) {
      return new Slot(atlas.headline(), cluster, definition, code);
    }

    private double value(Slot slot, Measure measure) {
      return atlas.find(slot, measure).map(Figure::value).orElse(Double.NaN);
    }
  }
}
