package org.agglo.methods.golden;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.agglo.methods.concentration.Herfindahl;
import org.agglo.methods.concentration.Hoover;
import org.agglo.methods.concentration.Krugman;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.concentration.LocationalGini;
import org.agglo.methods.concentration.Theil;
import org.agglo.methods.golden.Fixture.Grid;
import org.agglo.methods.golden.Fixture.Row;
import org.agglo.methods.growth.DynamicShiftShare;
import org.agglo.methods.growth.EstebanMarquillas;
import org.agglo.methods.growth.ShiftShare;

/** The numbers of REAT: its data sets of German employment, and its examples. */
final class Reat {
  private static final String NAME = "REAT";
  private static final String UNWEIGHTED =
      "REAT's gini.conc and gini.spec are the Gini coefficient of the location quotients, each"
          + " counted once (Farhauer and Kröll), not the locational Gini: a small region weighs as"
          + " much as a large one.";
  private static final String MEAN_LOG =
      "REAT's theil is the mean logarithmic deviation, Theil's L, not Theil's T: it is T with part"
          + " and reference exchanged. Its weighted form divides by n twice and is not used here.";
  private static final String OVERFLOW =
      "With whole numbers read as integers, products of totals overflow in R and REAT gives NA as"
          + " the national share of Freiburg and of Göttingen; these are its values for the same"
          + " numbers as real numbers.";

  private Reat() {}

