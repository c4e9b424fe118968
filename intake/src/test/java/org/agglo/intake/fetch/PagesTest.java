package org.agglo.intake.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agglo.intake.fetch.Misbehaving.cut;
import static org.agglo.intake.fetch.Misbehaving.status;
import static org.agglo.intake.fetch.Misbehaving.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.agglo.intake.fetch.Misbehaving.Answering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table in pages is one file, with every row once. */
class PagesTest {
  private static final Answering FIRST = page("a,b\n1,x\n2,\"y\nz\"\n");
  private static final Answering SECOND = page("a,b\n3,x\n4,y\n");
  private static final Answering LAST = page("a,b\n5,x\n");

  @TempDir private Path folder;
  private final Fetch fetch =
      new Fetch(
          new Patience(2, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(5)),
          (file, bytes, total) -> {});

  private static Answering page(String text) {
    return whole(text.getBytes(UTF_8));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void pagesAreJoinedUnderOneHeading() throws IOException {
    try (Misbehaving server = new Misbehaving(FIRST, SECOND, LAST)) {
      Path file = fetch.fetch(server.table("t.csv", 2), folder).file();
      assertThat(file).hasContent("a,b\n1,x\n2,\"y\nz\"\n3,x\n4,y\n5,x\n");
      assertThat(server.asked())
          .containsExactly(
              "/t.csv?a=1&RecordOffset=0&RecordLimit=2",
              "/t.csv?a=1&RecordOffset=2&RecordLimit=2",
              "/t.csv?a=1&RecordOffset=4&RecordLimit=2");
      assertThat(left()).containsExactly("t.csv");
    }
  }

  @Test
  void anEmptyPageEndsTheTable() throws IOException {
    try (Misbehaving server = new Misbehaving(FIRST, page("a,b\n"))) {
      Path file = fetch.fetch(server.table("t.csv", 2), folder).file();
      assertThat(file).hasContent("a,b\n1,x\n2,\"y\nz\"\n");
    }
  }

  @Test
  void anotherRunAsksOnlyForThePagesThatLack() throws IOException {
    byte[] second = "a,b\n3,x\n4,y\n".getBytes(UTF_8);
    try (Misbehaving server = new Misbehaving(FIRST, cut(second, 3))) {
      assertThatThrownBy(() -> fetch.fetch(server.table("t.csv", 2), folder))
          .hasMessageContaining("A16");
      assertThat(left()).contains("t.csv.page0").doesNotContain("t.csv");
    }
    try (Misbehaving server = new Misbehaving(SECOND, LAST)) {
      Path file = fetch.fetch(server.table("t.csv", 2), folder).file();
      assertThat(file).hasContent("a,b\n1,x\n2,\"y\nz\"\n3,x\n4,y\n5,x\n");
      assertThat(server.asked()).hasSize(2);
      assertThat(left()).containsExactly("t.csv");
    }
  }

  @Test
  void aPageWithAnotherHeadingIsRefused() throws IOException {
    try (Misbehaving server = new Misbehaving(FIRST, page("error,text\nno,more\n"), LAST)) {
      assertThatThrownBy(() -> fetch.fetch(server.table("t.csv", 2), folder))
          .hasMessageContaining("A166");
      assertThat(left()).doesNotContain("t.csv");
    }
  }

  @Test
  void aMissingPageStopsTheTable() {
    try (Misbehaving server = new Misbehaving(FIRST, status(404, "X", "x"))) {
      assertThatThrownBy(() -> fetch.fetch(server.table("t.csv", 2), folder))
          .hasMessageContaining("A161");
    }
  }
}
