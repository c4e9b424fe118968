package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.page.Table.Foot;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.figure.RegisterFindings.AreaShare;
import org.agglo.study.figure.RegisterFindings.Concentration;
import org.agglo.study.figure.RegisterFindings.Flag;

/**
 * What registers tell of one cluster or one area.
 *
 * @param concentrations its concentrations; empty where none was found
 * @param searched whether any were looked for
 * @param none what to say where none was found
 * @param captions what distorts its figures, the strongest first
 * @param rest what is not told here, in sentences
 */
public record RegisterPart(
    Optional<Table> concentrations,
    boolean searched,
    String none,
    List<String> captions,
    List<String> rest) {

  /** What a concentration is. */
  static final String CLOSE = Routes.MARKS + "#concentration";

  private static final int SHOWN = 6;
  private static final int ROWS = 10;

  /** Empty in a study without registers. */
  static Optional<RegisterPart> ofCluster(Atlas atlas, String id) {
    Registers registers = atlas.registers();
    Function<Concentration, List<Cell>> cells = c -> List.of(area(registers, c), firms(c), jobs(c));
    List<Column> columns =
        List.of(
            Table.words("Around"),
            Table.words("Held by"),
            Table.number("Firms", "in the data", CLOSE),
            Table.number("Jobs", "latest accounts", Routes.QUALITY));
    return registers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Maker(registers, cells, columns)
                .make(registers.ofCluster(id), registers.flagsOfCluster(id)));
  }

  /** Empty in a study without registers. */
  static Optional<RegisterPart> ofArea(Atlas atlas, String code) {
    Registers registers = atlas.registers();
    Function<Concentration, List<Cell>> cells =
        c -> List.of(industry(registers, c), here(registers, c, code), firms(c));
    List<Column> columns =
        List.of(
            Table.words("Around"),
            Table.words("Industry"),
            Table.number("Firms here", "share of it", CLOSE),
            Table.number("Firms", "in all of it", CLOSE));
    return registers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Maker(registers, cells, columns)
                .make(registers.inArea(code), registers.flagsInArea(code)));
  }

  /** The town a concentration is around, which leads to its line. */
  static Cell place(Concentration c) {
    return Cell.link(Text.clean(c.place()), Routes.concentration(c.id()))
        .withSmall(method(c) + ", " + Numbers.decimal(c.km2(), 1) + " km\u00b2");
  }

  private static String method(Concentration c) {
    return c.method().equals("hdbscan") ? "HDBSCAN*" : "DBSCAN";
  }

  /** The industry, and whether anybody nominated it. */
  static Cell industry(Registers registers, Concentration c) {
    String name = registers.industry(c.cluster());
    String href = registers.industryHref(c.cluster());
    Cell cell = href.isEmpty() ? Cell.text(name) : Cell.link(name, href);
    return cell.withSmall(nominated(registers, c));
  }

  private static String nominated(Registers registers, Concentration c) {
    List<String> others =
        c.nominated().stream()
            .filter(id -> !id.equals(c.cluster()))
            .map(registers::industry)
            .toList();
    if (!others.isEmpty()) {
      return "nominated within " + Text.list(others);
    }
    return c.nominated().isEmpty() ? "nobody nominated it" : "nominated";
  }

  /** The area that holds most of it, and the shares. */
  static Cell area(Registers registers, Concentration c) {
    List<AreaShare> told = registers.told(c);
    if (told.isEmpty()) {
      return Cell.text("");
    }
    String href = registers.areaHref(told.get(0).area());
    String name = Text.clean(told.get(0).name());
    return (href.isEmpty() ? Cell.text(name) : Cell.link(name, href)).withSmall(registers.holds(c));
  }

  static Cell firms(Concentration c) {
    Cell cell = Cell.number(Numbers.whole(c.firms()), Numbers.digits(c.firms()));
    return c.flagged() == 0
        ? cell
        : cell.withSmall(Numbers.whole(c.firms() - c.flagged()) + " without flagged");
  }

  static Cell jobs(Concentration c) {
    if (Double.isNaN(c.jobs())) {
      return Cell.number("", "").withMark("[x]", Routes.mark("x"));
    }
    Cell cell = Cell.number(Numbers.whole(c.jobs()), Numbers.digits(c.jobs()));
    return c.jobsAsFiled() > 0 && c.jobsAsFiled() != c.jobs()
        ? cell.withSmall(Numbers.whole(c.jobsAsFiled()) + " as filed")
        : cell;
  }

  private static Cell here(Registers registers, Concentration c, String code) {
    AreaShare share = registers.share(c, code).orElseThrow();
    return Cell.number(Numbers.whole(share.firms()), Numbers.digits(share.firms()))
        .withSmall(Registers.share(share.shareOfFirms()) + " of it");
  }

  private record Maker(
      Registers registers, Function<Concentration, List<Cell>> cells, List<Column> columns) {
    RegisterPart make(List<Concentration> found, List<Flag> flags) {
      List<Flag> strong = flags.stream().filter(f -> !f.code().equals(Registers.FEW)).toList();
      return new RegisterPart(
          table(found),
          registers.isSearched(),
          none(),
          strong.stream().limit(SHOWN).map(registers::caption).toList(),
          rest(strong.size(), flags.size() - strong.size()));
    }

    private Optional<Table> table(List<Concentration> found) {
      List<Row> rows = found.stream().limit(ROWS).map(this::row).toList();
      String caption =
          rows.size() < found.size()
              ? "The " + ROWS + " largest of " + found.size() + " concentrations"
              : Text.capital(Text.plural(found.size(), "concentration"));
      return rows.isEmpty()
          ? Optional.empty()
          : Optional.of(new Table("found", caption, columns, rows, Foot.NONE));
    }

    private Row row(Concentration c) {
      List<Cell> all = new ArrayList<>(List.of(place(c)));
      all.addAll(cells.apply(c));
      return new Row(all, false);
    }

    private String none() {
      return registers.findings().held().concentrations() > 0
          ? "Concentrations are held back by the disclosure policy of the study."
          : "The searches of this study found none.";
    }

    private List<String> rest(int strong, int few) {
      List<String> out = new ArrayList<>();
      if (registers.findings().held().flags() > 0) {
        out.add("Distortions are held back by the disclosure policy of the study.");
      } else if (strong == 0) {
        out.add("No rule flags a number here beyond single companies.");
      }
      if (strong > SHOWN) {
        out.add(Text.plural(strong - SHOWN, "more flag") + " in the file of distortions.");
      }
      if (few > 0) {
        out.add(
            Text.plural(few, "cell")
                + (few == 1 ? " rests" : " rest")
                + " on few firms (low-n), and the figures say so.");
      }
      return out;
    }
  }
}
