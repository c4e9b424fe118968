package org.agglo.study.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Problems;
import org.agglo.study.TinyStudy;
import org.agglo.study.check.StudyCheck;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.run.RunContext;
import org.agglo.study.settings.Setting;
import org.agglo.study.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the Midlands study: made from the publishers' files, and what they hold. */
class MidlandsTablesTest {
  private static final Path MIDLANDS = Path.of("../examples/midlands");

  @ParameterizedTest
  @ValueSource(strings = {"1", "4"})
  void areMadeAgainByteForByte(String threads, @TempDir Path target) throws IOException {
    String data = SharedData.folder().toString();
    RunContext run = open(Map.of(Setting.DATA, data, Setting.THREADS, threads));
    List<Prepare.Written> written = new Prepare(run, target).write();
    assertThat(written)
        .extracting(Prepare.Written::file)
        .contains(
            "data/areas.csv",
            "data/outlines.csv",
            "data/employment.csv",
            "data/employment-gaps.csv",
            "data/local-units.csv",
            "data/local-units-gaps.csv",
            "data/sizes.csv",
            "data/sets.csv");
    for (Prepare.Written file : written) {
      assertThat(target.resolve(file.file()))
          .as(file.file())
          .hasSameBinaryContentAs(MIDLANDS.resolve(file.file()));
      assertThat(file.sha256()).isEqualTo(Checksum.of(MIDLANDS.resolve(file.file())));
      long lines = Files.readAllLines(target.resolve(file.file())).size();
      assertThat(file.rows()).isEqualTo(lines - 1);
    }
  }

  @Test
  void nameEveryFileThatIsMissingAndWhereToGetItAndWriteNone(@TempDir Path empty) {
    RunContext run = open(Map.of(Setting.DATA, empty.toString()));
    Misuse misuse =
        catchThrowableOfType(Misuse.class, () -> new Prepare(run, empty.resolve("out")).write());
    assertThat(misuse.problems()).hasSize(6);
    assertThat(misuse)
        .hasMessageContaining("A001 there is no file bres_employment_itl2_sic5_2015_2021.csv.gz")
        .hasMessageContaining("get it from https://www.nomisweb.co.uk/sources/bres")
        .hasMessageContaining("nomis_IDBR_2018_TYPE450.csv")
        .hasMessageContaining(empty.toString());
    assertThat(empty.resolve("out")).doesNotExist();
  }

  @Test
  void refuseAPublishersFileThatChanged(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("bres_employment_itl2_sic5_2015_2021.csv.gz"), "synthetic, not the file");
    RunContext run = open(Map.of(Setting.DATA, folder.toString()));
    assertThatThrownBy(() -> new Prepare(run, folder).write())
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("A003")
        .hasMessageContaining("--accept-changed");
  }

  @Test
  void areNotMadeWhereNoSourceHasARecipe(@TempDir Path folder) {
    RunContext run = TinyStudy.in(folder).open();
    assertThatThrownBy(() -> new Prepare(run, folder).write())
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("A078");
  }

  /** The table has 525 of 616 classes: 15 narrow and 5 broad sets need no other. */
  @Test
  void haveLocalUnitsOfFifteenNarrowAndFiveBroadSets() throws IOException {
    assertThat(clusters("narrow")).hasSize(15);
    assertThat(clusters("broad")).hasSize(5);
  }

  @Test
  void haveAllJobsOfGreatBritain() throws IOException {
    assertThat(sum("employment.csv", "2021")).isEqualTo(31_366_000);
  }

  /** Scotland's own number holds two areas that the others of Scotland do not add up to. */
  @Test
  void haveAllLocalUnitsOfGreatBritain() throws IOException {
    long areas =
        rows("local-units.csv").stream()
            .filter(row -> row[0].equals("all") && row[3].equals("2018"))
            .filter(row -> row[2].equals("TLM") || !row[2].startsWith("TLM"))
            .mapToLong(row -> Long.parseLong(row[4]))
            .sum();
    assertThat(areas).isEqualTo(2_912_335);
  }

  @Test
  void leaveNorthernIrelandOut() throws IOException {
    for (String table : List.of("employment.csv", "local-units.csv")) {
      assertThat(rows(table)).noneMatch(row -> row[2].contains("N0") || row[2].startsWith("UK"));
    }
  }

  @Test
  void nameOnlyAreasOfTheStudy() throws IOException {
    Set<String> areas = rows("areas.csv").stream().map(row -> row[0]).collect(Collectors.toSet());
    assertThat(areas).hasSize(52);
    for (String table : List.of("employment.csv", "local-units.csv")) {
      assertThat(areas).containsAll(rows(table).stream().map(row -> row[2]).distinct().toList());
    }
  }

  private static Set<String> clusters(String definition) throws IOException {
    return rows("local-units.csv").stream()
        .filter(row -> row[1].equals(definition))
        .map(row -> row[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static long sum(String table, String year) throws IOException {
    return rows(table).stream()
        .filter(row -> row[0].equals("all") && row[3].equals(year))
        .mapToLong(row -> Long.parseLong(row[4]))
        .sum();
  }

  private static List<String[]> rows(String table) throws IOException {
    return Files.readAllLines(MIDLANDS.resolve("data").resolve(table)).stream()
        .skip(1)
        .map(line -> line.split(","))
        .toList();
  }

  private static RunContext open(Map<Setting, String> settings) {
    Problems problems = new Problems();
    StudyFolder study = StudyFolder.read(MIDLANDS, problems).orElseThrow();
    StudyCheck.run(study, problems);
    problems.throwIfStop();
    return RunContext.of(study, Settings.of(settings, Map.of(), study.study().settings()));
  }
}
