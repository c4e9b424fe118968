package org.agglo.study.prepare;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The publishers' files that are not part of the project; tests that need them skip without. */
public final class SharedData {
  private SharedData() {}

  /** The folder {@code AGGLO_DATA} (property or environment), or else {@code ../shared/data}. */
  public static Path folder() {
    Path folder =
        Optional.ofNullable(System.getProperty("AGGLO_DATA", System.getenv("AGGLO_DATA")))
            .map(Path::of)
            .orElse(Path.of("../../shared/data"));
    assumeTrue(
        Files.isDirectory(folder),
        () -> "skipped: " + folder + " is not there; set AGGLO_DATA to the folder of raw data");
    return folder;
  }
}
