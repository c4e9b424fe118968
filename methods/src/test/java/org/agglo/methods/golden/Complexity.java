package org.agglo.methods.golden;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.agglo.methods.complexity.ComplexityOutlook;
import org.agglo.methods.complexity.ComplexityOutlook.Outlook;
import org.agglo.methods.complexity.Cooccurrence;
import org.agglo.methods.complexity.EconomicComplexity;
import org.agglo.methods.complexity.Fitness;
import org.agglo.methods.complexity.Presence;
import org.agglo.methods.complexity.Proximity;
import org.agglo.methods.complexity.Reflections;
import org.agglo.methods.complexity.Relatedness;
import org.agglo.methods.complexity.Relatedness.Norm;
import org.agglo.methods.complexity.RelatednessDensity;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.golden.Fixture.Grid;
import org.agglo.methods.golden.Fixture.Row;

/** Complexity and relatedness: the numbers of EconGeo, and those of the definitions. */
final class Complexity {
  private static final String ECONGEO = "EconGeo";
  private static final String EXACT = "Definitions, with 50 digits";
  private static final String ROUNDED =
      "EconGeo rounds its matrix to 4 digits before it takes the eigenvector, which moves this one in"
          + " the third digit, and divides the vector by its sum, which is near 0 and may have either"
          + " sign. Agglo rounds nothing and standardises; here its values are put to the mean and the"
          + " deviation of EconGeo's. Where a table falls apart EconGeo's first two eigenvalues are both"
          + " 1 and it gives 0 to nearly all areas; Agglo gives values of the largest part and says so.";

  private static final Grid GRID = Fixture.of("econgeo-random-cells").grid();
  private static final Presence PRESENCE = presence(GRID);
  private static final Cooccurrence TOGETHER = Cooccurrence.of(PRESENCE);

  private Complexity() {}

  static List<Golden> econGeo() {
    Grid small = Fixture.of("econgeo-cells").grid();
    Presence presence = presence(small);
    EconomicComplexity.Scores scores = EconomicComplexity.of(PRESENCE);
    return List.of(
        econGeo("diversity, RCA", "econgeo-diversity", "Presence.diversity")
            .rows("diversity", row -> presence.diversity(region(row, small))),
        econGeo("ubiquity, RCA", "econgeo-ubiquity", "Presence.ubiquity")
            .rows("ubiquity", row -> presence.ubiquity(industry(row, small))),
        econGeo("KCI, eigenvectors", "econgeo-complexity-regions", "EconomicComplexity.of")
            .remark(ROUNDED)
            .rows("kci", 2, like("econgeo-complexity-regions", "kci", scores.areas())),
        econGeo("TCI, eigenvectors", "econgeo-complexity-industries", "EconomicComplexity.of")
            .remark(ROUNDED)
            .rows("tci", 2, like("econgeo-complexity-industries", "tci", scores.industries())),
        econGeo("MORc, 20 steps", "econgeo-complexity-regions", "Reflections.of, from 0 to 100")
            .remark(
                "After 20 steps values differ in the sixth digit, so that stretched from 0 to 100 they"
                    + " carry about eight digits; they are held to seven.")
            .rows("morc", 7, row -> stretched(Reflections.of(PRESENCE, 20).areas(), row)),
        econGeo("co.occurrence", "econgeo-relatedness", "Cooccurrence.of")
            .rows("cooccurrence", row -> TOGETHER.count(pair(row)[0], pair(row)[1])),
        econGeo("relatedness, prob", "econgeo-relatedness", "Relatedness.of, probability")
            .rows("prob", related(Relatedness.of(TOGETHER, Norm.PROBABILITY))),
        econGeo("relatedness, cosine", "econgeo-relatedness", "Relatedness.of, cosine")
            .rows("cosine", related(Relatedness.of(TOGETHER, Norm.COSINE))),
        econGeo("relatedness, Jaccard", "econgeo-relatedness", "Relatedness.of, Jaccard")
            .rows("jaccard", related(Relatedness.of(TOGETHER, Norm.JACCARD))));
  }

