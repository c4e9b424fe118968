package org.agglo.intake.read;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.intake.sql.SqlFailure;

/** Parquet as a relation, with its own types. */
final class ParquetTable {
  private ParquetTable() {}

  /** Loads a file. */
  static Loaded load(Opened file, Target.Table target) throws IOException {
    String path = Database.quote(file.path().toString());
    try {
      List<String> names =
          List.of(
              Columns.read(
                      target.database(),
                      "SELECT column_name FROM (DESCRIBE FROM read_parquet(" + path + "))")
                  .texts("column_name"));
      Loading.checkWidth(file, names.size());
      Headings headings = Headings.of(file, names);
      String columns =
          headings.columns().stream()
              .map(c -> Database.name(c.heading()) + " AS " + Database.name(c.name()))
              .collect(Collectors.joining(", "));
      String query = "SELECT " + columns + " FROM read_parquet(" + path + ")";
      target.database().run("CREATE TABLE " + Database.name(target.relation()) + " AS " + query);
      String counted = "SELECT num_rows::BIGINT AS n FROM parquet_file_metadata(" + path + ")";
      long rows = (long) Columns.read(target.database(), counted).numbers("n")[0];
      return new Loaded(
          target.relation(),
          Dialect.of(Format.PARQUET, file.part()),
          headings.columns(),
          headings.dropped(),
          rows,
          target.count(),
          List.of(),
          headings.notes());
    } catch (SqlFailure e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
