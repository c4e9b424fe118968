package org.agglo.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.agglo.study.Site;
import org.agglo.study.TinyStudy;
import org.agglo.study.settings.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves in the build folder, whether it ends well or not. */
class BuildsTest {
  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.in(folder);
  }

  @Test
  void theFinishedBuildIsTheCurrentOne() throws IOException {
    Path build = study.run().build();
    assertThat(study.builds().findCurrent()).contains(build);
    assertThat(build.resolve("site/index.html")).hasContent("Synthetic study");
    assertThat(study.file("build/manifest.json"))
        .hasSameTextualContentAs(build.resolve("manifest.json"));
  }

  @Test
  void aRunThatFailsLeavesTheCurrentBuildAsItWas() {
    Path before = study.run().build();
    rename("Another");
    assertThatThrownBy(this::fail).hasMessage("synthetic failure");
    assertThat(study.builds().findCurrent()).contains(before);
    assertThat(before.resolve("site/index.html")).hasContent("Synthetic study");
  }

  @Test
  void aStageThatFailsLeavesTheCurrentBuildAsItWas() throws IOException {
    Path before = study.run().build();
    study.replace("data/jobs.csv", "cars,narrow,A1,2021,100", "cars,narrow,A1,2021,105");
    RunContext run = study.open();
    study.replace("data/jobs.csv", "year,jobs", "year,job");
    assertThatThrownBy(
            () -> study.runner(run, Site.PLAIN, Progress.SILENT).runUpTo(Pipeline.Articulate.NAME))
        .hasMessageContaining("A020");
    assertThat(study.builds().findCurrent()).contains(before);
  }

  @Test
  void aBuildUnderWayIsTakenForNone() {
    assertThatThrownBy(this::fail).hasMessage("synthetic failure");
    assertThat(study.builds().findCurrent()).isEmpty();
    assertThat(names("build/builds")).hasSize(1).allMatch(name -> name.endsWith(".tmp"));
    Path build = study.run().build();
    assertThat(build.resolve("site/half.html")).doesNotExist();
    assertThat(build.resolve("site/index.html")).hasContent("Synthetic study");
  }

  @Test
  void aStageUnderWayIsTakenForNone() throws IOException {
    Path stage = study.runner(study.open(), Site.PLAIN, Progress.SILENT).runUpTo("load");
    Files.move(stage, stage.resolveSibling(stage.getFileName() + ".tmp"));
    Files.writeString(stage.resolveSibling(stage.getFileName() + ".tmp/half.parquet"), "half");
    assertThat(study.runner(study.open(), Site.PLAIN, Progress.SILENT).runUpTo("load"))
        .isEqualTo(stage)
        .isDirectoryNotContaining("glob:**half*");
  }

  @Test
  void whatKilledRunsLeftIsTidied() throws IOException {
    study.run();
    Files.createDirectories(study.file("build/builds/0123456789abcdef.tmp/site"));
    Files.createDirectories(study.file("build/stages/load-0123456789abcdef.tmp"));
    Files.createDirectories(study.file("build/stages/load-0123456789abcdef"));
    study.run();
    assertThat(names("build/builds")).hasSize(1).noneMatch(name -> name.contains("tmp"));
    assertThat(names("build/stages")).hasSize(4).noneMatch(name -> name.contains("0123"));
  }

  @Test
  void theLastTwoBuildsAreKept() throws IOException {
    List<String> builds = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      rename("Name " + i);
      Path build = study.run().build();
      age(build, 60 - i);
      builds.add(build.getFileName().toString());
    }
    assertThat(names("build/builds")).containsExactlyInAnyOrder(builds.get(1), builds.get(2));
  }

  /** A folder that claims to be newer is no reason to lose the build that is current. */
  @Test
  void theCurrentBuildIsNeverTidiedAway() throws IOException {
    study.with(Setting.KEEP_BUILDS, "1");
    age(Files.createDirectories(study.file("build/builds/0000000000000000")), -60);
    Path build = study.run().build();
    assertThat(study.builds().findCurrent()).contains(build);
  }

  @Test
  void aRunThatFailsLetsGoOfTheFolder() {
    assertThatThrownBy(this::fail).hasMessage("synthetic failure");
    assertThat(study.run().build()).isDirectory();
  }

  private void rename(String name) {
    study.write(
        "study.yaml", study.read("study.yaml").replaceAll("(?m)^name: .*", "name: " + name));
  }

  /** A run whose last stage stops half way. */
  private void fail() {
    Pipeline.Articulate half =
        (run, relations, site) -> {
          Site.PLAIN.write(run, relations, site);
          write(site.resolve("half.html"));
          throw new IllegalStateException("synthetic failure");
        };
    study.runner(study.open(), half, Progress.SILENT).runUpTo(Pipeline.Articulate.NAME);
  }

  private static void write(Path file) {
    try {
      Files.writeString(file, "half");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void age(Path build, int minutes) throws IOException {
    Files.setLastModifiedTime(build, FileTime.from(Instant.now().minusSeconds(minutes * 60L)));
  }

  private List<String> names(String name) {
    try (Stream<Path> entries = Files.list(study.file(name))) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
