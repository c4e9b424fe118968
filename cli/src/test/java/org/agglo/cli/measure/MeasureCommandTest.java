package org.agglo.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agglo.cli.Shell;
import org.agglo.intake.file.Checksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all measures have in common, and what each refuses. */
class MeasureCommandTest {
  private static final String JOBS =
      "region,sector,jobs,firms\nNorth,Steel,30,3\nNorth,Food,70,20\nSouth,Steel,10,2\n"
          + "South,Food,90,25\n";
  private static final String CELLS = " --area region --industry sector --value jobs";

  @TempDir Path folder;

  @Test
  void columnsOfTheInputComeFirstAndAreFollowedByThoseOfTheContract() {
    assertThat(measure("location-quotient", JOBS, CELLS).out().lines().findFirst())
        .contains(
            "region,sector,jobs,firms,area,industry,value,location_quotient,"
                + "location_quotient_rest,symmetric,standardised,p,q,lower,upper,share,status");
    assertThat(measure("location-quotient", JOBS, CELLS + " --count firms").out())
        .startsWith(
            "region,sector,jobs,firms,area,industry,value,location_quotient,"
                + "location_quotient_rest,symmetric,standardised,p,q,lower,upper,share,status,"
                + "count,count_quotient,count_p,count_q,count_lower,count_upper\n");
  }

  @Test
  void namesThatAreTakenGetASuffix() {
    String text = JOBS.replace("region", "area").replace("firms", "share");
    Shell shell = measure("location-quotient", text, " --area area --industry sector --value jobs");
    assertThat(shell.out()).startsWith("area,sector,jobs,share,area_agglo,industry,value,");
    assertThat(shell.out().lines().findFirst().orElseThrow()).contains(",share_agglo,status");
  }

  @Test
  void withoutPlantsThereIsNoTestAndItIsSaidOnce() {
    Shell shell = measure("location-quotient", JOBS, CELLS);
    assertThat(shell.err()).contains("A114 jobs arrive in plants").hasLineCount(1);
    assertThat(shell.out().lines().skip(1)).allMatch(line -> line.matches(".*,,,,,[^,]+,x"));
  }

  @Test
  void aValueThatIsACountIsGivenAsBoth() {
    Shell shell =
        measure(
            "location-quotient",
            JOBS,
            " --area region --industry sector --value firms --count firms");
    assertThat(shell.err()).doesNotContain("A114").contains("A115 firms: of 4 tests");
    assertThat(shell.out()).contains("North,Steel,30,3,North,Steel,3,1.30434782608696,");
  }

  @Test
  void factsOfTheRunGoBesideTheResult() throws IOException {
    Path out = folder.resolve("out.csv");
    Shell shell = measure("location-quotient", JOBS, CELLS + " --count firms --out " + out);
    assertThat(shell.out()).isEmpty();
    assertThat(out).content().startsWith("region,sector,jobs,firms,area");
    JsonNode facts = new ObjectMapper().readTree(folder.resolve("out.csv.meta.json").toFile());
    assertThat(facts.at("/command").asText()).isEqualTo("measure location-quotient");
    assertThat(facts.at("/agglo").asText()).isNotEmpty();
    assertThat(facts.at("/options/--seed").asText()).isEqualTo("1");
    assertThat(facts.at("/options/--level").asText()).isEqualTo("0.95");
    assertThat(facts.at("/rows/in").asLong()).isEqualTo(4);
    assertThat(facts.at("/inputs").elements().next().asText())
        .isEqualTo(Checksum.of(folder.resolve("table.csv")));
    assertThat(facts.at("/findings/firms/tests").asLong()).isEqualTo(4);
  }

  @Test
  void sideFilesAreAmongTheInputsOfTheFacts() throws IOException {
    Path out = folder.resolve("out.csv");
    Path plants = file("plants.csv", "industry,value\nSteel,40\nFood,160\n");
    measure("location-quotient", JOBS, CELLS + " --plants " + plants + " --out " + out);
    JsonNode facts = new ObjectMapper().readTree(folder.resolve("out.csv.meta.json").toFile());
    assertThat(facts.at("/inputs").size()).isEqualTo(2);
    assertThat(facts.at("/inputs").toString()).contains(Checksum.of(plants));
  }

