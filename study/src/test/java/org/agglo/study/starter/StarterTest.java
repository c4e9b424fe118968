package org.agglo.study.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.Site;
import org.agglo.study.TinyStudy;
import org.agglo.study.check.SourceCheck;
import org.agglo.study.check.StudyCheck;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.run.Folders;
import org.agglo.study.run.Pipeline;
import org.agglo.study.run.Progress;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Runner;
import org.agglo.study.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study that a beginner is given. */
class StarterTest {
  @TempDir private Path folder;

  @Test
  void writesTheFilesItNames() {
    List<String> files = Starter.write(folder.resolve("mine"));
    assertThat(files).contains("study.yaml", "sources.yaml", "clusters.yaml");
    assertThat(files)
        .allSatisfy(f -> assertThat(folder.resolve("mine").resolve(f)).isNotEmptyFile());
  }

  @Test
  void isRightAndRuns() {
    RunContext run = open();
    SourceCheck.run(run);
    assertThat(run.problems().list()).isEmpty();
    Path build =
        new Runner(
                run,
                TinyStudy.pipeline(Site.PLAIN),
                new Folders(folder.resolve("build")),
                Progress.SILENT)
            .runUpTo(Pipeline.Articulate.NAME);
    try (Database database = Database.open(1)) {
      database.view("finding", build.resolve("relations/finding.parquet"));
      assertThat(Columns.read(database, "FROM finding").texts("cluster")[0])
          .isEqualTo("automotive");
    }
  }

  @Test
  void carriesNoRowThatItsClustersDoNotNeed() throws IOException {
    open();
    assertThat(Files.readAllLines(folder.resolve("mine/data/employment.csv")).stream().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.matches("(all|automotive|aerospace|med-tech),.*"));
  }

  @Test
  void refusesAFolderThatIsNotEmpty() throws IOException {
    Files.writeString(folder.resolve("mine"), "a file");
    assertThatThrownBy(() -> Starter.write(folder))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("A006")
        .hasMessageContaining("exists and is not empty; name a new folder");
    assertThatThrownBy(() -> Starter.write(folder.resolve("mine"))).isInstanceOf(Misuse.class);
  }

  @Test
  void takesAnEmptyFolder() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(Starter.write(empty)).isNotEmpty();
  }

  private RunContext open() {
    Starter.write(folder.resolve("mine"));
    Problems problems = new Problems();
    StudyFolder study = StudyFolder.read(folder.resolve("mine"), problems).orElseThrow();
    StudyCheck.run(study, problems);
    assertThat(problems.list()).isEmpty();
    return RunContext.of(study, Settings.of(Map.of(), Map.of(), study.study().settings()));
  }
}
