package org.agglo.study.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.agglo.intake.message.Misuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which value of a setting is in force. */
class SettingsTest {
  private static final Map<Setting, String> NO_OPTIONS = Map.of();
  private static final Map<String, String> NONE = Map.of();

  @Test
  void theDefaultHoldsWhereNobodySaysOtherwise() {
    assertThat(Settings.of(NO_OPTIONS, NONE, NONE).number(Setting.CONCENTRATED)).isEqualTo(1.25);
  }

  @Test
  void theStudyGoesBeforeTheDefault() {
    Settings settings = Settings.of(NO_OPTIONS, NONE, Map.of("concentrated", "1.5"));
    assertThat(settings.number(Setting.CONCENTRATED)).isEqualTo(1.5);
  }

  @Test
  void theEnvironmentGoesBeforeTheStudy() {
    Settings settings =
        Settings.of(NO_OPTIONS, Map.of("AGGLO_CONCENTRATED", "2"), Map.of("concentrated", "1.5"));
    assertThat(settings.number(Setting.CONCENTRATED)).isEqualTo(2);
  }

  @Test
  void theCommandLineGoesBeforeAll() {
    Settings settings =
        Settings.of(
            Map.of(Setting.CONCENTRATED, "3"),
            Map.of("AGGLO_CONCENTRATED", "2"),
            Map.of("concentrated", "1.5"));
    assertThat(settings.number(Setting.CONCENTRATED)).isEqualTo(3);
  }

  @Test
  void aWrongValueOfTheCommandLineOrTheEnvironmentStops() {
    assertThatThrownBy(() -> Settings.of(Map.of(Setting.THREADS, "many"), NONE, NONE))
        .isInstanceOf(Misuse.class)
        .hasMessage("A014 \"threads\" should be a whole number, 0 or more, not \"many\"");
    assertThatThrownBy(() -> Settings.of(NO_OPTIONS, Map.of("AGGLO_THREADS", "-1"), NONE))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("not \"-1\"");
  }

  @Test
  void allWrongValuesAreTold() {
    Map<Setting, String> wrong =
        Map.of(Setting.THREADS, "many", Setting.DATA_DEPTH, "deep", Setting.ACCEPT_CHANGED, "yes");
    assertThatThrownBy(() -> Settings.of(wrong, NONE, NONE))
        .isInstanceOfSatisfying(Misuse.class, m -> assertThat(m.problems()).hasSize(3));
  }

  /** The study's check tells it, with its place. */
  @Test
  void aWrongValueOfTheStudyDoesNotStopHere() {
    Settings settings = Settings.of(NO_OPTIONS, NONE, Map.of("threads", "many"));
    assertThat(settings.whole(Setting.THREADS)).isZero();
  }

  @ParameterizedTest
  @EnumSource(Setting.class)
  void everyDefaultIsOfItsKind(Setting setting) {
    assertThat(setting.findProblem(setting.standard(), org.agglo.intake.message.Place.NONE))
        .isEmpty();
    assertThat(setting.help()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "THREADS, 0, true",
    "THREADS, 16, true",
    "THREADS, 1.5, false",
    "THREADS, 99999999999, false",
    "KEEP_BUILDS, 1, true",
    "KEEP_BUILDS, 0, false",
    "KEEP_BUILDS, -2, false",
    "CONCENTRATED, 1.25, true",
    "CONCENTRATED, 2, true",
    "CONCENTRATED, 0, false",
    "CONCENTRATED, NaN, false",
    "CONCENTRATED, '1,25', false",
    "ACCEPT_CHANGED, true, true",
    "ACCEPT_CHANGED, yes, false",
  })
  void aValueIsOfItsKindOrNot(Setting setting, String value, boolean right) {
    assertThat(setting.findProblem(value, org.agglo.intake.message.Place.NONE).isEmpty())
        .isEqualTo(right);
  }

  @Test
  void keysAndVariablesComeFromOneName() {
    assertThat(Setting.DATA_DEPTH.key()).isEqualTo("data-depth");
    assertThat(Setting.DATA_DEPTH.variable()).isEqualTo("AGGLO_DATA_DEPTH");
    assertThat(Setting.find("data-depth")).contains(Setting.DATA_DEPTH);
    assertThat(Setting.find("depth")).isEmpty();
  }

  @Test
  void dataFoldersAreSplitAtThePathSeparator(@TempDir Path folder) throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    String both = one + File.pathSeparator + two;
    Settings settings = Settings.of(Map.of(Setting.DATA, both), NONE, NONE);
    assertThat(settings.dataFolders()).containsExactly(one, two);
    assertThat(Settings.of(NO_OPTIONS, NONE, NONE).dataFolders()).isEmpty();
  }

  @Test
  void aDataFolderThatIsNotThereIsNamed(@TempDir Path folder) {
    Settings settings =
        Settings.of(Map.of(Setting.DATA, folder.resolve("none").toString()), NONE, NONE);
    assertThatThrownBy(settings::dataFolders)
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("A001")
        .hasMessageContaining("name an existing folder with --data");
  }
}
