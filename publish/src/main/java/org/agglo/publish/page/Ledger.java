package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import org.agglo.publish.chart.Bar;
import org.agglo.publish.page.Cell.Drawn;
import org.agglo.publish.page.Table.Foot;
import org.agglo.publish.page.Table.Link;
import org.agglo.publish.page.Table.Why;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;

/** Turns figures into the cells of one table, and keeps what must then stand under it. */
final class Ledger {
  private static final String ABSENT = "Not among the figures of this study.";
  private static final String UNRANKED =
      "Not ranked: ranks are given among the areas of one level, and this is a join of areas.";

  private final Atlas atlas;
  private final String table;
  private final String span;
  private final Map<String, Why> whys = new LinkedHashMap<>();
  private final Set<String> bases = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private final Set<String> flagged = new TreeSet<>();
  private final List<Figure> tested = new ArrayList<>();

  /** For a table whose growths mostly run over the usual years. */
  Ledger(Atlas atlas, String table) {
    this(atlas, table, atlas.usualGrowthPeriod(atlas.headline()).orElse(""));
  }

  /**
   * For a table with years of its own.
   *
   * @param atlas where figures are found
   * @param table id of the table
   * @param span first and last year of the growths its head names, {@code 2018/2021}
   */
  Ledger(Atlas atlas, String table, String span) {
    this.atlas = atlas;
    this.table = table;
    this.span = span;
  }

  /** The reading of a slot in the form of its measure. */
  Cell cell(Slot slot, Measure measure) {
    Optional<Figure> figure = atlas.find(slot, measure);
    if (figure.isEmpty()) {
      return absent(slot);
    }
    return switch (measure) {
      case LEVEL -> of(figure.get(), Numbers::whole);
      case SHARE -> of(figure.get(), Numbers::percent);
      case GROWTH -> of(figure.get(), Numbers::change);
      case GROWTH_AGAINST_NATION -> of(figure.get(), Numbers::points);
      case LOCATION_QUOTIENT, LOCATION_QUOTIENT_REST -> of(figure.get(), Numbers::ratio);
      case ECONOMIC_COMPLEXITY, HOT_SPOT -> of(figure.get(), Numbers::deviate);
      case HOT_SPOT_DRAWN_P -> of(figure.get(), v -> Numbers.decimal(v, 3));
    };
  }

  /** A level that has been looked up. */
  Cell level(Optional<Figure> figure) {
    return figure
        .map(f -> of(f, Numbers::whole))
        .orElseGet(() -> Cell.number("", "").withMark("[x]", why("x", ABSENT)));
  }

  /** A growth, with its years where they are not those of most. */
  Cell growth(Slot slot) {
    Cell cell = cell(slot, Measure.GROWTH);
    return atlas
        .find(slot, Measure.GROWTH)
        .filter(f -> !f.period().equals(span))
        .map(f -> cell.withSmall(Readings.span(f.period())))
        .orElse(cell);
  }

  /** The plain quotient with its interval, drawn. */
  Cell quotient(Slot slot) {
    Cell cell = cell(slot, Measure.LOCATION_QUOTIENT);
    Optional<Figure> figure = atlas.find(slot, Measure.LOCATION_QUOTIENT);
    figure.ifPresent(tested::add);
    return figure.map(f -> reasoned(cell, f).withPicture(drawn(f))).orElse(cell);
  }

  /** Where the study tested but not this quotient, the reason is one step away. */
  private Cell reasoned(Cell cell, Figure f) {
    boolean untested = f.isPresent() && f.status().isEmpty() && !Chance.of(f).isTested();
    return untested && !f.note().isBlank() ? cell.withMark("no interval", why("", f.note())) : cell;
  }

  private static Drawn drawn(Figure f) {
    String svg = Bar.of(f.value(), f.lower(), f.upper());
    return new Drawn(svg, Chance.range(f), Chance.of(f).words());
  }

  /** The rank of a slot's quotient: {@code 3 of 40}. */
  Cell rank(Slot slot) {
    Optional<Figure> figure = atlas.find(slot, Measure.LOCATION_QUOTIENT);
    if (figure.isEmpty() || !figure.get().isPresent()) {
      return cell(slot, Measure.LOCATION_QUOTIENT);
    }
    Figure found = figure.get();
    return found.rank() == 0
        ? Cell.number("", "").withMark("[z]", why("z", UNRANKED))
        : Cell.number(found.rank() + " of " + found.of(), Numbers.digits(found.rank()));
  }

  /** A cell without a figure: a cluster without a code says so. */
  private Cell absent(Slot slot) {
    String reason =
        atlas
            .published()
            .findCluster(slot.cluster())
            .filter(c -> slot.definition() == Definition.NARROW && Verdicts.hasNoCode(c))
            .map(Verdicts::noCode)
            .orElse(ABSENT);
    return Cell.number("", "").withMark("[x]", why("x", reason));
  }

  /** A figure as a cell; a missing one shows its mark, explained under the table. */
  private Cell of(Figure f, DoubleFunction<String> format) {
    keep(f);
    String without = Beside.of(f, format);
    flagged.addAll(without.isEmpty() ? List.of() : f.flags());
    Cell cell = Cell.number(format.apply(f.value()), Numbers.digits(f.value())).withBeside(without);
    String status = f.isPresent() || !f.status().isEmpty() ? f.status() : "x";
    return status.isEmpty() ? cell : cell.withMark(brackets(status), why(status, f.note()));
  }

  /** What stands under the table. */
  Foot foot() {
    boolean drawn = tested.stream().anyMatch(f -> Chance.of(f).isTested());
    return new Foot(List.copyOf(whys.values()), basesInWords(), sourceLinks(), drawn, "", flags());
  }

  private List<Link> flags() {
    return flagged.stream().map(code -> new Link(code, Routes.distortion(code))).toList();
  }

  /** The same, with what chance alone would give: for tables whose rows are not chosen by it. */
  Foot tallied() {
    return foot().withTally(Chance.tally(independent()));
  }

  /** Among areas the territory is not counted again: it is made of some of them. */
  private List<Figure> independent() {
    List<Figure> parts = tested.stream().filter(f -> !f.area().equals(atlas.territory())).toList();
    return parts.isEmpty() ? tested : parts;
  }

  static String brackets(String status) {
    return status.isEmpty() ? "" : "[" + status.replace(" ", "] [") + "]";
  }

  private String why(String status, String note) {
    if (note.isBlank()) {
      return Routes.mark(status.split(" ")[0]);
    }
    String key = status + "\n" + note;
    String id = table + "-" + (whys.size() + 1);
    Why why = new Why(id, brackets(status), Text.clean(Text.sentence(note)));
    return "#" + whys.computeIfAbsent(key, k -> why).id();
  }

  /** Called for every cell, so words are made of it only once, in the foot. */
  private void keep(Figure f) {
    bases.add(f.base());
    sources.add(f.source());
  }

  private List<String> basesInWords() {
    return bases.stream()
        .filter(b -> !b.isBlank())
        .map(b -> Text.capital(Text.clean(Text.sentence(b))))
        .toList();
  }

  private List<Link> sourceLinks() {
    return sources.stream()
        .flatMap(id -> atlas.findSource(id).stream())
        .map(s -> new Link(Text.clean(s.title() + ", " + s.vintage()), Routes.source(s.id())))
        .toList();
  }
}
