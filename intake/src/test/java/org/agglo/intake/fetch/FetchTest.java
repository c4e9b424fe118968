package org.agglo.intake.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agglo.intake.fetch.Misbehaving.cut;
import static org.agglo.intake.fetch.Misbehaving.part;
import static org.agglo.intake.fetch.Misbehaving.rest;
import static org.agglo.intake.fetch.Misbehaving.status;
import static org.agglo.intake.fetch.Misbehaving.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.agglo.intake.fetch.Misbehaving.Answering;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Misuse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come whole or not at all, whatever the server does. */
class FetchTest {
  private static final Patience SHORT =
      new Patience(3, Duration.ofMillis(1500), Duration.ofMillis(1000), Duration.ofMillis(5));
  private static final byte[] BYTES = new byte[200_000];

  static {
    new Random(1).nextBytes(BYTES);
  }

  @TempDir private Path folder;
  private final List<Long> progress = new ArrayList<>();
  private final Fetch fetch = new Fetch(SHORT, (file, bytes, total) -> progress.add(bytes));

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void refuses(Misbehaving server, String... words) {
    assertThatThrownBy(() -> fetch.fetch(server.file("f.zip"), folder))
        .isInstanceOf(Misuse.class)
        .hasMessageContainingAll(words)
        .hasMessageContaining("a page");
    assertThat(folder.resolve("f.zip")).doesNotExist();
  }

  @Test
  void aFileComesWithItsChecksum() throws IOException {
    try (Misbehaving server = new Misbehaving(whole(BYTES))) {
      Fetch.Fetched file = fetch.fetch(server.file("f.zip"), folder);
      assertThat(file.file()).hasBinaryContent(BYTES);
      assertThat(file.bytes()).isEqualTo(BYTES.length);
      assertThat(file.sha256()).isEqualTo(Checksum.of(file.file()));
      assertThat(progress).isSorted().endsWith((long) BYTES.length);
      assertThat(left()).containsExactly("f.zip");
    }
  }

  @Test
  void aFileThatBrokeOffGoesOnWhereItStopped() throws IOException {
    try (Misbehaving server = new Misbehaving(cut(BYTES, 50_000), rest(BYTES))) {
      assertThat(fetch.fetch(server.file("f.zip"), folder).file()).hasBinaryContent(BYTES);
      assertThat(server.asked()).hasSize(2);
      assertThat(server.asked().get(1)).matches("/f.zip bytes=[1-9][0-9]*- if \"one\"");
    }
  }

  @Test
  void anotherRunGoesOnWhereTheLastStopped() throws IOException {
    try (Misbehaving server = new Misbehaving(cut(BYTES, 50_000))) {
      refuses(server, "A164", "3 attempts");
      assertThat(left()).containsExactly("f.zip.part", "f.zip.part.edition");
    }
    long before = Files.size(folder.resolve("f.zip.part"));
    assertThat(before).isPositive();
    Path mark = folder.resolve("f.zip.part.edition");
    try (Misbehaving server = new Misbehaving(rest(BYTES))) {
      String old = Files.readString(mark);
      Files.writeString(mark, old.replaceFirst(".*", server.address("/f.zip").toString()));
      assertThat(fetch.fetch(server.file("f.zip"), folder).file()).hasBinaryContent(BYTES);
      assertThat(server.asked()).containsExactly("/f.zip bytes=" + before + "- if \"one\"");
    }
  }

  @Test
  void aNewEditionBeginsAnew() throws IOException {
    byte[] other = "another edition".getBytes(UTF_8);
    try (Misbehaving server = new Misbehaving(cut(BYTES, 50_000), whole(other))) {
      assertThat(fetch.fetch(server.file("f.zip"), folder).file()).hasBinaryContent(other);
    }
  }

  @Test
  void aPartThatWasNotAskedForIsNotJoined() throws IOException {
    try (Misbehaving server = new Misbehaving(cut(BYTES, 50_000), part(BYTES, 7), whole(BYTES))) {
      assertThat(fetch.fetch(server.file("f.zip"), folder).file()).hasBinaryContent(BYTES);
    }
  }

  @Test
  void aPartPastTheEndBeginsAnew() throws IOException {
    Answering past = status(416, "Content-Range", "bytes */7");
    try (Misbehaving server = new Misbehaving(cut(BYTES, 50_000), past, whole(BYTES))) {
      assertThat(fetch.fetch(server.file("f.zip"), folder).file()).hasBinaryContent(BYTES);
    }
  }

