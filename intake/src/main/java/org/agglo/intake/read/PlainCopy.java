package org.agglo.intake.read;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sound rows of a large text in a temporary file that no two readers read differently: rows
 * that are plainly written as they stand, the others read by FastCSV and written plainly. The
 * faulty rows are set aside.
 *
 * @param path where the copy is
 * @param rows number of its rows
 */
record PlainCopy(Path path, long rows) implements Closeable {

  /** Copies; empty where a row is too long for the database, or there is no room for a copy. */
  static Optional<PlainCopy> of(SoundRows rows, Dialect dialect, long longest) throws IOException {
    Path path = Files.createTempFile("agglo", ".csv");
    boolean done = false;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
      long n = 0;
      while (rows.advance()) {
        if (rows.row().size() > longest) {
          return Optional.empty();
        }
        write(rows.row(), dialect, out);
        n++;
      }
      done = true;
      return Optional.of(new PlainCopy(path, n));
    } finally {
      if (!done) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static void write(CsvCutter row, Dialect dialect, OutputStream out) throws IOException {
    if (row.isOdd() && !dialect.quote().isEmpty()) {
      out.write(plain(row.text(), dialect).getBytes(StandardCharsets.UTF_8));
    } else {
      row.writeTo(out);
    }
    out.write('\n');
  }

  private static String plain(String row, Dialect dialect) throws IOException {
    String quote = dialect.quote();
    try (CsvReader<String[]> reader =
        FieldReader.of(dialect, new StringReader(row), row.length())) {
      return Arrays.stream(reader.iterator().next())
          .map(field -> quote + field.replace(quote, quote + quote) + quote)
          .collect(Collectors.joining(dialect.separator()));
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
