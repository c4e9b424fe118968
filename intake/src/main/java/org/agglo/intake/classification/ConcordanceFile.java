package org.agglo.intake.classification;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.agglo.intake.classification.Concordance.Row;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.agglo.intake.text.Decimal;
import org.agglo.intake.text.Nearest;

/**
 * A user's concordance: a CSV file with the columns {@code from}, {@code to} and, if its maker
 * knows them, {@code weight}. Where a weight of a code is missing, all that it becomes are taken to
 * have equal shares; how many codes that assumption touches is told.
 */
public final class ConcordanceFile {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String WEIGHT = "weight";

  private final CsvFile file;
  private final Problems problems;
  private final Map<String, List<Split>> splits = new TreeMap<>();

  /** A row whose weight may not be stated. */
  private record Split(String to, Optional<Double> weight, Place place) {}

  /**
   * A concordance read.
   *
   * @param concordance the table
   * @param assumed codes that were split into equal shares for want of weights
   */
  public record Read(Concordance concordance, long assumed) {}

  private ConcordanceFile(CsvFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param pair names of the two classifications
   * @param problems takes all that is wrong; rows that cannot be used are set aside
   * @return the table; empty where it cannot be used at all
   */
  public static Optional<Read> read(Path file, Pair pair, Problems problems) {
    return CsvFile.read(file, pair.name(), problems)
        .flatMap(csv -> new ConcordanceFile(csv, problems).read(pair));
  }

  /**
   * What a file joins.
   *
   * @param from name of the first classification
   * @param to name of the second
   * @param name what messages call the file
   */
  public record Pair(String from, String to, String name) {}

  private Optional<Read> read(Pair pair) {
    Optional<Integer> from = column(FROM);
    Optional<Integer> to = column(TO);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    file.rejects().forEach(problems::add);
    Optional<Integer> weight = file.findColumn(WEIGHT);
    for (CsvFile.Row row : file.rows()) {
      take(row, new int[] {from.get(), to.get(), weight.orElse(-1)});
    }
    List<Row> rows = new ArrayList<>();
    long assumed = 0;
    for (Map.Entry<String, List<Split>> split : splits.entrySet()) {
      boolean stated = split.getValue().stream().allMatch(s -> s.weight().isPresent());
      assumed += stated || split.getValue().size() == 1 ? 0 : 1;
      rows.addAll(stated ? stated(split) : equal(split));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Read(Concordance.of(pair.from(), pair.to(), rows), assumed));
  }

  private Optional<Integer> column(String name) {
    Optional<Integer> column = file.findColumn(name);
    if (column.isEmpty()) {
      String hint = Nearest.ask(name, file.header());
      problems.add(Code.COLUMN_UNKNOWN, Place.of(file.name()), name, file.name(), hint);
    }
    return column;
  }

  private void take(CsvFile.Row row, int[] columns) {
    String from = digits(row.fields().get(columns[0]));
    String to = digits(row.fields().get(columns[1]));
    String weight = columns[2] < 0 ? "" : row.fields().get(columns[2]).strip();
    Place place = file.place(row, Math.max(0, columns[2]));
    if (from.isEmpty() || to.isEmpty()) {
      problems.add(Code.CONCORDANCE_CODE, file.place(row, columns[from.isEmpty() ? 0 : 1]));
      return;
    }
    Optional<Double> number = Optional.empty();
    if (!weight.isEmpty()) {
      number = weight(weight);
      if (number.isEmpty()) {
        problems.add(Code.CONCORDANCE_WEIGHT, place, weight);
        return;
      }
    }
    if (number.isEmpty() || number.get() > 0) {
      splits.computeIfAbsent(from, c -> new ArrayList<>()).add(new Split(to, number, place));
    }
  }

  /** Codes without the dots, strokes and blanks of print. */
  private static String digits(String code) {
    return code.replaceAll("[\\s./]", "");
  }

  private static Optional<Double> weight(String text) {
    try {
      double weight = Decimal.parse(text);
      return weight >= 0 && weight <= 1 ? Optional.of(weight) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private List<Row> stated(Map.Entry<String, List<Split>> split) {
    double sum = split.getValue().stream().mapToDouble(s -> s.weight().orElseThrow()).sum();
    if (sum > 1 + Concordance.TOLERANCE) {
      Place place = split.getValue().get(0).place();
      problems.add(Code.CONCORDANCE_SUM, place, split.getKey(), sum);
      return List.of();
    }
    return split.getValue().stream()
        .map(s -> new Row(split.getKey(), s.to(), s.weight().orElseThrow()))
        .toList();
  }

  private static List<Row> equal(Map.Entry<String, List<Split>> split) {
    List<String> targets = split.getValue().stream().map(Split::to).distinct().toList();
    return targets.stream().map(to -> new Row(split.getKey(), to, 1.0 / targets.size())).toList();
  }
}
