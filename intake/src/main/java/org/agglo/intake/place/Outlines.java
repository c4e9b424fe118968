package org.agglo.intake.place;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.agglo.intake.table.CsvFile.Row;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;

/**
 * Outlines of areas as a CSV table: {@code code} and {@code outline}, the latter well-known text in
 * metres of the study's grid.
 */
public final class Outlines {

  private static final String CODE = "code";
  private static final String OUTLINE = "outline";

  private Outlines() {}

  /**
   * Outlines by area code, in the order of the file.
   *
   * @throws IOException where there is no such file, or it may not be read
   * @throws Misuse with all problems of the table, each with its line
   */
  public static Map<String, Geometry> read(Path table) throws IOException {
    if (!Files.isReadable(table)) {
      throw new NoSuchFileException(table.getFileName().toString());
    }
    Problems problems = new Problems();
    Map<String, Geometry> outlines = read(table, table.getFileName().toString(), problems);
    if (!problems.list().isEmpty()) {
      throw new Misuse(problems.list());
    }
    return outlines;
  }

  /**
   * Outlines by area code, in the order of the file, without the rows that have a problem.
   *
   * @param table the file
   * @param name the name messages use for it
   * @param problems takes what is wrong
   */
  public static Map<String, Geometry> read(Path table, String name, Problems problems) {
    Map<String, Geometry> outlines = new LinkedHashMap<>();
    CsvFile.read(table, name, problems)
        .ifPresent(
            file -> {
              file.rejects().forEach(problems::add);
              new Reading(file, problems).into(outlines);
            });
    return outlines;
  }

  /** The table as text with a heading, in the order given. */
  public static String toCsv(Map<String, Geometry> outlines) {
    StringWriter text = new StringWriter();
    WKTWriter wkt = new WKTWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(CODE, OUTLINE);
      outlines.forEach((code, outline) -> csv.writeRecord(code, compact(wkt.write(outline))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String compact(String wkt) {
    return wkt.replace(", ", ",");
  }

  /** One pass over a file. */
  private record Reading(CsvFile file, Problems problems) {

    void into(Map<String, Geometry> outlines) {
      Optional<Integer> code = column(CODE);
      Optional<Integer> outline = column(OUTLINE);
      if (code.isPresent() && outline.isPresent()) {
        file.rows().forEach(row -> add(row, code.get(), outline.get(), outlines));
      }
    }

    private Optional<Integer> column(String name) {
      Optional<Integer> index = file.findColumn(name);
      if (index.isEmpty()) {
        Place heading = new Place(file.name(), 1, 0);
        String needed = "; the columns are " + CODE + ", " + OUTLINE;
        problems.add(Code.COLUMN_UNKNOWN, heading, name, file.name(), needed);
      }
      return index;
    }

    private void add(Row row, int code, int outline, Map<String, Geometry> outlines) {
      String area = row.fields().get(code);
      String text = row.fields().get(outline);
      try {
        if (outlines.put(area, new WKTReader().read(text)) != null) {
          problems.add(Code.AREA_TWICE, file.place(row, code), area);
        }
      } catch (ParseException | IllegalArgumentException e) {
        if (isOpen(text)) {
          problems.add(Code.OUTLINE_OPEN, file.place(row, outline), area);
        } else {
          problems.add(Code.OUTLINE_INVALID, file.place(row, outline), area, e.getMessage());
        }
      }
    }

    /** Whether all that is wrong with it is a ring that does not close. */
    private static boolean isOpen(String text) {
      WKTReader closing = new WKTReader();
      closing.setFixStructure(true);
      try {
        closing.read(text);
        return true;
      } catch (ParseException | IllegalArgumentException e) {
        return false;
      }
    }
  }
}
