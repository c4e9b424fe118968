package org.agglo.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Problem;
import org.agglo.study.Site;
import org.agglo.study.TinyStudy;
import org.agglo.study.settings.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is run and what is reused. */
class RunnerTest {
  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.in(folder);
  }

  @Test
  void runsAllStagesInOrder() {
    assertThat(ran()).containsExactly("load", "identify", "select", "score", "articulate");
  }

  @Test
  void runsNothingAgainWhereNothingChanged() {
    ran();
    assertThat(ran()).isEmpty();
  }

  @Test
  void takesAClustersReasonForNoReasonToReadTheTablesAgain() {
    ran();
    study.replace("clusters.yaml", "reason: synthetic", "reason: another");
    assertThat(ran()).containsExactly("select", "score", "articulate");
  }

  @Test
  void readsAChangedTableAgainAndAllThatRestsOnIt() {
    ran();
    study.replace("data/jobs.csv", "cars,narrow,A1,2021,100", "cars,narrow,A1,2021,105");
    assertThat(ran()).containsExactly("load", "identify", "score", "articulate");
  }

  @Test
  void addsUpAgainWhereTheTerritoryChanged() {
    ran();
    study.replace("study.yaml", "areas: [R1]", "areas: [R2]");
    assertThat(ran()).containsExactly("identify", "score", "articulate");
  }

  @Test
  void scoresAgainWhereTheThresholdOfFindingsChanged() {
    ran();
    study.with(Setting.CONCENTRATED, "1.5");
    assertThat(ran()).containsExactly("score", "articulate");
  }

  @Test
  void makesTheSiteAgainWhereOnlyTheTitleChanged() {
    ran();
    study.replace("study.yaml", "name: Synthetic study", "name: Another");
    assertThat(ran()).containsExactly("articulate");
  }

  @Test
  void reusesEverythingWithOtherThreads() {
    ran();
    study.with(Setting.THREADS, "2");
    assertThat(ran()).isEmpty();
  }

  @Test
  void stopsAtTheStageAskedForAndMakesNoBuild() {
    Path stage = study.runner(study.open(), Site.PLAIN, Progress.SILENT).runUpTo("identify");
    assertThat(stage.resolve("level.parquet")).isRegularFile();
    assertThat(study.builds().findCurrent()).isEmpty();
    assertThat(study.file("build/stages")).isDirectoryNotContaining("glob:**score*");
  }

  @Test
  void namesTheStagesWhereOneIsUnknown() {
    Runner runner = study.runner(study.open(), Site.PLAIN, Progress.SILENT);
    assertThatThrownBy(() -> runner.runUpTo("publish"))
        .isInstanceOf(Misuse.class)
        .hasMessage(
            "A071 there is no stage \"publish\";"
                + " the stages are load, identify, select, score, articulate");
  }

  @Test
  void keepsASecondRunOutWhileOneIsUnderWay() throws IOException {
    Files.createDirectories(study.file("build"));
    Runner runner = study.runner(study.open(), Site.PLAIN, Progress.SILENT);
    try (Lock ignored = Lock.take(study.file("build"))) {
      Misuse misuse = catchThrowableOfType(Misuse.class, () -> runner.runUpTo("load"));
      assertThat(misuse.problems()).extracting(Problem::code).containsExactly(Code.RUN_LOCKED);
      assertThat(misuse).hasMessageContaining("another run holds");
    }
    assertThat(runner.runUpTo("load")).isDirectory();
  }

  @Test
  void writesTimesIntoItsLog() {
    study.run();
    assertThat(study.read("build/agglo.log").lines())
        .hasSize(5)
        .allMatch(line -> line.matches("20[0-9-]+T[0-9:]+Z [a-z]+ [0-9]+\\.[0-9]{3}"));
  }

  @Test
  void estimatesAStageByItsLastTime() {
    study.write(
        "build/agglo.log",
        "2021-01-01T00:00:00Z load 7.500\n2021-01-01T00:00:00Z load failed\n"
            + "2021-01-01T00:00:00Z identify 2.000\n");
    List<Double> estimates = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void begin(String stage, double estimate) {
            estimates.add(estimate);
          }
        };
    study.runner(study.open(), Site.PLAIN, progress).runUpTo("select");
    assertThat(estimates).containsExactly(7.5, 2.0, 0.0);
  }

  private List<String> ran() {
    List<String> ran = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void end(String stage, boolean reused, double seconds) {
            if (!reused) {
              ran.add(stage);
            }
          }
        };
    study.runner(study.open(), Site.PLAIN, progress).runUpTo(Pipeline.Articulate.NAME);
    return ran;
  }
}
