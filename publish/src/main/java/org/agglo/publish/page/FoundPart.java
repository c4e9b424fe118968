package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.agglo.publish.page.Table.Foot;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.figure.RegisterFindings.Concentration;

/**
 * What the data find beside what was nominated.
 *
 * @param lead both in one sentence
 * @param nominated the nominated clusters that have concentrations, the largest first
 * @param others the largest concentration of each industry that nobody nominated
 */
public record FoundPart(String lead, Optional<Table> nominated, Optional<Table> others) {
  private static final int ROWS = 8;

  /** Empty in a study that looks for none. */
  static Optional<FoundPart> of(Atlas atlas) {
    return atlas.registers().isSearched()
        ? Optional.of(new Maker(atlas, atlas.registers()).make())
        : Optional.empty();
  }

  private record Maker(Atlas atlas, Registers registers) {
    FoundPart make() {
      List<Cluster> with =
          atlas.published().clusters().stream()
              .filter(c -> !registers.ofCluster(c.id()).isEmpty())
              .sorted(Comparator.comparingLong(c -> -registers.ofCluster(c.id()).get(0).firms()))
              .toList();
      List<Concentration> own = own();
      return new FoundPart(lead(with.size(), own.size()), nominated(with), others(own));
    }

    private String lead(int with, int own) {
      if (registers.findings().held().concentrations() > 0) {
        return "What was found is held back by the disclosure policy of the study.";
      }
      int all = atlas.published().clusters().size();
      return "Of "
          + Text.plural(all, "nominated cluster")
          + ", "
          + Text.count(with)
          + (with == 1 ? " stands" : " stand")
          + " close together somewhere"
          + others(own);
    }

    private static String others(int own) {
      return own == 0
          ? "; nothing else was found."
          : "; so "
              + (own == 1 ? "does " : "do ")
              + Text.count(own)
              + (own == 1 ? " industry" : " industries")
              + " that nobody nominated.";
    }

    /** The largest of each industry: the rest stand on their own page. */
    private List<Concentration> own() {
      Set<String> seen = new LinkedHashSet<>();
      return registers.findings().concentrations().stream()
          .filter(c -> c.nominated().isEmpty())
          .sorted(Registers.largest())
          .filter(c -> seen.add(c.cluster()))
          .toList();
    }

    private Optional<Table> nominated(List<Cluster> with) {
      List<Row> rows = with.stream().limit(ROWS).map(this::row).toList();
      return table("nominated", "Nominated, and found", rows, with.size());
    }

    private Row row(Cluster cluster) {
      List<Concentration> found = registers.ofCluster(cluster.id());
      Cell name =
          Cell.link(Text.clean(cluster.name()), Routes.cluster(cluster.id()))
              .withSmall(Text.plural(found.size(), "concentration"));
      return row(name, found.get(0));
    }

    private Optional<Table> others(List<Concentration> own) {
      List<Row> rows = new ArrayList<>();
      own.stream()
          .limit(ROWS)
          .forEach(c -> rows.add(row(Cell.text(registers.industry(c.cluster())), c)));
      return table("found", "Found, and nobody nominated it", rows, own.size());
    }

    private static Row row(Cell name, Concentration c) {
      Cell place = Cell.link(Text.clean(c.place()), Routes.concentration(c.id()));
      Cell firms = Cell.number(Numbers.whole(c.firms()), Numbers.digits(c.firms()));
      return new Row(List.of(name, place, firms), false);
    }

    private static Optional<Table> table(String id, String caption, List<Row> rows, int all) {
      String more = all > rows.size() ? ": the first " + rows.size() + " of " + all : "";
      return rows.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Table(
                  id,
                  caption + more,
                  List.of(
                      Table.words("Industry"),
                      Table.words("Largest around"),
                      Table.number("Firms", "in the data", RegisterPart.CLOSE)),
                  rows,
                  Foot.NONE));
    }
  }
}
