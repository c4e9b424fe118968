package org.agglo.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.agglo.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agglomeration and interconnection from a file to a file, and what they refuse. */
class AgglomerationMeasureTest {
  private static final String PLANTS = " --industry industry --area region --value jobs";
  private static final String TIES = " --organisation firm --project project";
  private static final String SOME =
      "industry,region,jobs\nSteel,N,10\nSteel,S,20\nSteel,S,5\nFood,N,20\nFood,S,5\n";

  @TempDir Path folder;

  @Test
  void gammasAndCoagglomerationAreThoseOfTheReference() {
    GoldenFile plants = GoldenFile.of("reat-plants");
    Map<String, String> regions = new TreeMap<>();
    plants.rows().forEach(r -> regions.put(r.get("region"), r.get("region_jobs")));
    String totals =
        regions.entrySet().stream()
            .map(e -> e.getKey() + "," + e.getValue())
            .collect(Collectors.joining("\n", "area,value\n", "\n"));
    String options = PLANTS + " --area-total " + file("areas.csv", totals);
    List<Map<String, String>> gammas = rows("ellison-glaeser", plants.text(), options);
    double[] expected = {0.05438177, 0.04296356, 0.13776, 0.01424906};
    for (int j = 0; j < 4; j++) {
      assertThat(number(gammas.get(j), "gamma")).isCloseTo(expected[j], within(5.1e-8));
    }
    Map<String, String> group = rows("coagglomeration", plants.text(), options).get(0);
    assertThat(number(group, "coagglomeration")).isCloseTo(0.08903665, within(5e-9));
    List<Map<String, String>> pairs = rows("coagglomeration", plants.text(), options + " --pairs");
    assertThat(pairs).hasSize(6);
    assertThat(number(pairs.get(1), "coagglomeration")).isCloseTo(0.2157, within(5e-5));
  }

