package org.agglo.study.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.agglo.intake.sql.Columns;
import org.agglo.study.Built;
import org.agglo.study.TinyStudy;
import org.agglo.study.definition.Catalogue;
import org.agglo.study.definition.Metric;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Figure.Scope;
import org.agglo.study.figure.Figures;
import org.agglo.study.figure.Measure;
import org.agglo.study.settings.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scorecard: what is filled, what is not and why, what a reader may see, what stands out. */
class ScorecardTest {
  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.in(folder);
  }

  @Test
  void givesTheShareOfTheNation() {
    Built built = TinyStudy.plain();
    assertThat(built.jobs(Measure.SHARE, "cars", "A1").value()).isEqualTo(0.5);
    assertThat(built.jobs(Measure.SHARE, "cars", "land").value()).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void givesTheSizeAloneOfAllTogether() {
    assertThat(TinyStudy.plain().figures(f -> f.cluster().equals("all")))
        .extracting(Figure::measure)
        .containsOnly(Measure.LEVEL);
  }

  @Test
  void saysWhatPartOfTheWorldAFigureIsAbout() {
    Built built = TinyStudy.plain();
    assertThat(built.jobs(Measure.LEVEL, "cars", "A1").scope()).isEqualTo(Scope.CLUSTER);
    assertThat(built.jobs(Measure.LEVEL, "all", "A1").scope()).isEqualTo(Scope.TERRITORY);
    assertThat(built.jobs(Measure.LEVEL, "cars", "N").scope()).isEqualTo(Scope.NATION);
  }

  @Test
  void leavesNoMissingNumberWithoutAMarkAndAReason() {
    study.without("data/jobs.csv", "cars,narrow,A4,2021").without("data/jobs.csv", "boats,broad");
    study
        .without("data/units.csv", "all,whole,A1")
        .without("data/units.csv", "cars,narrow,A3,2020");
    List<Figure> missing = study.run().figures(f -> !f.isPresent());
    assertThat(missing).isNotEmpty();
    assertThat(missing).allSatisfy(f -> assertThat(f.status()).isNotBlank());
    assertThat(missing).allSatisfy(f -> assertThat(f.note()).isNotBlank());
  }

  @Test
  void saysWhatWouldFillAMetricWithoutASource() {
    List<Figure> unfilled = TinyStudy.plain().figures(f -> f.metric().equals("2.2"));
    Metric metric =
        Catalogue.metrics().stream().filter(m -> m.id().equals("2.2")).findFirst().orElseThrow();
    assertThat(unfilled).extracting(Figure::cluster).containsExactly("boats", "cars");
    assertThat(unfilled)
        .allSatisfy(
            f -> {
              assertThat(f.value()).isNaN();
              assertThat(f.status()).isEqualTo("x");
              assertThat(f.note()).isEqualTo(metric.fill());
              assertThat(f.area()).isEqualTo("land");
            });
  }

  @Test
  void hasACellForEveryMetricOfTheCatalogue() {
    List<String> metrics = Catalogue.metrics().stream().map(Metric::id).toList();
    assertThat(metrics).hasSize(26);
    assertThat(TinyStudy.plain().figures())
        .extracting(Figure::metric)
        .contains(metrics.toArray(String[]::new));
  }

  @Test
  void takesAStudysOwnMetrics() {
    study.write(
        "metrics.yaml",
        "schema: 1\nmetrics:\n  - id: \"9.1\"\n    ecosystem: talent\n    name: Own\n"
            + "    definition: synthetic\n    unit: things\n    kind: number\n"
            + "    direction: up\n    fill: Count them.\n");
    assertThat(study.run().figures(f -> f.metric().equals("9.1")))
        .extracting(Figure::note)
        .containsExactly("Count them.", "Count them.");
  }

  @Test
  void hasEachFigureOnceInKeyOrder() {
    List<Figure> figures = TinyStudy.plain().figures();
    assertThat(Figures.of(figures).size()).isEqualTo(figures.size());
    assertThat(figures).extracting(Figure::metric).isSorted();
  }

  @Test
  void keepsFiguresThatMayNotBeRepublishedFromReaders() {
    study.replace("sources.yaml", "republish: figures", "republish: none");
    Built built = study.run();
    assertThat(built.figures(f -> f.metric().equals("3.1"))).isEmpty();
    assertThat(built.figures(f -> f.metric().equals("1.1"))).isNotEmpty();
    assertThat(built.figures(f -> f.metric().equals("2.2"))).isNotEmpty();
    assertThat(built.relation("finding").texts("metric")).containsOnly("1.1");
  }

  @Test
  void findsWhatReachesTheThresholdStrongestFirstAndJobsBeforeUnits() {
    study.replace("study.yaml", "concentrated: \"1.25\"", "concentrated: \"0.5\"");
    Columns findings = study.run().relation("finding");
    // In the land, cars have 2.0 and boats 0.625, of jobs and of units.
    assertThat(findings.texts("cluster")).containsExactly("cars", "boats", "cars", "boats");
    assertThat(findings.texts("metric")).containsExactly("3.1", "3.1", "1.1", "1.1");
    assertThat(findings.numbers("location_quotient")[1]).isCloseTo(0.625, within(1e-12));
    assertThat(findings.numbers("level")).containsExactly(160, 50, 16, 5);
    assertThat(findings.texts("area")).containsOnly("land");
  }

  @Test
  void findsNothingBelowTheThreshold() {
    assertThat(TinyStudy.plain().relation("finding").rows()).isEqualTo(2);
    study.with(Setting.CONCENTRATED, "2.5");
    assertThat(study.run().relation("finding").rows()).isZero();
  }

  @Test
  void findsWhatIsAtTheThreshold() {
    study.with(Setting.CONCENTRATED, "2");
    assertThat(study.run().relation("finding").texts("cluster")).containsExactly("cars", "cars");
  }

  @Test
  void findsNoClusterThatItsCodesCatchPoorly() {
    study.replace("clusters.yaml", "fit: good", "fit: poor");
    assertThat(study.run().relation("finding").rows()).isZero();
  }

  @Test
  void flagsFiguresThatAreOldAgainstTheLastYear() {
    study.replace("study.yaml", "last: 2021}", "last: 2025}");
    for (int year = 2022; year <= 2025; year++) {
      study.append("data/jobs.csv", "all,whole,A1," + year + ",1000\n");
    }
    Built built = study.run();
    assertThat(built.figures(f -> f.metric().equals("1.1")))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.flags()).containsExactly("stale"));
    assertThat(built.figures(f -> f.metric().equals("3.1")))
        .allSatisfy(f -> assertThat(f.flags()).isEmpty());
    study.with(Setting.STALE_YEARS, "4");
    assertThat(study.run().figures()).allSatisfy(f -> assertThat(f.flags()).isEmpty());
  }

  @Test
  void givesSectorsBesideTheClusters() {
    study.append("study.yaml", "sectors: {frame: sic, digits: 2}\n");
    study.append("data/jobs.csv", "sic-29,whole,A1,2021,150\n");
    Built built = study.run();
    List<Figure> sector =
        built.figures(
            f ->
                f.cluster().equals("sic-29")
                    && f.area().equals("A1")
                    && f.measure() == Measure.LEVEL
                    && f.period().equals("2021")
                    && f.metric().equals("3.1"));
    assertThat(sector).singleElement().extracting(Figure::value).isEqualTo(150.0);
  }

  @Test
  void givesSingleCodesInAndAroundTheTerritoryAlone() {
    study.append("data/jobs.csv", "sic-291,whole,A1,2021,100\nsic-291,whole,A3,2021,20\n");
    assertThat(study.run().figures(f -> f.cluster().equals("sic-291")))
        .extracting(Figure::area)
        .containsOnly("A1", "A2", "R1", "land", "N");
  }
}
