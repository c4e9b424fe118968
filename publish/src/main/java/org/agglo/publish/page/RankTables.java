package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;

/** The areas of each level by rank, for one set of codes. */
final class RankTables {
  private final Atlas atlas;
  private final Slot set;

  private RankTables(Atlas atlas, Slot set) {
    this.atlas = atlas;
    this.set = set;
  }

  /** A table a level, the coarsest first. */
  static List<Table> of(Atlas atlas, Slot set) {
    RankTables tables = new RankTables(atlas, set);
    return atlas.levels().stream().map(tables::table).toList();
  }

  private Table table(String level) {
    List<Area> areas = atlas.areasOf(level);
    String id = "ranks-" + Routes.name(set.metric() + "-" + level);
    Ledger ledger = new Ledger(atlas, id, span());
    List<Row> rows = new ArrayList<>();
    areas.stream().sorted(byRank()).forEach(a -> rows.add(row(ledger, a)));
    rows.add(territory(ledger));
    List<Column> columns = new ArrayList<>(List.of(Table.words("Area")));
    columns.addAll(Readings.longColumns(atlas, set.metric(), span()));
    return new Table(id, caption(level, areas.size()), columns, rows, ledger.tallied());
  }

  private String caption(String level, int count) {
    String codes =
        set.definition() == Definition.WHOLE ? "" : " by " + Tiers.codes(set.definition());
    return Text.capital(atlas.unit(set.metric()))
        + codes
        + ": the "
        + count
        + " "
        + Text.clean(level)
        + (count == 1 ? " area" : " areas")
        + ", "
        + atlas.last(set.metric());
  }

  /** Years of this set's growth: where its first year is missing they are not the usual ones. */
  private String span() {
    return atlas.find(set, Measure.GROWTH).map(Figure::period).orElse("");
  }

  private Comparator<Area> byRank() {
    return Comparator.<Area>comparingInt(a -> rank(a) == 0 ? Integer.MAX_VALUE : rank(a))
        .thenComparing(Area::code);
  }

  private int rank(Area area) {
    return atlas.find(set.in(area.code()), Measure.LOCATION_QUOTIENT).map(Figure::rank).orElse(0);
  }

  private Row row(Ledger ledger, Area area) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.link(atlas.name(area.code()), Routes.area(area.code())));
    cells.addAll(Readings.longCells(ledger, set.in(area.code())));
    return new Row(cells, atlas.isInTerritory(area.code()));
  }

  private Row territory(Ledger ledger) {
    List<Cell> cells = new ArrayList<>();
    cells.add(
        Cell.link(atlas.name(atlas.territory()), Routes.area(atlas.territory()))
            .withSmall("the territory"));
    cells.addAll(Readings.longCells(ledger, set.in(atlas.territory())));
    return new Row(cells, true);
  }
}
