package org.agglo.intake.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.read.CsvCutter.Fault;
import org.agglo.intake.sql.Database;
import org.agglo.intake.sql.SqlFailure;

/**
 * Separated values as a relation, on one of two roads. All rows are cut first; where each is sound
 * and written so that no two readers differ, DuckDB reads the file at full speed with every option
 * given. Else the rows go through FastCSV one by one. Both give the same table.
 */
final class CsvTable {
  /** DuckDB's own limit is 2 MB. */
  private static final long LONG_ROW = 1_500_000;

  /** From this size on rows are counted while DuckDB reads them. */
  private static final long LARGE = 64L << 20;

  private static final String NO_SEPARATOR = "\u001f";

  private final Opened file;
  private final Utf8File text;
  private final CsvLayout layout;
  private final Headings headings;

  CsvTable(Opened file, Utf8File text, CsvLayout layout) {
    this.file = file;
    this.text = text;
    this.layout = layout;
    long line = Math.max(1, layout.dialect().header());
    this.headings = new Headings(layout.headings(), new Place(file.name(), line, 0));
  }

  /** Its columns. */
  Headings headings() {
    return headings;
  }

  /** Loads a file on the road that suits it. */
  static Loaded load(Opened file, Database database, String relation) throws IOException {
    try (Utf8File text = Utf8File.of(file.path(), file.pins().encoding())) {
      CsvTable table = new CsvTable(file, text, layout(file, text));
      Optional<Loaded> quick = table.loadQuickly(database, relation);
      return quick.isPresent() ? quick.get() : table.loadByRow(database, relation);
    }
  }

  /** The layout of a file, or a message that there is none. */
  static CsvLayout layout(Opened file, Utf8File text) throws IOException {
    return CsvLayouts.find(text, file.pins(), width -> Loading.checkWidth(file, width))
        .orElseThrow(() -> Misuse.of(Code.READ_NOTHING, file.place(), file.name(), "it is empty"));
  }

  /** Loads with DuckDB; empty where a row asks for more care, or where the counts differ. */
  Optional<Loaded> loadQuickly(Database database, String relation) throws IOException {
    if (layout.dialect().footnotes() > 0 || layout.end() < text.size()) {
      return Optional.empty();
    }
    FutureTask<Long> count = new FutureTask<>(this::countSound);
    if (layout.end() < LARGE) {
      count.run();
      return result(count) < 0 ? Optional.empty() : create(database, relation, count);
    }
    Thread counting = new Thread(count, "count of rows");
    counting.setDaemon(true);
    counting.start();
    return create(database, relation, count);
  }

  private Optional<Loaded> create(Database database, String relation, FutureTask<Long> count)
      throws IOException {
    String table = Database.name(relation);
    try {
      database.run("CREATE TABLE " + table + " AS " + query());
    } catch (SqlFailure e) {
      count.cancel(false);
      if (e.findStorageProblem().isPresent()) {
        throw e;
      }
      return Optional.empty();
    }
    long rows = result(count);
    if (Loading.count(database, relation) == rows) {
      return Optional.of(loaded(relation, rows));
    }
    database.run("DROP TABLE " + table);
    return Optional.empty();
  }

  private static long result(FutureTask<Long> count) throws IOException {
    try {
      return count.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the reading was stopped", e);
    }
  }

  /** Number of rows where all are sound and plainly written; -1 where one is not. */
  private long countSound() throws IOException {
    long rows = 0;
    long begin = layout.begin();
    try (CsvCutter cutter =
        new CsvCutter(text.open(begin, layout.end()), layout.dialect(), file.limits().row())) {
      cutter.expect(layout.headings().size());
      while (cutter.advance()) {
        boolean plain = cutter.fault() == Fault.NONE && !cutter.isOdd() && !cutter.isBlank();
        boolean whole = cutter.fields() == layout.headings().size();
        if (!plain || !whole || cutter.nextOffset() - cutter.offset() > LONG_ROW) {
          return -1;
        }
        rows++;
      }
      return cutter.isUniform() ? rows : -1;
    }
  }

  /** The query that reads the file with every option given. */
  String query() {
    Dialect dialect = layout.dialect();
    String columns =
        headings.all().stream()
            .map(column -> Database.quote(column.name()) + ": 'VARCHAR'")
            .collect(Collectors.joining(", "));
    String separator = dialect.separator().isEmpty() ? NO_SEPARATOR : dialect.separator();
    return "SELECT "
        + headings.names().stream().map(Database::name).collect(Collectors.joining(", "))
        + " FROM read_csv("
        + Database.quote(text.path().toString())
        + ", auto_detect = false, header = false, skip = "
        + layout.before()
        + ", columns = {"
        + columns
        + "}, delim = "
        + Database.quote(separator)
        + ", quote = "
        + Database.quote(dialect.quote())
        + ", escape = "
        + Database.quote(dialect.quote())
        + ", nullstr = '', strict_mode = true, null_padding = false, ignore_errors = false)";
  }

  /** Loads row by row. */
  Loaded loadByRow(Database database, String relation) throws IOException {
    try (Loading loading = new Loading(file, database, relation, headings);
        CsvRows rows =
            new CsvRows(
                text.open(layout.begin(), layout.end()),
                layout,
                loading.accounts(),
                file.limits().row())) {
      for (String[] row = rows.next(); row.length > 0; row = rows.next()) {
        loading.put(row);
      }
      return loading.finish(layout.dialect());
    }
  }

  private Loaded loaded(String relation, long rows) {
    Dialect dialect = layout.dialect();
    return new Loaded(
        relation,
        file.part().isEmpty() ? dialect : dialect.withPart(file.part()),
        headings.columns(),
        headings.dropped(),
        rows,
        rows,
        List.of(),
        headings.notes());
  }
}
