package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.agglo.publish.map.AreaMap.Caption;
import org.agglo.publish.page.Shell.Head;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.page.Table.Link;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.page.Verdict.Standing;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Clusters.Tier;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Published.Finding;
import org.agglo.study.figure.Published.TestFamily;

/**
 * The first page: what this is and what was found.
 *
 * @param shell what surrounds it
 * @param description what the study is and is not
 * @param lead what was found, in one sentence
 * @param tallies how many clusters stand where
 * @param findings what stands out, strongest first
 * @param chance what the declared families of tests came to, in sentences
 * @param below clusters whose narrow codes are below the nation
 * @param tiers the clusters, a table a tier
 * @param paths shared paths of the map
 * @param map where the territory is
 * @param areas areas with a page, by level: those of the territory first
 * @param complexity areas by economic complexity; empty where none was sought
 * @param cautions what to know before reading on
 * @param notes what holds for all figures of the study
 * @param found what the data find beside what was nominated; empty where nothing was looked for
 */
public record IndexPage(
    Shell shell,
    String description,
    String lead,
    List<Fact> tallies,
    List<Standout> findings,
    List<String> chance,
    List<Link> below,
    List<Table> tiers,
    String paths,
    Optional<Picture> map,
    List<AreaGroup> areas,
    Optional<Complexity.Order> complexity,
    List<String> cautions,
    List<String> notes,
    Optional<FoundPart> found) {

  /** A finding: a cluster, its quotient, a few words, and what its interval says. */
  public record Standout(Link cluster, String value, String words, String chance) {}

  /** Areas of a level. */
  public record AreaGroup(String name, List<Link> areas) {}

  private static final int STANDOUTS = 6;

  static IndexPage of(Atlas atlas, Optional<AreaMaps> maps) {
    return new Maker(atlas, maps).make();
  }

  private record Maker(Atlas atlas, Optional<AreaMaps> maps) {
    IndexPage make() {
      String description = Text.clean(atlas.published().study().description());
      return new IndexPage(
          Shell.of(
              atlas,
              Routes.INDEX,
              new Head(Text.clean(atlas.published().study().name()), description)),
          description,
          lead(),
          tallies(),
          atlas.published().findings().stream().limit(STANDOUTS).map(this::standout).toList(),
          atlas.published().families().stream().map(Maker::family).toList(),
          of(Standing.BELOW).stream().map(Maker::link).toList(),
          Arrays.stream(Tier.values()).flatMap(t -> tier(t).stream()).toList(),
          maps.map(AreaMaps::paths).orElse(""),
          maps.map(this::picture),
          areas(),
          Complexity.order(atlas),
          Cautions.first(atlas),
          Cautions.ofSources(atlas),
          FoundPart.of(atlas));
    }

    private List<Cluster> of(Standing standing) {
      return atlas.published().clusters().stream()
          .filter(c -> Verdicts.of(atlas, c).standing() == standing)
          .toList();
    }

    private String lead() {
      int all = atlas.published().clusters().size();
      int above = of(Standing.ABOVE).size();
      return "Of "
          + Text.plural(all, "cluster")
          + ", "
          + Text.count(above)
          + (above == 1 ? " has" : " have")
          + " more than "
          + (above == 1 ? "its" : "their")
          + " share of "
          + atlas.comparatorName()
          + "\u2019s "
          + atlas.unit(atlas.headline())
          + " in "
          + atlas.name(atlas.territory())
          + clear(above)
          + ".";
    }

    /**
     * How many of those above the nation are so by more than chance; empty where none was tested.
     */
    private String clear(int above) {
      List<Figure> tested =
          of(Standing.ABOVE).stream()
              .flatMap(c -> narrow(c).stream())
              .filter(f -> Chance.of(f).isTested())
              .toList();
      long clear = tested.stream().filter(f -> Chance.of(f) == Chance.MORE).count();
      String those =
          clear < above
              ? "; " + Text.count((int) clear) + " of them"
              : above == 1 ? "," : ", all of them";
      return tested.isEmpty() ? "" : those + " by more than chance would give";
    }

    private Optional<Figure> narrow(Cluster c) {
      return atlas.find(
          new Slot(atlas.headline(), c.id(), Definition.NARROW, atlas.territory()),
          Measure.LOCATION_QUOTIENT);
    }

    private List<Fact> tallies() {
      return Arrays.stream(Standing.values())
          .map(s -> new Fact(Text.capital(s.label()), Numbers.whole(of(s).size()), words(s), ""))
          .filter(f -> !f.value().equals("0"))
          .toList();
    }

    private static String words(Standing standing) {
      return switch (standing) {
        case ABOVE -> "quotient of 1 or more by narrow codes";
        case BELOW -> "strong in parts at most";
        case NO_CODE -> "no size can be given";
        case MISSING -> "the data lack a class they need";
      };
    }

    private Standout standout(Finding finding) {
      Figure f = finding.figure();
      Link to =
          atlas
              .published()
              .findCluster(f.cluster())
              .map(Maker::link)
              .orElseGet(() -> new Link(sector(f.cluster()), Routes.SECTORS));
      String level =
          Double.isNaN(finding.level())
              ? ""
              : ", " + Numbers.whole(finding.level()) + " " + atlas.unit(f.metric());
      String words =
          "times its share of "
              + atlas.comparatorName()
              + "\u2019s "
              + atlas.unit(f.metric())
              + place(f)
              + level
              + ", "
              + f.period();
      return new Standout(to, Numbers.ratio(f.value()), words, chance(f));
    }

    private static String chance(Figure f) {
      return Chance.of(f).isTested()
          ? "95% interval " + Chance.range(f) + ": " + Chance.of(f).words()
          : "";
    }

    /** One honest sentence: what was found, and what chance alone would have found. */
    private static String family(TestFamily family) {
      String what =
          "intervals in the family of tests \u201c" + Text.clean(family.name()) + "\u201d";
      return Chance.tally(what, family.tests(), family.signals())
          + " With the false-discovery rate held at "
          + Numbers.digits(Math.round(family.rate() * 1000) / 10.0)
          + "%"
          + ", "
          + Numbers.whole(family.called())
          + (family.called() == 1 ? " is called." : " are called.");
    }

    private String place(Figure f) {
      return f.area().equals(atlas.territory()) ? "" : " in " + atlas.name(f.area());
    }

    private String sector(String id) {
      return atlas.findSector(id).map(s -> Text.clean(s.title())).orElse(id);
    }

    private static Link link(Cluster c) {
      return new Link(Text.clean(c.name()), Routes.cluster(c.id()));
    }

    private Optional<Table> tier(Tier tier) {
      String id = "tier-" + tier.ordinal();
      Ledger ledger = new Ledger(atlas, id);
      List<Row> rows =
          atlas.published().clusters().stream()
              .filter(c -> c.tier() == tier)
              .map(c -> row(ledger, c))
              .toList();
      List<Column> columns = new ArrayList<>(List.of(Table.words("Cluster")));
      columns.addAll(Readings.shortColumns(atlas, atlas.headline()));
      columns.add(
          new Column("Best-ranked area", "in the territory", Routes.METHODS + "#rank", false));
      return rows.isEmpty()
          ? Optional.empty()
          : Optional.of(new Table(id, Tiers.many(tier), columns, rows, ledger.foot()));
    }

    private Row row(Ledger ledger, Cluster cluster) {
      Slot slot = new Slot(atlas.headline(), cluster.id(), Definition.NARROW, atlas.territory());
      List<Cell> cells = new ArrayList<>();
      String parent =
          cluster
              .parent()
              .flatMap(atlas.published()::findCluster)
              .map(p -> "part of " + Text.clean(p.name()))
              .orElse("");
      cells.add(
          Cell.link(Text.clean(cluster.name()), Routes.cluster(cluster.id())).withSmall(parent));
      cells.addAll(Readings.shortCells(ledger, slot));
      cells.add(best(slot));
      return new Row(cells, false);
    }

    private Cell best(Slot slot) {
      return Glance.bestOf(atlas, slot, atlas.finest())
          .map(
              f ->
                  Cell.link(atlas.name(f.area()), Routes.area(f.area()))
                      .withSmall(f.rank() + " of " + f.of()))
          .orElseGet(() -> Cell.text("").withMark("[x]", Routes.mark("x")));
    }

    private Picture picture(AreaMaps with) {
      String title = "Where " + atlas.name(atlas.territory()) + " is";
      String description = "Map of " + atlas.comparatorName() + " with the territory shaded.";
      String svg =
          with.locator(new Caption("where", title, description), atlas.leaves(atlas.territory()));
      return new Picture("where", title, "", svg, "", List.of());
    }

    private List<AreaGroup> areas() {
      List<AreaGroup> groups = new ArrayList<>();
      groups.add(
          new AreaGroup(
              "The territory",
              List.of(new Link(atlas.name(atlas.territory()), Routes.area(atlas.territory())))));
      for (String level : atlas.levels()) {
        groups.add(new AreaGroup("Its parts, " + Text.clean(level), links(level, true)));
        groups.add(new AreaGroup("The others, " + Text.clean(level), links(level, false)));
      }
      return groups.stream().filter(g -> !g.areas().isEmpty()).toList();
    }

    private List<Link> links(String level, boolean inside) {
      return atlas.areasOf(level).stream()
          .map(Area::code)
          .filter(code -> atlas.isInTerritory(code) == inside)
          .map(code -> new Link(atlas.name(code), Routes.area(code)))
          .toList();
    }
  }
}