  @Test
  void aServerThatStandsStillIsGivenUpAndAskedAgain() throws IOException {
    Answering still =
        request -> {
          request.getResponseHeaders().set("ETag", "\"one\"");
          request.sendResponseHeaders(200, BYTES.length);
          OutputStream out = request.getResponseBody();
          out.write(BYTES, 0, 1000);
          out.flush();
          pause(6000);
        };
    try (Misbehaving server = new Misbehaving(still, rest(BYTES))) {
      assertThat(fetch.fetch(server.file("f.zip"), folder).file()).hasBinaryContent(BYTES);
      assertThat(server.asked()).hasSize(2);
    }
  }

  @Test
  void aServerThatNeverAnswersIsNotWaitedForLong() {
    try (Misbehaving server = new Misbehaving(request -> pause(20_000))) {
      long start = System.nanoTime();
      refuses(server, "A160", "localhost", "HttpTimeoutException");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }
  }

  @Test
  void aWrongChecksumIsNotKept() throws IOException {
    try (Misbehaving server = new Misbehaving(whole(BYTES))) {
      Wanted wanted = server.file("f.zip").withChecksum("00ff");
      assertThatThrownBy(() -> fetch.fetch(wanted, folder)).hasMessageContainingAll("A165", "00ff");
      assertThat(left()).isEmpty();
    }
  }

  @Test
  void aRedirectOfThePublisherIsFollowed() throws IOException {
    try (Misbehaving server = new Misbehaving(status(302, "Location", "/other"), whole(BYTES))) {
      assertThat(fetch.fetch(server.file("f.zip"), folder).file()).hasBinaryContent(BYTES);
      assertThat(server.asked()).containsExactly("/f.zip", "/other");
    }
  }

  @Test
  void aRedirectElsewhereIsNotFollowed() {
    try (Misbehaving elsewhere = new Misbehaving(whole(BYTES));
        Misbehaving server =
            new Misbehaving(
                status(
                    301,
                    "Location",
                    elsewhere.address("/f.zip").toString().replace("localhost", "127.0.0.1")))) {
      refuses(server, "A162", "127.0.0.1");
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @Test
  void aRoundOfRedirectsEnds() {
    try (Misbehaving server = new Misbehaving(status(302, "Location", "/f.zip"))) {
      refuses(server, "A162", "one address after another");
      assertThat(server.asked()).hasSize(6);
    }
  }

  @Test
  void aRedirectToNoAddressIsSaid() {
    try (Misbehaving server = new Misbehaving(status(302, "Location", "http://a b"))) {
      refuses(server, "A160");
    }
  }

  @Test
  void whatIsNotThereIsSaidAtOnce() {
    try (Misbehaving server = new Misbehaving(status(404, "X", "x"))) {
      refuses(server, "A161", "404");
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void aBusyServerIsAskedAgain() throws IOException {
    Answering busy = status(429, "Retry-After", "0");
    try (Misbehaving server = new Misbehaving(busy, busy, whole(BYTES))) {
      assertThat(fetch.fetch(server.file("f.zip"), folder).file()).hasBinaryContent(BYTES);
    }
  }

  @Test
  void aPageInPlaceOfAFileIsNotKept() throws IOException {
    Answering page =
        request -> {
          request.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          whole("<p>Sorry".getBytes(UTF_8)).answer(request);
        };
    try (Misbehaving server = new Misbehaving(page)) {
      refuses(server, "A166");
      assertThat(left()).isEmpty();
    }
  }

  @Test
  void aFileThatSaysItIsTooLargeIsNotBegun() throws IOException {
    try (Misbehaving server = new Misbehaving(r -> r.sendResponseHeaders(200, 9_000_000_000L))) {
      refuses(server, "A163", "1 MB");
      assertThat(left()).isEmpty();
    }
  }

  @Test
  void aFileWithoutEndIsGivenUpAtTheLimit() throws IOException {
    Answering endless =
        request -> {
          request.sendResponseHeaders(200, 0);
          OutputStream out = request.getResponseBody();
          for (int i = 0; i < 10_000; i++) {
            out.write(BYTES);
          }
        };
    try (Misbehaving server = new Misbehaving(endless)) {
      refuses(server, "A163");
      assertThat(left()).isEmpty();
      assertThat(progress).allSatisfy(bytes -> assertThat(bytes).isLessThanOrEqualTo(1_000_000));
    }
  }

  @Test
  void withoutNetworkItSaysWhereToGetTheFile() {
    Wanted wanted;
    try (Misbehaving server = new Misbehaving(whole(BYTES))) {
      wanted = server.file("f.zip");
    }
    assertThatThrownBy(() -> fetch.fetch(wanted, folder))
        .hasMessageContainingAll(
            "A160", "localhost cannot be reached", "by hand, as f.zip, from a page");
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
