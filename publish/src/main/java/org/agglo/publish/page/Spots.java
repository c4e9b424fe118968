package org.agglo.publish.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.agglo.publish.map.AreaMap.Marked;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;

/**
 * Hot and cold spots of a map.
 *
 * @param headline what was found, in a sentence
 * @param words how to read it
 * @param table the spots with their tests; empty where there are none
 */
public record Spots(String headline, String words, Optional<Table> table) {
  /** False discovery rate within the family of all areas of all clusters' maps. */
  static final double RATE = 0.05;

  static Optional<Spots> of(Atlas atlas, Slot slot) {
    List<Figure> tested = figures(atlas, slot).stream().filter(f -> !Double.isNaN(f.q())).toList();
    if (tested.isEmpty()) {
      return Optional.empty();
    }
    List<Figure> called = tested.stream().filter(Spots::isCalled).toList();
    Optional<Table> table =
        called.isEmpty() ? Optional.empty() : Optional.of(table(atlas, slot, called));
    return Optional.of(new Spots(headline(atlas, called), words(atlas, tested.size()), table));
  }

  /** The areas a map marks. */
  static Marked marked(Atlas atlas, Slot slot) {
    return new Marked(
        codes(atlas, slot, f -> f.value() > 0), codes(atlas, slot, f -> f.value() < 0));
  }

  private static List<String> codes(Atlas atlas, Slot slot, Predicate<Figure> side) {
    return figures(atlas, slot).stream()
        .filter(Spots::isCalled)
        .filter(side)
        .map(Figure::area)
        .toList();
  }

  private static boolean isCalled(Figure f) {
    return f.q() <= RATE;
  }

  private static List<Figure> figures(Atlas atlas, Slot slot) {
    return atlas.areasOf(atlas.finest()).stream()
        .flatMap(a -> atlas.find(slot.in(a.code()), Measure.HOT_SPOT).stream())
        .toList();
  }

  private static String headline(Atlas atlas, List<Figure> called) {
    if (called.isEmpty()) {
      return "No hot or cold spot can be told from chance on this map.";
    }
    List<String> hot = names(atlas, called, f -> f.value() > 0);
    List<String> cold = names(atlas, called, f -> f.value() < 0);
    String first = hot.isEmpty() ? "" : "Hot " + spots(hot) + ".";
    String second = cold.isEmpty() ? "" : "Cold " + spots(cold) + ".";
    return (first + " " + second).strip();
  }

  private static String spots(List<String> names) {
    return (names.size() == 1 ? "spot: " : "spots: ") + Text.list(names);
  }

  private static List<String> names(Atlas atlas, List<Figure> called, Predicate<Figure> side) {
    return called.stream()
        .filter(side)
        .sorted(Comparator.comparingDouble(f -> -Math.abs(f.value())))
        .map(f -> atlas.name(f.area()))
        .toList();
  }

  private static String words(Atlas atlas, int areas) {
    return "A hot spot is an area that is high together with its neighbours, a cold one low: further"
        + " than the same quotients dealt out at random would be. Called where the false discovery"
        + " rate over the "
        + Numbers.whole(atlas.spotTests())
        + " tests of all clusters is 5% or less; "
        + Numbers.whole(atlas.spotsCalled())
        + " are. With "
        + areas
        + " areas only strong patterns can be told.";
  }

  private static Table table(Atlas atlas, Slot slot, List<Figure> called) {
    Ledger ledger = new Ledger(atlas, "spots");
    List<Row> rows =
        called.stream()
            .sorted(
                Comparator.comparingDouble((Figure f) -> -f.value()).thenComparing(Figure::area))
            .map(f -> row(atlas, ledger, slot.in(f.area()), f))
            .toList();
    String href = Routes.METHODS + "#hot-spots";
    List<Column> columns =
        List.of(
            Table.words("Area"),
            Table.words("Spot"),
            Table.number("Quotient", "its own", Routes.METHODS + "#location-quotient"),
            Table.number("z", "with its neighbours", href),
            Table.number("p", "normal law", href),
            Table.number("p", "share of draws", href),
            Table.number("q", "all clusters", Routes.METHODS + "#benjamini-hochberg"));
    return new Table(
        "spots",
        "Hot and cold spots by narrow codes, " + called.get(0).period(),
        columns,
        rows,
        ledger.foot());
  }

  private static Row row(Atlas atlas, Ledger ledger, Slot slot, Figure f) {
    List<Cell> cells =
        List.of(
            Cell.link(atlas.name(f.area()), Routes.area(f.area())),
            Cell.text(f.value() > 0 ? "\u25b2 hot" : "\u25bc cold"),
            ledger.cell(slot, Measure.LOCATION_QUOTIENT),
            ledger.cell(slot, Measure.HOT_SPOT),
            probability(f.p()),
            ledger.cell(slot, Measure.HOT_SPOT_DRAWN_P),
            probability(f.q()));
    return new Row(cells, atlas.isInTerritory(f.area()));
  }

  private static Cell probability(double p) {
    return Cell.number(p < 0.0005 ? "< 0.001" : Numbers.decimal(p, 3), Numbers.digits(p));
  }
}
