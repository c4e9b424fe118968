package org.agglo.intake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The publishers' files that are not part of the project; tests that need them skip without. */
public final class SharedData {
  private SharedData() {}

  /** A file below {@code AGGLO_DATA} (property or environment), or else {@code ../shared/data}. */
  public static Path file(String relative) {
    Path file = root().resolve(relative);
    assumeTrue(
        Files.exists(file),
        () -> "skipped: " + relative + " is not there; set AGGLO_DATA to the folder of raw data");
    return file;
  }

  /** A file of the project, from its root. */
  public static Path project(String relative) {
    return Path.of("..").resolve(relative);
  }

  private static Path root() {
    return Optional.ofNullable(System.getProperty("AGGLO_DATA", System.getenv("AGGLO_DATA")))
        .map(Path::of)
        .orElse(project("../shared/data"));
  }
}
