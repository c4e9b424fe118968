package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;

/** What a cluster is made of: its industry codes with their titles and figures. */
final class Makeup {
  private final Atlas atlas;
  private final Cluster cluster;
  private final Ledger ledger;

  private Makeup(Atlas atlas, Cluster cluster) {
    this.atlas = atlas;
    this.cluster = cluster;
    this.ledger = new Ledger(atlas, "codes");
  }

  /** The codes, narrow ones first; empty for a cluster without codes. */
  static Optional<Table> of(Atlas atlas, Cluster cluster) {
    return new Makeup(atlas, cluster).table();
  }

  private Optional<Table> table() {
    List<String> narrow = cluster.codes(Definition.NARROW, Frame.SIC);
    List<String> broad = cluster.codes(Definition.BROAD, Frame.SIC);
    List<Row> rows = new ArrayList<>();
    narrow.stream().distinct().forEach(c -> rows.add(row(c, "narrow")));
    broad.stream()
        .distinct()
        .filter(c -> !narrow.contains(c))
        .forEach(c -> rows.add(row(c, "broad only")));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table("codes", caption(), columns(), rows, ledger.foot()));
  }

  private String caption() {
    return "Industry codes, with their "
        + atlas.unit(atlas.headline())
        + " in the territory, "
        + atlas.last(atlas.headline());
  }

  private List<Column> columns() {
    return List.of(
        Table.words("Industry"),
        Table.words("In"),
        Readings.level(atlas, atlas.headline()),
        Readings.share(atlas),
        Readings.quotient(atlas, atlas.headline()),
        Readings.rest(),
        Table.words("Highest in the territory"));
  }

  private Row row(String code, String in) {
    Slot slot = new Slot(atlas.headline(), SectorKey.of(code), Definition.WHOLE, atlas.territory());
    String title =
        atlas.findSector(slot.cluster()).map(s -> Text.clean(s.title())).orElse("SIC " + code);
    return new Row(
        List.of(
            Cell.text(title).withSmall("SIC " + code),
            Cell.text(in),
            ledger.cell(slot, Measure.LEVEL),
            ledger.cell(slot, Measure.SHARE),
            ledger.quotient(slot),
            ledger.cell(slot, Measure.LOCATION_QUOTIENT_REST),
            highest(slot)),
        in.equals("narrow"));
  }

  private Cell highest(Slot slot) {
    return atlas.areasOf(atlas.finest()).stream()
        .map(Area::code)
        .filter(atlas::isInTerritory)
        .flatMap(code -> atlas.find(slot.in(code), Measure.LOCATION_QUOTIENT).stream())
        .filter(f -> f.value() > 0)
        .max(Comparator.comparingDouble(Figure::value))
        .map(
            f ->
                Cell.link(atlas.name(f.area()), Routes.area(f.area()))
                    .withSmall(Numbers.ratio(f.value())))
        .orElseGet(() -> Cell.text("none"));
  }
}
