package org.agglo.intake.sql;

/** A statement that DuckDB refused. */
public final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SqlFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
