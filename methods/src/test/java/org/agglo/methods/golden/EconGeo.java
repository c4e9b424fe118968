package org.agglo.methods.golden;

import java.util.List;
import java.util.stream.Stream;
import org.agglo.methods.concentration.Entropy;
import org.agglo.methods.concentration.Hachman;
import org.agglo.methods.concentration.Herfindahl;
import org.agglo.methods.concentration.Hoover;
import org.agglo.methods.concentration.Krugman;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.concentration.LocationalGini;
import org.agglo.methods.golden.Fixture.Grid;
import org.agglo.methods.golden.Fixture.Row;

/** The numbers of EconGeo: its own matrix, and the German table of REAT. */
final class EconGeo {
  private static final String NAME = "EconGeo";
  private static final String ROUNDED =
      "EconGeo adds 1e-9 to each share before it takes the logarithm, and rounds to 3 digits.";

  private EconGeo() {}

  static List<Golden> list() {
    return Stream.of(cells(), ownMatrix(), laender()).flatMap(List::stream).toList();
  }

  private static List<Golden> cells() {
    Grid grid = Fixture.of("econgeo-cells").grid();
    return List.of(
        golden("location.quotient", "econgeo-cells", "LocationQuotient.of")
            .rows("location_quotient", row -> quotient(row, grid)),
        golden("RCA, binary", "econgeo-cells", "LocationQuotient.of ≥ 1")
            .remark(
                "EconGeo gives a missing quotient (0/0) the value 0; Agglo keeps it missing. Its"
                    + " quotients here are not rounded, those of its function RCA are, to 2 digits.")
            .rows("rca", row -> quotient(row, grid) >= 1 ? 1 : 0));
  }

  private static List<Golden> ownMatrix() {
    Grid grid = Fixture.of("econgeo-cells").grid();
    double[] nation = grid.industryTotals();
    double[] all = grid.regionTotals();
    return List.of(
        golden("Hachman", "econgeo-regions", "Hachman.of")
            .rows("hachman", row -> Hachman.of(region(row, grid), nation)),
        golden("Herfindahl", "econgeo-regions", "Herfindahl.of")
            .rows("herfindahl", row -> Herfindahl.of(region(row, grid))),
        golden("Krugman.index", "econgeo-regions", "Krugman.of, against the nation")
            .rows("krugman", row -> Krugman.of(region(row, grid), nation)),
        golden("spec.coeff", "econgeo-regions", "Hoover.of, a region over industries")
            .remark("Hoover's coefficient of specialisation: half of Krugman's index.")
            .rows("spec_coeff", row -> Hoover.of(region(row, grid), nation)),
        golden("entropy", "econgeo-regions", "Entropy.bits")
            .remark(ROUNDED)
            .rows("entropy", 3, row -> Entropy.bits(region(row, grid))),
        golden("locational.Gini", "econgeo-industries", "LocationalGini.half")
            .remark("Krugman's form, from 0 to 0.5.")
            .rows("locational_gini", 8, row -> LocationalGini.half(industry(row, grid), all)),
        golden("Hoover.Gini", "econgeo-industries", "LocationalGini.of")
            .remark("The same coefficient from 0 to 1; EconGeo rounds it to 3 digits.")
            .rows("hoover_gini", 3, row -> LocationalGini.of(industry(row, grid), all)),
        golden("Hoover.index", "econgeo-industries", "100 × Hoover.of")
            .remark("EconGeo gives per cent, rounded.")
            .rows("hoover_index", 2, row -> 100 * Hoover.of(industry(row, grid), all)));
  }

  private static List<Golden> laender() {
    Grid grid = Fixture.of("reat-cells").grid();
    double[] nation = grid.industryTotals();
    String regions = "econgeo-laender-regions";
    String industries = "econgeo-laender-industries";
    return List.of(
        golden("Herfindahl", regions, "Herfindahl.of")
            .remark(
                "With whole numbers read as integers, the squares overflow in R and EconGeo gives NA"
                    + " for every Land and nearly every industry; these are its values for the same"
                    + " numbers as real numbers.")
            .rows("herfindahl", row -> Herfindahl.of(region(row, grid))),
        golden("Hachman", regions, "Hachman.of")
            .rows("hachman", row -> Hachman.of(region(row, grid), nation)),
        golden("entropy", regions, "Entropy.bits")
            .remark(ROUNDED)
            .rows("entropy", 3, row -> Entropy.bits(region(row, grid))),
        golden("Krugman.index", regions, "Krugman.of, against the nation")
            .rows("krugman", row -> Krugman.of(region(row, grid), nation)),
        golden("locational.Gini", industries, "LocationalGini.half")
            .rows(
                "locational_gini",
                row -> LocationalGini.half(industry(row, grid), grid.regionTotals())),
        golden("Herfindahl", industries, "Herfindahl.of, an industry over regions")
            .rows("herfindahl", row -> Herfindahl.of(industry(row, grid))),
        golden("entropy", industries, "Entropy.bits, an industry over regions")
            .remark(ROUNDED)
            .rows("entropy", 3, row -> Entropy.bits(industry(row, grid))));
  }

  private static Golden golden(String function, String fixture, String measure) {
    return Golden.of(NAME, function, fixture, measure);
  }

  static double quotient(Row row, Grid grid) {
    int r = grid.regions().indexOf(row.text("region"));
    int j = grid.industries().indexOf(row.text("industry"));
    double[] nation = grid.industryTotals();
    double whole = java.util.Arrays.stream(nation).sum();
    return LocationQuotient.of(row.number("value"), grid.regionTotals()[r], nation[j], whole);
  }

  private static double[] region(Row row, Grid grid) {
    return grid.region(row.text("region"));
  }

  private static double[] industry(Row row, Grid grid) {
    return grid.industry(row.text("industry"));
  }
}