  @Test
  void clusterIndicesAreThoseOfReat() {
    GoldenFile cells = GoldenFile.of("reat-litzenberger");
    Map<String, String> areas = new TreeMap<>();
    cells
        .rows()
        .forEach(r -> areas.put(r.get("region"), r.get("land") + "," + r.get("inhabitants")));
    String file =
        areas.entrySet().stream()
            .map(e -> e.getKey() + "," + e.getValue())
            .collect(Collectors.joining("\n", "area,land,inhabitants\n", "\n"));
    String options =
        " --industry industry --area region --value jobs --establishments firms --areas "
            + file("areas.csv", file);
    List<Map<String, String>> rows = rows("litzenberger-sternberg", cells.text(), options);
    assertThat(rows).hasSize(272);
    for (Map<String, String> row : rows) {
      String expected = row.get("cluster_index");
      double value = expected.isEmpty() ? 0 : Double.parseDouble(expected);
      assertThat(number(row, "cluster_index_agglo"))
          .isCloseTo(value, within(1e-12 * Math.max(1, value)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ellison-glaeser", "maurel-sedillot", "coagglomeration"})
  void orderOfRowsChangesNothing(String measure) {
    List<String> lines = new ArrayList<>(SOME.lines().skip(1).toList());
    String before = run(measure, SOME, PLANTS).out();
    Collections.reverse(lines);
    String text = "industry,region,jobs\n" + String.join("\n", lines) + "\n";
    assertThat(run(measure, text, PLANTS).out()).isEqualTo(before);
  }

  @Test
  void aPlantWithoutAValueLeavesItsIndustryWithoutAnIndex() {
    Shell shell = run("ellison-glaeser", SOME + "Steel,N,\n", PLANTS);
    assertThat(shell.err()).contains("A211 plants without a value: 1;").hasLineCount(1);
    List<Map<String, String>> rows = GoldenFile.parse(shell.out()).rows();
    assertThat(rows.get(1)).containsEntry("gamma", "").containsEntry("status", "x");
    assertThat(rows.get(0).get("gamma")).isNotEmpty();
  }

  @Test
  void onePlantAndOneIndustryAreSaid() {
    String text = SOME + "Mining,N,7\n";
    assertThat(run("maurel-sedillot", text, PLANTS).err())
        .contains("A212 industries with one plant (1): Mining;");
    Shell alone = run("coagglomeration", "industry,region,jobs\nSteel,N,1\nSteel,S,2\n", PLANTS);
    assertThat(alone.err()).contains("A213 groups with one industry (1): Steel;");
    assertThat(alone.out()).isEqualTo("industries,coagglomeration,status\n1,,z\n");
  }

  @Test
  void groupsOfIndustriesHaveARowEach() {
    String text = SOME.lines().map(l -> l + "," + group(l)).collect(Collectors.joining("\n"));
    text += "\nMining,S,9,heavy\nMining,N,8,light\n";
    Shell shell = run("coagglomeration", text, PLANTS + " --group group");
    assertThat(shell.err())
        .contains("A104 Mining is heavy on line 7 and light here;")
        .contains("A213 groups with one industry (1): Food;");
    assertThat(shell.out())
        .contains("group,industries,")
        .contains("\nheavy,2,")
        .contains("light,1,,z");
  }

  private static String group(String line) {
    return line.startsWith("industry") ? "group" : line.startsWith("Food") ? "light" : "heavy";
  }

  @Test
  void areasThatTheFileOfTotalsLacksStopTheCommand() {
    Path areas = file("areas.csv", "area,value\nN,5\nN,6\nS1,7\n");
    Shell shell = run("ellison-glaeser", SOME, PLANTS + " --area-total " + areas);
    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err())
        .contains("areas.csv:3:1: A028 the same cell as line 2 (N)")
        .contains("A210", "lacks areas of the table (1): S; add a row for each")
        .hasLineCount(2);
  }

  @Test
  void drawsCanBeLeftOut() {
    assertThat(run("ellison-glaeser", SOME, PLANTS + " --draws 0").out())
        .startsWith("industry,plants,herfindahl,concentration,expected,variance,z,gamma,status\n");
    assertThat(run("ellison-glaeser", SOME, PLANTS + " --draws -1").err()).contains("A072");
  }

  @Test
  void clustersOfTiesHaveARowEach() {
    String text = "firm,project,cluster\nA,1,X\nB,1,X\nC,2,Y\nD,2,Y\nE,2,\nA,3,X\nC,3,Y\nF,,Y\n";
    Shell shell = run("interconnection", text, TIES + " --cluster cluster");
    assertThat(shell.err()).isEmpty();
    List<Map<String, String>> rows = GoldenFile.parse(shell.out()).rows();
    assertThat(rows).extracting(r -> r.get("cluster")).containsExactly("X", "Y");
    assertThat(rows.get(0))
        .containsEntry("internal", "1")
        .containsEntry("external", "1")
        .containsEntry("e_i", "0");
    assertThat(rows.get(1))
        .containsEntry("groups", "3")
        .containsEntry("internal", "0.5")
        .containsEntry("external", "2");
    assertThat(number(rows.get(1), "coverage")).isCloseTo(2.0 / 3, within(1e-14));
    assertThat(number(rows.get(0), "p")).isBetween(0.0, 1.0);
  }

  @Test
  void tiesThatCannotBeTestedAreSaid() {
    Shell one = run("interconnection", "firm,project\nA,1\nB,1\nA,1\n", TIES);
    assertThat(one.err())
        .contains("A214 rows that repeat a tie: 1, the first on line 4;")
        .contains("A216 not tested [z]: 1 of 1; with 1 projects,")
        .hasLineCount(2);
    assertThat(one.out()).endsWith(",1,0,1,-1,1,1,,,z\n");
    Shell same = run("interconnection", "firm,project,g\nA,1,G\nB,1,G\n", TIES + " --group g");
    assertThat(same.err()).contains("A215 no project of").hasLineCount(1);
    Shell alone = run("interconnection", "firm,project\nA,1\nA,2\n", TIES);
    assertThat(alone.err()).contains("A215").hasLineCount(1);
    assertThat(run("interconnection", "firm,project\nA,\n", TIES).err()).contains("A215");
    assertThat(run("interconnection", "firm,project\nA,1\n", TIES + " --ties").out())
        .isEqualTo("organisation,with,weight\n");
    assertThat(run("interconnection", "firm,project\nA,1\n", TIES + " --hub-cap 1").err())
        .contains("A072 --hub-cap must be at least 2");
  }

  @Test
  void anOrganisationOfTwoGroupsIsSaid() {
    Shell shell =
        run("interconnection", "firm,project,g\nA,1,G\nB,1,H\nA,2,H\n", TIES + " --group g");
    assertThat(shell.err()).contains("table.csv:4:3: A104 A is G on line 2 and H here;");
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Shell run(String measure, String text, String options) {
    List<String> words =
        new ArrayList<>(List.of("measure", measure, file("table.csv", text).toString()));
    words.addAll(Arrays.asList(options.strip().split(" +")));
    return Shell.run(words.toArray(String[]::new));
  }

  private List<Map<String, String>> rows(String measure, String text, String options) {
    Shell shell = run(measure, text, options);
    assertThat(shell.exit()).as(shell.err()).isZero();
    return GoldenFile.parse(shell.out()).rows();
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
