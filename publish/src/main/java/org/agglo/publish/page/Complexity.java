package org.agglo.publish.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.page.Table.Foot;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;

/**
 * Economic complexity of an area, never without its caveat.
 *
 * @param value the index and its place in words; empty where there is none
 * @param words what it is and is not, or why there is none
 */
public record Complexity(String value, String words) {

  /**
   * All areas in order.
   *
   * @param words what the order is and is not, or why there is none
   * @param table the areas; empty where there is no order
   */
  public record Order(String words, Optional<Table> table) {}

  static Optional<Complexity> of(Atlas atlas, String area) {
    return find(atlas, area).map(f -> new Complexity(value(f), words(f)));
  }

  /** The areas of the finest level by their index; empty where none was sought. */
  static Optional<Order> order(Atlas atlas) {
    List<Figure> all =
        atlas.areasOf(atlas.finest()).stream()
            .flatMap(a -> find(atlas, a.code()).stream())
            .sorted(Comparator.comparingInt(Complexity::place).thenComparing(Figure::area))
            .toList();
    return all.stream()
        .findFirst()
        .map(
            f ->
                new Order(
                    words(f), f.isPresent() ? Optional.of(table(atlas, all)) : Optional.empty()));
  }

  private static int place(Figure f) {
    return f.rank() == 0 ? Integer.MAX_VALUE : f.rank();
  }

  private static Table table(Atlas atlas, List<Figure> all) {
    Ledger ledger = new Ledger(atlas, "complexity");
    List<Row> rows =
        all.stream()
            .map(
                f ->
                    new Row(
                        List.of(
                            Cell.link(atlas.name(f.area()), Routes.area(f.area())),
                            ledger.cell(slot(atlas, f.area()), Measure.ECONOMIC_COMPLEXITY),
                            rank(f)),
                        atlas.isInTerritory(f.area())))
            .toList();
    Foot foot = ledger.foot();
    List<Column> columns =
        List.of(
            Table.words("Area"),
            Table.number("Index", "standard deviations", Routes.METHODS + "#economic-complexity"),
            Table.number("Place", "from the end with more sectors", ""));
    return new Table(
        "complexity",
        "Areas by economic complexity, " + all.get(0).period(),
        columns,
        rows,
        new Foot(foot.whys(), List.of(), foot.sources(), false, "", List.of()));
  }

  private static Cell rank(Figure f) {
    return f.rank() == 0
        ? Cell.number("", "").withMark("[z]", Routes.mark("z"))
        : Cell.number(f.rank() + " of " + f.of(), Numbers.digits(f.rank()));
  }

  private static String value(Figure f) {
    return f.isPresent() ? Numbers.deviate(f.value()) + ", " + f.rank() + " of " + f.of() : "";
  }

  private static String words(Figure f) {
    return Text.clean(Text.sentence(f.note()))
        + " Over "
        + Text.clean(Text.sentence(f.base()))
        + " Another classification, other areas or another threshold can turn it.";
  }

  private static Optional<Figure> find(Atlas atlas, String area) {
    return atlas.find(slot(atlas, area), Measure.ECONOMIC_COMPLEXITY);
  }

  private static Slot slot(Atlas atlas, String area) {
    return new Slot(atlas.headline(), SectorKey.ALL, Definition.WHOLE, area);
  }
}
