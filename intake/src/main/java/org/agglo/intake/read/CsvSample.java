package org.agglo.intake.read;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.agglo.intake.read.CsvCutter.Fault;

/** Part of a text of separated values, cut in one way. */
final class CsvSample {
  /**
   * A row of the sample.
   *
   * @param line its line in the sample, from 1
   * @param offset its first byte in the sample
   * @param next the first byte behind it
   * @param fields number of its fields
   * @param isSound whether it has no fault
   * @param isBlank whether nothing stands on it
   * @param text as it is written
   */
  record Row(
      long line,
      long offset,
      long next,
      int fields,
      boolean isSound,
      boolean isBlank,
      String text) {}

  private final Dialect dialect;
  private final List<Row> rows;

  private CsvSample(Dialect dialect, List<Row> rows) {
    this.dialect = dialect;
    this.rows = rows;
  }

  /**
   * Cuts a sample.
   *
   * @param bytes the sample
   * @param dialect separator and quote to cut by
   * @param width fields that a row should have; 0 where that is not known
   */
  static CsvSample cut(byte[] bytes, Dialect dialect, int width) throws IOException {
    return cut(bytes, dialect, width, false);
  }

  /** Cuts the begin of a text, up to the row that its end cuts through. */
  static CsvSample cutPart(byte[] bytes, Dialect dialect) throws IOException {
    return cut(bytes, dialect, 0, true);
  }

  private static CsvSample cut(byte[] bytes, Dialect dialect, int width, boolean isPart)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    try (CsvCutter cutter =
        new CsvCutter(new ByteArrayInputStream(bytes), dialect, Math.max(bytes.length, 1))) {
      cutter.expect(width);
      while (cutter.advance() && !(isPart && cutter.isOpen())) {
        rows.add(
            new Row(
                cutter.line(),
                cutter.offset(),
                cutter.nextOffset(),
                cutter.fields(),
                cutter.fault() == Fault.NONE,
                cutter.isBlank(),
                cutter.text()));
      }
    }
    return new CsvSample(dialect, rows);
  }

  /** How it was cut. */
  Dialect dialect() {
    return dialect;
  }

  /** All rows, blank ones too. */
  List<Row> rows() {
    return rows;
  }

  /** The fields of a row. */
  List<String> cells(Row row) {
    return cells(row.text()).stream().findFirst().orElse(List.of());
  }

  /** The fields of sound rows. */
  List<List<String>> cells(List<Row> some) {
    return cells(some.stream().map(Row::text).collect(Collectors.joining("\n")));
  }

  private List<List<String>> cells(String text) {
    try (CsvReader<String[]> reader =
        FieldReader.of(dialect, new StringReader(text), text.length())) {
      return reader.stream().map(List::of).toList();
    } catch (IOException e) {
      throw new IllegalStateException("a text can be read", e);
    }
  }
}
