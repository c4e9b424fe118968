package org.agglo.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a file by its exact name: in the study folder, in its {@code data} folder, then in the
 * folders of {@code --data}, to a stated depth.
 */
public final class Finder {
  private final Path study;
  private final List<Path> folders;
  private final int depth;

  /**
   * Over a study and other folders.
   *
   * @param study the study folder
   * @param folders folders to search after it, in this order
   * @param depth how deep to look in each
   */
  public Finder(Path study, List<Path> folders, int depth) {
    this.study = study;
    this.folders = List.copyOf(folders);
    this.depth = depth;
  }

  /** The file of a name or of a path within the study; empty where there is none. */
  public Optional<Path> find(String name) {
    return Stream.concat(
            Stream.of(study.resolve(name), study.resolve("data").resolve(name))
                .filter(Files::isRegularFile),
            folders.stream().flatMap(folder -> search(folder, name).stream()))
        .findFirst();
  }

  /** Whether a path of the study leads out of its folder. */
  public boolean isOutside(String name) {
    return !study
        .toAbsolutePath()
        .normalize()
        .resolve(name)
        .normalize()
        .startsWith(study.toAbsolutePath().normalize());
  }

  /** Where a missing file could be put, in words. */
  public String places() {
    return folders.isEmpty()
        ? "put it into the study's folder data, or name its folder with --data"
        : "put it into the study's folder data or into " + folders.get(0);
  }

  private Optional<Path> search(Path folder, String name) {
    Path plain = Path.of(name).getFileName();
    try (Stream<Path> files =
        Files.find(folder, depth, (p, a) -> a.isRegularFile() && p.getFileName().equals(plain))) {
      return files.sorted().findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
