package org.agglo.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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
 * given. Else the rows go through FastCSV one by one. Both give the same table. Of a large file
 * with faulty or odd rows the sound ones are copied first, and the odd ones alone go through
 * FastCSV.
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
    this.headings = new Headings(layout.headings(), new Place(file.name(), line, 0), file.choice());
  }

  /** Its columns. */
  Headings headings() {
    return headings;
  }

  /** Loads a file on the road that suits it. */
  static Loaded load(Opened file, Target target) throws IOException {
    try (Utf8File text = Utf8File.of(file.path(), file.pins().encoding())) {
      CsvTable table = new CsvTable(file, text, layout(file, text));
      if (target instanceof Target.Table relation && !text.isCopy()) {
        Optional<Loaded> quick = table.loadQuickly(relation);
        if (quick.isEmpty() && text.size() >= LARGE) {
          quick = table.loadCopy(relation);
        }
        if (quick.isPresent()) {
          return quick.get();
        }
      }
      return table.loadByRow(target);
    }
  }

  /** The layout of a file, or a message that there is none. */
  static CsvLayout layout(Opened file, Utf8File text) throws IOException {
    return CsvLayouts.find(text, file.pins(), width -> Loading.checkWidth(file, width))
        .orElseThrow(() -> Misuse.of(Code.READ_NOTHING, file.place(), file.name(), "it is empty"));
  }

  /** Loads with DuckDB; empty where a row asks for more care, or where the counts differ. */
  Optional<Loaded> loadQuickly(Target.Table target) throws IOException {
    if (layout.dialect().footnotes() > 0 || layout.end() < text.size()) {
      return Optional.empty();
    }
    FutureTask<Long> count = new FutureTask<>(this::countSound);
    if (layout.end() < LARGE) {
      count.run();
      return result(count) < 0 ? Optional.empty() : create(target, count);
    }
    Thread counting = new Thread(count, "count of rows");
    counting.setDaemon(true);
    counting.start();
    return create(target, count);
  }

  private Optional<Loaded> create(Target.Table target, FutureTask<Long> count) throws IOException {
    String table = Database.name(target.relation());
    try {
      target.database().run("CREATE TABLE " + table + " AS " + query());
    } catch (SqlFailure e) {
      count.cancel(false);
      if (e.findStorageProblem().isPresent()) {
        throw e;
      }
      return Optional.empty();
    }
    long rows = result(count);
    if (target.count() == rows) {
      return Optional.of(loaded(target, rows, List.of()));
    }
    target.database().run("DROP TABLE " + table);
    return Optional.empty();
  }

  /** Loads the sound rows by way of a plain copy; empty where that cannot be, as above. */
  Optional<Loaded> loadCopy(Target.Table target) throws IOException {
    Accounts accounts = file.accounts();
    if (!headings.isWhole()) {
      accounts.withhold();
    }
    InputStream in = text.open(layout.begin(), layout.end());
    try (SoundRows rows = new SoundRows(in, layout, accounts, file.limits().row())) {
      Optional<PlainCopy> made = PlainCopy.of(rows, layout.dialect(), LONG_ROW);
      return made.isPresent() ? load(made.get(), target, accounts) : Optional.empty();
    }
  }

  private Optional<Loaded> load(PlainCopy made, Target.Table target, Accounts accounts)
      throws IOException {
    String table = Database.name(target.relation());
    try (PlainCopy copy = made) {
      target.database().run("CREATE TABLE " + table + " AS " + query(copy.path(), 0));
      if (target.count() == copy.rows()) {
        return Optional.of(loaded(target, copy.rows(), List.copyOf(accounts.rejects())));
      }
      target.database().run("DROP TABLE " + table);
      return Optional.empty();
    } catch (SqlFailure e) {
      if (e.findStorageProblem().isPresent()) {
        throw e;
      }
      return Optional.empty();
    }
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
    return query(text.path(), layout.before());
  }

  private String query(Path path, long before) {
    Dialect dialect = layout.dialect();
    String columns =
        headings.all().stream()
            .map(column -> Database.quote(column.name()) + ": 'VARCHAR'")
            .collect(Collectors.joining(", "));
    String separator = dialect.separator().isEmpty() ? NO_SEPARATOR : dialect.separator();
    return "SELECT "
        + headings.names().stream().map(Database::name).collect(Collectors.joining(", "))
        + " FROM read_csv("
        + Database.quote(path.toString())
        + ", auto_detect = false, header = false, skip = "
        + before
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
  Loaded loadByRow(Target target) throws IOException {
    try (Loading loading = new Loading(file, target, headings);
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

  private Loaded loaded(Target.Table target, long rows, List<Reject> rejects) {
    Dialect dialect = layout.dialect();
    return new Loaded(
        target.relation(),
        file.part().isEmpty() ? dialect : dialect.withPart(file.part()),
        headings.columns(),
        headings.dropped(),
        rows + rejects.size(),
        rows,
        rejects,
        headings.notes());
  }
}
