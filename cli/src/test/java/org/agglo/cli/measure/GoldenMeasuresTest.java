package org.agglo.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.agglo.cli.Shell;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reference numbers kept with the measures, through the command line: from a file to a file.
 * Each names the software or the definition it is from.
 */
class GoldenMeasuresTest {
  private static final double CLOSE = 1e-12;
  private static final String CELLS = " --area region --industry industry --value value";

  private static final String ALL_JOBS = CELLS + " --minimum 0 ";

  @TempDir Path folder;

  @Test
  void locationQuotientsAreThoseOfReat() throws IOException {
    List<Map<String, String>> rows = measure("location-quotient", "reat-cells", CELLS);
    assertThat(rows).hasSize(272);
    for (Map<String, String> row : rows) {
      same(row.get("location_quotient_agglo"), row.get("location_quotient"), 4);
    }
  }

  @Test
  void symmetricAndStandardisedQuotientsAreThoseOfTheDefinition() throws IOException {
    Map<String, Map<String, String>> rows =
        measure("location-quotient", "reat-cells", CELLS).stream()
            .collect(Collectors.toMap(r -> r.get("region") + r.get("industry"), r -> r));
    for (Map<String, String> exact : GoldenFile.of("exact-quotients").rows()) {
      Map<String, String> row = rows.get(exact.get("region") + exact.get("industry"));
      same(row.get("symmetric"), exact.get("symmetric"), 1);
      same(row.get("standardised"), exact.get("standardised"), 1);
    }
  }

  @Test
  void strongClustersAreThoseOfTheRuleOfTheUsMap() throws IOException {
    Map<String, String> quotients =
        GoldenFile.of("reat-cells").rows().stream()
            .collect(
                Collectors.toMap(
                    r -> r.get("region") + r.get("industry"), r -> r.get("location_quotient")));
    GoldenFile map = GoldenFile.of("us-mapping");
    map.rows().forEach(r -> r.put("lq", quotients.get(r.get("region") + r.get("industry"))));
    String options =
        " --area region --industry industry --value employment --establishments firms"
            + " --location-quotient lq";
    for (Map<String, String> row : measure("strong-clusters", map, options)) {
      for (String label : List.of("qualifying", "significant", "strong", "strong10")) {
        assertThat(row.get(label + "_agglo"))
            .as(row + " " + label)
            .isEqualTo(row.get(label).equals("1") ? "true" : "false");
      }
    }
  }

  /** The measures of each area or industry, over the two tables of the reference files. */
  @ParameterizedTest
  @CsvSource({
    "krugman, reat-cells, --by industry --reference others, reat-conc, krugman, krugman",
    "krugman, reat-cells, --reference others, reat-spec, krugman, krugman",
    "krugman, econgeo-cells, '', econgeo-regions, krugman, krugman",
    "krugman, reat-cells, '', econgeo-laender-regions, krugman, krugman",
    "herfindahl, reat-cells, '', reat-herf, herfindahl, herf",
    "herfindahl, reat-cells, '', reat-herf, herfindahl_normalised, herf_normalised",
    "herfindahl, reat-cells, '', reat-herf, equivalent_number, herf_eq",
    "herfindahl, reat-cells, --by industry, econgeo-laender-industries, herfindahl, herfindahl",
    "hoover, reat-cells, '', reat-conc, hoover, hoover",
    "hoover, reat-cells, --by area, reat-spec, hoover, hoover",
    "hoover, econgeo-cells, --by area, econgeo-regions, hoover, spec_coeff",
    "gini, reat-cells, --half, econgeo-laender-industries, gini, locational_gini",
    "theil, reat-cells, --groups part, exact-theil, theil, total",
    "theil, reat-cells, --groups part, exact-theil, between, between",
    "theil, reat-cells, --groups part, exact-theil, within, within",
    "entropy, reat-cells, '', exact-entropy, entropy, entropy",
    "hachman, econgeo-cells, '', econgeo-regions, hachman, hachman",
    "hachman, reat-cells, '', econgeo-laender-regions, hachman, hachman",
  })
  void eachIsThatOfTheReference(
      String measure, String table, String options, String file, String column, String expected)
      throws IOException {
    GoldenFile input = GoldenFile.of(table);
    input.rows().forEach(r -> r.put("part", part(r.get("region"))));
    compare(measure(measure, input, CELLS + " " + options), file, column, expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'', exact-complexity-regions, eci, eci",
    "--outlook, exact-complexity-regions, outlook, outlook",
    "--method fitness, exact-complexity-regions, fitness, fitness",
    "--by industry, exact-complexity-industries, pci, pci",
    "--by industry --method fitness, exact-complexity-industries, complexity, quality",
  })
  void complexityIsThatOfTheDefinition(String options, String file, String column, String expected)
      throws IOException {
    compare(
        measure("complexity", "econgeo-random-cells", ALL_JOBS + options), file, column, expected);
  }

