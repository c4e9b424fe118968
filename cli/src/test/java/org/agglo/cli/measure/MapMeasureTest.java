package org.agglo.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.agglo.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Autocorrelation from the command line: reference numbers, and what is said of bad input. */
class MapMeasureTest {
  private static final String RATES = "area,rate\nA,9\nB,8\nC,7\nD,2\nE,1\nF,3\n";
  private static final String CHAIN = "from,to\nA,B\nB,A\nB,C\nC,B\nC,D\nD,C\nD,E\nE,D\nE,F\nF,E\n";

  @TempDir Path folder;

  private Shell run(String measure, String rates, String edges) throws IOException {
    Path table = Files.writeString(folder.resolve("rates.csv"), rates);
    Path links = Files.writeString(folder.resolve("edges.csv"), edges);
    List<String> words = new ArrayList<>(List.of("measure"));
    words.addAll(Arrays.asList(measure.split(" ")));
    words.addAll(2, List.of(table.toString(), "--neighbours", links.toString()));
    return Shell.run(words.toArray(String[]::new));
  }

  private static List<Map<String, String>> rows(Shell shell) {
    assertThat(shell.exit()).as(shell.err()).isZero();
    return GoldenFile.parse(shell.out()).rows();
  }

  private static String links(GoldenFile sample) {
    return "from,to\n"
        + sample.rows().stream()
            .flatMap(
                row ->
                    Arrays.stream(row.get("neighbours").split(" "))
                        .map(to -> row.get("region") + "," + to + "\n"))
            .collect(Collectors.joining());
  }

