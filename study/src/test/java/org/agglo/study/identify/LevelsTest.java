package org.agglo.study.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Problem;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.Site;
import org.agglo.study.TinyStudy;
import org.agglo.study.run.Progress;
import org.agglo.study.run.RunContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the areas of a table to regions, nation and territory; and why a number is missing. */
class LevelsTest {
  private static final String NO_ROW = "The table has no row for it.";

  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.in(folder);
  }

  @Test
  void anAreaHasTheTablesNumber() {
    Level level = levels().jobs("cars", "A1");
    assertThat(level.value()).isEqualTo(100);
    assertThat(level.status()).isEmpty();
  }

  @Test
  void aWholeIsTheSumOfItsParts() {
    Found levels = levels();
    assertThat(levels.jobs("cars", "R1").value()).isEqualTo(160);
    assertThat(levels.jobs("cars", "R2").value()).isEqualTo(40);
    assertThat(levels.jobs("cars", "N").value()).isEqualTo(200);
    assertThat(levels.jobs("all", "N").value()).isEqualTo(10_000);
  }

  @Test
  void theTerritoryIsTheSumOfItsAreas() {
    study.replace("study.yaml", "areas: [R1]", "areas: [A1, R2]");
    assertThat(levels().jobs("cars", "land").value()).isEqualTo(140);
  }

  @Test
  void theTablesOwnNumberOfAWholeWinsAndCountsFurtherUp() {
    study.append("data/jobs.csv", "cars,narrow,R1,2021,170\n");
    Found levels = levels();
    assertThat(levels.jobs("cars", "R1").value()).isEqualTo(170);
    assertThat(levels.jobs("cars", "land").value()).isEqualTo(170);
    assertThat(levels.jobs("cars", "N").value()).isEqualTo(210);
  }

  @Test
  void aDisagreementWithThePartsIsNoted() {
    study.append("data/jobs.csv", "cars,narrow,R1,2021,170.5\n");
    assertThat(notes())
        .extracting(Problem::toString)
        .containsExactly(
            "data/jobs.csv: A057 jobs: the table gives 170.5 for R1 cars 2021, its parts add up to"
                + " 160; the table's own number is used");
  }

  @Test
  void anAgreementWithThePartsIsNot() {
    study.append("data/jobs.csv", "cars,narrow,R1,2021,160\n");
    assertThat(notes()).isEmpty();
  }

  @Test
  void aWholeIsMissingWhereAnyPartIs() {
    study.without("data/jobs.csv", "cars,narrow,A2,2021");
    Found levels = levels();
    assertMissing(levels.jobs("cars", "A2"), "x", NO_ROW);
    assertMissing(levels.jobs("cars", "R1"), "x", NO_ROW);
    assertMissing(levels.jobs("cars", "land"), "x", NO_ROW);
    assertMissing(levels.jobs("cars", "N"), "x", NO_ROW);
    assertThat(levels.jobs("cars", "R2").value()).isEqualTo(40);
  }

  @Test
  void theTablesOwnNumberOfAWholeStandsWhereAPartIsMissing() {
    study.without("data/jobs.csv", "cars,narrow,A2,2021");
    study.append("data/jobs.csv", "cars,narrow,N,2021,200\n");
    Found levels = levels();
    assertThat(levels.jobs("cars", "N").value()).isEqualTo(200);
    assertMissing(levels.jobs("cars", "R1"), "x", NO_ROW);
  }

  @Test
  void anEmptyCellKeepsTheTablesMark() {
    study.replace("data/units.csv", "cars,narrow,A2,2021,6,", "cars,narrow,A2,2021,,c");
    Found levels = levels();
    assertMissing(levels.units("cars", "A2"), "c", NO_ROW);
    assertMissing(levels.units("cars", "R1"), "x", NO_ROW);
  }

  @Test
  void anEmptyCellOfAWholeKeepsTheTablesMark() {
    study.without("data/units.csv", "cars,narrow,A2,2021");
    study.append("data/units.csv", "cars,narrow,R1,2021,,c\n");
    assertThat(levels().units("cars", "R1").status()).isEqualTo("c");
  }

  @Test
  void aNumberKeepsTheTablesMark() {
    study.replace("data/units.csv", "cars,narrow,A2,2021,6,", "cars,narrow,A2,2021,6,e");
    Level figure = levels().units("cars", "A2");
    assertThat(figure.value()).isEqualTo(6);
    assertThat(figure.status()).isEqualTo("e");
  }

  @Test
  void aGapSaysWhyAndSoDoWhatItIsPartOf() {
    study.without("data/units.csv", "cars,narrow,A2,2021");
    gaps("cars,narrow,A2,2021,2021,c,It would show a single maker.");
    Found levels = levels();
    assertMissing(levels.units("cars", "A2"), "c", "It would show a single maker.");
    assertMissing(levels.units("cars", "R1"), "x", "It would show a single maker.");
    assertMissing(levels.units("cars", "N"), "x", "It would show a single maker.");
  }

  @Test
  void aGapOfOtherYearsSaysNothing() {
    study.without("data/units.csv", "cars,narrow,A2,2021");
    gaps("cars,narrow,A2,,2020,c,It would show a single maker.");
    assertMissing(levels().units("cars", "A2"), "x", NO_ROW);
  }

  @Test
  void aGapThatNamesNothingHoldsForEverything() {
    study.without("data/units.csv", "cars,narrow,A2,2021");
    gaps(",,,,,x,The register was closed.");
    assertMissing(levels().units("cars", "A2"), "x", "The register was closed.");
  }

  @Test
  void theFirstGapThatHoldsSpeaks() {
    study.without("data/units.csv", "cars,narrow,A2,2021");
    gaps("cars,,,,,x,The first.\n,,A2,,,x,The second.");
    assertMissing(levels().units("cars", "A2"), "x", "The first.");
  }

  @Test
  void aGapTakesNoNumberAway() {
    gaps(",,,,,x,The register was closed.");
    assertThat(levels().units("cars", "A2").value()).isEqualTo(6);
  }

  @Test
  void aZeroOfARoundedSourceIsLow() {
    Level figure = levels().jobs("boats", "A1");
    assertThat(figure.value()).isZero();
    assertThat(figure.status()).isEqualTo("low");
  }

  @Test
  void aZeroOfAnExactSourceIsNothing() {
    Level figure = levels().units("boats", "A1");
    assertThat(figure.value()).isZero();
    assertThat(figure.status()).isEmpty();
  }

  @Test
  void aSumOfZerosOfARoundedSourceIsLow() {
    for (String year : new String[] {"2019", "2020", "2021"}) {
      study.without("data/jobs.csv", "boats,narrow,A2," + year);
      study.append("data/jobs.csv", "boats,narrow,A2," + year + ",0\n");
    }
    assertThat(levels().jobs("boats", "R1").status()).isEqualTo("low");
  }

  @Test
  void aClusterWithoutCodesSaysSoAndWhatItNeeds() {
    study.replace("clusters.yaml", "    narrow:\n      sic: [\"30110\"]\n", "    needs: A list.\n");
    study.replace("data/sets.csv", "boats,narrow,30110\n", "");
    study.without("data/jobs.csv", "boats,narrow").without("data/units.csv", "boats,narrow");
    assertMissing(
        levels().jobs("boats", "A1"),
        "x",
        "No code of the classification is its own. It needs: A list.");
  }

  @Test
  void anEmptyListOfCodesIsNoneToo() {
    study.replace("clusters.yaml", "sic: [\"30110\"]", "sic: []");
    study.replace("data/sets.csv", "boats,narrow,30110\n", "");
    study.without("data/jobs.csv", "boats,narrow").without("data/units.csv", "boats,narrow");
    assertMissing(levels().jobs("boats", "A1"), "x", "No code of the classification is its own.");
  }

  @Test
  void theOrderOfATableMakesNoDifference() throws IOException {
    String before = Checksum.of(identify(study.open()));
    String[] lines = study.read("data/jobs.csv").split("\n");
    StringBuilder backwards = new StringBuilder(lines[0] + "\n");
    for (int i = lines.length - 1; i > 0; i--) {
      backwards.append(lines[i]).append('\n');
    }
    study.write("data/jobs.csv", backwards.toString());
    assertThat(Checksum.of(identify(study.open()))).isEqualTo(before);
  }

  private void gaps(String rows) {
    study.append("sources.yaml", "    gaps: data/gaps.csv\n");
    study.write("data/gaps.csv", "cluster,definition,area,from,to,status,note\n" + rows + "\n");
  }

  /** What is noted while the levels are made. */
  private List<Problem> notes() {
    RunContext run = study.open();
    identify(run);
    return run.problems().list();
  }

  private Found levels() {
    try (Database database = Database.open(1)) {
      database.view("level", identify(study.open()));
      return new Found(Columns.read(database, "FROM level WHERE period = '2021'"));
    }
  }

  private Path identify(RunContext run) {
    return study
        .runner(run, Site.PLAIN, Progress.SILENT)
        .runUpTo("identify")
        .resolve("level.parquet");
  }

  private static void assertMissing(Level level, String status, String why) {
    assertThat(level.value()).isNaN();
    assertThat(level.status()).isEqualTo(status);
    assertThat(level.note()).isEqualTo(why);
  }

  private record Level(double value, String status, String note) {}

  /** The levels of 2021, by the narrow codes. */
  private record Found(Columns rows) {
    Level jobs(String cluster, String area) {
      return find("jobs", cluster, area);
    }

    Level units(String cluster, String area) {
      return find("units", cluster, area);
    }

    private Level find(String source, String cluster, String area) {
      for (int i = 0; i < rows.rows(); i++) {
        if (rows.texts("source")[i].equals(source)
            && rows.texts("cluster")[i].equals(cluster)
            && rows.texts("area")[i].equals(area)
            && !rows.texts("definition")[i].equals("broad")) {
          return new Level(
              rows.numbers("value")[i], rows.texts("status")[i], rows.texts("note")[i]);
        }
      }
      throw new AssertionError("no level of " + cluster + " in " + area);
    }
  }
}
