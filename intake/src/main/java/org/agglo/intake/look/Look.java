package org.agglo.intake.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.agglo.intake.look.ColumnLook.Precision;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.read.Dialect;
import org.agglo.intake.read.FileReader;
import org.agglo.intake.read.Limits;
import org.agglo.intake.read.Loaded.Column;
import org.agglo.intake.read.Pins;
import org.agglo.intake.read.Reject;
import org.agglo.intake.read.Sampled;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.intake.text.Decimal;

/**
 * What Agglo sees in a file.
 *
 * @param file name of the file
 * @param bytes its size
 * @param dialect how it is written
 * @param parts other tables of the file, where it holds several
 * @param rows rows of the file
 * @param loaded rows that fit
 * @param looked rows that were looked at closely
 * @param columns what each column holds
 * @param dropped headings of columns about persons, which were not read
 * @param rejects rows that do not fit
 * @param notes what should be known about the columns
 */
public record Look(
    String file,
    long bytes,
    Dialect dialect,
    List<String> parts,
    long rows,
    long loaded,
    long looked,
    List<ColumnLook> columns,
    List<String> dropped,
    List<Reject> rejects,
    List<Problem> notes) {

  private static final long CLOSELY = 100_000;
  private static final int EXAMPLES = 3;
  private static final int MANY = 1_000;
  private static final double NEARLY = 0.9;

  /**
   * Looks at a file.
   *
   * @param file the file
   * @param pins what is pinned instead of found
   * @param limits what the file may ask for
   * @throws Misuse where it cannot be read as a table
   */
  public static Look at(Path file, Pins pins, Limits limits) {
    String name = String.valueOf(file.getFileName());
    FileReader reader = FileReader.of(file, name).pinned(pins).within(limits);
    List<String> parts = List.of();
    try (Database database = Database.open(0)) {
      try {
        return look(reader, file, name, parts, database);
      } catch (Misuse e) {
        if (e.problems().get(0).code() != Code.READ_PARTS || pins.part().isPresent()) {
          throw e;
        }
        parts = reader.parts();
        if (parts.isEmpty()) {
          throw e;
        }
      }
      FileReader first = reader.pinned(pins.withPart(likely(parts)));
      return look(first, file, name, parts, database);
    }
  }

  private static Look look(
      FileReader reader, Path file, String name, List<String> parts, Database database) {
    long bytes = size(file, name);
    return reader.sample(
        database, "looked_at", sampled -> new Looking(database, sampled).look(name, bytes, parts));
  }

  /** The first part that does not sound like a page about the others. */
  private static String likely(List<String> parts) {
    return parts.stream()
        .filter(part -> !part.matches("(?i)(contents?|cover|notes?|about|readme|index|guide).*"))
        .findFirst()
        .orElse(parts.get(0));
  }

  private static long size(Path file, String name) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw Misuse.of(Code.FILE_UNREADABLE, Place.of(name), name, e.getMessage());
    }
  }

  /** Whether not all rows were looked at. */
  public boolean isSampled() {
    return looked < loaded;
  }

  /** One look at a file that is open. */
  private record Looking(Database database, Sampled sampled) {

    Look look(String name, long bytes, List<String> parts) {
      Columns closely = closely();
      List<Meaning> meanings = new ArrayList<>();
      List<Values> values = new ArrayList<>();
      for (Column column : sampled.columns()) {
        Values found =
            new Values(column.name(), sampled.dialect().decimal(), closely.texts(column.name()));
        values.add(found);
        meanings.add(Recognisers.of(found));
      }
      Columns all = counted(meanings, values);
      long loaded = (long) all.numbers("n")[0];
      List<ColumnLook> columns = new ArrayList<>();
      for (int i = 0; i < sampled.columns().size(); i++) {
        columns.add(column(i, meanings.get(i), values.get(i), all));
      }
      List<Reject> rejects = sampled.loaded().map(l -> l.rejects()).orElse(List.of());
      return new Look(
          name,
          bytes,
          sampled.dialect(),
          parts,
          loaded + rejects.size(),
          loaded,
          closely.rows(),
          columns,
          sampled.dropped(),
          rejects,
          sampled.notes());
    }

    private ColumnLook column(int index, Meaning meaning, Values values, Columns all) {
      Column column = sampled.columns().get(index);
      long rows = (long) all.numbers("n")[0];
      long filled = (long) all.numbers("filled_" + index)[0];
      return new ColumnLook(
          column.name(),
          column.heading(),
          meaning,
          filled,
          rows - filled,
          Math.max(values.distinct(), (long) all.numbers("distinct_" + index)[0]),
          precision(values),
          outer(meaning.low(), all.numbers("low_" + index)[0], -1),
          outer(meaning.high(), all.numbers("high_" + index)[0], 1),
          meaning.kind() == Meaning.Kind.MAIL ? List.of() : values.common(EXAMPLES));
    }

    /** Estimates are made where there are neither few values nor all different ones. */
    private Precision precision(Values values) {
      if (sampled.loaded().isPresent()) {
        return Precision.EXACT;
      }
      boolean many = values.distinct() > MANY && values.distinct() < NEARLY * values.filled();
      return many ? Precision.ABOUT : Precision.AT_LEAST;
    }

    private static String distinct(Precision precision, String column) {
      return switch (precision) {
        case EXACT -> "count(DISTINCT " + column + ")";
        case ABOUT -> "approx_count_distinct(" + column + ")";
        case AT_LEAST -> "0::BIGINT";
      };
    }

    /** The outer one of two bounds: of the rows looked at, and of all that are plain numbers. */
    private static String outer(String looked, double all, int sign) {
      boolean further =
          !looked.isEmpty() && !Double.isNaN(all) && sign * all > sign * Double.parseDouble(looked);
      return further ? Decimal.shortest(all) : looked;
    }

    /** The rows to look at closely, every so many of the table. */
    private Columns closely() {
      String table = Database.name(sampled.sample());
      long rows =
          (long) Columns.read(database, "SELECT count(*) AS n FROM " + table).numbers("n")[0];
      long step = Math.max(1, rows / CLOSELY);
      String columns =
          sampled.columns().stream()
              .map(
                  c ->
                      "CAST("
                          + Database.name(c.name())
                          + " AS VARCHAR) AS "
                          + Database.name(c.name()))
              .collect(Collectors.joining(", "));
      return Columns.read(
          database,
          "SELECT "
              + columns
              + " FROM "
              + table
              + " WHERE rowid % "
              + step
              + " = 0 ORDER BY rowid");
    }

    /** Counts over all rows, in one pass. */
    private Columns counted(List<Meaning> meanings, List<Values> values) {
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
      return Columns.read(database, query + " FROM " + Database.name(sampled.whole()));
    }
  }
}