  @Test
  void jsonHoldsTheSameRows() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(measure("location-quotient", JOBS, CELLS + " --json").out());
    assertThat(json.at("/rows").size()).isEqualTo(4);
    assertThat(json.at("/rows/0/location_quotient").asDouble()).isEqualTo(1.5);
    assertThat(json.at("/rows/0/p").isNull()).isTrue();
    assertThat(json.at("/rows/0/status").asText()).isEqualTo("x");
    assertThat(json.at("/run/command").asText()).isEqualTo("measure location-quotient");
  }

  @Test
  void theInputIsNeverOverwritten() {
    Path input = file("table.csv", JOBS);
    Shell shell = measure("krugman", JOBS, CELLS + " --out " + input);
    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).contains("A072", "is an input").hasLineCount(1);
    assertThat(input).content().isEqualTo(JOBS);
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Shell shell = measure("krugman", JOBS, CELLS + " --out " + folder.resolve("no/out.csv"));
    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).contains("A007").hasLineCount(1);
  }

  @Test
  void rowsSetAsideFailOnlyUnderStrict() {
    String text = JOBS + "South,Food,1,1\n";
    assertThat(measure("krugman", text, CELLS).exit()).isZero();
    Shell strict = measure("krugman", text, CELLS + " --strict --id firms");
    assertThat(strict.exit()).isEqualTo(1);
    assertThat(strict.err())
        .contains("table.csv:6:1: A028 the same cell as line 5 (South, Food)", "(firms 1)");
    assertThat(measure("krugman", text, CELLS + " --sum --strict").exit()).isZero();
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    List<String> lines = new ArrayList<>(JOBS.lines().skip(1).toList());
    String forwards = measure("location-quotient", JOBS, CELLS + " --count firms").out();
    java.util.Collections.reverse(lines);
    String text = "region,sector,jobs,firms\n" + String.join("\n", lines) + "\n";
    String backwards = measure("location-quotient", text, CELLS + " --count firms").out();
    assertThat(backwards.lines().sorted())
        .containsExactlyElementsOf(forwards.lines().sorted().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "location-quotient, --level 1.5, must lie between 0 and 1",
    "location-quotient, --level 0, must lie between 0 and 1",
    "location-quotient, --draws 0, must be at least 1",
    "location-quotient, --plants a --herfindahl b, mutually exclusive",
    "location-quotient, --plants nowhere.csv, A001",
    "hoover, --reference others, is not for hoover",
    "krugman, --reference equal, is not for krugman",
    "hachman, --reference equal, is not for hachman",
    "entropy, --base 1, no base of a logarithm",
    "entropy, --base two, no base of a logarithm",
    "krugman, --by village, expected one of",
    "krugman, --id name, there is no column \"name\"",
  })
  void optionsThatCannotBeAreRefusedInOneSentence(String measure, String option, String says) {
    Shell shell = measure(measure, JOBS, CELLS + " " + option);
    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).contains(says).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "shift-share, --area region --industry sector --values jobs, two columns or more",
    "shift-share, '--area region --industry sector --values jobs,firms,jobs', for --method dynamic",
    "cagr, --first jobs --last firms --years 0, must be above 0",
    "cagr, --first job --last firms --years 1, did you mean \"jobs\"?",
    "strong-clusters, --area region --industry sector --value jobs --establishments unit, A020",
    "high-growth, --first jobs --last firms --age years, A020",
  })
  void measuresOfOtherColumnsRefuseLikewise(String measure, String options, String says) {
    Shell shell = measure(measure, JOBS, " " + options);
    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).contains(says).hasLineCount(1);
  }

  @Test
  void anEmptyTableIsSaid() {
    assertThat(measure("krugman", "", CELLS).err()).contains("A005").hasLineCount(1);
    assertThat(measure("krugman", "region,sector,jobs\n", CELLS).err())
        .contains("A005")
        .hasLineCount(1);
  }

  @Test
  void valuesMissingAreMarkedAndUndefinedOnesToo() {
    String text = "region,sector,jobs\nA,Steel,\nA,Food,1\nB,Steel,2\nB,Food,3\nC,Food,0\n";
    assertThat(measure("krugman", text, CELLS).out())
        .isEqualTo("region,krugman,status\nA,,x\nB,0.133333333333333,\nC,,z\n");
  }

  @Test
  void groupsOfEnterprisesAreCounted() {
    String text =
        "firm,sector,then,now,age\nA,Steel,10,20,9\nB,Steel,20,22,9\nC,Steel,50,100,9\n"
            + "D,Steel,8,80,9\nE,Food,20,,9\n";
    String options = " --first then --last now --age age --by sector";
    assertThat(measure("high-growth", text, options).out())
        .isEqualTo(
            """
            sector,enterprises,in_scope,high_growth,share,unknown
            Food,1,0,0,,1
            Steel,4,3,2,0.666666666666667,0
            """);
    // 1.1 and 1.2 to the third: growth of exactly the rate is not above it.
    String pair = "then,now,age\n1000,1331,9\n1000,1728,9\n";
    String eurostat = " --first then --last now --age age --definition eurostat";
    assertThat(measure("high-growth", pair, eurostat).out())
        .contains("1000,1331,9,0.1,false,\n1000,1728,9,0.2,true,\n");
  }

  @Test
  void nationsTotalsOfShiftsMayBeGivenApart() {
    Path nation =
        file("nation.csv", "industry,first,last\nSteel,100,120\nFood,100,100\nGas,50,80\n");
    String text = "region,sector,then,now\nA,Steel,10,13\nA,Food,20,20\n";
    String options = " --area region --industry sector --values then,now --national " + nation;
    // G = 300/250 - 1 = 0.2; steel: 10 x 0.2 = 2, 10 x (0.2 - 0.2) = 0, 13 - 10 x 1.2 = 1.
    assertThat(measure("shift-share", text, options).out().lines().skip(1))
        .containsExactly("A,Steel,10,13,3,2,0,1,", "A,Food,20,20,0,4,-4,0,");
  }

  @Test
  void aCellWithoutADateIsLeftOutOfTheNation() {
    String text = "region,sector,then,now\nA,Steel,10,13\nB,Steel,20,\nC,Steel,10,11\n";
    Shell shell =
        measure("shift-share", text, " --area region --industry sector --values then,now");
    assertThat(shell.err())
        .contains("A118 cells without a value at one of the dates: 1")
        .hasLineCount(1);
    assertThat(shell.out().lines().skip(1))
        .containsExactly("A,Steel,10,13,3,2,0,1,", "B,Steel,20,,,,,,x", "C,Steel,10,11,1,2,0,-1,");
  }

  @Test
  void anotherColumnMayBeTheReference() {
    String text = "region,sector,gdp,people\nA,all,60,30\nB,all,40,70\n";
    String options = " --area region --industry sector --value gdp --against people";
    assertThat(measure("hoover", text, options).out())
        .isEqualTo("sector,hoover,status\nall,0.3,\n");
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Shell measure(String name, String table, String options) {
    List<String> words = new ArrayList<>(List.of("measure", name));
    words.add(file("table.csv", table).toString());
    words.addAll(Arrays.asList(options.strip().split(" +")));
    return Shell.run(words.toArray(String[]::new));
  }
}
