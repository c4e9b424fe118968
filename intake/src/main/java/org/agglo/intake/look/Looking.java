package org.agglo.intake.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.agglo.intake.look.ColumnLook.Precision;
import org.agglo.intake.look.LookRows.Totals;
import org.agglo.intake.look.Meaning.Kind;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.read.FileReader;
import org.agglo.intake.read.Loaded.Column;
import org.agglo.intake.read.Reject;
import org.agglo.intake.read.Sampled;
import org.agglo.intake.sql.Database;
import org.agglo.intake.text.Decimal;
import org.jspecify.annotations.Nullable;

/** One look at a file; opens a database only if the file needs one. */
final class Looking implements AutoCloseable {
  private static final int EXAMPLES = 3;

  private final Path file;
  private final String name;
  private final Supplier<Optional<KnownPostcodes>> postcodes;
  private @Nullable Database database;

  Looking(Path file, String name, Supplier<Optional<KnownPostcodes>> postcodes) {
    this.file = file;
    this.name = name;
    this.postcodes = postcodes;
  }

  /** Looks at the file, or at one of its parts. */
  Look look(FileReader reader, List<String> parts) {
    return reader.sample(this::database, "looked_at", sampled -> look(sampled, parts));
  }

  private Database database() {
    if (database == null) {
      database = Database.open(0);
    }
    return database;
  }

  private Look look(Sampled sampled, List<String> parts) {
    LookRows rows = LookRows.of(sampled, this::database);
    List<Values> values = rows.values();
    List<Meaning> meanings = new ArrayList<>();
    List<Problem> notes = new ArrayList<>(sampled.notes());
    List<Meaning> likely = values.parallelStream().map(Recognisers::of).toList();
    for (int i = 0; i < values.size(); i++) {
      meanings.add(known(likely.get(i), values.get(i), notes));
    }
    List<Totals> totals = rows.totals(meanings);
    List<ColumnLook> columns = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      columns.add(column(sampled.columns().get(i), meanings.get(i), values.get(i), totals.get(i)));
    }
    long loaded = totals.get(0).rows();
    List<Reject> rejects = sampled.loaded().map(l -> l.rejects()).orElse(List.of());
    return new Look(
        name,
        size(),
        sampled.dialect(),
        parts,
        loaded + rejects.size(),
        loaded,
        rows.looked(),
        columns,
        sampled.dropped(),
        rejects,
        notes);
  }

  /** Postcodes by the table of those that are known; a note where there is none. */
  private Meaning known(Meaning meaning, Values values, List<Problem> notes) {
    if (meaning.kind() != Kind.POSTCODE) {
      return meaning;
    }
    Optional<KnownPostcodes> table = postcodes.get();
    if (table.isPresent()) {
      return Postcodes.known(values, table.get());
    }
    if (notes.stream().noneMatch(note -> note.code() == Code.POSTCODES_UNLISTED)) {
      notes.add(Problem.of(Code.POSTCODES_UNLISTED, Place.of(name)));
    }
    return meaning;
  }

  private static ColumnLook column(Column column, Meaning meaning, Values values, Totals totals) {
    return new ColumnLook(
        column.name(),
        column.heading(),
        meaning,
        totals.filled(),
        totals.rows() - totals.filled(),
        totals.precision() == Precision.EXACT
            ? totals.distinct()
            : Math.max(values.distinct(), totals.distinct()),
        totals.precision(),
        outer(meaning.low(), totals.low(), -1),
        outer(meaning.high(), totals.high(), 1),
        meaning.kind() == Kind.MAIL ? List.of() : values.common(EXAMPLES));
  }

  /** The outer one of two bounds: of the rows looked at, and of all that are plain numbers. */
  private static String outer(String looked, double all, int sign) {
    boolean further =
        !looked.isEmpty() && !Double.isNaN(all) && sign * all > sign * Double.parseDouble(looked);
    return further ? Decimal.shortest(all) : looked;
  }

  private long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw Misuse.of(Code.FILE_UNREADABLE, Place.of(name), name, e.getMessage());
    }
  }

  @Override
  public void close() {
    if (database != null) {
      database.close();
    }
  }
}
