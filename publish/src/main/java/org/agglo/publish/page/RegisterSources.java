package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agglo.publish.page.SourcesPage.Entry;
import org.agglo.publish.page.SourcesPage.Term;
import org.agglo.publish.page.Table.Foot;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Sources.PostcodeTable;
import org.agglo.study.definition.Sources.Register;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.figure.RegisterFindings;
import org.agglo.study.figure.RegisterFindings.Reconciliation;

/** Registers on the page of sources: what their licences say, and how their rows add up. */
final class RegisterSources {
  /** Land and Property Services lets postcodes of Northern Ireland be used, not republished. */
  static final String POSTCODES =
      "Positions of Great Britain. Postcodes of Northern Ireland (BT) are under another licence: they"
          + " are read, and neither they nor anything placed by them is republished.";

  private static final String COMPANIES_HOUSE =
      "Companies House puts its data on the public register and asks nothing for its use, but does"
          + " not publish them under the Open Government Licence.";

  private RegisterSources() {}

  /** What must be known of a register's licence beyond its name. */
  static Optional<Term> licence(Atlas atlas, Source s) {
    return atlas.registers().isRegister(s.id())
        ? licence(s.publisher(), s.licence())
        : Optional.empty();
  }

  private static Optional<Term> licence(String publisher, String licence) {
    boolean house = publisher.toLowerCase(Locale.ROOT).contains("companies house");
    return house && !licence.startsWith("OGL")
        ? Optional.of(SourcesPage.plain("What the licence says", COMPANIES_HOUSE))
        : Optional.empty();
  }

  /** Registers that only add to others, which no figure names as its source. */
  static List<Entry> uncounted(Atlas atlas) {
    return atlas.registers().findings().registers().stream()
        .filter(r -> atlas.findSource(r.id()).isEmpty())
        .map(RegisterSources::entry)
        .toList();
  }

  private static Entry entry(Register r) {
    List<Term> terms = new ArrayList<>();
    terms.add(SourcesPage.plain("Publisher", r.publisher()));
    terms.add(new Term("Address", Text.clean(r.address()), SourcesPage.web(r.address())));
    terms.add(SourcesPage.licence(r.licence()));
    licence(r.publisher(), r.licence()).ifPresent(terms::add);
    terms.add(SourcesPage.plain("Acknowledgement", r.attribution()));
    terms.add(SourcesPage.plain("What may be republished", SourcesPage.republish(r.republish())));
    terms.add(SourcesPage.plain("Edition", r.vintage()));
    terms.add(SourcesPage.plain("Feeds", "No metric by itself: it adds to the other registers"));
    terms.add(SourcesPage.plain("Table", r.file()));
    r.sha256().ifPresent(h -> terms.add(SourcesPage.plain("Checksum (SHA-256)", h)));
    List<String> notes = r.notes().stream().map(Text::sentence).map(Text::clean).toList();
    return new Entry(Routes.name(r.id()), Text.clean(r.title()), terms, notes);
  }

  /** Title of a register or of a table of postcodes. */
  static Optional<String> title(Atlas atlas, String id) {
    RegisterFindings findings = atlas.registers().findings();
    return findings.registers().stream()
        .filter(r -> r.id().equals(id))
        .map(Register::title)
        .findFirst()
        .or(
            () ->
                findings.postcodes().stream()
                    .filter(t -> t.id().equals(id))
                    .map(PostcodeTable::title)
                    .findFirst());
  }

  /** A table a register: what became of its rows. */
  static List<Table> reconciled(Atlas atlas) {
    List<Table> tables = new ArrayList<>();
    for (Register r : atlas.registers().findings().registers()) {
      List<Row> rows =
          atlas.registers().findings().reconciliations().stream()
              .filter(i -> i.register().equals(r.id()))
              .map(RegisterSources::row)
              .toList();
      if (!rows.isEmpty()) {
        tables.add(
            new Table(
                "rows-" + Routes.name(r.id()),
                Text.clean(r.title() + ", " + r.vintage()),
                List.of(Table.words("Counted"), Table.number("Number", "", "")),
                rows,
                Foot.NONE));
      }
    }
    return tables;
  }

  private static Row row(Reconciliation item) {
    Cell what = Cell.text(Text.capital(Text.clean(item.item()))).withSmall(about(item.about()));
    return new Row(List.of(what, SourcesPage.count(Math.round(item.value()))), false);
  }

  private static String about(String about) {
    return switch (about) {
      case "place" -> "how they were placed";
      case "match" -> "how they were matched";
      case "jobs" -> "jobs";
      default -> "";
    };
  }
}