  private static String rates(GoldenFile sample, String value) {
    return "area,rate\n"
        + sample.rows().stream()
            .map(row -> row.get("region") + "," + row.get(value) + "\n")
            .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "moran, moran, moran_variance_randomisation, moran_p_greater, --side greater",
    "moran, moran, moran_variance_normality, '', --moments normality",
    "moran, moran_binary, moran_binary_variance, '', --weights binary",
    "geary, geary, geary_variance_randomisation, geary_p_less, --side less",
    "geary, geary, geary_variance_normality, '', --moments normality",
    "getis-ord, g, g_variance, g_p_greater, --side greater"
  })
  void wholeMapsAreThoseOfSpdep(
      String measure, String statistic, String variance, String p, String options)
      throws IOException {
    Map<String, String> expected =
        GoldenFile.of("spdep-global").rows().stream()
            .filter(row -> row.get("case").equals("columbus"))
            .collect(Collectors.toMap(row -> row.get("component"), row -> row.get("expected")));
    GoldenFile sample = GoldenFile.of("spdep-columbus");
    String name = measure.equals("getis-ord") ? "g" : measure;
    Map<String, String> row =
        rows(run(
                measure + " --id area --value rate " + options,
                rates(sample, "crime"),
                links(sample)))
            .get(0);
    same(row.get(name), expected.get(statistic));
    same(row.get("variance"), expected.get(variance));
    if (!p.isEmpty()) {
      same(row.get("p"), expected.get(p));
    }
    assertThat(row).containsEntry("areas", "49").containsEntry("links", "236");
    assertThat(Double.parseDouble(row.get("p_permutations"))).isBetween(0.001, 0.003);
  }

  @ParameterizedTest
  @CsvSource({
    "moran --local, local_moran, local_moran, z",
    "moran --local, p, p, z",
    "geary --local, local_geary, local_geary, ''",
    "getis-ord --local, z, gi, gi",
    "getis-ord --local --star, z, gi_star, gi_star",
    "getis-ord --local --star --weights row, z, gi_star_row, gi_star_row"
  })
  void areasAreThoseOfSpdep(String options, String column, String expected, String z)
      throws IOException {
    GoldenFile sample = GoldenFile.of("spdep-columbus-own");
    String command = options.replaceFirst(" ", " --id area --value rate ");
    List<Map<String, String>> rows = rows(run(command, rates(sample, "crime"), links(sample)));
    for (int i = 0; i < 49; i++) {
      same(rows.get(i).get(column), sample.rows().get(i).get(expected));
      if (!z.isEmpty()) {
        same(rows.get(i).get("z"), sample.rows().get(i).get(z));
      }
    }
  }

  private static void same(String obtained, String expected) {
    double number = Double.parseDouble(expected);
    // What is printed has fifteen digits.
    assertThat(Double.parseDouble(obtained))
        .isCloseTo(number, within(1e-12 * Math.max(1, Math.abs(number))));
  }

  @Test
  void theOrderOfRowsAndLinksDoesNotMatter() throws IOException {
    GoldenFile sample = GoldenFile.of("spdep-columbus-own");
    String command = "moran --id area --value rate --local";
    List<String> before =
        run(command, rates(sample, "crime"), links(sample)).out().lines().sorted().toList();
    List<String> after =
        run(command, shuffled(rates(sample, "crime")), shuffled(links(sample)))
            .out()
            .lines()
            .sorted()
            .toList();
    assertThat(after).isEqualTo(before);
  }

  private static String shuffled(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    Collections.shuffle(lines.subList(1, lines.size()), new Random(3));
    return String.join("\n", lines) + "\n";
  }

  @Test
  void tooFewPermutationsAreSaidAndNotTakenForNothingFound() throws IOException {
    String exact = "moran --id area --value rate --local --tail exact";
    Shell few = run(exact, RATES, CHAIN);
    assertThat(few.err())
        .contains("A227 999 permutations are too few to tell 6 areas apart at 0.05")
        .contains("give --permutations 2400 or more");
    assertThat(rows(few))
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("q", "")
                    .containsEntry("signal", "resolution too low"));
    Shell enough = run(exact + " --permutations 2400", RATES, CHAIN);
    assertThat(enough.err()).doesNotContain("A227");
    assertThat(rows(enough)).allSatisfy(row -> assertThat(row.get("q")).isNotEmpty());
  }

  @Test
  void badLinksAreSetAsideOneByOne() throws IOException {
    String edges =
        "from,to,weight\nA,B,1\nB,A,1\nB,B,1\nB,X,1\nC,B,1\nC,B,1\nC,D,0\nD,C,\nD,E,2\n,E,1\n";
    Shell shell = run("moran --id area --value rate", RATES, edges);
    assertThat(shell.err())
        .contains("edges.csv:4:2: A221 \"B\" is given as its own neighbour")
        .contains("edges.csv:5:2: A220 \"X\" is no area of")
        .contains("edges.csv:7:1: A222 the same link as line 6")
        .contains("edges.csv:8:3: A223 the weight 0 is not above 0")
        .contains("edges.csv:9:3: A223 the weight is missing")
        .contains("edges.csv:11:1:")
        .contains("A224 2 of 4 links have no opposite, the first from C to B")
        .contains("A225 areas with a value but no neighbour that has one: 2 (E, F)");
    assertThat(shell.exit()).isZero();
  }

  @Test
  void anAreaTwiceIsSetAsideAndAMissingValueIsMissing() throws IOException {
    Shell shell =
        run("moran --id area --value rate --local", RATES.replace("F,3", "F,\nA,4"), CHAIN);
    assertThat(shell.err()).contains("rates.csv:8:1: A028");
    List<Map<String, String>> rows = rows(shell);
    assertThat(rows).hasSize(6);
    assertThat(rows.get(5)).containsEntry("local_moran", "").containsEntry("signal", "");
    assertThat(rows.get(4).get("local_moran")).isNotEmpty();
  }

  @Test
  void equalValuesAndFewAreasAreSaid() throws IOException {
    Shell equal =
        run("geary --id area --value rate", "area,rate\nA,1\nB,1\nC,1\n", "a,b\nA,B\nB,A\n");
    assertThat(equal.err())
        .contains("A226 no value in \"rate\" differs from another")
        .contains("A228 areas with a value and a neighbour: 2;");
    assertThat(rows(equal).get(0)).containsEntry("geary", "").containsEntry("p", "");
    Shell one = run("moran --id area --value rate", "area,rate\nA,1\n", "a,b\nA,A\n");
    assertThat(one.exit()).isEqualTo(2);
    assertThat(one.err()).contains("A221").contains("no row");
  }

  @ParameterizedTest
  @CsvSource({
    "moran --value rate, name the column of areas: --id COL",
    "moran --id area --value rate --permutations -1, --permutations is 0 or more",
    "moran --id area --value rate --level 1, --level is between 0 and 1",
    "moran --id area --value rate --tail exact, --tail exact is for --local",
    "getis-ord --id area --value rate --star, --star is for --local",
    "geary --id area --value rat, there is no column \"\"rat\"\""
  })
  void wrongOptionsAreOneSentence(String command, String sentence) throws IOException {
    Shell shell = run(command, RATES, CHAIN);
    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).contains(sentence.replace("\"\"", "\"")).doesNotContain("Exception");
  }

  @Test
  void aFileOfOneColumnHasNoNeighbours() throws IOException {
    assertThat(run("moran --id area --value rate", RATES, "area\nA\n").err())
        .contains("there is no column \"neighbour\"");
  }

  @Test
  void negativeValuesHaveNoGeneralG() throws IOException {
    String negative = RATES.replace("F,3", "F,-3");
    assertThat(run("getis-ord --id area --value rate", negative, CHAIN).err()).contains("A026");
    assertThat(run("getis-ord --id area --value rate --local", negative, CHAIN).err()).isEmpty();
  }

  @Test
  void weightsAreReadOnRequest() throws IOException {
    String edges = "from,to,weight\nA,B,3\nB,A,3\nB,C,1\nC,B,1\nC,D,2\nD,C,2\n";
    String rates = "area,rate\nA,1\nB,2\nC,3\nD,5\n";
    double given = moran("given", rates, edges);
    // z: -1.75, -0.75, 0.25, 2.25; squares 8.75; products 3 x 1.3125 - 0.1875 + 2 x 0.5625.
    assertThat(given).isCloseTo(4 / 12.0 * 2 * (3.9375 - 0.1875 + 1.125) / 8.75, within(1e-12));
    assertThat(moran("binary", rates, edges))
        .isCloseTo(4 / 6.0 * 2 * (1.3125 - 0.1875 + 0.5625) / 8.75, within(1e-12));
  }

  private double moran(String weights, String rates, String edges) throws IOException {
    Shell shell = run("moran --id area --value rate --weights " + weights, rates, edges);
    return Double.parseDouble(rows(shell).get(0).get("moran"));
  }
}
