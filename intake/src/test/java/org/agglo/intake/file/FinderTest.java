package org.agglo.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a file is looked for, and in which order. */
class FinderTest {
  @TempDir private Path root;
  private Path study;
  private Path raw;

  @BeforeEach
  void makeFolders() throws IOException {
    study = Files.createDirectories(root.resolve("study"));
    raw = Files.createDirectories(root.resolve("raw"));
  }

  @Test
  void findsAPathWithinTheStudy() throws IOException {
    Path file = write(study.resolve("data/jobs.csv"));
    assertThat(finder(3).find("data/jobs.csv")).contains(file);
  }

  @Test
  void findsANameInTheStudysDataFolder() throws IOException {
    Path file = write(study.resolve("data/jobs.csv"));
    assertThat(finder(3).find("jobs.csv")).contains(file);
  }

  @Test
  void prefersTheStudyToOtherFolders() throws IOException {
    write(raw.resolve("jobs.csv"));
    Path own = write(study.resolve("data/jobs.csv"));
    assertThat(finder(3).find("jobs.csv")).contains(own);
  }

  @Test
  void searchesOtherFoldersByExactName() throws IOException {
    write(raw.resolve("a/Jobs.csv"));
    write(raw.resolve("a/jobs.csv.gz"));
    Path file = write(raw.resolve("b/jobs.csv"));
    assertThat(finder(3).find("jobs.csv")).contains(file);
  }

  @Test
  void looksAsDeepAsTold() throws IOException {
    Path file = write(raw.resolve("one/two/jobs.csv"));
    assertThat(finder(2).find("jobs.csv")).isEmpty();
    assertThat(finder(3).find("jobs.csv")).contains(file);
  }

  @Test
  void takesTheFirstInOrderOfSeveral() throws IOException {
    write(raw.resolve("b/jobs.csv"));
    Path first = write(raw.resolve("a/jobs.csv"));
    assertThat(finder(3).find("jobs.csv")).contains(first);
  }

  @Test
  void findsNoFolder() throws IOException {
    Files.createDirectories(study.resolve("jobs.csv"));
    Files.createDirectories(raw.resolve("jobs.csv"));
    assertThat(finder(3).find("jobs.csv")).isEmpty();
  }

  @Test
  void saysWhichPathsLeadOutOfTheStudy() {
    assertThat(finder(3).isOutside("../jobs.csv")).isTrue();
    assertThat(finder(3).isOutside("data/../../study2/jobs.csv")).isTrue();
    assertThat(finder(3).isOutside(root.resolve("jobs.csv").toString())).isTrue();
    assertThat(finder(3).isOutside("data/../jobs.csv")).isFalse();
  }

  @Test
  void saysWhereAMissingFileCouldGo() {
    assertThat(new Finder(study, List.of(), 3).places()).contains("--data");
    assertThat(finder(3).places()).contains(raw.toString());
  }

  private Finder finder(int depth) {
    return new Finder(study, List.of(raw), depth);
  }

  private static Path write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "synthetic\n");
  }
}
