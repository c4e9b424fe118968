package org.agglo.study.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.agglo.study.Built;
import org.agglo.study.TinyStudy;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Growth over the years of a source, alone and against the nation's. */
class GrowthFiguresTest {
  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.in(folder);
  }

  @Test
  void isFromTheFirstYearToTheLast() {
    Figure growth = TinyStudy.plain().jobs(Measure.GROWTH, "cars", "A1");
    assertThat(growth.period()).isEqualTo("2019/2021");
    assertThat(growth.value()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void againstTheNationIsTheDifference() {
    study.replace("data/jobs.csv", "cars,narrow,A1,2019,80", "cars,narrow,A1,2019,50");
    Built built = study.run();
    // 50 to 100 here, 130 to 200 in the nation.
    assertThat(built.jobs(Measure.GROWTH, "cars", "A1").value()).isCloseTo(1, within(1e-12));
    assertThat(built.jobs(Measure.GROWTH, "cars", "N").value())
        .isCloseTo(70 / 130.0, within(1e-12));
    assertThat(built.jobs(Measure.GROWTH_AGAINST_NATION, "cars", "A1").value())
        .isCloseTo(1 - 70 / 130.0, within(1e-12));
  }

  @Test
  void beginsInTheFirstYearThatTheNationHas() {
    study.without("data/jobs.csv", "cars,narrow,A4,2019");
    Built built = study.run();
    for (String area : new String[] {"A1", "R1", "land", "N"}) {
      Figure growth = built.jobs(Measure.GROWTH, "cars", area);
      assertThat(growth.period()).isEqualTo("2020/2021");
      assertThat(growth.value()).isCloseTo(100 / 90.0 - 1, within(1e-12));
    }
    assertThat(built.jobs(Measure.GROWTH, "boats", "A3").period()).isEqualTo("2019/2021");
  }

  @Test
  void isMissingWhereTheAreaLacksTheFirstYear() {
    study.without("data/jobs.csv", "cars,narrow,A1,2019");
    study.append("data/jobs.csv", "cars,narrow,N,2019,160\n");
    Figure growth = study.run().jobs(Measure.GROWTH, "cars", "A1");
    assertMissing(growth, "x", "The table has no row for it.");
  }

  @Test
  void isMissingWhereItStartsFromARoundedZero() {
    Figure growth = TinyStudy.plain().jobs(Measure.GROWTH, "boats", "A1");
    assertMissing(growth, "x", "It starts from a number that rounds to zero.");
  }

  @Test
  void isNotDefinedWhereItStartsFromNothing() {
    Figure growth = TinyStudy.plain().figure("1.1", Measure.GROWTH, "boats", "A1");
    assertMissing(growth, "z", "Not defined: it starts from zero.");
  }

  @Test
  void againstTheNationIsMissingWhereTheNationIs() {
    study.without("data/jobs.csv", "cars,narrow,A4");
    Built built = study.run();
    assertThat(built.jobs(Measure.GROWTH, "cars", "A1").value()).isCloseTo(0.25, within(1e-12));
    Figure against = built.jobs(Measure.GROWTH_AGAINST_NATION, "cars", "A1");
    assertMissing(against, "x", "The table has no row for it.");
  }

  @Test
  void ofASingleYearIsNotDefined() {
    study.replace("sources.yaml", "{first: 2020, last: 2021}", "{first: 2021, last: 2021}");
    Figure growth = study.run().figure("1.1", Measure.GROWTH, "cars", "A1");
    assertMissing(growth, "z", "Not defined: the source has a single year.");
  }

  private static void assertMissing(Figure figure, String status, String why) {
    assertThat(figure.value()).isNaN();
    assertThat(figure.status()).isEqualTo(status);
    assertThat(figure.note()).isEqualTo(why);
  }
}
