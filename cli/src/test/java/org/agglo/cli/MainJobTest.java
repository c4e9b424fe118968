package org.agglo.cli;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the bundled study, from folder to site. */
class MainJobTest {
  @TempDir static Path folder;
  private static Path study;
  private static Shell first;

  @BeforeAll
  static void runsOnce() throws IOException {
    study = Examples.midlands(folder);
    first = Shell.run("run", study.toString());
  }

  @Test
  void endsWithFiveLines() {
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.out().lines())
        .hasSize(5)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("studied   52 areas, 30 clusters, "),
            line -> assertThat(line).isEqualTo("rows      54,108 in = 54,108 loaded + 0 rejected"),
            line -> assertThat(line).startsWith("findings  Automotive 2.68; "),
            line -> assertThat(line).startsWith("flags     none raised; cells marked [e] "),
            line -> assertThat(line).endsWith("site/index.html"));
  }

  @Test
  void makesWhatTheStudyExpects() {
    Shell check = Shell.run("check", study.toString(), "--expect");
    assertThat(check.err()).isEmpty();
    assertThat(check.exit()).isZero();
    assertThat(check.out()).contains("nothing wrong, 29 figures compared");
  }

  @Test
  void makesAPageForEveryClusterAndArea() throws IOException {
    Path site = site(study);
    assertThat(htmlFiles(site.resolve("cluster"))).isEqualTo(30);
    assertThat(htmlFiles(site.resolve("area")))
        .as("11 regions, 40 areas, the territory")
        .isEqualTo(52);
  }

  @Test
  void reusesWhatIsUnchanged() {
    Shell again = Shell.run("run", study.toString());
    assertThat(again.err().lines()).hasSize(5).allMatch(line -> line.endsWith("unchanged"));
    assertThat(again.out()).isEqualTo(first.out());
  }

  @Test
  void isReproducedFromItsManifest() {
    Shell again = Shell.run("reproduce", study.resolve("build/manifest.json").toString());
    assertThat(again.err()).isEmpty();
    assertThat(again.out()).endsWith(" outputs compared, 0 differences\n");
    assertThat(again.exit()).isZero();
  }

  @Test
  void writesTheSameBytesUnderOtherLocalesZonesAndThreads(@TempDir Path other) throws IOException {
    Path copy = Examples.midlands(other);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(Shell.run("run", copy.toString(), "--threads", "1").exit()).isZero();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(checksums(copy)).isEqualTo(checksums(study));
  }

  private static Map<String, String> checksums(Path of) throws IOException {
    Path build = site(of).getParent();
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(build)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sums.put(build.relativize(file).toString(), Checksum.of(file));
      }
    }
    assertThat(sums).hasSizeGreaterThan(100);
    return sums;
  }

  private static Path site(Path of) throws IOException {
    String hash = Files.readString(of.resolve("build/current")).strip();
    return of.resolve("build/builds").resolve(hash).resolve("site");
  }

  private static long htmlFiles(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.filter(f -> f.toString().endsWith(".html")).count();
    }
  }
}
