package org.agglo.study.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.study.Built;
import org.agglo.study.TinyStudy;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Location quotients of the last year, with their base, their marks and their ranks. */
class QuotientsAndRanksTest {
  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.in(folder);
  }

  @Test
  void areThoseOfTheMeasureOnTheSameNumbers() {
    Built built = TinyStudy.plain();
    double[][] cells = {{100, 1000}, {60, 3000}, {20, 2000}, {20, 4000}};
    for (int a = 0; a < cells.length; a++) {
      Figure plain = quotient(built, "cars", "A" + (a + 1));
      assertThat(plain.value())
          .isEqualTo(LocationQuotient.of(cells[a][0], cells[a][1], 200, 10_000));
      Figure rest = built.jobs(Measure.LOCATION_QUOTIENT_REST, "cars", "A" + (a + 1));
      assertThat(rest.value())
          .isEqualTo(LocationQuotient.rest(cells[a][0], cells[a][1], 200, 10_000));
    }
  }

  @Test
  void ofTheTerritoryAreAddedUpByHand() {
    Built built = TinyStudy.plain();
    // 160 of 4,000 here, 200 of 10,000 in the nation, 40 of 6,000 in its rest.
    assertThat(quotient(built, "cars", "land").value()).isCloseTo(2, within(1e-12));
    assertThat(built.jobs(Measure.LOCATION_QUOTIENT_REST, "cars", "land").value())
        .isCloseTo(6, within(1e-12));
  }

  @Test
  void sayWhatTheyAreOver() {
    assertThat(quotient(TinyStudy.plain(), "cars", "A1").base()).isEqualTo("all synthetic jobs");
  }

  @Test
  void sayTheWholeOfTheirYear() {
    study.replace(
        "sources.yaml",
        "- text: all synthetic jobs",
        "- text: jobs without farms\n        to: 2020\n      - text: all jobs\n        from: 2021");
    assertThat(quotient(study.run(), "cars", "A1").base()).isEqualTo("all jobs");
  }

  @Test
  void haveNoneForTheComparatorItself() {
    assertThat(TinyStudy.plain().figures(f -> f.area().equals("N")))
        .extracting(Figure::measure)
        .containsOnly(Measure.LEVEL, Measure.GROWTH);
  }

  @Test
  void areRankedAmongAreasOfOneLevel() {
    Built built = TinyStudy.plain();
    assertRank(quotient(built, "cars", "A1"), 1, 4);
    assertRank(quotient(built, "cars", "A2"), 2, 4);
    assertRank(quotient(built, "cars", "A3"), 3, 4);
    assertRank(quotient(built, "cars", "A4"), 4, 4);
    assertRank(quotient(built, "cars", "R1"), 1, 2);
    assertRank(quotient(built, "cars", "R2"), 2, 2);
  }

  @Test
  void shareTheLowerRankInATie() {
    Built built = TinyStudy.plain();
    assertRank(quotient(built, "boats", "A3"), 1, 4);
    assertRank(quotient(built, "boats", "A4"), 1, 4);
    assertRank(quotient(built, "boats", "A2"), 3, 4);
    assertRank(quotient(built, "boats", "A1"), 4, 4);
  }

  @Test
  void areNotRankedForTheTerritory() {
    assertRank(quotient(TinyStudy.plain(), "cars", "land"), 0, 0);
  }

  @Test
  void rankOnlyThePlainOnes() {
    assertRank(TinyStudy.plain().jobs(Measure.LOCATION_QUOTIENT_REST, "cars", "A1"), 0, 0);
  }

  @Test
  void leaveMissingOnesOutOfTheRanks() {
    study.without("data/jobs.csv", "cars,narrow,A2,2021");
    study.append("data/jobs.csv", "cars,narrow,N,2021,200\n");
    Built built = study.run();
    assertRank(quotient(built, "cars", "A1"), 1, 3);
    assertRank(quotient(built, "cars", "A2"), 0, 0);
    assertRank(quotient(built, "cars", "A3"), 2, 3);
  }

  /** The nation is no competitor of its parts, even where a table gives all one level. */
  @Test
  void leaveTheComparatorOutOfTheRanks() {
    study.replace("data/areas.csv", "N,Nation,nation,", "N,Nation,area,");
    Built built = study.run();
    assertRank(quotient(built, "cars", "A1"), 1, 4);
    assertRank(quotient(built, "cars", "A4"), 4, 4);
  }

  @Test
  void areNotDefinedWhereTheAreaHasNoActivity() {
    study.replace("data/units.csv", "all,whole,A1,2021,100,", "all,whole,A1,2021,0,");
    Figure figure = study.run().figure("1.1", Measure.LOCATION_QUOTIENT, "cars", "A1");
    assertMissing(figure, "z", "Not defined: there is no activity to compare with.");
  }

  @Test
  void areMissingWhereTheCellIs() {
    study.without("data/jobs.csv", "cars,narrow,A2,2021");
    assertMissing(quotient(study.run(), "cars", "A2"), "x", "The table has no row for it.");
  }

  /** A missing nation is not the same as nothing to compare with. */
  @Test
  void areMissingWhereTheNationIs() {
    study.without("data/jobs.csv", "cars,narrow,A4,2021");
    Built built = study.run();
    assertMissing(quotient(built, "cars", "A1"), "x", "The table has no row for it.");
    assertMissing(built.jobs(Measure.SHARE, "cars", "A1"), "x", "The table has no row for it.");
  }

  @Test
  void areMissingWhereTheBaseIs() {
    study.without("data/jobs.csv", "all,whole");
    assertMissing(quotient(study.run(), "cars", "A1"), "x", "The table has no row for it.");
  }

  @Test
  void areOfLowReliabilityWhereTheyAreMadeFromFewRounded() {
    Built built = study.run();
    assertThat(quotient(built, "cars", "A3").status()).isEqualTo("u");
    assertThat(quotient(built, "cars", "A2").status()).isEmpty();
    assertThat(built.figure("1.1", Measure.LOCATION_QUOTIENT, "cars", "A3").status()).isEmpty();
  }

  private static Figure quotient(Built built, String cluster, String area) {
    return built.jobs(Measure.LOCATION_QUOTIENT, cluster, area);
  }

  private static void assertRank(Figure figure, int rank, int of) {
    assertThat(figure.rank()).as("rank in %s", figure.area()).isEqualTo(rank);
    assertThat(figure.of()).as("ranked with %s", figure.area()).isEqualTo(of);
  }

  private static void assertMissing(Figure figure, String status, String why) {
    assertThat(figure.value()).isNaN();
    assertThat(figure.status()).isEqualTo(status);
    assertThat(figure.note()).isEqualTo(why);
  }
}
