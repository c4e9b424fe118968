package org.agglo.intake.read;

import java.util.List;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.jspecify.annotations.Nullable;

/** Rows of a file on their way to where they go, with their accounts. */
final class Loading implements AutoCloseable {
  private final Opened file;
  private final Target target;
  private final Headings headings;
  private final Accounts accounts;
  private final Target.Rows rows;

  /** Begins with these columns; those that are not read are left out. */
  Loading(Opened file, Target target, Headings headings) {
    checkWidth(file, headings.width());
    this.file = file;
    this.target = target;
    this.headings = headings;
    this.accounts = file.accounts();
    if (!headings.isWhole()) {
      accounts.withhold();
    }
    this.rows = target.begin(headings.names());
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
    rows.add(headings.select(row));
  }

  /** Ends. */
  Loaded finish(Dialect dialect) {
    long loaded = rows.end();
    return new Loaded(
        target.relation(),
        file.part().isEmpty() ? dialect : dialect.withPart(file.part()),
        headings.columns(),
        headings.dropped(),
        accounts.rows(),
        loaded,
        List.copyOf(accounts.rejects()),
        headings.notes());
  }

  @Override
  public void close() {
    rows.close();
  }
}
