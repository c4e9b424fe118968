package org.agglo.intake.fetch;

import java.time.Duration;

/**
 * How long to wait for a server.
 *
 * @param attempts how often to begin again after a break
 * @param answer longest wait for a connection, and for the first byte after it
 * @param idle longest wait for more bytes
 * @param pause wait before the first new attempt; it doubles with each
 */
public record Patience(int attempts, Duration answer, Duration idle, Duration pause) {
  /** Five attempts, a minute each for an answer and for more bytes. */
  public static final Patience STANDARD =
      new Patience(5, Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(2));

  /** The wait before an attempt, from 1. */
  Duration before(int attempt) {
    return pause.multipliedBy(1L << Math.min(10, attempt - 1));
  }
}
