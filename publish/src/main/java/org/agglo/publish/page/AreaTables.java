package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Published.Sector;

/** The tables of one area: what it is strong in, what is changing, and every cluster. */
final class AreaTables {
  /** A sector must hold this share of an area's total to be called strong, growing or falling. */
  static final double WEIGHT = 0.002;

  private static final int STRONG = 15;
  private static final int MOVING = 8;

  private final Atlas atlas;
  private final String code;

  AreaTables(Atlas atlas, String code) {
    this.atlas = atlas;
    this.code = code;
  }

  /** Sectors above the nation, the furthest first. */
  List<Slot> strongest() {
    return heavy()
        .filter(s -> value(s, Measure.LOCATION_QUOTIENT) > 1)
        .sorted(by(Measure.LOCATION_QUOTIENT).reversed())
        .limit(STRONG)
        .toList();
  }

  /** Sectors that grew most, or fell most, against the nation. */
  List<Slot> moving(boolean up) {
    Comparator<Slot> order = by(Measure.GROWTH_AGAINST_NATION);
    return heavy()
        .filter(s -> up ? against(s) > 0 : against(s) < 0)
        .sorted(up ? order.reversed() : order)
        .limit(MOVING)
        .toList();
  }

  private double against(Slot slot) {
    return value(slot, Measure.GROWTH_AGAINST_NATION);
  }

  private Stream<Slot> heavy() {
    double floor =
        atlas.total(atlas.headline(), code).map(Figure::value).filter(v -> !v.isNaN()).orElse(0.0)
            * WEIGHT;
    return atlas.divisions().stream()
        .map(s -> slot(s.id(), Definition.WHOLE))
        .filter(s -> value(s, Measure.LEVEL) >= floor);
  }

  private Comparator<Slot> by(Measure measure) {
    return Comparator.comparingDouble(s -> value(s, measure));
  }

  private String title(Slot slot) {
    return atlas
        .findSector(slot.cluster())
        .map(Sector::title)
        .map(Text::clean)
        .orElse(slot.cluster());
  }

  /** A sector's title as it stands inside a sentence. */
  String lowerTitle(Slot slot) {
    String title = title(slot);
    return title.isEmpty()
        ? title
        : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  /** Sectors with their readings; empty where there are none. */
  Optional<Table> table(String id, String caption, List<Slot> slots) {
    Ledger ledger = new Ledger(atlas, id);
    List<Row> rows = slots.stream().map(s -> new Row(cells(ledger, s), false)).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table(id, caption, columns("Sector"), rows, ledger.foot()));
  }

  private List<Cell> cells(Ledger ledger, Slot slot) {
    List<Cell> cells = new ArrayList<>();
    cells.add(
        Cell.link(title(slot), Routes.SECTORS + "#" + Routes.name(slot.cluster()))
            .withSmall("SIC " + atlas.findSector(slot.cluster()).map(Sector::code).orElse("")));
    cells.addAll(readings(ledger, slot));
    return cells;
  }

  private List<Column> columns(String head) {
    List<Column> columns = new ArrayList<>(List.of(Table.words(head)));
    columns.add(Readings.level(atlas, atlas.headline()));
    columns.add(Readings.share(atlas));
    columns.add(Readings.growth(atlas.usualGrowthPeriod(atlas.headline()).orElse("")));
    columns.add(Readings.against());
    columns.add(Readings.quotient(atlas, atlas.headline()));
    columns.add(Readings.rest());
    columns.add(Readings.rank());
    return columns;
  }

  private static List<Cell> readings(Ledger ledger, Slot slot) {
    return List.of(
        ledger.cell(slot, Measure.LEVEL),
        ledger.cell(slot, Measure.SHARE),
        ledger.growth(slot),
        ledger.cell(slot, Measure.GROWTH_AGAINST_NATION),
        ledger.quotient(slot),
        ledger.cell(slot, Measure.LOCATION_QUOTIENT_REST),
        ledger.rank(slot));
  }

  /** Every cluster, by its narrow codes. */
  Table clusters() {
    Ledger ledger = new Ledger(atlas, "clusters");
    List<Row> rows = new ArrayList<>();
    for (Cluster cluster : atlas.published().clusters()) {
      List<Cell> cells = new ArrayList<>();
      cells.add(
          Cell.link(Text.clean(cluster.name()), Routes.cluster(cluster.id()))
              .withSmall(Tiers.one(cluster.tier())));
      cells.addAll(readings(ledger, slot(cluster.id(), Definition.NARROW)));
      rows.add(new Row(cells, false));
    }
    return new Table(
        "clusters",
        "The clusters of the study here, by narrow codes",
        columns("Cluster"),
        rows,
        ledger.tallied());
  }

  private Slot slot(String cluster, Definition definition) {
    return new Slot(atlas.headline(), cluster, definition, code);
  }

  private double value(Slot slot, Measure measure) {
    return atlas.find(slot, measure).map(Figure::value).orElse(Double.NaN);
  }
}
