package org.agglo.intake.fetch;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.text.Nearest;

/**
 * The data sets that can be fetched: the one table of addresses, {@code addresses.csv} beside this
 * class. Nothing that is not in it is ever asked for.
 */
public final class DataSets {
  private static final long MEGABYTE = 1_000_000;

  private DataSets() {}

  /** All of them, in the order of the table. */
  public static List<DataSet> list() {
    return Loaded.SETS;
  }

  /** The set of a name; one sentence where there is none. */
  public static DataSet of(String name) {
    return list().stream()
        .filter(set -> set.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> names = list().stream().map(DataSet::name).toList();
              String hint = Nearest.ask(name, names);
              return Misuse.of(Code.FETCH_UNKNOWN, Place.NONE, name, hint);
            });
  }

  /** What to ask for to get a file, told by its name; empty where no set has such a file. */
  public static Optional<Wanted> findFile(String file) {
    return list().stream().flatMap(set -> set.read(file).map(set::wanted).stream()).findFirst();
  }

  private static final class Loaded {
    static final List<DataSet> SETS = read();

    private static List<DataSet> read() {
      try (InputStream in =
              Objects.requireNonNull(DataSets.class.getResourceAsStream("addresses.csv"));
          CsvReader<NamedCsvRecord> rows =
              CsvReader.builder()
                  .commentStrategy(CommentStrategy.SKIP)
                  .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return rows.stream().map(Loaded::set).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static DataSet set(NamedCsvRecord row) {
      Map<String, String> parameters = new LinkedHashMap<>();
      list(row.getField("parameters"))
          .forEach(p -> parameters.put(p.split("=", 2)[0], p.split("=", 2)[1]));
      return new DataSet(
          row.getField("name"),
          row.getField("title"),
          row.getField("publisher"),
          row.getField("licence"),
          row.getField("note"),
          row.getField("address"),
          parameters,
          row.getField("file"),
          Integer.parseInt(row.getField("page_rows")),
          Long.parseLong(row.getField("limit_mb")) * MEGABYTE,
          list(row.getField("hosts")),
          row.getField("described"));
    }

    private static List<String> list(String text) {
      return Stream.of(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
  }
}
