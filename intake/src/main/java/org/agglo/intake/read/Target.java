package org.agglo.intake.read;

import java.util.List;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.intake.sql.RowTable;
import org.jspecify.annotations.Nullable;

/** Where the rows of a file go. */
sealed interface Target permits Target.Table, Counted {
  /** Name of the relation; empty where there is none. */
  String relation();

  /** Begins with the names of the columns. */
  Rows begin(List<String> names);

  /** Takes rows. */
  interface Rows extends AutoCloseable {
    /** Takes a row: a text for each column, null or empty for missing. */
    void add(@Nullable String[] row);

    /** Ends; the result is the number of rows that are there. */
    long end();

    @Override
    void close();
  }

  /**
   * A new table of a database.
   *
   * @param database where it is made
   * @param relation its name
   */
  record Table(Database database, String relation) implements Target {
    @Override
    public Rows begin(List<String> names) {
      return new TableRows(this, RowTable.create(database, relation, names));
    }

    /** Number of its rows, counted by the database. */
    long count() {
      String count = "SELECT count(*) AS n FROM " + Database.name(relation);
      return (long) Columns.read(database, count).numbers("n")[0];
    }
  }

  /** Fills a table. */
  record TableRows(Table target, RowTable table) implements Rows {
    @Override
    public void add(@Nullable String[] row) {
      table.add(row);
    }

    @Override
    public long end() {
      table.close();
      return target.count();
    }

    @Override
    public void close() {
      table.close();
    }
  }
}
