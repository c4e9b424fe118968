package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.agglo.publish.page.Shell.Head;
import org.agglo.publish.page.Table.Foot;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Sources.Base;
import org.agglo.study.definition.Sources.PostcodeTable;
import org.agglo.study.definition.Sources.Recipe;
import org.agglo.study.definition.Sources.Republish;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.figure.Published.Load;

/**
 * The sources: whose the data are, what may be done with them, and how they were read.
 *
 * @param shell what surrounds it
 * @param sources one each
 * @param areas where areas, codes and outlines come from, with their licence
 * @param loads rows in, loaded and rejected; empty where nothing is recorded
 * @param registers how the rows of each register were placed and matched
 */
public record SourcesPage(
    Shell shell, List<Entry> sources, String areas, Optional<Table> loads, List<Table> registers) {

  private static final Map<String, String> LICENCES =
      Map.of(
          "OGL-UK-3.0",
          "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
          "CC-BY-4.0",
          "https://creativecommons.org/licenses/by/4.0/",
          "CC0-1.0",
          "https://creativecommons.org/publicdomain/zero/1.0/");

  /**
   * A source, described.
   *
   * @param anchor anchor on the page
   * @param title its title
   * @param facts terms and what stands against them
   * @param notes what must be said wherever its figures stand
   */
  public record Entry(String anchor, String title, List<Term> facts, List<String> notes) {}

  /** A term, what stands against it, and an address of the web; empty for none. */
  public record Term(String term, String text, String address) {}

  static SourcesPage of(Atlas atlas) {
    Head head =
        new Head("Sources", "Whose the data are, under which licence, and how they were read.");
    return new SourcesPage(
        Shell.of(atlas, Routes.SOURCES, head),
        entries(atlas),
        Text.clean(Text.sentence(atlas.published().study().areas().source())),
        loads(atlas),
        RegisterSources.reconciled(atlas));
  }

  private static List<Entry> entries(Atlas atlas) {
    List<Entry> entries = new ArrayList<>();
    atlas.published().sources().forEach(s -> entries.add(entry(atlas, s)));
    atlas.published().sizes().forEach(s -> entries.add(entry(s)));
    entries.addAll(RegisterSources.uncounted(atlas));
    atlas.published().registers().postcodes().forEach(t -> entries.add(entry(t)));
    return entries;
  }

  private static Entry entry(PostcodeTable t) {
    List<Term> terms = new ArrayList<>();
    terms.add(plain("Publisher", t.publisher()));
    terms.add(new Term("Address", Text.clean(t.address()), web(t.address())));
    terms.add(licence(t.licence()));
    terms.add(plain("Acknowledgement", t.attribution()));
    terms.add(plain("What may be republished", RegisterSources.POSTCODES));
    terms.add(plain("Edition", t.vintage()));
    terms.add(plain("Feeds", "The positions of registered offices"));
    terms.add(plain("Table", t.file()));
    t.sha256().ifPresent(h -> terms.add(plain("Checksum (SHA-256)", h)));
    return new Entry(Routes.name(t.id()), Text.clean(t.title()), terms, List.of());
  }

  private static Entry entry(SizeTable s) {
    List<Term> terms = new ArrayList<>();
    terms.add(plain("Publisher", s.publisher()));
    terms.add(new Term("Address", Text.clean(s.address()), web(s.address())));
    terms.add(licence(s.licence()));
    terms.add(plain("Acknowledgement", s.attribution()));
    terms.add(plain("Edition", s.vintage()));
    terms.add(plain("Feeds", "The sizes that tests of jobs rest on, of " + s.unit()));
    s.caution().ifPresent(c -> terms.add(plain("To bear in mind", Text.sentence(c))));
    terms.addAll(new Files(s.table(), s.sha256(), Optional.empty(), s.sets(), s.recipe()).terms());
    return new Entry(Routes.name(s.id()), Text.clean(s.title()), terms, notes(s.notes()));
  }

  private static List<String> notes(List<String> notes) {
    return notes.stream().map(Text::sentence).map(Text::clean).toList();
  }

  private static Entry entry(Atlas atlas, Source s) {
    return new Entry(Routes.name(s.id()), Text.clean(s.title()), terms(atlas, s), notes(s.notes()));
  }

  private static List<Term> terms(Atlas atlas, Source s) {
    List<Term> terms = new ArrayList<>();
    terms.add(plain("Publisher", s.publisher()));
    terms.add(new Term("Address", Text.clean(s.address()), web(s.address())));
    terms.add(licence(s.licence()));
    RegisterSources.licence(atlas, s).ifPresent(terms::add);
    terms.add(plain("Acknowledgement", s.attribution()));
    terms.add(plain("What may be republished", republish(s.republish())));
    terms.add(plain("Edition", s.vintage()));
    terms.add(plain("Feeds", feeds(atlas, s)));
    terms.add(plain("Finest areas", s.level()));
    s.base().forEach(b -> terms.add(plain("Base of quotients" + years(b), b.text())));
    s.rounding()
        .ifPresent(r -> terms.add(plain("Rounding", "Values are rounded to a multiple of " + r)));
    s.sizes().ifPresent(id -> terms.add(sizes(atlas, id)));
    terms.addAll(new Files(s.table(), s.sha256(), s.gaps(), s.sets(), s.recipe()).terms());
    return terms;
  }

  private static Term sizes(Atlas atlas, String id) {
    return plain("Sizes its tests rest on", atlas.findSizes(id).map(SizeTable::title).orElse(id));
  }

  /** The table of a data set, and what it was made of. */
  private record Files(
      String table,
      Optional<String> sha256,
      Optional<String> gaps,
      Optional<String> sets,
      Optional<Recipe> recipe) {
    List<Term> terms() {
      List<Term> terms = new ArrayList<>();
      terms.add(plain("Table", table));
      sha256.ifPresent(h -> terms.add(plain("Checksum (SHA-256)", h)));
      gaps.ifPresent(g -> terms.add(plain("Table of what is missing", g)));
      sets.ifPresent(t -> terms.add(plain("Table of code lists", t)));
      recipe.ifPresent(r -> terms.add(plain("Recipe", r.sql())));
      recipe.stream()
          .flatMap(r -> r.files().stream())
          .map(f -> plain("Publisher\u2019s file", f.file() + ", SHA-256 " + f.sha256()))
          .forEach(terms::add);
      return terms;
    }
  }

  static Term licence(String licence) {
    return new Term("Licence", Text.clean(licence), LICENCES.getOrDefault(licence, ""));
  }

  static Term plain(String term, String text) {
    return new Term(term, Text.clean(text), "");
  }

  static String web(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("https://") || lower.startsWith("http://");
    return web && address.chars().noneMatch(c -> c <= ' ') ? address : "";
  }

  private static String feeds(Atlas atlas, Source s) {
    String name = atlas.findMetric(s.metric()).map(m -> " " + m.name()).orElse("");
    return s.metric() + name + ", in " + s.unit();
  }

  private static String years(Base base) {
    String from = base.from().map(y -> " from " + y).orElse("");
    return from + base.to().map(y -> " to " + y).orElse("");
  }

  static String republish(Republish republish) {
    return switch (republish) {
      case FIGURES -> "figures";
      case NAMES -> "figures and names";
      case NONE -> "nothing";
    };
  }

  private static Optional<Table> loads(Atlas atlas) {
    List<Row> rows = atlas.published().loads().stream().map(l -> load(atlas, l)).toList();
    List<Table.Column> columns =
        List.of(
            Table.words("File"),
            Table.number("Rows in", "", ""),
            Table.number("Loaded", "", ""),
            Table.number("Rejected", "", ""),
            Table.words("Checksum (SHA-256)"));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table("loads", "Rows in = rows loaded + rows rejected", columns, rows, Foot.NONE));
  }

  private static Row load(Atlas atlas, Load l) {
    String source =
        atlas
            .findSource(l.source())
            .map(Source::title)
            .or(() -> RegisterSources.title(atlas, l.source()))
            .orElse(l.source());
    return new Row(
        List.of(
            Cell.text(Text.clean(l.file())).withSmall(Text.clean(source)),
            count(l.rows()),
            count(l.loaded()),
            count(l.rejected()),
            Cell.text(l.sha256())),
        false);
  }

  static Cell count(long rows) {
    return Cell.number(Numbers.whole(rows), Numbers.digits(rows));
  }
}
