package org.agglo.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.agglo.cli.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code agglo measure cluster-definitions} over small tables. */
class ClusterDefinitionsTest {
  private static final String TABLE =
      """
      region,sector,jobs,units
      A,Steel,50,9
      A,Tools,40,8
      A,Films,1,1
      A,Music,2,1
      A,Shops,7,7
      B,Steel,10,2
      B,Tools,9,3
      B,Films,30,6
      B,Music,33,5
      B,Shops,7,7
      C,Steel,2,1
      C,Tools,1,1
      C,Films,4,2
      C,Music,3,2
      C,Shops,7,7
      """;

  @TempDir Path folder;
  private Path table;

  @BeforeEach
  void write() throws IOException {
    table = Files.writeString(folder.resolve("jobs.csv"), TABLE);
  }

  private Shell measure(String... more) {
    String[] command = {
      "measure",
      "cluster-definitions",
      table.toString(),
      "--area",
      "region",
      "--industry",
      "sector",
      "--value",
      "jobs",
      "--groups",
      "2"
    };
    String[] all = Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return Shell.run(all);
  }

  @Test
  void anIndustryThatIsAlikeEverywhereTakesNoPartAndIsNamed() {
    Shell shell = measure();
    assertThat(shell.exit()).isZero();
    assertThat(shell.err())
        .contains("A290 1 of 5 industries are left out (alike everywhere): Shops");
    assertThat(shell.out()).contains("\nShops,21,,,,,\n").contains("\nSteel,62,1,");
  }

  @Test
  void clustersComeLargestFirstWithTheirLargestIndustries() {
    assertThat(measure("--by", "cluster").out())
        .startsWith("cluster,industries,jobs,within,next,overlaps,largest\n")
        .contains("\n1,2,112,")
        .contains(",Steel; Tools\n")
        .contains(",Music; Films\n");
  }

  @Test
  void everyTableOfLinksGivesCandidatesAndSoDoesTheirMean() throws IOException {
    Path flows =
        Files.writeString(
            folder.resolve("flows.csv"),
            "from,to,value\nSteel,Tools,30\nSteel,Films,1\nMusic,Films,20\nTools,Shops,5\n");
    Path staff =
        Files.writeString(
            folder.resolve("staff.csv"),
            "industry,occupation,value\nSteel,Smiths,5\nSteel,Clerks,1\nTools,Smiths,4\n"
                + "Tools,Clerks,1\nFilms,Actors,5\nFilms,Clerks,1\nMusic,Actors,6\nMusic,Clerks,1\n");
    Shell shell =
        measure(
            "--by",
            "candidate",
            "--establishments",
            "units",
            "--input-output",
            flows.toString(),
            "--occupations",
            staff.toString());
    assertThat(shell.exit()).as(shell.err()).isZero();
    assertThat(shell.out().lines().skip(1)).hasSize(5 * 3);
    assertThat(shell.out())
        .contains("\njobs,Ward,2,")
        .contains("\nunits,k-means,2,")
        .contains("mean of all,k-medians,2,");
  }

  @Test
  void factsHoldTheScoreOnOtherAreasAndByChance() throws IOException {
    Path out = folder.resolve("out.csv");
    StringBuilder rows = new StringBuilder("region,sector,jobs\n");
    for (int area = 0; area < 12; area++) {
      for (int industry = 0; industry < 6; industry++) {
        int peak = industry < 3 ? area * area : (area * 7) % 12 * 9;
        rows.append("a%02d,i%d,%d\n".formatted(area, industry, 10 + peak + industry * area % 3));
      }
    }
    Files.writeString(table, rows);
    assertThat(measure("--shuffles", "5", "--out", out.toString()).exit()).isZero();
    JsonNode facts =
        new ObjectMapper().readTree(folder.resolve("out.csv.meta.json").toFile()).get("findings");
    assertThat(facts.get("score_on_other_areas").asDouble()).isEqualTo(1);
    assertThat(facts.get("score_on_other_areas_by_chance").asDouble()).isLessThan(0.9);
  }

  @Test
  void tooFewIndustriesAndARangeThatIsNoneAreMisuse() {
    Shell few = measure("--least", "60");
    assertThat(few.exit()).isEqualTo(2);
    assertThat(few.err()).contains("A291 1 industries are left, too few for 2 groups");
    Shell range =
        Shell.run(
            "measure",
            "cluster-definitions",
            table.toString(),
            "--area=region",
            "--industry=sector",
            "--value=jobs",
            "--groups=9-3");
    assertThat(range.exit()).isEqualTo(2);
    assertThat(range.err()).contains("--groups is a number from 2, or a range such as 30-60:5");
  }
}
