package org.agglo.methods.golden;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.agglo.methods.concentration.Entropy;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.concentration.StandardisedQuotient;
import org.agglo.methods.concentration.StrongClusters;
import org.agglo.methods.concentration.SymmetricQuotient;
import org.agglo.methods.concentration.Theil;
import org.agglo.methods.golden.Fixture.Grid;
import org.agglo.methods.golden.Fixture.Row;
import org.agglo.methods.growth.Arcelus;
import org.agglo.methods.growth.EstebanMarquillas;
import org.agglo.methods.growth.ShiftShare;

/** Definitions evaluated with 50 digits, a published rule, and examples worked by hand. */
final class WorkedExamples {
  private static final String EXACT = "Definitions, with 50 digits";
  private static final Set<String> EAST = Set.of("BB", "BE", "MV", "SN", "ST", "TH");

  private WorkedExamples() {}

  static List<Golden> list() {
    return Stream.of(exact(), rule(), byHand()).flatMap(List::stream).toList();
  }

  private static List<Golden> exact() {
    Grid grid = Fixture.of("reat-cells").grid();
    return List.of(
        Golden.of(EXACT, "Theil's T", "exact-theil", "Theil.of")
            .rows("total", row -> split(row, grid).total()),
        Golden.of(EXACT, "Theil's T between east and west", "exact-theil", "Theil.split")
            .rows("between", row -> split(row, grid).between()),
        Golden.of(EXACT, "Theil's T within east and west", "exact-theil", "Theil.split")
            .rows("within", row -> split(row, grid).within()),
        Golden.of(EXACT, "entropy in nats", "exact-entropy", "Entropy.nats")
            .rows("entropy", row -> Entropy.nats(grid.region(row.text("region")))),
        Golden.of(EXACT, "symmetric quotient", "exact-quotients", "SymmetricQuotient.of")
            .rows(
                "symmetric", row -> SymmetricQuotient.of(quotients(row, grid)[region(row, grid)])),
        Golden.of(EXACT, "standardised quotient", "exact-quotients", "StandardisedQuotient.of")
            .remark("A region without the industry has none; its cell is empty.")
            .rows(
                "standardised",
                row -> StandardisedQuotient.of(quotients(row, grid))[region(row, grid)]),
        Golden.of(EXACT, "shift-share after Arcelus", "exact-arcelus", "Arcelus.of")
            .sums("expected", WorkedExamples::arcelus, Reat::employment));
  }

  private static Theil.Split split(Row row, Grid grid) {
    int[] group = grid.regions().stream().mapToInt(r -> EAST.contains(r) ? 0 : 1).toArray();
    return Theil.split(grid.industry(row.text("industry")), grid.regionTotals(), group);
  }

  private static double[] quotients(Row row, Grid grid) {
    double[] industry = grid.industry(row.text("industry"));
    double[] regions = grid.regionTotals();
    double total = Arrays.stream(industry).sum();
    double whole = Arrays.stream(regions).sum();
    double[] quotients = new double[regions.length];
    Arrays.setAll(quotients, r -> LocationQuotient.of(industry[r], regions[r], total, whole));
    return quotients;
  }

  private static int region(Row row, Grid grid) {
    return grid.regions().indexOf(row.text("region"));
  }

  private static double arcelus(Row row) {
    List<Row> dates = Reat.dates(row);
    Row first = dates.get(0);
    Row last = dates.get(dates.size() - 1);
    Arcelus.Components all =
        Arcelus.of(
            first.vector("region"),
            last.vector("region"),
            first.vector("nation"),
            last.vector("nation"));
    String[] name = row.text("component").split(" ");
    Arcelus.Effect effect =
        switch (name[0]) {
          case "national" -> all.national();
          case "mix" -> all.mix();
          case "regional" -> all.regional();
          case "regional_mix" -> all.regionalMix();
          default -> throw new IllegalArgumentException(name[0]);
        };
    return Arrays.stream(name[1].equals("homothetic") ? effect.homothetic() : effect.specialised())
        .sum();
  }

  /** Strong clusters: of each region and each of the four labels, 1 where it has it. */
  private static List<Golden> rule() {
    Grid grid = Fixture.of("reat-cells").grid();
    return Stream.of("qualifying", "significant", "strong", "strong10")
        .map(
            label ->
                Golden.of("US Cluster Mapping Project", label, "us-mapping", "StrongClusters.of")
                    .rows(label, row -> labelled(row, grid, label) ? 1 : 0))
        .toList();
  }

  private static boolean labelled(Row row, Grid grid, String label) {
    List<Row> industry =
        Fixture.of("us-mapping").rows().stream()
            .filter(other -> other.text("industry").equals(row.text("industry")))
            .toList();
    StrongClusters.Labels labels =
        StrongClusters.of(
            quotients(row, grid),
            industry.stream().mapToDouble(r -> r.number("employment")).toArray(),
            industry.stream().mapToDouble(r -> r.number("firms")).toArray());
    boolean[] regions =
        switch (label) {
          case "qualifying" -> labels.qualifying();
          case "significant" -> labels.significant();
          case "strong" -> labels.strong();
          default -> labels.strong10();
        };
    return regions[region(row, grid)];
  }

  private static List<Golden> byHand() {
    double[] first = {100, 200, 50};
    double[] last = {120, 190, 80};
    double[] nationFirst = {1000, 3000, 900};
    double[] nationLast = {1100, 2900, 1200};
    ShiftShare.Components plain = ShiftShare.of(first, last, nationFirst, nationLast);
    EstebanMarquillas.Components split = EstebanMarquillas.of(first, last, nationFirst, nationLast);
    return List.of(
        Golden.of("By hand", "shift-share", "", "ShiftShare.of")
            .line("national share", "21.428571", plain.nationalTotal())
            .line("industrial mix", "-1.428571", plain.mixTotal())
            .line("regional shift", "20", plain.regionalTotal()),
        Golden.of("By hand", "shift-share after Esteban-Marquillas", "", "EstebanMarquillas.of")
            .line("competitive effect", "20.714286", split.competitiveTotal())
            .line("allocation effect", "-0.714286", split.allocationTotal()),
        Golden.of("Störmann (2009), as REAT quotes it", "theil", "", "Theil.of, exchanged")
            .remark("The mean logarithmic deviation, Theil's L.")
            .line(
                "five incomes",
                "0.2326302",
                Theil.of(new double[] {1, 1, 1, 1, 1}, new double[] {10, 10, 10, 20, 50})));
  }
}
