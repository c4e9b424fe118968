package org.agglo.intake.fetch;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a server's answer.
 *
 * @param status HTTP status
 * @param from first byte it sends, 0 for the whole
 * @param total bytes of the whole file; 0 where it does not say
 * @param edition the mark of the edition: a strong ETag, or the date of change; empty for none
 * @param type content type, empty for none
 * @param retryAfter seconds it asks to wait; 0 where it does not say
 */
record Answer(int status, long from, long total, String edition, String type, long retryAfter) {
  private static final Pattern RANGE =
      Pattern.compile("bytes (?:(\\d{1,18})-\\d+|\\*)/(\\d{1,18}|\\*)");
  private static final int PARTIAL = 206;
  private static final int PAST_END = 416;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  static Answer of(HttpResponse<?> response) {
    HttpHeaders headers = response.headers();
    long length = number(headers.firstValue("Content-Length").orElse(""));
    long from = 0;
    long total = response.statusCode() == PARTIAL ? 0 : length;
    Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
    if (range.matches()) {
      from = number(String.valueOf(range.group(1)));
      total = number(range.group(2));
    }
    return new Answer(
        response.statusCode(),
        from,
        total,
        edition(headers),
        headers.firstValue("Content-Type").orElse(""),
        number(headers.firstValue("Retry-After").orElse("")));
  }

  /** A weak ETag does not promise the same bytes (RFC 9110, 13.1.5). */
  private static String edition(HttpHeaders headers) {
    String tag = headers.firstValue("ETag").orElse("");
    return tag.startsWith("\"") ? tag : headers.firstValue("Last-Modified").orElse("");
  }

  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  boolean isGood() {
    return status == 200 || status == PARTIAL;
  }

  boolean isBusy() {
    return status == TOO_MANY || status == UNAVAILABLE;
  }

  boolean isPastEnd() {
    return status == PAST_END;
  }

  /** Whether it goes on where so many bytes end. */
  boolean continues(long size) {
    return status == PARTIAL && from == size && size > 0;
  }

  /** Whether it has a part that does not go on there, or none: what is there is of no use. */
  boolean isAnotherPart(long size) {
    return size > 0 && (isPastEnd() || (status == PARTIAL && from != size));
  }

  /** Whether it is a page to read rather than data: how many servers say no. */
  boolean isPage() {
    return type.startsWith("text/html");
  }
}
