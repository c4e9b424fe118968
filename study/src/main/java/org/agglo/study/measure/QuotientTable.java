package org.agglo.study.measure;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.agglo.intake.table.CsvFile.Row;
import org.agglo.intake.text.Decimal;
import org.agglo.intake.text.Nearest;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.concentration.Share;

/** Location quotients of a table with one row per area and industry, beside its own columns. */
public final class QuotientTable {
  private static final List<String> ADDED =
      List.of("location_quotient", "location_quotient_rest", "share", "status");

  /** Which columns are read. */
  public record ColumnNames(String area, String industry, String value) {}

  private final CsvFile file;
  private final List<Row> rows = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();
  private final Map<String, Double> byArea = new HashMap<>();
  private final Map<String, Double> byIndustry = new HashMap<>();
  private double whole;
  private int area;
  private int industry;

  private QuotientTable(CsvFile file) {
    this.file = file;
  }

  /**
   * Reads the cells and adds them up.
   *
   * @param file the rows
   * @param names the columns
   * @param problems takes unknown columns, cells that are no numbers, and repeated cells
   */
  public static QuotientTable of(CsvFile file, ColumnNames names, Problems problems) {
    QuotientTable table = new QuotientTable(file);
    file.rejects().forEach(problems::add);
    table.area = column(file, names.area(), problems);
    table.industry = column(file, names.industry(), problems);
    int value = column(file, names.value(), problems);
    if (!problems.stop()) {
      table.addUp(value, problems);
    }
    return table;
  }

  private static int column(CsvFile file, String name, Problems problems) {
    if (file.findColumn(name).isEmpty()) {
      String hint = Nearest.ask(name, file.header());
      problems.add(
          Code.COLUMN_UNKNOWN,
          new Place(file.name(), 1, 0),
          name,
          file.name(),
          hint.isEmpty() ? "; it has " + String.join(", ", file.header()) : hint);
    }
    return file.findColumn(name).orElse(0);
  }

  private void addUp(int column, Problems problems) {
    Map<List<String>, Long> seen = new HashMap<>();
    for (Row row : file.rows()) {
      Optional<Double> number = number(row, column, problems);
      if (number.isEmpty()) {
        continue;
      }
      double value = number.get();
      String inArea = row.fields().get(area);
      String ofIndustry = row.fields().get(industry);
      Long first = seen.putIfAbsent(List.of(inArea, ofIndustry), row.line());
      if (first != null) {
        String cell = inArea + ", " + ofIndustry;
        problems.add(Code.ROW_TWICE, file.place(row, area), first, cell);
        continue;
      }
      rows.add(row);
      values.add(value);
      if (!Double.isNaN(value)) {
        byArea.merge(inArea, value, Double::sum);
        byIndustry.merge(ofIndustry, value, Double::sum);
        whole += value;
      }
    }
  }

  /** The number of a row, {@code NaN} where it has none; empty where the row is set aside. */
  private Optional<Double> number(Row row, int column, Problems problems) {
    String text = row.fields().get(column).strip();
    if (text.isEmpty()) {
      return Optional.of(Double.NaN);
    }
    try {
      double value = Decimal.parse(text);
      if (value < 0) {
        problems.add(Code.CELL_NEGATIVE, file.place(row, column), text);
        return Optional.empty();
      }
      return Optional.of(value);
    } catch (NumberFormatException e) {
      problems.add(Code.CELL_NOT_NUMBER, file.place(row, column), text);
      return Optional.empty();
    }
  }

  /** Writes the input columns, unchanged, and the added ones. */
  public void write(Writer to) {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(open(to))) {
      List<String> header = new ArrayList<>(file.header());
      ADDED.forEach(name -> header.add(header.contains(name) ? name + "_agglo" : name));
      csv.writeRecord(header);
      for (int i = 0; i < rows.size(); i++) {
        List<String> fields = new ArrayList<>(rows.get(i).fields());
        fields.addAll(added(rows.get(i), values.get(i)));
        csv.writeRecord(fields);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> added(Row row, double value) {
    double region = byArea.getOrDefault(row.fields().get(area), Double.NaN);
    double total = byIndustry.getOrDefault(row.fields().get(industry), Double.NaN);
    double plain = LocationQuotient.of(value, region, total, whole);
    double rest = LocationQuotient.rest(value, region, total, whole);
    String status = Double.isNaN(value) ? "x" : Double.isNaN(plain) ? "z" : "";
    return List.of(
        Decimal.shortest(plain),
        Decimal.shortest(rest),
        Decimal.shortest(Share.of(value, total)),
        status);
  }

  /** The caller closes what it gave; here only what is buffered goes out. */
  private static Writer open(Writer to) {
    return new FilterWriter(to) {
      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