  @ParameterizedTest
  @CsvSource({
    "proximity, exact-proximity, proximity",
    "association, exact-proximity, association",
    "probability, econgeo-relatedness, prob",
    "cosine, econgeo-relatedness, cosine",
    "jaccard, econgeo-relatedness, jaccard",
  })
  void relatednessIsThatOfEconGeoAndOfTheDefinition(String norm, String file, String column)
      throws IOException {
    Map<String, String> golden = expected(file, column);
    List<Map<String, String>> rows =
        measure("relatedness", "econgeo-random-cells", ALL_JOBS + "--norm " + norm);
    for (Map<String, String> row : rows) {
      same(
          row.get("relatedness"), golden.get(row.get("industry") + " " + row.get("industry_2")), 1);
    }
    assertThat(rows)
        .hasSize((int) golden.values().stream().filter(v -> Double.parseDouble(v) > 0).count() / 2);
  }

  @Test
  void densityAndGainAreThoseOfTheDefinition() throws IOException {
    Map<String, Map<String, String>> exact =
        GoldenFile.of("exact-density").rows().stream()
            .collect(Collectors.toMap(r -> r.get("region") + r.get("industry"), r -> r));
    List<Map<String, String>> rows =
        measure("relatedness-density", "econgeo-random-cells", ALL_JOBS + "--gain");
    assertThat(rows).hasSize(100);
    for (Map<String, String> row : rows) {
      Map<String, String> golden = exact.get(row.get("region") + row.get("industry"));
      same(row.get("density"), golden.get("density"), 1);
      same(row.get("outlook_gain"), golden.get("gain"), 1);
    }
  }

  @Test
  void giniOfQuotientsAgainstEqualAreasIsThatOfReat() throws IOException {
    String options =
        " --area region --industry industry --value location_quotient --reference equal";
    compare(measure("gini", "reat-cells", options), "reat-conc", "gini", "gini");
    compare(measure("gini", "reat-cells", options + " --by area"), "reat-spec", "gini", "gini");
  }

