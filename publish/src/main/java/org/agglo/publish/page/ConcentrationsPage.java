package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agglo.publish.map.AreaMap;
import org.agglo.publish.map.AreaMap.Caption;
import org.agglo.publish.map.Outlines;
import org.agglo.publish.map.Patches;
import org.agglo.publish.page.Shell.Head;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.page.Table.Foot;
import org.agglo.publish.page.Table.Link;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Sources.Counting;
import org.agglo.study.definition.Study.Detection;
import org.agglo.study.definition.Study.Detection.Method;
import org.agglo.study.definition.Study.Detection.Over;
import org.agglo.study.figure.RegisterFindings.Concentration;
import org.locationtech.jts.geom.Geometry;

/**
 * What the data find without a nomination: where firms stand close together.
 *
 * @param shell what surrounds it
 * @param lead how many were found, and how many of them nobody nominated
 * @param notes how to read them
 * @param paths shared paths of the maps; empty without outlines
 * @param searches the searches, in the order of the study
 */
public record ConcentrationsPage(
    Shell shell, String lead, List<String> notes, String paths, List<Search> searches) {

  /**
   * One way of looking.
   *
   * @param anchor anchor on the page
   * @param title the method and what it looked among
   * @param words how it looked, in sentences
   * @param strongest what is said of the largest
   * @param map where they are; empty without outlines
   * @param table all of them, the largest first; empty where none was found
   */
  public record Search(
      String anchor,
      String title,
      List<String> words,
      List<String> strongest,
      Optional<Picture> map,
      Optional<Table> table) {}

  private static final int TOLD = 3;

  static ConcentrationsPage of(Atlas atlas) {
    Registers registers = atlas.registers();
    Optional<Outlines> outlines = Outlines.of(atlas.published().outlines(), registers.ground());
    Optional<AreaMap> map = outlines.map(o -> new AreaMap(o, ""));
    Maker maker = new Maker(atlas, registers, outlines, map);
    String lead = maker.lead();
    Head head = new Head("Concentrations", lead);
    return new ConcentrationsPage(
        Shell.of(atlas, Routes.CONCENTRATIONS, head),
        lead,
        maker.notes(),
        map.map(AreaMap::paths).orElse(""),
        atlas.published().study().detect().stream().map(maker::search).toList());
  }

  private record Maker(
      Atlas atlas, Registers registers, Optional<Outlines> outlines, Optional<AreaMap> map) {
    String lead() {
      List<Concentration> all = registers.findings().concentrations();
      int held = registers.findings().held().concentrations();
      if (held > 0) {
        return Text.plural(held, "concentration")
            + " of firms "
            + (held == 1 ? "is" : "are")
            + " held back by the disclosure policy of the study.";
      }
      long own = all.stream().filter(c -> c.nominated().isEmpty()).count();
      return all.isEmpty()
          ? "Nowhere do firms stand as close together as the searches ask."
          : "The searches found "
              + Text.plural(all.size(), "concentration")
              + " of firms; "
              + (own == 0
                  ? "all of them are in industries that the study names."
                  : Numbers.whole(own)
                      + " of them "
                      + (own == 1 ? "is" : "are")
                      + " in industries that nobody nominated.");
    }

    List<String> notes() {
      List<String> out = new ArrayList<>();
      out.add(
          "All numbers and shares are of the firms in the data: those of "
              + Text.list(searched())
              + ", at their registered offices.");
      out.add(
          "An outline is drawn round the firms found. It is no border, and no test of chance: a town"
              + " has more firms of every kind than a moor.");
      out.add(
          "Searches overlap, and one firm can be in concentrations of several searches: never add"
              + " them up.");
      out.add(
          "\u201cWithout flagged\u201d leaves out firms that a distortion is known of; \u201cas"
              + " filed\u201d adds up all accounts, also those that later ones replaced.");
      return out;
    }

    private List<String> searched() {
      List<String> used =
          atlas.published().study().detect().stream().map(Detection::register).distinct().toList();
      return registers.findings().registers().stream()
          .filter(r -> used.contains(r.id()))
          .map(r -> Text.clean(r.title() + " (" + r.vintage() + ")"))
          .toList();
    }

    Search search(Detection d) {
      List<Concentration> found =
          registers.findings().concentrations().stream()
              .filter(c -> c.detect().equals(d.name()))
              .sorted(Registers.largest())
              .toList();
      String anchor = "search-" + Routes.name(d.name());
      return new Search(
          anchor,
          title(d),
          words(d, found),
          found.stream().limit(TOLD).map(c -> Text.clean(c.sentence())).toList(),
          found.isEmpty() ? Optional.empty() : picture(d, found),
          found.isEmpty() ? Optional.empty() : Optional.of(table(d, found)));
    }

    private String title(Detection d) {
      List<String> of = d.of().stream().map(this::among).toList();
      return Text.capital(Text.list(of)) + ", by " + method(d);
    }

    private String among(String of) {
      return switch (of) {
        case "clusters" -> "each cluster";
        case "sectors" -> "each sector";
        default -> registers.industry(of);
      };
    }

    private static String method(Detection d) {
      return d.method() == Method.DBSCAN ? "DBSCAN" : "HDBSCAN*";
    }

    private List<String> words(Detection d, List<Concentration> found) {
      List<String> out = new ArrayList<>();
      out.add(d.method() == Method.DBSCAN ? dbscan(d) : hdbscan(d));
      out.add(
          d.over().filter(o -> o == Over.TERRITORY).isPresent()
              ? "It looks at the territory and " + d.reach().orElse("50km") + " around it."
              : "It looks at all the data.");
      if (!d.exclude().isEmpty()) {
        out.add("Firms flagged " + Text.list(d.exclude()) + " are set aside first.");
      }
      long edges = found.stream().filter(Concentration::edge).count();
      if (edges > 0) {
        out.add(
            (edges == 1 ? "One reaches" : Text.capital(Text.count((int) edges)) + " reach")
                + " where the data end, and may go on beyond: marked [edge].");
      }
      if (found.isEmpty()) {
        out.add("It found none that can be shown.");
      }
      return out;
    }

    private static String dbscan(Detection d) {
      boolean jobs = d.weight().filter(w -> w == Counting.JOBS).isPresent();
      return "A firm is in the midst of a concentration where at least "
          + d.minimum()
          + (jobs ? " jobs" : " firms")
          + " of its industry are within "
          + d.radius().orElse("the radius")
          + "; midst joins to midst, and firms within reach of one belong to it.";
    }

    private static String hdbscan(Detection d) {
      return "No radius is given: groups of at least "
          + d.minimum()
          + " firms are kept where they last longest as the radius shrinks, so thin countryside and"
          + " dense town are each judged by their own density.";
    }

    private Optional<Picture> picture(Detection d, List<Concentration> found) {
      List<Geometry> shapes = found.stream().map(Concentration::outline).toList();
      String id = "map-" + Routes.name(d.name());
      String title = title(d) + ": " + Text.plural(found.size(), "concentration");
      String description =
          "Map of the areas with the outlines of the concentrations, numbered as in the table"
              + " below.";
      List<Link> sources =
          atlas.findSource(d.register()).stream()
              .map(s -> new Link(Text.clean(s.title()), Routes.source(s.id())))
              .toList();
      String subtitle =
          "Numbers as in the table; where they would cover one another, the smaller has none";
      return map.map(
          m ->
              new Picture(
                  id,
                  title,
                  subtitle,
                  m.ground(
                      new Caption(id, title, description),
                      Patches.of(outlines.orElseThrow(), shapes)),
                  tableId(d),
                  sources));
    }

    private static String tableId(Detection d) {
      return "table-" + Routes.name(d.name());
    }

    private Table table(Detection d, List<Concentration> found) {
      boolean jobs = found.stream().anyMatch(c -> !Double.isNaN(c.jobs()));
      List<Column> columns = new ArrayList<>();
      columns.add(Table.words("Around"));
      columns.add(Table.words("Industry"));
      columns.add(Table.words("Held by"));
      columns.add(Table.number("Firms", "in the data", RegisterPart.CLOSE));
      if (jobs) {
        columns.add(Table.number("Jobs", "latest accounts", Routes.QUALITY));
      }
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        rows.add(row(i + 1, found.get(i), jobs));
      }
      String caption = title(d) + ": concentrations, the largest first";
      return new Table(tableId(d), caption, columns, rows, Foot.NONE);
    }

    private Row row(int number, Concentration c, boolean jobs) {
      Cell place =
          Cell.number(number + ". " + Text.clean(c.place()), Integer.toString(number))
              .withSmall(Numbers.decimal(c.km2(), 1) + " km\u00b2")
              .withAnchor(Routes.anchor(c.id()));
      List<Cell> cells = new ArrayList<>();
      cells.add(c.edge() ? place.withMark("[edge]", "#edge") : place);
      cells.add(RegisterPart.industry(registers, c));
      cells.add(RegisterPart.area(registers, c));
      cells.add(RegisterPart.firms(c));
      if (jobs) {
        cells.add(RegisterPart.jobs(c));
      }
      return new Row(cells, false);
    }
  }
}