  static List<Golden> exact() {
    EconomicComplexity.Scores scores = EconomicComplexity.of(PRESENCE);
    Fitness.Scores fitness = Fitness.of(PRESENCE, 20);
    double[][] proximity = Proximity.of(TOGETHER);
    double[][] density = RelatednessDensity.of(PRESENCE, proximity);
    Outlook outlook = ComplexityOutlook.of(PRESENCE, proximity, scores.industries());
    String regions = "exact-complexity-regions";
    String industries = "exact-complexity-industries";
    return List.of(
        exact("economic complexity of areas", regions, "EconomicComplexity.of")
            .rows("eci", row -> scores.areas()[region(row, GRID)]),
        exact("economic complexity of industries", industries, "EconomicComplexity.of")
            .rows("pci", row -> scores.industries()[industry(row, GRID)]),
        exact("fitness of areas", regions, "Fitness.of")
            .rows("fitness", row -> fitness.areas()[region(row, GRID)]),
        exact("complexity of industries by fitness", industries, "Fitness.of")
            .rows("quality", row -> fitness.industries()[industry(row, GRID)]),
        exact("proximity", "exact-proximity", "Proximity.of").rows("proximity", related(proximity)),
        exact("association strength", "exact-proximity", "Relatedness.of, association")
            .rows("association", related(Relatedness.of(TOGETHER, Norm.ASSOCIATION))),
        exact("relatedness density", "exact-density", "RelatednessDensity.of")
            .rows("density", row -> density[region(row, GRID)][industry(row, GRID)]),
        exact("complexity outlook", regions, "ComplexityOutlook.of")
            .rows("outlook", row -> outlook.index()[region(row, GRID)]),
        exact("gain in complexity outlook", "exact-density", "ComplexityOutlook.of")
            .remark("The outlook with the industry less that without it, each computed in full.")
            .rows("gain", row -> outlook.gain()[region(row, GRID)][industry(row, GRID)]));
  }

  private static Golden econGeo(String function, String fixture, String measure) {
    return Golden.of(ECONGEO, function, fixture, measure);
  }

  private static Golden exact(String function, String fixture, String measure) {
    return Golden.of(EXACT, function, fixture, measure);
  }

  static Presence presence(Grid grid) {
    double[] areas = grid.regionTotals();
    double[] industries = grid.industryTotals();
    double whole = Arrays.stream(areas).sum();
    boolean[][] present = new boolean[areas.length][industries.length];
    for (int r = 0; r < areas.length; r++) {
      for (int i = 0; i < industries.length; i++) {
        present[r][i] =
            LocationQuotient.of(grid.cells()[r][i], areas[r], industries[i], whole) >= 1;
      }
    }
    return Presence.of(present);
  }

  /** Standardised values with the mean and the deviation of a column. */
  private static ToDoubleFunction<Row> like(String fixture, String column, double[] values) {
    List<Row> rows = Fixture.of(fixture).rows();
    double[] theirs = rows.stream().mapToDouble(row -> row.number(column)).toArray();
    double mean = Arrays.stream(theirs).average().orElseThrow();
    double variance =
        Arrays.stream(theirs).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    return row -> {
      boolean region = row.cells().containsKey("region");
      return mean + Math.sqrt(variance) * values[region ? region(row, GRID) : industry(row, GRID)];
    };
  }

  private static double stretched(double[] values, Row row) {
    double least = Arrays.stream(values).min().orElseThrow();
    double most = Arrays.stream(values).max().orElseThrow();
    return 100 * (values[region(row, GRID)] - least) / (most - least);
  }

  private static ToDoubleFunction<Row> related(double[][] related) {
    return row -> related[pair(row)[0]][pair(row)[1]];
  }

  private static int[] pair(Row row) {
    return Arrays.stream(row.text("case").split(" "))
        .mapToInt(GRID.industries()::indexOf)
        .toArray();
  }

  private static int region(Row row, Grid grid) {
    return grid.regions().indexOf(row.text("region"));
  }

  private static int industry(Row row, Grid grid) {
    return grid.industries().indexOf(row.text("industry"));
  }
}
