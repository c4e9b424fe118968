package org.agglo.intake.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.agglo.intake.text.Decimal;
import org.agglo.intake.text.Nearest;

/**
 * A table whose codes became codes of another classification. A row stands once for each code that
 * its code becomes, with the weight, and once with an empty code for the share that becomes none;
 * weights of a row add up to 1.
 *
 * @param heading the columns of the table, unchanged, then the new code, the weight and, where a
 *     column of numbers is split, the converted number
 * @param rows the rows
 * @param total sum of the numbers, or of the rows where none are split
 * @param lost what became no code, by old code, in code order
 */
public record Conversion(
    List<String> heading, List<List<String>> rows, double total, SortedMap<String, Double> lost) {

  /**
   * What is converted.
   *
   * @param code column of codes
   * @param value column of numbers to split; empty for none
   */
  public record Columns(String code, Optional<String> value) {}

  /**
   * Converts a table.
   *
   * @param file the table
   * @param table the concordance
   * @param columns its columns of codes and numbers
   * @param problems takes columns that are not there, and rows whose number is none: they are set
   *     aside
   */
  public static Conversion of(CsvFile file, Concordance table, Columns columns, Problems problems) {
    int code = column(file, columns.code(), problems);
    int value = columns.value().map(v -> column(file, v, problems)).orElse(-1);
    problems.throwIfStop();
    List<String> heading = new ArrayList<>(file.header());
    heading.add(free(file, table.to()));
    heading.add(free(file, "weight"));
    columns.value().ifPresent(v -> heading.add(free(file, "converted")));
    List<List<String>> rows = new ArrayList<>();
    SortedMap<String, Double> lost = new TreeMap<>();
    double total = 0;
    for (CsvFile.Row row : file.rows()) {
      String text = value < 0 ? "1" : row.fields().get(value).strip();
      Optional<Double> amount = number(text, file.place(row, Math.max(0, value)), problems);
      if (amount.isPresent()) {
        String old = row.fields().get(code).replaceAll("[\\s./]", "");
        boolean known = !text.isEmpty();
        split(table, old)
            .forEach(
                part -> {
                  List<String> fields = new ArrayList<>(row.fields());
                  fields.add(part.code());
                  fields.add(Decimal.shortest(part.weight()));
                  columns.value().ifPresent(v -> fields.add(shown(known, part, amount.get())));
                  rows.add(fields);
                });
        total += amount.get();
        double rest = table.unmapped(old) * amount.get();
        if (rest != 0) {
          lost.merge(old, rest, Double::sum);
        }
      }
    }
    return new Conversion(heading, rows, total, lost);
  }

  /** The codes that a code becomes, and an empty one for the rest. */
  private static List<Part> split(Concordance table, String old) {
    List<Part> parts = new ArrayList<>();
    table.find(old).forEach(row -> parts.add(new Part(row.to(), row.weight())));
    double rest = table.unmapped(old);
    if (rest > 0) {
      parts.add(new Part("", rest));
    }
    return parts;
  }

  /** A code and the share that becomes it. */
  private record Part(String code, double weight) {}

  private static String shown(boolean known, Part part, double amount) {
    return known ? Decimal.shortest(part.weight() * amount) : "";
  }

  /** A missing number counts as nothing; empty where a text is no number. */
  private static Optional<Double> number(String text, Place place, Problems problems) {
    try {
      return Optional.of(text.isEmpty() ? 0 : Decimal.parse(text));
    } catch (NumberFormatException e) {
      problems.add(Code.CELL_NOT_NUMBER, place, text);
      return Optional.empty();
    }
  }

  private static int column(CsvFile file, String name, Problems problems) {
    Optional<Integer> column = file.findColumn(name);
    if (column.isEmpty()) {
      String hint = Nearest.ask(name, file.header());
      problems.add(Code.COLUMN_UNKNOWN, Place.of(file.name()), name, file.name(), hint);
    }
    return column.orElse(0);
  }

  private static String free(CsvFile file, String name) {
    return file.header().contains(name) ? name + "_converted" : name;
  }

  /** The share of the total that became no code, 0–1; 0 where the total is 0. */
  public double lostShare() {
    double gone = lost.values().stream().mapToDouble(Double::doubleValue).sum();
    return total == 0 ? 0 : gone / total;
  }
}
