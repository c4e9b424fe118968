package org.agglo.intake.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.sql.Database;
import org.agglo.intake.sql.SqlFailure;

/**
 * The door: any file an analyst has, as a relation with its accounts.
 *
 * <pre>{@code
 * Loaded register = FileReader.of(file, "register.csv").load(database, "register");
 * }</pre>
 *
 * <p>What the file does not say is found by looking, unless pinned. Columns about persons are never
 * read. A packed file (gzip, zip) is unpacked into the system's temporary folder while it is read.
 */
public final class FileReader {
  /** Up to these sizes the values of all rows are counted faster than a database opens. */
  private static final long SMALL_TEXT = 32L << 20;

  private static final long SMALL_DOCUMENT = 16L << 20;

  private final Path file;
  private final String name;
  private final Pins pins;
  private final Limits limits;
  private final ColumnChoice choice;

  private FileReader(Path file, String name, Pins pins, Limits limits, ColumnChoice choice) {
    this.file = file;
    this.name = name;
    this.pins = pins;
    this.limits = limits;
    this.choice = choice;
  }

  /**
   * For a file.
   *
   * @param file where it is
   * @param name the name messages use for it
   */
  public static FileReader of(Path file, String name) {
    return new FileReader(file, name, Pins.NONE, Limits.STANDARD, ColumnChoice.ALL);
  }

  /** With this pinned instead of found. */
  public FileReader pinned(Pins what) {
    return new FileReader(file, name, what, limits, choice);
  }

  /** Within other limits. */
  public FileReader within(Limits other) {
    return new FileReader(file, name, pins, other, choice);
  }

  /** With these columns alone: no other enters the relation, a reject or a message. */
  public FileReader only(ColumnChoice columns) {
    return new FileReader(file, name, pins, limits, columns);
  }

  /**
   * Reads the whole file into a new table.
   *
   * @param database where the table is made; it must be allowed to read files
   * @param relation name of the table, which must be new
   * @return the accounts of the file: rows in are rows loaded and rejected
   * @throws Misuse where the file cannot be read as a table, with one sentence that says why
   */
  public Loaded load(Database database, String relation) {
    return read(opened -> Tables.load(opened, new Target.Table(database, relation)));
  }

  /**
   * Opens the file to look at it: the values of a small one are counted, a larger one is loaded, a
   * large one sampled.
   *
   * @param database gives one where tables and views are made; not asked for a small file
   * @param relation name of the table of rows to look at, which must be new
   * @param use what is done with it while it is open
   * @return what the use gives
   */
  public <T> T sample(Supplier<Database> database, String relation, Function<Sampled, T> use) {
    return read(
        opened -> {
          Format format = Tables.format(opened);
          long small = format == Format.CSV ? SMALL_TEXT : SMALL_DOCUMENT;
          if (format != Format.PARQUET && Files.size(opened.path()) <= small) {
            Counted counted = new Counted();
            Loaded loaded = Tables.load(opened, counted);
            return use.apply(Sampled.of(loaded, Optional.of(counted)));
          }
          return sample(opened, new Target.Table(database.get(), relation), use);
        });
  }

  private static <T> T sample(Opened opened, Target.Table target, Function<Sampled, T> use)
      throws IOException {
    boolean text = Tables.format(opened) == Format.CSV;
    Optional<Sampled> sampled = text ? CsvSampling.find(opened, target) : Optional.empty();
    if (sampled.isPresent()) {
      try {
        return use.apply(sampled.get());
      } catch (SqlFailure e) {
        // A row that the sample did not hold asks for more care: load all of them.
        target.database().run("DROP VIEW " + Database.name(sampled.get().whole()));
      }
    }
    target.database().run("DROP TABLE IF EXISTS " + Database.name(target.relation()));
    return use.apply(Sampled.of(Tables.load(opened, target), Optional.empty()));
  }

  /** The tables that a file holds, where it holds several and one must be named. */
  public List<String> parts() {
    return read(Tables::parts);
  }

  /** What is done with a file once it is open. */
  interface Reading<T> {
    T of(Opened file) throws IOException;
  }

  /** Opens the file, and turns what may go wrong below into messages. */
  <T> T read(Reading<T> reading) {
    if (!Files.isRegularFile(file)) {
      throw Misuse.of(Code.FILE_MISSING, Place.of(name), name, "name a file that is there");
    }
    try (Unpacked unpacked = Unpacked.of(new Opened(file, name, "", pins, limits, choice))) {
      return reading.of(unpacked.file());
    } catch (IOException e) {
      throw Misuse.of(Code.READ_BROKEN, Place.of(name), name, Unpacked.reason(e));
    }
  }
}
