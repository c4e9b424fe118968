package org.agglo.intake.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
  private final Path file;
  private final String name;
  private final Pins pins;
  private final Limits limits;

  private FileReader(Path file, String name, Pins pins, Limits limits) {
    this.file = file;
    this.name = name;
    this.pins = pins;
    this.limits = limits;
  }

  /**
   * For a file.
   *
   * @param file where it is
   * @param name the name messages use for it
   */
  public static FileReader of(Path file, String name) {
    return new FileReader(file, name, Pins.NONE, Limits.STANDARD);
  }

  /** With this pinned instead of found. */
  public FileReader pinned(Pins what) {
    return new FileReader(file, name, what, limits);
  }

  /** Within other limits. */
  public FileReader within(Limits other) {
    return new FileReader(file, name, pins, other);
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
    return read(opened -> Tables.load(opened, database, relation));
  }

  /**
   * Opens the file to look at it: a small one is loaded, a large one sampled.
   *
   * @param database where tables and views are made
   * @param relation name of the table of rows to look at, which must be new
   * @param use what is done with it while it is open
   * @return what the use gives
   */
  public <T> T sample(Database database, String relation, Function<Sampled, T> use) {
    return read(
        opened -> {
          boolean text = Tables.format(opened) == Format.CSV;
          Optional<Sampled> sampled =
              text ? CsvSampling.find(opened, database, relation) : Optional.empty();
          if (sampled.isPresent()) {
            try {
              return use.apply(sampled.get());
            } catch (SqlFailure e) {
              // A row that the sample did not hold asks for more care: load all of them.
              database.run("DROP VIEW " + Database.name(sampled.get().whole()));
            }
          }
          database.run("DROP TABLE IF EXISTS " + Database.name(relation));
          return use.apply(Sampled.of(Tables.load(opened, database, relation)));
        });
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
    try (Unpacked unpacked = Unpacked.of(new Opened(file, name, "", pins, limits))) {
      return reading.of(unpacked.file());
    } catch (IOException e) {
      throw Misuse.of(Code.READ_BROKEN, Place.of(name), name, Unpacked.reason(e));
    }
  }
}
