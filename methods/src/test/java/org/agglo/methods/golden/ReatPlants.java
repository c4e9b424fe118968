package org.agglo.methods.golden;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.agglo.methods.agglomeration.Coagglomeration;
import org.agglo.methods.agglomeration.EllisonGlaeser;
import org.agglo.methods.agglomeration.EllisonGlaeser.Index;
import org.agglo.methods.agglomeration.LitzenbergerSternberg;
import org.agglo.methods.agglomeration.LitzenbergerSternberg.Level;
import org.agglo.methods.agglomeration.PairCoagglomeration;
import org.agglo.methods.golden.Fixture.Row;

/** The numbers of REAT on agglomeration, and the right ones where REAT errs. */
final class ReatPlants {
  private static final String FIRMS =
      "REAT's ellison.a2 takes the regions' shares from the sum of the firms given.";
  private static final String WRONG =
      "Of the definition, not of REAT: its ellison.c gives 12.0729 for these firms. It adds up the"
          + " industries' shares without their weights, and takes the sum of squared weights where"
          + " each industry's own belongs. The right value, with the regions' employment as"
          + " reference, is worked out from Ellison and Glaeser (1997) with numpy.";
  private static final String REGIONS = "With the regions' employment as reference.";

  private static final List<Row> ROWS = Fixture.of("reat-plants").rows();
  private static final List<String> INDUSTRIES =
      List.copyOf(new TreeSet<>(ROWS.stream().map(row -> row.text("industry")).toList()));

  private ReatPlants() {}

  static List<Golden> list() {
    List<Row> cells = Fixture.of("reat-litzenberger").rows();
    return List.of(
        Golden.of("REAT", "ellison.a, ellison.a2", "reat-ellison", "EllisonGlaeser.of")
            .remark(FIRMS)
            .rows("expected", ReatPlants::ellison),
        Golden.of(
                "REAT",
                "litzenberger, litzenberger2",
                "reat-litzenberger",
                "LitzenbergerSternberg.of")
            .remark(
                "REAT gives NA where an area has establishments without employment, 0 times 0 over 0;"
                    + " its own formula, cleared of that, gives 0.")
            .rows("cluster_index", row -> litzenberger(row, cells))
            .line(
                "the manual's example",
                "21.87491102",
                LitzenbergerSternberg.of(
                    new Level(1743, 35, 50, 488), new Level(5740, 53, 576, 4621))),
        ownIndices(),
        Golden.of("REAT's data, right", "ellison.c", "reat-plants", "Coagglomeration.of")
            .remark(WRONG)
            .line("all four industries", "0.08903665", Coagglomeration.of(table(), regions())),
        pairs());
  }

  private static Golden ownIndices() {
    Golden golden =
        Golden.of("REAT's data, right", "γ of each industry", "reat-plants", "EllisonGlaeser.of")
            .remark(REGIONS);
    String[] expected = {"0.05438177", "0.04296356", "0.13776", "0.01424906"};
    for (int j = 0; j < expected.length; j++) {
      golden.line(INDUSTRIES.get(j), expected[j], index(j, regions()).gamma());
    }
    return golden;
  }

  private static Golden pairs() {
    Golden golden =
        Golden.of(
                "REAT's data, right",
                "pairs of industries",
                "reat-plants",
                "PairCoagglomeration.of")
            .remark(REGIONS + " After Ellison, Glaeser and Kerr (2010), which REAT lacks.");
    String[] expected = {"-0.00917", "0.2157", "0.1505", "0.00746", "0.0240", "0.18637"};
    double[][] matrix = PairCoagglomeration.of(table(), regions());
    int next = 0;
    for (int i = 0; i < 4; i++) {
      for (int j = i + 1; j < 4; j++) {
        String pair = INDUSTRIES.get(i) + ", " + INDUSTRIES.get(j);
        golden.line(pair, expected[next++], matrix[i][j]);
      }
    }
    return golden;
  }

  private static double ellison(Row row) {
    if (!row.text("case").equals("Austria")) {
      double[][] table = table();
      double[] all = new double[3];
      Arrays.setAll(all, r -> Arrays.stream(table).mapToDouble(industry -> industry[r]).sum());
      return index(INDUSTRIES.indexOf(row.text("case")), all).gamma();
    }
    Index index =
        EllisonGlaeser.of(
            new int[] {0, 0, 0, 0, 0, 1, 1, 1, 1, 2},
            new double[] {200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000},
            new double[] {500000, 400000, 100000});
    return switch (row.text("component")) {
      case "gamma" -> index.gamma();
      case "G" -> index.concentration();
      case "z" -> index.z();
      case "plants" -> index.plants();
      case "H" -> index.herfindahl();
      default -> throw new IllegalArgumentException(row.text("component"));
    };
  }

  private static double litzenberger(Row row, List<Row> cells) {
    List<Row> industry =
        cells.stream().filter(c -> c.text("industry").equals(row.text("industry"))).toList();
    return LitzenbergerSternberg.of(
        new Level(
            row.number("jobs"), row.number("firms"), row.number("land"), row.number("inhabitants")),
        new Level(
            sum(industry, "jobs"),
            sum(industry, "firms"),
            sum(industry, "land"),
            sum(industry, "inhabitants")));
  }

  private static double sum(List<Row> rows, String column) {
    return rows.stream().mapToDouble(row -> row.number(column)).sum();
  }

  private static Index index(int industry, double[] reference) {
    List<Row> plants = plants(industry);
    return EllisonGlaeser.of(
        plants.stream().mapToInt(ReatPlants::region).toArray(),
        plants.stream().mapToDouble(row -> row.number("jobs")).toArray(),
        reference);
  }

  private static List<Row> plants(int industry) {
    String name = INDUSTRIES.get(industry);
    return ROWS.stream().filter(row -> row.text("industry").equals(name)).toList();
  }

  private static int region(Row row) {
    return (int) row.number("region") - 1;
  }

  private static double[][] table() {
    return IntStream.range(0, INDUSTRIES.size())
        .mapToObj(
            j -> {
              double[] byRegion = new double[3];
              plants(j).forEach(row -> byRegion[region(row)] += row.number("jobs"));
              return byRegion;
            })
        .toArray(double[][]::new);
  }

  private static double[] regions() {
    double[] regions = new double[3];
    ROWS.forEach(row -> regions[region(row)] = row.number("region_jobs"));
    return regions;
  }
}