  @Test
  void entropyInBitsIsThatOfEconGeoAsItIsRounded() throws IOException {
    List<Map<String, String>> rows = measure("entropy", "econgeo-cells", CELLS + " --base 2");
    Map<String, String> expected = expected("econgeo-regions", "entropy");
    for (Map<String, String> row : rows) {
      assertThat(Double.parseDouble(row.get("entropy")))
          .isCloseTo(Double.parseDouble(expected.get(row.get("region"))), Offset.offset(0.0005));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "classic, Dunn, national, national_share",
    "classic, Dunn, mix, industrial_mix",
    "classic, Dunn, regional, regional_shift",
    "esteban-marquillas, Esteban, national, national_share",
    "esteban-marquillas, Esteban, mix, industrial_mix",
    "esteban-marquillas, Esteban, competitive, competitive",
    "esteban-marquillas, Esteban, allocation, allocation",
  })
  void shiftsAreThoseOfReat(String method, String function, String component, String column)
      throws IOException {
    int compared = 0;
    for (Map<String, String> row : GoldenFile.of("reat-shift").rows()) {
      if (row.get("method").equals(function) && row.get("component").equals(component)) {
        boolean yearly = row.get("case").contains("yearly");
        if (yearly && !method.equals("classic")) {
          continue;
        }
        String how = yearly ? "dynamic" : method;
        String obtained = shift(row.get("case"), how).get(column);
        assertThat(Double.parseDouble(obtained))
            .as(row.toString())
            .isCloseTo(Double.parseDouble(row.get("expected")), Offset.offset(1e-9));
        compared++;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(4);
  }

  @Test
  void effectsOfArcelusAreThoseOfTheDefinition() throws IOException {
    for (Map<String, String> row : GoldenFile.of("exact-arcelus").rows()) {
      String column =
          row.get("component").replace("regional mix", "regional_mix").replace(' ', '_');
      String obtained = shift(row.get("case"), "arcelus").get(column);
      assertThat(Double.parseDouble(obtained))
          .as(row.toString())
          .isCloseTo(Double.parseDouble(row.get("expected")), Offset.offset(1e-9));
    }
  }

  /** The region and the rest of the nation, so that the nation is the sum of the two. */
  private Map<String, String> shift(String name, String method) throws IOException {
    List<Map<String, String>> dates = dates(name);
    int industries = dates.get(0).get("region").split(" ").length;
    StringBuilder text = new StringBuilder("region,industry");
    List<String> columns = new ArrayList<>();
    for (int d = 0; d < dates.size(); d++) {
      columns.add("d" + d);
      text.append(",d").append(d);
    }
    text.append('\n');
    for (String area : List.of("Region", "Rest")) {
      for (int j = 0; j < industries; j++) {
        text.append(area).append(",I").append(j);
        for (Map<String, String> date : dates) {
          long own = Long.parseLong(date.get("region").split(" ")[j]);
          long all = Long.parseLong(date.get("nation").split(" ")[j]);
          text.append(',').append(area.equals("Region") ? own : all - own);
        }
        text.append('\n');
      }
    }
    String options =
        " --area region --industry industry --totals --method "
            + method
            + " --values "
            + String.join(",", columns);
    return measure("shift-share", GoldenFile.parse(text.toString()), options).get(0);
  }

  /** The dates of a case: all of them where it is yearly, else the first and the last. */
  private static List<Map<String, String>> dates(String name) {
    String place = name.replace(" yearly", "");
    List<Map<String, String>> all =
        GoldenFile.of("reat-shift-cases").rows().stream()
            .filter(r -> r.get("case").equals(place))
            .toList();
    return name.equals(place) ? List.of(all.get(0), all.get(all.size() - 1)) : all;
  }

  private static String part(String region) {
    return List.of("BB", "BE", "MV", "SN", "ST", "TH").contains(region) ? "east" : "west";
  }

  private static void compare(
      List<Map<String, String>> rows, String file, String column, String expected) {
    Map<String, String> golden = expected(file, expected);
    assertThat(rows).hasSizeGreaterThanOrEqualTo(golden.size());
    int compared = 0;
    for (Map<String, String> row : rows) {
      String value = golden.get(row.values().iterator().next());
      if (value != null) {
        same(row.get(column), value, 1);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(golden.size());
  }

  private static Map<String, String> expected(String file, String column) {
    return GoldenFile.of(file).rows().stream()
        .collect(Collectors.toMap(r -> r.values().iterator().next(), r -> r.get(column)));
  }

  private static void same(String obtained, String expected, double largest) {
    assertThat(obtained.isEmpty()).as(obtained + " " + expected).isEqualTo(expected.isEmpty());
    if (!expected.isEmpty()) {
      double value = Double.parseDouble(expected);
      double close = CLOSE * Math.max(largest, Math.abs(value));
      assertThat(Double.parseDouble(obtained)).isCloseTo(value, Offset.offset(close));
    }
  }

  private List<Map<String, String>> measure(String name, String table, String options)
      throws IOException {
    return measure(name, GoldenFile.of(table), options);
  }

  private List<Map<String, String>> measure(String name, GoldenFile table, String options)
      throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), table.text());
    List<String> words = new ArrayList<>(List.of("measure", name, file.toString()));
    words.addAll(Arrays.asList(options.strip().split(" +")));
    Shell shell = Shell.run(words.toArray(String[]::new));
    assertThat(shell.exit()).as(shell.err()).isZero();
    return GoldenFile.parse(shell.out()).rows();
  }
}
