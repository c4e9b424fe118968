package org.agglo.study.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.message.Problem;
import org.agglo.intake.sql.Columns;
import org.agglo.study.Built;
import org.agglo.study.Site;
import org.agglo.study.TinyStudy;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.run.Pipeline;
import org.agglo.study.run.Progress;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Runner;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy on a whole run of the synthetic study, whose units are a tenth of its jobs. */
class DisclosedStudyTest {
  @TempDir private Path folder;

  private TinyStudy study(String policy) {
    return TinyStudy.withTests(folder).append("study.yaml", "disclosure: " + policy + "\n");
  }

  @Test
  void underNoneEverythingIsAsWithoutAPolicy() {
    List<Figure> figures = study("none").run().figures();
    assertThat(figures).isEqualTo(TinyStudy.withTests(folder.resolve("other")).run().figures());
  }

  @Test
  void aFewAreWithheldWithAllThatIsMadeOfThem() {
    Built built = study("threshold-10").run();
    Figure level = built.figure("1.1", Measure.LEVEL, "cars", "A3");
    assertThat(level.status()).isEqualTo("c");
    assertThat(level.note()).contains("threshold-10");
    List<Figure> made =
        built.figures(
            f -> f.metric().equals("1.1") && f.cluster().equals("cars") && f.area().equals("A3"));
    assertThat(made).hasSizeGreaterThan(10);
    for (Figure f : made) {
      double[] beside = {f.value(), f.n(), f.firms(), f.lower(), f.upper(), f.p(), f.q()};
      if (f.definition() == level.definition()) {
        assertThat(beside).as(f.toString()).containsOnly(Double.NaN);
        assertThat(f.rank()).isZero();
        assertThat(f.status()).isIn("c", "z");
      }
    }
  }

  @Test
  void whatIsOpenStaysAsItWas() {
    Figure before =
        TinyStudy.withTests(folder.resolve("x")).run().figure("1.1", Measure.LEVEL, "all", "A1");
    assertThat(study("threshold-10").run().figure("1.1", Measure.LEVEL, "all", "A1"))
        .isEqualTo(before);
  }

  @Test
  void ranksHaveNoGaps() {
    for (Figure f : study("threshold-10").run().figures(f -> f.rank() > 0)) {
      assertThat(f.rank()).as(f.toString()).isBetween(1, f.of());
      assertThat(f.isPresent()).isTrue();
    }
  }

  @Test
  void aFamilyCountsTheTestsAReaderCanCount() {
    Built built = study("threshold-10").run();
    long q = built.figures(f -> !Double.isNaN(f.q())).size();
    assertThat(built.relation("family").numbers("tests")[0]).isEqualTo(q);
    assertThat(q)
        .isLessThan(
            (long)
                TinyStudy.withTests(folder.resolve("x"))
                    .run()
                    .relation("family")
                    .numbers("tests")[0]);
  }

  @Test
  void findingsAreWhatAReaderCanSee() {
    Built built = study("threshold-10").run();
    Columns finding = built.relation("finding");
    List<Figure> quotients = built.figures(f -> f.measure() == Measure.LOCATION_QUOTIENT);
    for (int i = 0; i < finding.rows(); i++) {
      double value = finding.numbers("location_quotient")[i];
      assertThat(quotients).anyMatch(f -> f.value() == value);
    }
  }

  @Test
  void whereNothingIsKnownOfTheOrganisationsAllIsWithheldAndSaidSo() {
    TinyStudy study = study("ons-bres-public");
    RunContext run = study.open();
    study.runner(run, Site.PLAIN, Progress.SILENT).runUpTo(Pipeline.Articulate.NAME);
    assertThat(run.problems().list())
        .extracting(Problem::toString)
        .anyMatch(p -> p.contains("A260") && p.contains("\"jobs\""))
        .anyMatch(p -> p.contains("A261") && p.contains("ons-bres-public"));
    Built built = new Built(study.builds().findCurrent().orElseThrow(), run);
    assertThat(built.figures()).noneMatch(f -> f.isPresent() && f.value() != 0);
    assertThat(built.jobs(Measure.LEVEL, "cars", "A1").note())
        .contains("nothing is known of the organisations");
  }

  @Test
  void whereTheyAreKnownAQuotientIsMadeOfRoundedNumbers() {
    TinyStudy study = study("ons-bres-public");
    RunContext run = study.open();
    List<Stage> stages = new ArrayList<>(TinyStudy.pipeline(Site.PLAIN).stages());
    stages.add(stages.size() - 1, new Known());
    Path path =
        new Runner(run, new Pipeline(stages, Site.PLAIN), study.builds(), Progress.SILENT)
            .runUpTo(Pipeline.Articulate.NAME);
    Built built = new Built(path, run);
    Figure quotient = built.jobs(Measure.LOCATION_QUOTIENT, "cars", "A1");
    double own = built.jobs(Measure.LEVEL, "cars", "A1").value();
    double all = built.jobs(Measure.LEVEL, "all", "A1").value();
    double nation = built.jobs(Measure.LEVEL, "cars", "N").value();
    double everything = built.jobs(Measure.LEVEL, "all", "N").value();
    assertThat(quotient.value()).isEqualTo(own / all / (nation / everything));
    assertThat(new double[] {quotient.lower(), quotient.p(), quotient.n()})
        .containsOnly(Double.NaN);
    assertThat(quotient.note()).contains("rounded under ons-bres-public");
    assertThat(built.figures(f -> f.measure() == Measure.LEVEL && f.isPresent()))
        .allMatch(f -> f.value() % 5 == 0);
  }

  @Test
  void theManifestNamesThePolicy() throws IOException {
    Built built = study("threshold-10").run();
    assertThat(Files.readString(built.build().resolve("manifest.json")))
        .contains("\"disclosure\" : \"threshold-10\"");
  }

  @Test
  void aSecondRunGivesTheSameBytes() throws IOException {
    Path one = study("threshold-10").run().build().resolve("relations/figure_public.parquet");
    byte[] bytes = Files.readAllBytes(one);
    Path other =
        TinyStudy.withTests(folder.resolve("again"))
            .append("study.yaml", "disclosure: threshold-10\n")
            .run()
            .build()
            .resolve("relations/figure_public.parquet");
    assertThat(Files.readAllBytes(other)).isEqualTo(bytes);
  }

  /** A stage that says who is behind the cells: many, and none of them large. */
  private static final class Known implements Stage {
    @Override
    public String name() {
      return "known";
    }

    @Override
    public List<String> inputs() {
      return List.of("level");
    }

    @Override
    public List<String> outputs() {
      return List.of("cell_contribution");
    }

    @Override
    public String key(RunContext run) {
      return "";
    }

    @Override
    public void run(Step step) {
      step.write(
          "cell_contribution",
          "SELECT source, cluster, definition, area, period, CAST(value AS BIGINT) AS organisations,"
              + " 1.0 AS largest, 1.0 AS second, value AS total FROM level"
              + " WHERE value > 2 ORDER BY source, cluster, definition, area, period");
    }
  }
}
