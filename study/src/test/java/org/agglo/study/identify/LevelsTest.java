package org.agglo.study.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.agglo.intake.message.Problem;
import org.agglo.study.Built;
import org.agglo.study.TinyStudy;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
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
    Figure level = level(TinyStudy.plain(), "cars", "A1");
    assertThat(level.value()).isEqualTo(100);
    assertThat(level.unit()).isEqualTo("jobs");
    assertThat(level.status()).isEmpty();
  }

  @Test
  void aWholeIsTheSumOfItsParts() {
    Built built = TinyStudy.plain();
    assertThat(level(built, "cars", "R1").value()).isEqualTo(160);
    assertThat(level(built, "cars", "R2").value()).isEqualTo(40);
    assertThat(level(built, "cars", "N").value()).isEqualTo(200);
    assertThat(level(built, "all", "N").value()).isEqualTo(10_000);
  }

  @Test
  void theTerritoryIsTheSumOfItsAreas() {
    study.replace("study.yaml", "areas: [R1]", "areas: [A1, R2]");
    assertThat(level("cars", "land").value()).isEqualTo(140);
  }

  @Test
  void theTablesOwnNumberOfAWholeWinsAndCountsFurtherUp() {
    study.append("data/jobs.csv", "cars,narrow,R1,2021,170\n");
    Built built = study.run();
    assertThat(level(built, "cars", "R1").value()).isEqualTo(170);
    assertThat(level(built, "cars", "land").value()).isEqualTo(170);
    assertThat(level(built, "cars", "N").value()).isEqualTo(210);
  }

  @Test
  void aDisagreementWithThePartsIsNoted() {
    study.append("data/jobs.csv", "cars,narrow,R1,2021,170.5\n");
    assertThat(study.run().run().problems().list())
        .extracting(Problem::toString)
        .containsExactly(
            "data/jobs.csv: A057 jobs: the table gives 170.5 for R1 cars 2021, its parts add up to"
                + " 160; the table's own number is used");
  }

  @Test
  void anAgreementWithThePartsIsNot() {
    study.append("data/jobs.csv", "cars,narrow,R1,2021,160\n");
    assertThat(study.run().run().problems().list()).isEmpty();
  }

  @Test
  void aWholeIsMissingWhereAnyPartIs() {
    study.without("data/jobs.csv", "cars,narrow,A2,2021");
    Built built = study.run();
    assertMissing(level(built, "cars", "A2"), "x", NO_ROW);
    assertMissing(level(built, "cars", "R1"), "x", NO_ROW);
    assertMissing(level(built, "cars", "land"), "x", NO_ROW);
    assertMissing(level(built, "cars", "N"), "x", NO_ROW);
    assertThat(level(built, "cars", "R2").value()).isEqualTo(40);
  }

  @Test
  void theTablesOwnNumberOfAWholeStandsWhereAPartIsMissing() {
    study.without("data/jobs.csv", "cars,narrow,A2,2021");
    study.append("data/jobs.csv", "cars,narrow,N,2021,200\n");
    Built built = study.run();
    assertThat(level(built, "cars", "N").value()).isEqualTo(200);
    assertMissing(level(built, "cars", "R1"), "x", NO_ROW);
  }

  @Test
  void anEmptyCellKeepsTheTablesMark() {
    study.replace("data/units.csv", "cars,narrow,A2,2021,6,", "cars,narrow,A2,2021,,c");
    Built built = study.run();
    assertMissing(units(built, "cars", "A2"), "c", NO_ROW);
    assertMissing(units(built, "cars", "R1"), "x", NO_ROW);
  }

  @Test
  void anEmptyCellOfAWholeKeepsTheTablesMark() {
    study.without("data/units.csv", "cars,narrow,A2,2021");
    study.append("data/units.csv", "cars,narrow,R1,2021,,c\n");
    assertThat(units(study.run(), "cars", "R1").status()).isEqualTo("c");
  }

  @Test
  void aNumberKeepsTheTablesMark() {
    study.replace("data/units.csv", "cars,narrow,A2,2021,6,", "cars,narrow,A2,2021,6,e");
    Figure figure = units(study.run(), "cars", "A2");
    assertThat(figure.value()).isEqualTo(6);
    assertThat(figure.status()).isEqualTo("e");
  }

  @Test
  void aGapSaysWhyAndSoDoWhatItIsPartOf() {
    study.without("data/units.csv", "cars,narrow,A2,2021");
    gaps("cars,narrow,A2,2021,2021,c,It would show a single maker.");
    Built built = study.run();
    assertMissing(units(built, "cars", "A2"), "c", "It would show a single maker.");
    assertMissing(units(built, "cars", "R1"), "x", "It would show a single maker.");
    assertMissing(units(built, "cars", "N"), "x", "It would show a single maker.");
  }

  @Test
  void aGapOfOtherYearsSaysNothing() {
    study.without("data/units.csv", "cars,narrow,A2,2021");
    gaps("cars,narrow,A2,,2020,c,It would show a single maker.");
    assertMissing(units(study.run(), "cars", "A2"), "x", NO_ROW);
  }

  @Test
  void aGapThatNamesNothingHoldsForEverything() {
    study.without("data/units.csv", "cars,narrow,A2,2021");
    gaps(",,,,,x,The register was closed.");
    assertMissing(units(study.run(), "cars", "A2"), "x", "The register was closed.");
  }

  @Test
  void theFirstGapThatHoldsSpeaks() {
    study.without("data/units.csv", "cars,narrow,A2,2021");
    gaps("cars,,,,,x,The first.\n,,A2,,,x,The second.");
    assertMissing(units(study.run(), "cars", "A2"), "x", "The first.");
  }

  @Test
  void aGapTakesNoNumberAway() {
    gaps(",,,,,x,The register was closed.");
    assertThat(units(study.run(), "cars", "A2").value()).isEqualTo(6);
  }

  @Test
  void aZeroOfARoundedSourceIsLow() {
    Figure figure = level(TinyStudy.plain(), "boats", "A1");
    assertThat(figure.value()).isZero();
    assertThat(figure.status()).isEqualTo("low");
  }

  @Test
  void aZeroOfAnExactSourceIsNothing() {
    Figure figure = units(TinyStudy.plain(), "boats", "A1");
    assertThat(figure.value()).isZero();
    assertThat(figure.status()).isEmpty();
  }

  @Test
  void aSumOfZerosOfARoundedSourceIsLow() {
    for (String year : new String[] {"2019", "2020", "2021"}) {
      study.without("data/jobs.csv", "boats,narrow,A2," + year);
      study.append("data/jobs.csv", "boats,narrow,A2," + year + ",0\n");
    }
    assertThat(level("boats", "R1").status()).isEqualTo("low");
  }

  @Test
  void aClusterWithoutCodesSaysSoAndWhatItNeeds() {
    study.replace("clusters.yaml", "    narrow:\n      sic: [\"30110\"]\n", "    needs: A list.\n");
    study.replace("data/sets.csv", "boats,narrow,30110\n", "");
    study.without("data/jobs.csv", "boats,narrow").without("data/units.csv", "boats,narrow");
    assertMissing(
        level("boats", "A1"), "x", "No code of the classification is its own. It needs: A list.");
  }

  @Test
  void anEmptyListOfCodesIsNoneToo() {
    study.replace("clusters.yaml", "sic: [\"30110\"]", "sic: []");
    study.replace("data/sets.csv", "boats,narrow,30110\n", "");
    study.without("data/jobs.csv", "boats,narrow").without("data/units.csv", "boats,narrow");
    assertMissing(level("boats", "A1"), "x", "No code of the classification is its own.");
  }

  @Test
  void theOrderOfATableMakesNoDifference() {
    Built before = study.run();
    String[] lines = study.read("data/jobs.csv").split("\n");
    StringBuilder backwards = new StringBuilder(lines[0] + "\n");
    for (int i = lines.length - 1; i > 0; i--) {
      backwards.append(lines[i]).append('\n');
    }
    study.write("data/jobs.csv", backwards.toString());
    assertThat(study.run().figures()).isEqualTo(before.figures());
  }

  private void gaps(String rows) {
    study.append("sources.yaml", "    gaps: data/gaps.csv\n");
    study.write("data/gaps.csv", "cluster,definition,area,from,to,status,note\n" + rows + "\n");
  }

  private Figure level(String cluster, String area) {
    return level(study.run(), cluster, area);
  }

  private static Figure level(Built built, String cluster, String area) {
    return built.jobs(Measure.LEVEL, cluster, area);
  }

  private static Figure units(Built built, String cluster, String area) {
    return built.figure("1.1", Measure.LEVEL, cluster, area);
  }

  private static void assertMissing(Figure figure, String status, String why) {
    assertThat(figure.value()).isNaN();
    assertThat(figure.status()).isEqualTo(status);
    assertThat(figure.note()).isEqualTo(why);
  }
}
