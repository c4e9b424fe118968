package org.agglo.intake.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** A table of texts that is filled row by row, in order. */
public final class RowTable implements AutoCloseable {
  private final DuckDBAppender appender;
  private boolean closed;

  private RowTable(DuckDBAppender appender) {
    this.appender = appender;
  }

  /** Creates a table whose columns are all text. */
  public static RowTable create(Database database, String table, List<String> columns) {
    database.run(
        columns.stream()
            .map(column -> Database.name(column) + " VARCHAR")
            .collect(Collectors.joining(", ", "CREATE TABLE " + Database.name(table) + " (", ")")));
    try {
      return new RowTable(database.connection().createAppender("main", table));
    } catch (SQLException e) {
      throw new SqlFailure(e.getMessage(), e);
    }
  }

  /**
   * Adds a row.
   *
   * @param row a text for each column; null or empty for missing
   */
  public void add(@Nullable String[] row) {
    try {
      appender.beginRow();
      for (String text : row) {
        if (text == null || text.isEmpty()) {
          appender.appendNull();
        } else {
          appender.append(text);
        }
      }
      appender.endRow();
    } catch (SQLException e) {
      throw new SqlFailure(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      appender.close();
    } catch (SQLException e) {
      throw new SqlFailure(e.getMessage(), e);
    }
  }
}
