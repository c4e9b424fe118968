package org.agglo.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies of the bundled study, without its build. */
public final class Examples {
  private Examples() {}

  /** The root of the project, whichever module the tests run in. */
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("examples")) ? here : here.getParent();
  }

  static Path midlands(Path into) throws IOException {
    Path from = root().resolve("examples/midlands");
    Path to = into.resolve("midlands");
    try (Stream<Path> files = Files.walk(from)) {
      files
          .filter(f -> !f.startsWith(from.resolve("build")))
          .sorted()
          .forEach(f -> copy(f, to.resolve(from.relativize(f))));
    }
    return to;
  }

  private static void copy(Path from, Path to) {
    try {
      if (Files.isDirectory(from)) {
        Files.createDirectories(to);
      } else {
        Files.copy(from, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