  static List<Golden> list() {
    return Stream.of(
            cells(), concentration(), specialisation(), vectors(), growth(), ReatPlants.list())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Golden> cells() {
    Grid grid = Fixture.of("reat-cells").grid();
    return List.of(
        golden("locq2", "reat-cells", "LocationQuotient.of")
            .remark(
                "REAT's standardised quotients (LQ.norm) take the mean by region and the deviation"
                    + " by industry; nothing is held against them.")
            .rows("location_quotient", row -> EconGeo.quotient(row, grid)),
        golden("locq", "reat-locq", "LocationQuotient.of")
            .rows(
                "location_quotient",
                row ->
                    LocationQuotient.of(
                        row.number("cell"),
                        row.number("region"),
                        row.number("industry"),
                        row.number("whole"))));
  }

  private static List<Golden> concentration() {
    Grid grid = Fixture.of("reat-cells").grid();
    double[] all = grid.regionTotals();
    return List.of(
        golden("conc, H", "reat-conc", "Hoover.of")
            .rows("hoover", row -> Hoover.of(grid.industry(row.text("industry")), all)),
        golden("conc, G", "reat-conc", "LocationalGini.of, the quotients against equal references")
            .remark(UNWEIGHTED)
            .rows("gini", row -> unweighted(grid.industry(row.text("industry")), all)),
        golden("conc, K", "reat-conc", "Krugman.meanOfOthers, an industry over regions")
            .remark("The reference is the mean of the other industries, not the nation.")
            .rows(
                "krugman",
                row ->
                    Krugman.meanOfOthers(
                        grid.industry(row.text("industry")),
                        grid.otherIndustries(row.text("industry")))));
  }

  private static List<Golden> specialisation() {
    Grid grid = Fixture.of("reat-cells").grid();
    double[] nation = grid.industryTotals();
    return List.of(
        golden("spec, H", "reat-spec", "Hoover.of, a region over industries")
            .rows("hoover", row -> Hoover.of(grid.region(row.text("region")), nation)),
        golden("spec, G", "reat-spec", "LocationalGini.of, the quotients against equal references")
            .remark(UNWEIGHTED)
            .rows("gini", row -> unweighted(grid.region(row.text("region")), nation)),
        golden("spec, K", "reat-spec", "Krugman.meanOfOthers")
            .remark("The reference is the mean of the other regions, not the nation.")
            .rows(
                "krugman",
                row ->
                    Krugman.meanOfOthers(
                        grid.region(row.text("region")), grid.otherRegions(row.text("region")))),
        golden("theil", "reat-theil", "Theil.of, exchanged")
            .remark(MEAN_LOG)
            .rows(
                "theil",
                row -> {
                  double[] region = grid.region(row.text("region"));
                  return Theil.of(ones(region.length), region);
                }),
        golden("herf", "reat-herf", "Herfindahl.of")
            .rows("herf", row -> Herfindahl.of(grid.region(row.text("region")))),
        golden("herf, coefnorm = TRUE", "reat-herf", "Herfindahl.normalised")
            .rows("herf_normalised", row -> Herfindahl.normalised(grid.region(row.text("region")))),
        golden("herf, output = \"eq\"", "reat-herf", "Herfindahl.equivalentNumber")
            .rows("herf_eq", row -> Herfindahl.equivalentNumber(grid.region(row.text("region")))));
  }

  private static List<Golden> vectors() {
    List<Row> industries = Fixture.of("reat-krugman-conc2").rows();
    return List.of(
        golden("gini.conc, gini.spec, krugman.spec, hoover, gini, herf, theil", "reat-vectors", "")
            .remark(UNWEIGHTED + " " + MEAN_LOG)
            .rows("expected", Reat::ofVectors),
        golden("krugman.conc2", "reat-krugman-conc2", "Krugman.meanOfOthers")
            .line(
                "Bergbau",
                "0.8619321358",
                Krugman.meanOfOthers(
                    industries.get(0).vector("jobs"),
                    industries.stream()
                        .skip(1)
                        .map(row -> row.vector("jobs"))
                        .toArray(double[][]::new))));
  }

  private static double ofVectors(Row row) {
    double[] first = row.vector("first");
    double[] second = row.vector("second");
    return switch (row.text("function")) {
      case "gini.conc", "gini.spec" -> unweighted(first, second);
      case "krugman.spec" -> Krugman.of(first, second);
      case "hoover" -> Hoover.of(first, second);
      case "gini" -> LocationalGini.of(first, ones(first.length));
      case "herf" -> Herfindahl.of(first);
      case "theil" -> Theil.of(ones(first.length), first);
      default -> throw new IllegalArgumentException(row.text("function"));
    };
  }

  private static List<Golden> growth() {
    return List.of(
        golden("shift, shiftd", "reat-shift", "ShiftShare, EstebanMarquillas, DynamicShiftShare")
            .remark(OVERFLOW)
            .sums("expected", Reat::shift, Reat::employment));
  }

  /** The dates of a case. */
  static List<Row> dates(Row row) {
    String place = row.text("case").replace(" yearly", "");
    return Fixture.of("reat-shift-cases").rows().stream()
        .filter(date -> date.text("case").equals(place))
        .toList();
  }

  /** The employment of the region at the start, which the components are parts of. */
  static double employment(Row row) {
    return Arrays.stream(dates(row).get(0).vector("region")).sum();
  }

  private static double shift(Row row) {
    List<Row> dates = dates(row);
    if (!row.text("case").endsWith(" yearly")) {
      dates = List.of(dates.get(0), dates.get(dates.size() - 1));
    }
    double[][] region = dates.stream().map(d -> d.vector("region")).toArray(double[][]::new);
    double[][] nation = dates.stream().map(d -> d.vector("nation")).toArray(double[][]::new);
    return component(row.text("component"), region, nation);
  }

  private static double component(String name, double[][] region, double[][] nation) {
    ShiftShare.Components sums = DynamicShiftShare.of(region, nation);
    double competitive = 0;
    double allocation = 0;
    for (int t = 1; t < region.length; t++) {
      EstebanMarquillas.Components step =
          EstebanMarquillas.of(region[t - 1], region[t], nation[t - 1], nation[t]);
      competitive += step.competitiveTotal();
      allocation += step.allocationTotal();
    }
    return switch (name) {
      case "change" -> sums.nationalTotal() + sums.mixTotal() + sums.regionalTotal();
      case "national" -> sums.nationalTotal();
      case "mix" -> sums.mixTotal();
      case "regional" -> sums.regionalTotal();
      case "net_total" -> sums.mixTotal() + sums.regionalTotal();
      case "competitive" -> competitive;
      case "allocation" -> allocation;
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The Gini coefficient of location quotients, each counted once. */
  private static double unweighted(double[] part, double[] reference) {
    double whole = Arrays.stream(part).sum();
    double all = Arrays.stream(reference).sum();
    double[] quotients = new double[part.length];
    Arrays.setAll(quotients, i -> LocationQuotient.of(part[i], whole, reference[i], all));
    return LocationalGini.of(quotients, ones(part.length));
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static Golden golden(String function, String fixture, String measure) {
    return Golden.of(NAME, function, fixture, measure);
  }
}
