package org.agglo.study.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The build folder of a study. Whatever is under way has a name that ends in {@code .tmp}; it gets
 * its own name in one step when it is whole.
 */
public final class Folders {
  private static final String UNDER_WAY = ".tmp";

  private final Path build;

  /** The build folder of a study. */
  public Folders(Path build) {
    this.build = build;
  }

  /** The build folder itself. */
  public Path root() {
    return build;
  }

  Path stage(String name, String hash) {
    return build.resolve("stages").resolve(name + "-" + hash.substring(0, 16));
  }

  /** The folder of a finished build. */
  public Path finished(String hash) {
    return build.resolve("builds").resolve(hash.substring(0, 16));
  }

  /** The current build; empty where there is none. */
  public Optional<Path> findCurrent() {
    try {
      String hash = Files.readString(build.resolve("current"), StandardCharsets.UTF_8).strip();
      return Optional.of(build.resolve("builds").resolve(hash)).filter(Files::isDirectory);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  Path begin(Path target) throws IOException {
    Path under = target.resolveSibling(target.getFileName() + UNDER_WAY);
    delete(under);
    return Files.createDirectories(under);
  }

  void finish(Path under, Path target) throws IOException {
    delete(target);
    Files.move(under, target, StandardCopyOption.ATOMIC_MOVE);
  }

  void makeCurrent(Path finished) throws IOException {
    replace(build.resolve("current"), finished.getFileName() + "\n");
  }

  void replace(Path file, String text) throws IOException {
    Path under = file.resolveSibling(file.getFileName() + UNDER_WAY);
    Files.writeString(under, text, StandardCharsets.UTF_8);
    Files.move(under, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what killed runs left, all but the newest builds, and stages no longer in use. */
  void tidy(int keep, List<Path> used) throws IOException {
    List<Path> builds = list(build.resolve("builds")).toList();
    for (int i = 0; i < builds.size(); i++) {
      boolean current = findCurrent().filter(builds.get(i)::equals).isPresent();
      if (isUnderWay(builds.get(i)) || (i >= keep && !current)) {
        delete(builds.get(i));
      }
    }
    for (Path folder : list(build.resolve("stages")).toList()) {
      if (!used.contains(folder)) {
        delete(folder);
      }
    }
  }

  private static Stream<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted(Comparator.comparing(Folders::age)).toList().stream();
    }
  }

  /** Newest first; what is under way counts as oldest. */
  private static long age(Path folder) {
    return isUnderWay(folder) ? Long.MAX_VALUE : -folder.toFile().lastModified();
  }

  private static boolean isUnderWay(Path folder) {
    return folder.getFileName().toString().endsWith(UNDER_WAY);
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
