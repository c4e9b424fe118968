package org.agglo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each command says and how it exits. */
class CommandsTest {
  @TempDir Path folder;

  private Path starter() {
    Path study = folder.resolve("study");
    assertThat(Shell.run("new", study.toString()).exit()).isZero();
    return study;
  }

  @Test
  void newMakesAStudyThatChecksAndRuns() {
    Path study = starter();
    assertThat(Shell.run("check", study.toString()).out()).contains("nothing wrong");
    assertThat(Shell.run("run", study.toString()).exit()).isZero();
    assertThat(Shell.run("info", study.toString()).out()).contains("3 clusters", "site");
  }

  @Test
  void newRefusesAFolderThatIsTaken() {
    Path study = starter();
    Shell again = Shell.run("new", study.toString());
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("A006").hasLineCount(1);
  }

  @Test
  void expectWithoutABuildExitsWithOne() throws IOException {
    Path study = Examples.midlands(folder);
    Shell check = Shell.run("check", study.toString(), "--expect");
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.err()).contains("A060").hasLineCount(1);
  }

  @Test
  void expectTellsEachDifference() throws IOException {
    Path study = starter();
    Files.writeString(
        study.resolve("expect.yaml"),
        """
        schema: 1
        expect:
          - {metric: "3.1", measure: level, cluster: all, definition: whole, area: K03000001,
             period: "2021", value: 1}
          - {metric: "3.1", measure: level, cluster: all, definition: whole, area: K03000001,
             period: "2021", value: 31366000}
          - {metric: "3.1", measure: level, cluster: nowhere, definition: whole, area: TLF,
             period: "2021", value: 1}
        """);
    assertThat(Shell.run("run", study.toString()).exit()).isZero();
    Shell check = Shell.run("check", study.toString(), "--expect");
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.err().lines())
        .satisfiesExactly(
            line ->
                assertThat(line).startsWith("agglo: expect.yaml:3:5: A062").contains("31366000"),
            line -> assertThat(line).startsWith("agglo: expect.yaml:7:5: A061"));
  }

  @Test
  void checkAsJsonGivesCodeAndPlace() throws IOException {
    Path study = starter();
    Files.writeString(
        study.resolve("study.yaml"),
        Files.readString(study.resolve("study.yaml")).replace("comparator:", "comparatr:"));
    Shell check = Shell.run("check", study.toString(), "--json");
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.out()).contains("\"code\":\"A011\"", "\"line\":19", "\"column\":1");
  }

  @Test
  void rowsSetAsideAreCountedAndFailOnlyUnderStrict() throws IOException {
    Path study = starter();
    Path table = study.resolve("data/employment.csv");
    Files.writeString(table, Files.readString(table) + "automotve,narrow,TLC1,2021,5\n");
    assertThat(Shell.run("check", study.toString()).exit()).isZero();
    assertThat(Shell.run("check", study.toString(), "--strict").exit()).isEqualTo(1);
    assertThat(Shell.run("run", study.toString()).out())
        .contains("1,961 in = 1,960 loaded + 1 rejected");
  }

  @Test
  void misspeltCommandsAndOptionsAreNamedWithTheNearest() {
    assertThat(Shell.run("rn").err()).contains("no command \"rn\"; did you mean \"run\"?");
    assertThat(Shell.run("run", "x", "--thread", "2").err())
        .contains("did you mean \"--threads\"?");
    assertThat(Shell.run("run", "x", "--stage").exit()).isEqualTo(2);
  }

  @Test
  void settingsAreHeldToTheirKind() {
    Shell run = Shell.run("run", starter().toString(), "--threads", "two");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("A014", "\"two\"").hasLineCount(1);
  }

  @Test
  void aStageStopsTheRunThere() {
    Path study = starter();
    Shell run = Shell.run("run", study.toString(), "--stage", "identify");
    assertThat(run.exit()).isZero();
    assertThat(Path.of(run.out().strip()).resolve("quotient.parquet")).isRegularFile();
    assertThat(study.resolve("build/current")).doesNotExist();
    assertThat(Shell.run("run", study.toString(), "--stage", "identfy").err()).contains("A071");
  }

  @Test
  void reproduceNamesTheOutputThatDiffers() throws IOException {
    Path study = starter();
    Shell.run("run", study.toString());
    Path manifest = study.resolve("build/manifest.json");
    String text = Files.readString(manifest);
    int at = text.indexOf("\"relations/figure_public.parquet\" : \"") + 37;
    char other = text.charAt(at) == '0' ? '1' : '0';
    Files.writeString(manifest, text.substring(0, at) + other + text.substring(at + 1));
    Shell again = Shell.run("reproduce", manifest.toString());
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).contains("A073", "relations/figure_public.parquet").hasLineCount(1);
  }
}
