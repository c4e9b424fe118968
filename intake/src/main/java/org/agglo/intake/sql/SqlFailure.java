package org.agglo.intake.sql;

import java.util.Optional;

/** A statement that DuckDB refused. */
public final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SqlFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /** What the disk or the file system refused; empty where the statement itself was wrong. */
  public Optional<String> findStorageProblem() {
    String message = String.valueOf(getMessage());
    if (message.contains("No space left on device")) {
      return Optional.of("no space left on the device");
    }
    return message.startsWith("IO Error") ? Optional.of(message) : Optional.empty();
  }
}
