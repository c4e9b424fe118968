package org.agglo.intake.look;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agglo.intake.look.ColumnLook.Precision;
import org.agglo.intake.read.Counted;
import org.agglo.intake.read.Sampled;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/** The rows of a file that is looked at: counted as they were read, or in a database. */
interface LookRows {
  /**
   * What is known of a column over all rows.
   *
   * @param rows number of rows
   * @param filled those in which something stands
   * @param distinct different values
   * @param precision how well that is known
   * @param low lowest plain number; NaN where there is none, or where the values tell it
   * @param high highest
   */
  record Totals(
      long rows, long filled, long distinct, Precision precision, double low, double high) {}

  /** Rows looked at closely. */
  long looked();

  /** The values of each column in the rows looked at. */
  List<Values> values();

  /** Each column over all rows, in one pass. */
  List<Totals> totals(List<Meaning> meanings);

  /** The rows of a file that is open. */
  static LookRows of(Sampled sampled, Supplier<Database> database) {
    return sampled.counted().isPresent()
        ? new InMemory(sampled, sampled.counted().get())
        : InDatabase.of(sampled, database.get());
  }

  private static Values values(Sampled sampled, int index, Columns closely) {
    String name = sampled.columns().get(index).name();
    return new Values(name, sampled.dialect().decimal(), closely.texts(name));
  }

  /** All values, counted. */
  record InMemory(Sampled sampled, Counted counted) implements LookRows {
    @Override
    public long looked() {
      return counted.rows();
    }

    @Override
    public List<Values> values() {
      List<Values> values = new ArrayList<>();
      for (int i = 0; i < sampled.columns().size(); i++) {
        String name = sampled.columns().get(i).name();
        String decimal = sampled.dialect().decimal();
        values.add(new Values(name, decimal, counted.values(i), counted.rows()));
      }
      return values;
    }

    @Override
    public List<Totals> totals(List<Meaning> meanings) {
      return values().stream()
          .map(
              v ->
                  new Totals(
                      counted.rows(),
                      v.filled(),
                      v.distinct(),
                      Precision.EXACT,
                      Double.NaN,
                      Double.NaN))
          .toList();
    }
  }

  /**
   * A table or a view of a database, with the values of the rows looked at closely.
   *
   * @param sampled what was opened
   * @param database holds it
   * @param values the values looked at
   * @param looked rows looked at
   */
  record InDatabase(Sampled sampled, Database database, List<Values> values, long looked)
      implements LookRows {
    private static final long CLOSELY = 100_000;
    private static final int MANY = 1_000;
    private static final double NEARLY = 0.9;

    static InDatabase of(Sampled sampled, Database database) {
      Columns closely = closely(sampled, database);
      List<Values> values =
          IntStream.range(0, sampled.columns().size())
              .mapToObj(i -> LookRows.values(sampled, i, closely))
              .toList();
      return new InDatabase(sampled, database, values, closely.rows());
    }

    private static long count(Database database, String relation) {
      String count = "SELECT count(*) AS n FROM " + Database.name(relation);
      return (long) Columns.read(database, count).numbers("n")[0];
    }

    /** The rows to look at closely, every so many of the table. */
    private static Columns closely(Sampled sampled, Database database) {
      long step = Math.max(1, count(database, sampled.sample()) / CLOSELY);
      String columns =
          sampled.columns().stream()
              .map(c -> Database.name(c.name()))
              .map(name -> "CAST(" + name + " AS VARCHAR) AS " + name)
              .collect(Collectors.joining(", "));
      String from = " FROM " + Database.name(sampled.sample());
      String some = " WHERE rowid % " + step + " = 0 ORDER BY rowid";
      return Columns.read(database, "SELECT " + columns + from + some);
    }

    /** Counts over all rows, in one pass. */
    @Override
    public List<Totals> totals(List<Meaning> meanings) {
      StringBuilder query = new StringBuilder("SELECT count(*) AS n");
      for (int i = 0; i < meanings.size(); i++) {
        String column = Database.name(sampled.columns().get(i).name());
        boolean number = meanings.get(i).kind().type().equals("number");
        String value =
            number ? "TRY_CAST(CAST(" + column + " AS VARCHAR) AS DOUBLE)" : "NULL::DOUBLE";
        query
            .append(", count(" + column + ") AS filled_" + i)
            .append(", " + distinct(precision(values.get(i)), column) + " AS distinct_" + i)
            .append(", min(" + value + ") AS low_" + i)
            .append(", max(" + value + ") AS high_" + i);
      }
      Columns all = Columns.read(database, query + " FROM " + Database.name(sampled.whole()));
      return IntStream.range(0, meanings.size()).mapToObj(i -> totals(all, i)).toList();
    }

    private Totals totals(Columns all, int index) {
      return new Totals(
          (long) all.numbers("n")[0],
          (long) all.numbers("filled_" + index)[0],
          (long) all.numbers("distinct_" + index)[0],
          precision(values.get(index)),
          all.numbers("low_" + index)[0],
          all.numbers("high_" + index)[0]);
    }

    /** Estimates are made where there are neither few values nor all different ones. */
    private Precision precision(Values found) {
      if (sampled.loaded().isPresent()) {
        return Precision.EXACT;
      }
      boolean many = found.distinct() > MANY && found.distinct() < NEARLY * found.filled();
      return many ? Precision.ABOUT : Precision.AT_LEAST;
    }

    private static String distinct(Precision precision, String column) {
      return switch (precision) {
        case EXACT -> "count(DISTINCT " + column + ")";
        case ABOUT -> "approx_count_distinct(" + column + ")";
        case AT_LEAST -> "0::BIGINT";
      };
    }
  }
}
