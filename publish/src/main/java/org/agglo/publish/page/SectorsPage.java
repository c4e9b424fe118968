package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.agglo.publish.page.Shell.Head;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Published.Sector;

/**
 * The sectors of the study: what the data find without a nomination.
 *
 * @param shell what surrounds it
 * @param lead how many sectors are above the nation, in a sentence
 * @param table every sector, in code order; empty in a study without sectors
 */
public record SectorsPage(Shell shell, String lead, Optional<Table> table) {

  static SectorsPage of(Atlas atlas) {
    List<Sector> sectors = atlas.divisions();
    Head head = new Head("All sectors", "Every sector of the classification, against the nation.");
    return new SectorsPage(
        Shell.of(atlas, Routes.SECTORS, head), lead(atlas, sectors), table(atlas, sectors));
  }

  private static String lead(Atlas atlas, List<Sector> sectors) {
    long known = sectors.stream().filter(s -> !Double.isNaN(quotient(atlas, s))).count();
    long above = sectors.stream().filter(s -> quotient(atlas, s) >= 1).count();
    return known == 0
        ? "This study shows no sectors beside its clusters."
        : "Of "
            + Text.plural(known, "sector")
            + ", "
            + above
            + " are at or above the nation in "
            + atlas.name(atlas.territory())
            + ".";
  }

  private static Optional<Table> table(Atlas atlas, List<Sector> sectors) {
    Ledger ledger = new Ledger(atlas, "sectors");
    List<Row> rows = sectors.stream().map(s -> row(atlas, ledger, s)).toList();
    String caption =
        "Sectors in " + atlas.name(atlas.territory()) + ", in the order of their codes";
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table("all-sectors", caption, columns(atlas), rows, ledger.tallied()));
  }

  private static List<Column> columns(Atlas atlas) {
    List<Column> columns = new ArrayList<>(List.of(Table.words("Sector")));
    columns.addAll(Readings.shortColumns(atlas, atlas.headline()));
    columns.add(Readings.rest());
    columns.add(Table.words("Highest in the territory"));
    columns.add(Table.words("Highest of all"));
    return columns;
  }

  private static Row row(Atlas atlas, Ledger ledger, Sector sector) {
    Slot slot = slot(atlas, sector);
    List<Cell> cells = new ArrayList<>();
    cells.add(
        Cell.text(Text.clean(sector.title()))
            .withSmall("SIC " + sector.code())
            .withAnchor(Routes.name(sector.id())));
    cells.addAll(Readings.shortCells(ledger, slot));
    cells.add(ledger.cell(slot, Measure.LOCATION_QUOTIENT_REST));
    cells.add(highest(atlas, slot, true));
    cells.add(highest(atlas, slot, false));
    return new Row(cells, false);
  }

  private static Cell highest(Atlas atlas, Slot slot, boolean inside) {
    return atlas.areasOf(atlas.finest()).stream()
        .map(Area::code)
        .filter(code -> !inside || atlas.isInTerritory(code))
        .flatMap(code -> atlas.find(slot.in(code), Measure.LOCATION_QUOTIENT).stream())
        .filter(f -> f.value() > 0)
        .max(Comparator.comparingDouble(Figure::value))
        .map(f -> Cell.link(atlas.name(f.area()), Routes.area(f.area())).withSmall(words(f)))
        .orElseGet(() -> Cell.text("none"));
  }

  private static String words(Figure f) {
    return Numbers.ratio(f.value()) + (f.rank() > 0 ? ", " + f.rank() + " of " + f.of() : "");
  }

  private static Slot slot(Atlas atlas, Sector sector) {
    return new Slot(atlas.headline(), sector.id(), Definition.WHOLE, atlas.territory());
  }

  private static double quotient(Atlas atlas, Sector sector) {
    return atlas
        .find(slot(atlas, sector), Measure.LOCATION_QUOTIENT)
        .map(Figure::value)
        .orElse(Double.NaN);
  }
}
