package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.agglo.publish.page.Shell.Head;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.page.Table.Foot;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Study.Disclosure;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.RegisterFindings.Flag;
import org.agglo.study.figure.RegisterFindings.FlagRule;
import org.agglo.study.figure.Status;

/**
 * What distorts the registers of a study, what is missing, and what is held back.
 *
 * @param shell what surrounds it
 * @param lead how many rules found something
 * @param summary the rules, a line each
 * @param rules the rules, one by one
 * @param example a line of the file that overrules a flag
 * @param growth why registers show no growth; empty where they are asked for none
 * @param missing figures of each register by mark
 * @param disclosure what the policy of the study holds back
 */
public record QualityPage(
    Shell shell,
    String lead,
    Table summary,
    List<Rule> rules,
    String example,
    List<String> growth,
    Optional<Table> missing,
    List<String> disclosure) {

  /**
   * A rule and what it found.
   *
   * @param anchor anchor on the page
   * @param code distortion code
   * @param words what it looks for, and what becomes of it
   * @param outcome found, none found or what is missing, with the counts
   * @param cases the strongest cases; empty where none may be shown
   */
  public record Rule(
      String anchor, String code, String words, String outcome, Optional<Table> cases) {}

  private static final int CASES = 5;
  private static final String REASON =
      ",overridden,a shared workspace: the companies are there,A. Analyst,2026-01-31";

  static QualityPage of(Atlas atlas) {
    Maker maker = new Maker(atlas, atlas.registers());
    String lead = maker.lead();
    return new QualityPage(
        Shell.of(atlas, Routes.QUALITY, new Head("Data quality", lead)),
        lead,
        maker.summary(),
        maker.rules().stream().map(maker::rule).toList(),
        maker.example(),
        maker.growth(),
        maker.missing(),
        maker.disclosure());
  }

  private record Maker(Atlas atlas, Registers registers) {
    List<FlagRule> rules() {
      return registers.findings().rules();
    }

    String lead() {
      return "Of "
          + Text.plural(rules().size(), "rule")
          + " that look for distortions, "
          + Text.count((int) count("found"))
          + " found some, "
          + Text.count((int) count("none found"))
          + " found none, and "
          + Text.count((int) count("z"))
          + " could not be asked of these data [z].";
    }

    private long count(String state) {
      return rules().stream().filter(r -> r.state().equals(state)).count();
    }

    Table summary() {
      List<Column> columns =
          List.of(
              Table.words("Rule"),
              Table.number("Flagged", "", ""),
              Table.number("Looked at", "", ""),
              Table.number("Share", "", ""),
              Table.words("Outcome"));
      List<Row> rows = rules().stream().map(Maker::line).toList();
      return new Table("rules", "The rules and what they found", columns, rows, Foot.NONE);
    }

    private static Row line(FlagRule r) {
      boolean asked = !r.state().equals("z");
      Cell none = Cell.number("", "").withMark("[z]", Routes.mark("z"));
      double share = r.of() == 0 ? 0 : (double) r.flagged() / r.of();
      return new Row(
          List.of(
              Cell.link(r.code(), Routes.distortion(r.code())),
              asked ? number(r.flagged()) : none,
              asked ? number(r.of()) : none,
              asked ? Cell.number(Numbers.percent(share), Numbers.digits(share)) : none,
              Cell.text(asked ? Text.capital(r.state()) : Text.capital(Text.clean(r.why())))),
          false);
    }

    private static Cell number(double value) {
      return Cell.number(Numbers.whole(value), Numbers.digits(value));
    }

    Rule rule(FlagRule r) {
      List<Flag> flags = registers.flags(r.code());
      String anchor = "rule-" + Routes.name(r.code());
      String words = Text.capital(Text.sentence(Text.clean(r.rule())));
      return new Rule(anchor, r.code(), words, outcome(r, flags), cases(r, flags));
    }

    private String outcome(FlagRule r, List<Flag> flags) {
      if (r.state().equals("z")) {
        return "Not asked [z]: " + Text.sentence(Text.clean(r.why()));
      }
      String counts = Numbers.whole(r.flagged()) + " of " + Numbers.whole(r.of());
      if (r.flagged() == 0) {
        return "None found among " + Numbers.whole(r.of()) + ".";
      }
      boolean single = flags.size() < r.flagged() && registers.findings().held().flags() == 0;
      return "Found: "
          + counts
          + " looked at."
          + (single ? " Single companies are counted and not named." : "");
    }

    private Optional<Table> cases(FlagRule r, List<Flag> flags) {
      List<Column> columns =
          List.of(
              Table.words(flags.size() > CASES ? "The strongest cases" : "Cases"),
              Table.number("Before", "", ""),
              Table.number("After", "", ""),
              Table.words("Decision"));
      List<Row> rows = flags.stream().limit(CASES).map(this::found).toList();
      String caption = r.code() + ": value before and after";
      String id = "cases-" + Routes.name(r.code());
      return rows.isEmpty()
          ? Optional.empty()
          : Optional.of(new Table(id, caption, columns, rows, Foot.NONE));
    }

    private Row found(Flag f) {
      Cell after =
          Double.isNaN(f.after())
              ? Cell.number("", "").withMark("[x]", Routes.mark("x"))
              : number(f.after());
      String decision = f.decision().isEmpty() ? "none yet" : f.decision();
      return new Row(
          List.of(
              Cell.text(registers.caption(f)),
              number(f.before()).withSmall(Text.clean(f.unit())),
              after,
              Cell.text(decision).withSmall(Text.clean(f.reason()))),
          false);
    }

    /** A flag of a postcode has the code and the postcode as its key. */
    String example() {
      return registers.findings().flags().stream()
              .filter(f -> f.kind().equals("postcode"))
              .min(Comparator.comparingDouble((Flag f) -> -f.before()))
              .map(f -> f.code() + ":" + f.subject())
              .orElse("dup-reg:ZZ1 1ZZ")
          + REASON;
    }

    List<String> growth() {
      Map<String, Integer> refused = new TreeMap<>();
      atlas.published().figures().stream()
          .filter(f -> isGrowth(f) && !f.isPresent() && registers.isRegister(f.source()))
          .forEach(f -> refused.merge(atlas.unit(f.metric()) + "\n" + f.note(), 1, Integer::sum));
      List<String> out = new ArrayList<>();
      refused.forEach(
          (key, n) -> {
            String[] parts = key.split("\n", 2);
            out.add(
                Text.capital(parts[0])
                    + ", "
                    + Text.plural(n, "reading")
                    + " of growth not given. "
                    + Text.clean(Text.sentence(parts[1])));
          });
      return out;
    }

    private static boolean isGrowth(Figure f) {
      return f.measure() == Measure.GROWTH || f.measure() == Measure.GROWTH_AGAINST_NATION;
    }

    Optional<Table> missing() {
      Map<String, long[]> counts = new TreeMap<>();
      for (Figure f : atlas.published().figures().stream().toList()) {
        if (registers.isRegister(f.source())) {
          tally(counts.computeIfAbsent(f.source(), s -> new long[Status.values().length + 2]), f);
        }
      }
      List<Status> marks = new ArrayList<>();
      for (Status s : Status.values()) {
        if (counts.values().stream().anyMatch(n -> n[s.ordinal() + 2] > 0)) {
          marks.add(s);
        }
      }
      List<Column> columns = new ArrayList<>(List.of(Table.words("Register")));
      columns.add(Table.number("Figures", "", ""));
      columns.add(Table.number("With a number", "", ""));
      marks.forEach(
          s -> columns.add(Table.number("[" + s.mark() + "]", s.meaning(), Routes.mark(s.mark()))));
      List<Row> rows = counts.entrySet().stream().map(e -> row(e, marks)).toList();
      return rows.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Table("missing", "Figures of registers by mark", columns, rows, Foot.NONE));
    }

    private static void tally(long[] counts, Figure f) {
      counts[0]++;
      counts[1] += f.isPresent() ? 1 : 0;
      List<String> marks = List.of(f.status().split(" "));
      for (Status s : Status.values()) {
        counts[s.ordinal() + 2] += marks.contains(s.mark()) ? 1 : 0;
      }
    }

    private Row row(Map.Entry<String, long[]> entry, List<Status> marks) {
      String title = atlas.findSource(entry.getKey()).map(s -> s.title()).orElse(entry.getKey());
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.link(Text.clean(title), Routes.source(entry.getKey())));
      cells.add(number(entry.getValue()[0]));
      cells.add(number(entry.getValue()[1]));
      marks.forEach(s -> cells.add(number(entry.getValue()[s.ordinal() + 2])));
      return new Row(cells, false);
    }

    List<String> disclosure() {
      List<String> out = new ArrayList<>();
      out.add(policy(atlas.published().study().disclosure().orElse(Disclosure.NONE)));
      int concentrations = registers.findings().held().concentrations();
      int flags = registers.findings().held().flags();
      if (concentrations + flags > 0) {
        out.add(
            Text.plural(concentrations, "concentration")
                + " and "
                + Text.plural(flags, "flag")
                + " are held back whole: set against the tables they could give single cells"
                + " away.");
      }
      out.add(
          "An organisation is named only where the licence of its register lets names be republished,"
              + " and it has five employees or more or the study itself names it. On this page none"
              + " is named.");
      out.add("Places in Northern Ireland are read, counted among the rows, and shown nowhere.");
      return out;
    }

    private static String policy(Disclosure policy) {
      return switch (policy) {
        case NONE -> "Policy none: the sources are public, and no figure is withheld or rounded.";
        case THRESHOLD_10 ->
            "Policy threshold-10: counts below ten are withheld, and with them all from which they"
                + " could be worked out.";
        case ONS_BRES_PUBLIC ->
            "Policy ons-bres-public: cells of few or dominant firms are rounded by their size or"
                + " withheld.";
      };
    }
  }
}
