package org.agglo.intake.read;

import java.util.List;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.intake.sql.RowTable;
import org.jspecify.annotations.Nullable;

/** A relation while it is filled row by row, with its accounts. */
final class Loading implements AutoCloseable {
  private final Opened file;
  private final Database database;
  private final String relation;
  private final Headings headings;
  private final Accounts accounts;
  private final RowTable table;

  /** Begins a relation of these columns; columns about persons are left out. */
  Loading(Opened file, Database database, String relation, Headings headings) {
    checkWidth(file, headings.width());
    this.file = file;
    this.database = database;
    this.relation = relation;
    this.headings = headings;
    this.accounts = file.accounts();
    if (!headings.dropped().isEmpty()) {
      accounts.withhold();
    }
    this.table = RowTable.create(database, relation, headings.names());
  }

  /** Refuses a table that has more columns than the limit, or none. */
  static void checkWidth(Opened file, int width) {
    int most = file.limits().columns();
    if (width > most) {
      throw Misuse.of(Code.READ_LIMIT, file.place(), file.name(), width + " columns", most);
    }
    if (width == 0) {
      throw Misuse.of(Code.READ_NOTHING, file.place(), file.name(), "no columns were found");
    }
  }

  /** Counts rows and takes rejects. */
  Accounts accounts() {
    return accounts;
  }

  /** Counts a row and adds it. */
  void add(@Nullable String[] row) {
    accounts.count();
    put(row);
  }

  /** Adds a row that has been counted. */
  void put(@Nullable String[] row) {
    table.add(headings.select(row));
  }

  /** Ends the relation. */
  Loaded finish(Dialect dialect) {
    table.close();
    return loaded(
        dialect, accounts.rows(), count(database, relation), List.copyOf(accounts.rejects()));
  }

  private Loaded loaded(Dialect dialect, long rows, long loaded, List<Reject> rejects) {
    Dialect whole = file.part().isEmpty() ? dialect : dialect.withPart(file.part());
    return new Loaded(
        relation,
        whole,
        headings.columns(),
        headings.dropped(),
        rows,
        loaded,
        rejects,
        headings.notes());
  }

  /** Rows of a relation, counted by the database. */
  static long count(Database database, String relation) {
    return (long)
        Columns.read(database, "SELECT count(*) AS n FROM " + Database.name(relation))
            .numbers("n")[0];
  }

  @Override
  public void close() {
    table.close();
  }
}
