package org.agglo.intake.classification;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The tables that stand beside these classes: a line of source, a heading, rows. */
final class ListedRows {
  private ListedRows() {}

  /** The rows of a table without its heading. */
  static List<List<String>> of(String resource) {
    try (InputStream in = ListedRows.class.getResourceAsStream(resource);
        CsvReader<CsvRecord> rows = rows(Objects.requireNonNull(in))) {
      return rows.stream().skip(1).map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Titles by code, of a table whose first two columns they are. */
  static NavigableMap<String, String> titles(String resource) {
    NavigableMap<String, String> titles = new TreeMap<>();
    of(resource).forEach(row -> titles.put(row.get(0), row.get(1)));
    return titles;
  }

  private static CsvReader<CsvRecord> rows(InputStream in) {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
