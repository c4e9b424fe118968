package org.agglo.study.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.agglo.intake.file.Checksum;
import org.agglo.study.TinyStudy;
import org.agglo.study.settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Same study, same bytes: of every stage and of the build, whatever the machine. */
class SameBytesTest {
  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone ZONE = TimeZone.getDefault();

  @TempDir private Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(ZONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "8", "0"})
  void comeOfAnyNumberOfThreads(String threads) throws IOException {
    TinyStudy study = TinyStudy.in(folder).with(Setting.THREADS, threads);
    assertThat(bytes(study)).isEqualTo(plain());
  }

  @ParameterizedTest
  @CsvSource({"tr-TR, Asia/Kathmandu", "de-DE, Pacific/Auckland", "ar, America/St_Johns"})
  void comeOfAnyLocaleAndTimeZone(String locale, String zone) throws IOException {
    Map<String, String> plain = plain();
    Locale.setDefault(Locale.forLanguageTag(locale));
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    assertThat(bytes(TinyStudy.in(folder))).isEqualTo(plain);
  }

  @Test
  void areOfEveryStageAndTheBuild() throws IOException {
    assertThat(plain().keySet())
        .anyMatch(name -> name.matches("stages/load-.*/observation.parquet"))
        .anyMatch(name -> name.matches("stages/identify-.*/level.parquet"))
        .anyMatch(name -> name.matches("stages/select-.*/container.parquet"))
        .anyMatch(name -> name.matches("stages/score-.*/figure.parquet"))
        .anyMatch(name -> name.matches("builds/.*/manifest.json"))
        .anyMatch(name -> name.matches("builds/.*/site/index.html"));
  }

  private static Map<String, String> plain() throws IOException {
    return files(TinyStudy.plain().build().getParent().getParent());
  }

  private static Map<String, String> bytes(TinyStudy study) throws IOException {
    study.run();
    return files(study.file("build"));
  }

  /** Checksums of all files but the log, the only one with times in it. */
  private static Map<String, String> files(Path build) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(build)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = build.relativize(file).toString().replace('\\', '/');
        if (!name.equals("agglo.log")) {
          files.put(name, Checksum.of(file));
        }
      }
    }
    return files;
  }
}
