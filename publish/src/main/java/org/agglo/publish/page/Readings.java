package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.List;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.text.Text;
import org.agglo.study.figure.Measure;

/** The columns that every table of figures has, with their heads and their cells. */
final class Readings {
  private Readings() {}

  /** Level, share, growth and quotient. */
  static List<Column> shortColumns(Atlas atlas, String metric) {
    List<Column> columns = new ArrayList<>();
    columns.add(level(atlas, metric));
    columns.add(share(atlas));
    columns.add(growth(atlas.usualGrowthPeriod(metric).orElse("")));
    columns.add(quotient(atlas, metric));
    return columns;
  }

  /** Level, share, growth over a set's own years, quotients and rank. */
  static List<Column> longColumns(Atlas atlas, String metric, String span) {
    return List.of(
        level(atlas, metric), share(atlas), growth(span), quotient(atlas, metric), rest(), rank());
  }

  static List<Cell> shortCells(Ledger ledger, Slot slot) {
    List<Cell> cells = new ArrayList<>();
    cells.add(ledger.cell(slot, Measure.LEVEL));
    cells.add(ledger.cell(slot, Measure.SHARE));
    cells.add(ledger.growth(slot));
    cells.add(ledger.quotient(slot));
    return cells;
  }

  static List<Cell> longCells(Ledger ledger, Slot slot) {
    List<Cell> cells = shortCells(ledger, slot);
    cells.add(ledger.cell(slot, Measure.LOCATION_QUOTIENT_REST));
    cells.add(ledger.rank(slot));
    return cells;
  }

  static Column level(Atlas atlas, String metric) {
    return Table.number(
        Text.capital(atlas.unit(metric)), atlas.last(metric), Routes.metric(metric));
  }

  static Column share(Atlas atlas) {
    return Table.number("Share", "of " + atlas.comparatorName(), Routes.METHODS + "#share");
  }

  static Column growth(String span) {
    return Table.number("Growth", span(span), Routes.METHODS + "#growth");
  }

  static Column against() {
    return Table.number("Against nation", "points", Routes.METHODS + "#growth-against-nation");
  }

  /** Registered offices are not workplaces, so their quotient has a name of its own. */
  static Column quotient(Atlas atlas, String metric) {
    Registers registers = atlas.registers();
    return Table.number(
        Text.capital(registers.quotient(metric)), "1 = its share", registers.quotientHref(metric));
  }

  static Column rest() {
    return Table.number(
        "Against the rest", "leave-one-out", Routes.METHODS + "#location-quotient-rest");
  }

  static Column rank() {
    return Table.number("Rank", "by quotient", Routes.METHODS + "#rank");
  }

  /** First and last year in words: {@code 2015 to 2021}. */
  static String span(String period) {
    return period.replace("/", " to ");
  }
}
