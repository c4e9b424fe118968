package org.agglo.intake.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory, opened when first needed; sees files only where it is told to. */
public final class Database implements AutoCloseable {
  private final DuckDBConnection connection;

  private Database(DuckDBConnection connection) {
    this.connection = connection;
  }

  /**
   * Opens an empty database.
   *
   * @param threads threads it may use; 0 for all cores
   */
  public static Database open(int threads) {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    if (threads > 0) {
      settings.setProperty("threads", Integer.toString(threads));
    }
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
      Database database = new Database(connection.unwrap(DuckDBConnection.class));
      database.run("SET preserve_insertion_order = true");
      database.run("SET TimeZone = 'UTC'");
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Runs statements. */
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SqlFailure(e.getMessage(), e);
    }
  }

  /** Runs the statements of a {@code .sql} resource that stands beside a class. */
  public void runResource(Class<?> beside, String name) {
    run(resource(beside, name));
  }

  /** The text of a {@code .sql} resource that stands beside a class. */
  public static String resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + beside.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a relation a view over a Parquet file. */
  public void view(String relation, Path parquet) {
    run("CREATE VIEW " + relation + " AS FROM read_parquet(" + quote(parquet.toString()) + ")");
  }

  /**
   * Writes a query's rows to a Parquet file, in its order: one row group size and one codec, so
   * that the bytes depend on the rows alone.
   */
  public void writeParquet(String query, Path file) {
    run(
        "COPY ("
            + query
            + ") TO "
            + quote(file.toString())
            + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)");
  }

  /**
   * From now on statements reach no file but these, no network and no setting: for SQL that comes
   * with a study.
   */
  public void confine(List<Path> files) {
    String allowed =
        files.stream()
            .map(file -> quote(file.toAbsolutePath().normalize().toString()))
            .collect(Collectors.joining(", "));
    run("SET allowed_paths = [" + allowed + "]");
    run("SET enable_external_access = false");
    run("SET lock_configuration = true");
  }

  /** Writes a query's rows to a CSV file, in its order; the result is their number. */
  public long writeCsv(String query, Path file) {
    String path = quote(file.toAbsolutePath().normalize().toString());
    String copy = "COPY (" + query + ") TO " + path + " (FORMAT csv, HEADER, USE_TMP_FILE false)";
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(copy);
    } catch (SQLException e) {
      throw new SqlFailure(e.getMessage(), e);
    }
  }

  /** A name as SQL writes it, in quotes. */
  public static String name(String relation) {
    return '"' + relation.replace("\"", "\"\"") + '"';
  }

  /** A text as an SQL literal. */
  public static String quote(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  DuckDBConnection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new SqlFailure(e.getMessage(), e);
    }
  }
}
