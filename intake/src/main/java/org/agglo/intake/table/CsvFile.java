package org.agglo.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;

/**
 * A CSV file with a heading: comma, double quotes, UTF-8. Every data row is either a row here or a
 * reject with its reason; none is lost.
 *
 * @param name the name messages use
 * @param header column names
 * @param rows rows with as many fields as the heading
 * @param rejects one problem per row set aside
 */
public record CsvFile(String name, List<String> header, List<Row> rows, List<Problem> rejects) {

  /**
   * A row.
   *
   * @param line line of the file it begins on, from 1
   * @param fields its fields
   */
  public record Row(long line, List<String> fields) {}

  /** Rows in the file, loaded and rejected together. */
  public long size() {
    return rows.size() + (long) rejects.size();
  }

  /** Index of a column; empty where the heading lacks it. */
  public Optional<Integer> findColumn(String column) {
    int index = header.indexOf(column);
    return index < 0 ? Optional.empty() : Optional.of(index);
  }

  /** Where a field stands: its column number counts fields, from 1. */
  public Place place(Row row, int index) {
    return new Place(name, row.line(), index + 1L);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param name the name messages use for it
   * @param problems takes what stops the reading; rejects are kept in the result
   * @return the file; empty where it cannot be read at all
   */
  public static Optional<CsvFile> read(Path file, String name, Problems problems) {
    Optional<CsvFile> read = readAny(file, name, problems);
    if (read.isPresent() && read.get().size() == 0) {
      problems.add(Code.FILE_EMPTY, Place.of(name), name);
    }
    return read;
  }

  /** Reads a file that may have a heading alone; see {@link #read}. */
  public static Optional<CsvFile> readAny(Path file, String name, Problems problems) {
    if (!Files.isRegularFile(file)) {
      problems.add(Code.FILE_MISSING, Place.of(name), name, "create it, or take it out");
      return Optional.empty();
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .ofCsvRecord(file, StandardCharsets.UTF_8)) {
      return collect(reader, name, problems);
    } catch (IOException | CsvParseException e) {
      problems.add(Code.FILE_UNREADABLE, Place.of(name), name, e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<CsvFile> collect(
      CsvReader<CsvRecord> reader, String name, Problems problems) {
    List<String> header = List.of();
    List<Row> rows = new ArrayList<>();
    List<Problem> rejects = new ArrayList<>();
    for (CsvRecord record : reader) {
      if (header.isEmpty()) {
        header = heading(record, name, problems);
      } else if (record.getFieldCount() == header.size()) {
        rows.add(new Row(record.getStartingLineNumber(), record.getFields()));
      } else {
        Place place = new Place(name, record.getStartingLineNumber(), 0);
        rejects.add(Problem.of(Code.ROW_RAGGED, place, record.getFieldCount(), header.size()));
      }
    }
    if (header.isEmpty()) {
      problems.add(Code.FILE_EMPTY, Place.of(name), name);
      return Optional.empty();
    }
    return Optional.of(new CsvFile(name, header, rows, rejects));
  }

  private static List<String> heading(CsvRecord record, String name, Problems problems) {
    Set<String> seen = new HashSet<>();
    List<String> header = record.getFields().stream().map(String::strip).toList();
    for (int i = 0; i < header.size(); i++) {
      if (!seen.add(header.get(i))) {
        problems.add(Code.COLUMN_TWICE, new Place(name, 1, i + 1L), header.get(i), name);
      }
    }
    return header;
  }
}
