package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.agglo.publish.page.Shell.Head;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.page.Table.Link;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;

/**
 * The page of one cluster.
 *
 * @param shell what surrounds it
 * @param name its name
 * @param tier its tier in words
 * @param tierSource who says so
 * @param trail its parents, outermost first
 * @param children clusters that are part of it
 * @param verdict what the narrow codes say
 * @param cautions what to know before reading on
 * @param notes what holds for all figures of the study
 * @param facts the numbers that head the page
 * @param glance it in sentences
 * @param intervals its quotients with their intervals; empty where none was tested
 * @param readings the filled metrics, narrow and broad
 * @param scorecard all metrics
 * @param maps its maps; empty without outlines or numbers
 * @param hexagons its hexagon maps; empty without registers
 * @param trend its years
 * @param ranks areas by rank on the headline metric
 * @param otherRanks areas by rank on the other metrics
 * @param rankNote why the ranks are by broad codes; empty where they are by narrow ones
 * @param makeup its codes
 * @param related clusters near it; empty where the study cannot tell
 * @param reason why these codes
 * @param needs what would be needed to catch it better; empty where nothing is said
 * @param file where its figures can be had
 * @param registers what registers tell of it; empty in a study without them
 */
public record ClusterPage(
    Shell shell,
    String name,
    String tier,
    String tierSource,
    List<Link> trail,
    List<Link> children,
    Verdict verdict,
    List<String> cautions,
    List<String> notes,
    List<Fact> facts,
    List<String> glance,
    Optional<Intervals> intervals,
    Table readings,
    Scorecard scorecard,
    Optional<ClusterMaps> maps,
    Optional<HexagonPictures> hexagons,
    Optional<Trend> trend,
    List<Table> ranks,
    List<Table> otherRanks,
    String rankNote,
    Optional<Table> makeup,
    Optional<RelatedClusters> related,
    String reason,
    String needs,
    String file,
    Optional<RegisterPart> registers) {

  static ClusterPage of(
      Atlas atlas, Optional<AreaMaps> maps, Optional<Hexagons> hexagons, Cluster cluster) {
    return new Maker(atlas, maps, hexagons, cluster).make();
  }

  private record Maker(
      Atlas atlas, Optional<AreaMaps> areaMaps, Optional<Hexagons> hexagons, Cluster cluster) {
    ClusterPage make() {
      Verdict verdict = Verdicts.of(atlas, cluster);
      Table readings = readings();
      Glance glance = new Glance(atlas, cluster, readings.foot());
      Slot shown = shown();
      return new ClusterPage(
          shell(verdict),
          Text.clean(cluster.name()),
          Text.capital(Tiers.one(cluster.tier())),
          Text.clean(cluster.tierSource()),
          trail(),
          atlas.children(cluster).stream().map(Maker::link).toList(),
          verdict,
          cautions(),
          Cautions.ofStudy(atlas),
          glance.facts(),
          glance.sentences(),
          Intervals.of(atlas, cluster),
          readings,
          Scorecard.of(atlas, cluster),
          areaMaps.flatMap(m -> ClusterMaps.of(atlas, m, cluster)),
          HexagonPictures.of(hexagons, cluster),
          Trend.of(atlas, shown),
          RankTables.of(atlas, shown),
          otherRanks(),
          rankNote(shown),
          Makeup.of(atlas, cluster),
          RelatedClusters.of(atlas, cluster),
          Text.clean(cluster.reason()),
          cluster.needs().map(Text::sentence).map(Text::clean).orElse(""),
          Routes.figures(cluster.id()),
          RegisterPart.ofCluster(atlas, cluster.id()));
    }

    private Shell shell(Verdict verdict) {
      return Shell.of(
          atlas,
          Routes.cluster(cluster.id()),
          new Head(Text.clean(cluster.name()), verdict.headline()));
    }

    private List<Link> trail() {
      List<Link> trail = new ArrayList<>();
      Optional<Cluster> above = parent(cluster);
      while (above.isPresent() && trail.size() < atlas.published().clusters().size()) {
        trail.add(0, link(above.get()));
        above = parent(above.get());
      }
      return trail;
    }

    private Optional<Cluster> parent(Cluster of) {
      return of.parent().flatMap(atlas.published()::findCluster);
    }

    private static Link link(Cluster to) {
      return new Link(Text.clean(to.name()), Routes.cluster(to.id()));
    }

    private List<String> cautions() {
      List<String> out = new ArrayList<>();
      out.add(Tiers.fit(cluster.fit()) + " " + Text.clean(Text.sentence(cluster.fitReason())));
      if (Verdicts.hasNoCode(cluster)) {
        cluster.needs().ifPresent(n -> out.add("It needs: " + Text.clean(Text.sentence(n))));
      }
      out.add(Cautions.OVERLAP);
      return out;
    }

    /**
     * Ranks and years go by narrow codes where they have numbers, else by broad ones, and say so.
     */
    private Slot shown() {
      Slot narrow = new Slot(atlas.headline(), cluster.id(), Definition.NARROW, atlas.territory());
      return isPresent(narrow) || !isPresent(narrow.of(Definition.BROAD))
          ? narrow
          : narrow.of(Definition.BROAD);
    }

    private boolean isPresent(Slot slot) {
      return atlas.find(slot, Measure.LEVEL).filter(Figure::isPresent).isPresent();
    }

    private static String rankNoteText() {
      return "These are the wider industries the cluster hides in, by its broad codes: an upper"
          + " bound, not the cluster.";
    }

    private String rankNote(Slot shown) {
      return shown.definition() == Definition.BROAD ? rankNoteText() : "";
    }

    private List<Table> otherRanks() {
      return atlas.metrics().stream()
          .skip(1)
          .map(m -> new Slot(m, cluster.id(), Definition.NARROW, atlas.territory()))
          .filter(this::isPresent)
          .flatMap(slot -> RankTables.of(atlas, slot).stream())
          .toList();
    }

    private Table readings() {
      Ledger ledger = new Ledger(atlas, "readings");
      List<Row> rows = new ArrayList<>();
      for (String metric : metrics()) {
        for (Definition definition : List.of(Definition.NARROW, Definition.BROAD)) {
          rows.add(reading(ledger, new Slot(metric, cluster.id(), definition, atlas.territory())));
        }
      }
      List<Column> columns = new ArrayList<>(List.of(Table.words("In the territory")));
      columns.add(Table.number("Level", "last year", Routes.METHODS + "#level"));
      columns.add(Readings.share(atlas));
      columns.add(Table.number("Growth", "first to last year", Routes.METHODS + "#growth"));
      columns.add(Readings.against());
      columns.add(quotient());
      columns.add(Readings.rest());
      return new Table(
          "readings", "Metrics that have data, and how they read", columns, rows, ledger.foot());
    }

    /** Of a mixed table the rows say which quotients are of registered offices. */
    private Column quotient() {
      String metric = metrics().stream().filter(m -> !isRegistered(m)).findFirst().orElse("");
      return Readings.quotient(atlas, metric.isEmpty() ? atlas.headline() : metric);
    }

    private boolean isRegistered(String metric) {
      return atlas.registers().isRegistered(metric);
    }

    private Cell quotient(Ledger ledger, Slot slot) {
      boolean told = isRegistered(slot.metric()) && !atlas.registers().isAllRegistered();
      return ledger.quotient(slot).withSmall(told ? "registration quotient" : "");
    }

    private List<String> metrics() {
      return atlas.metrics().stream().sorted(Comparator.naturalOrder()).toList();
    }

    private Row reading(Ledger ledger, Slot slot) {
      List<Cell> cells = new ArrayList<>();
      cells.add(
          Cell.link(
                  slot.metric() + " " + Text.capital(atlas.unit(slot.metric())),
                  Routes.metric(slot.metric()))
              .withSmall(Tiers.codes(slot.definition())));
      cells.add(ledger.cell(slot, Measure.LEVEL).withSmall(period(slot, Measure.LEVEL)));
      cells.add(ledger.cell(slot, Measure.SHARE));
      cells.add(ledger.cell(slot, Measure.GROWTH).withSmall(period(slot, Measure.GROWTH)));
      cells.add(ledger.cell(slot, Measure.GROWTH_AGAINST_NATION));
      cells.add(quotient(ledger, slot));
      cells.add(ledger.cell(slot, Measure.LOCATION_QUOTIENT_REST));
      return new Row(cells, slot.definition() == Definition.NARROW);
    }

    private String period(Slot slot, Measure measure) {
      return atlas.find(slot, measure).map(f -> Readings.span(f.period())).orElse("");
    }
  }
}
