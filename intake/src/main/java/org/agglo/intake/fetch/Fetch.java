package org.agglo.intake.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;

/**
 * Fetches a file from its publisher: goes on where an earlier attempt stopped, follows the
 * publisher's own redirects and no others, takes no more than the set's limit, and puts the file in
 * place only when it is whole and has the checksum asked for.
 */
public final class Fetch {
  private static final int REDIRECTS = 5;
  private static final int LONGEST_WAIT = 120;

  /** Is told how far a file is. */
  public interface Progress {
    /**
     * So many bytes are there.
     *
     * @param file name of the file
     * @param bytes bytes so far
     * @param total bytes in all; 0 where the server does not say
     */
    void at(String file, long bytes, long total);
  }

  /**
   * A file that is there.
   *
   * @param file where
   * @param bytes its size
   * @param sha256 its checksum
   */
  public record Fetched(Path file, long bytes, String sha256) {}

  private final HttpClient client;
  private final Patience patience;
  private final Progress progress;

  /** With a measure of patience. */
  public Fetch(Patience patience, Progress progress) {
    this.patience = patience;
    this.progress = progress;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.answer())
            .build();
  }

  /**
   * Fetches a file into a folder.
   *
   * @throws Misuse one sentence where it cannot be had: what happened, and where to get it by hand
   */
  public Fetched fetch(Wanted wanted, Path folder) {
    Path file = folder.resolve(wanted.file());
    try {
      Files.createDirectories(folder);
      Partial partial =
          wanted.set().pageRows() > 0
              ? new Pages(this, wanted).fetch(file)
              : whole(wanted, wanted.address(), file);
      String sha256 = Checksum.of(partial.bytes());
      Optional<String> wrong = wanted.sha256().filter(expected -> !expected.equals(sha256));
      if (wrong.isPresent()) {
        partial.delete();
        throw failure(wanted, Code.FETCH_CHECKSUM, wanted.file(), sha256, wrong.get());
      }
      partial.finish(file);
      return new Fetched(file, Files.size(file), sha256);
    } catch (IOException e) {
      throw Misuse.of(Code.FOLDER_READ_ONLY, Place.of(folder.toString()), folder, e.getMessage());
    }
  }

  /** Fetches one address, in as many attempts as patience allows. */
  Partial whole(Wanted wanted, URI address, Path file) throws IOException {
    Partial partial = new Partial(file);
    for (int attempt = 1; ; attempt++) {
      Optional<String> broken = attempt(wanted, address, partial);
      if (broken.isEmpty()) {
        return partial;
      }
      if (attempt >= patience.attempts()) {
        throw partial.size() > 0
            ? failure(wanted, Code.FETCH_BROKEN, wanted.file(), attempt, broken.get())
            : failure(wanted, Code.FETCH_OFFLINE, address.getHost(), broken.get(), wanted.file());
      }
      rest(patience.before(attempt));
    }
  }

  /** One attempt; the result is why it has to be made again, empty where the file is whole. */
  private Optional<String> attempt(Wanted wanted, URI address, Partial partial) throws IOException {
    HttpResponse<InputStream> response;
    String edition = partial.edition(address.toString());
    try {
      response = follow(wanted, address, edition, partial.size());
    } catch (IOException e) {
      return Optional.of(e.getClass().getSimpleName());
    }
    Answer answer = Answer.of(response);
    if (answer.isBusy()) {
      response.body().close();
      rest(Duration.ofSeconds(Math.min(LONGEST_WAIT, answer.retryAfter())));
      return Optional.of("it answers " + answer.status());
    }
    if (answer.isPastEnd() && answer.total() == partial.size()) {
      response.body().close();
      return Optional.empty();
    }
    if (answer.isAnotherPart(partial.size())) {
      response.body().close();
      partial.delete();
      return Optional.of("it gives another part than the one asked for");
    }
    check(wanted, address, answer);
    if (!answer.continues(partial.size())) {
      partial.begin(address.toString(), answer.edition());
    }
    return take(wanted, answer, new Body(response.body(), partial));
  }

  /** What comes, and where it goes. */
  private record Body(InputStream stream, Partial partial) {}

  private Optional<String> take(Wanted wanted, Answer answer, Body body) throws IOException {
    Partial partial = body.partial();
    try {
      new Transfer(patience.idle(), wanted.set().limit())
          .append(
              body.stream(),
              partial.bytes(),
              size -> progress.at(wanted.file(), size, answer.total()));
    } catch (Transfer.TooLong e) {
      partial.delete();
      throw tooLarge(wanted);
    } catch (IOException e) {
      return Optional.of("it broke off");
    }
    boolean whole = answer.total() == 0 || partial.size() == answer.total();
    return whole ? Optional.empty() : Optional.of("it broke off");
  }

  private HttpResponse<InputStream> follow(Wanted wanted, URI address, String edition, long size)
      throws IOException {
    URI at = address;
    for (int step = 0; step <= REDIRECTS; step++) {
      HttpResponse<InputStream> response = send(at, edition, size);
      Optional<String> location = response.headers().firstValue("Location");
      if (response.statusCode() / 100 != 3 || location.isEmpty()) {
        return response;
      }
      response.body().close();
      URI next = next(at, location.get());
      if (!wanted.allows(next)) {
        throw failure(wanted, Code.FETCH_ELSEWHERE, at.getHost(), next.getHost());
      }
      at = next;
    }
    throw failure(wanted, Code.FETCH_ELSEWHERE, address.getHost(), "one address after another");
  }

  private static URI next(URI at, String location) throws IOException {
    try {
      return at.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException("a redirect to no address", e);
    }
  }

  private HttpResponse<InputStream> send(URI address, String edition, long size)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(patience.answer())
            .header("User-Agent", "agglo")
            .header("Accept-Encoding", "identity");
    if (!edition.isEmpty() && size > 0) {
      request.header("Range", "bytes=" + size + "-").header("If-Range", edition);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void check(Wanted wanted, URI address, Answer answer) {
    if (!answer.isGood()) {
      throw failure(wanted, Code.FETCH_REFUSED, address.getHost(), answer.status(), address);
    }
    if (answer.isPage()) {
      throw failure(wanted, Code.FETCH_PAGE, address.getHost(), wanted.file());
    }
    if (answer.total() > wanted.set().limit()) {
      throw tooLarge(wanted);
    }
  }

  private static Misuse tooLarge(Wanted wanted) {
    long megabytes = wanted.set().limit() / 1_000_000;
    return failure(wanted, Code.FETCH_LARGE, wanted.file(), megabytes);
  }

  /** A message whose last part is where the file can be had by hand. */
  static Misuse failure(Wanted wanted, Code code, Object... parts) {
    Object[] all = Arrays.copyOf(parts, parts.length + 1);
    all[parts.length] = wanted.set().described();
    return Misuse.of(code, Place.of(wanted.set().name()), all);
  }

  private static void rest(Duration pause) throws IOException {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
