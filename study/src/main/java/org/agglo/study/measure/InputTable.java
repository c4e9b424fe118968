package org.agglo.study.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.agglo.intake.table.CsvFile.Row;
import org.agglo.intake.text.Decimal;
import org.agglo.intake.text.Nearest;

/**
 * A table of the user's own, read once. First ask for all columns ({@link #column}), then {@link
 * #check} that they are there, then read them: each row that cannot be used is set aside with a
 * sentence that says where and why. {@link #keep} ends the reading; from then on rows are numbered
 * among those kept.
 */
public final class InputTable {
  private static final double LARGEST_COUNT = 9e15;

  private final CsvFile file;
  private final Problems problems;
  private final List<Problem> faults = new ArrayList<>();
  private final BitSet aside = new BitSet();
  private final BitSet merged = new BitSet();
  private int[] kept = {};
  private int id = -1;

  private InputTable(CsvFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
    faults.addAll(file.rejects());
  }

  /**
   * Reads a file.
   *
   * @param path the file, in the user's words in every message
   * @param problems takes all that is found wrong
   */
  public static InputTable read(Path path, Problems problems) {
    return new InputTable(
        CsvFile.read(path, path.toString(), problems)
            .orElseThrow(() -> new Misuse(problems.list())),
        problems);
  }

  /** A column that is needed; one that is not there is a problem with the nearest name. */
  public int column(String name) {
    return file.findColumn(name).orElseGet(() -> unknown(name));
  }

  private int unknown(String name) {
    String nearest = Nearest.ask(name, file.header());
    String hint = nearest.isEmpty() ? "; it has " + String.join(", ", file.header()) : nearest;
    problems.add(Code.COLUMN_UNKNOWN, new Place(file.name(), 1, 0), name, file.name(), hint);
    return 0;
  }

  /** Messages about a row name it, too, by what this column says. */
  public void nameRows(String idColumn) {
    id = column(idColumn);
  }

  /** Whether the heading has a column of this name. */
  public boolean has(String name) {
    return file.findColumn(name).isPresent();
  }

  /** Stops here with everything that is wrong so far, if any of it stops the command. */
  public void check() {
    problems.throwIfStop();
  }

  /** Takes what is found wrong. */
  public Problems problems() {
    return problems;
  }

  /** The name messages use for the file. */
  public String name() {
    return file.name();
  }

  /** Column names. */
  public List<String> header() {
    return file.header();
  }

  /** The texts of a column; a row without one is set aside. For {@link #keys} after keeping. */
  public String[] texts(int column) {
    String[] texts = textsOrNone(column);
    for (int i = 0; i < texts.length; i++) {
      if (texts[i].isEmpty()) {
        setAside(i, column, Code.KEY_EMPTY, file.header().get(column));
      }
    }
    return texts;
  }

  /** The texts of a column that may be empty. */
  String[] textsOrNone(int column) {
    return file.rows().stream().map(row -> row.fields().get(column).strip()).toArray(String[]::new);
  }

  /**
   * The numbers of a column, {@code NaN} where a cell is empty; a row with anything else that is
   * not such a number is set aside.
   */
  public double[] numbers(int column, Quantity quantity) {
    double[] numbers = new double[file.rows().size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(i, column, quantity);
    }
    return numbers;
  }

  private double number(int row, int column, Quantity quantity) {
    String text = file.rows().get(row).fields().get(column).strip();
    if (text.isEmpty()) {
      return Double.NaN;
    }
    try {
      double value = Decimal.parse(text);
      if (value < 0 && quantity != Quantity.NUMBER) {
        setAside(row, column, Code.CELL_NEGATIVE, text);
      } else if (quantity == Quantity.COUNT && !isCount(value)) {
        setAside(row, column, Code.COUNT_FRACTION, text);
      }
      return value;
    } catch (NumberFormatException e) {
      setAside(row, column, Code.CELL_NOT_NUMBER, text);
      return Double.NaN;
    }
  }

  private static boolean isCount(double value) {
    return value == Math.rint(value) && value < LARGEST_COUNT;
  }

  /** Sets a row aside, and says why, at one of its columns. */
  public void setAside(int row, int column, Code code, Object... parts) {
    aside.set(row);
    fault(row, column, code, parts);
  }

  /** Tells of something about a row that is not set aside. */
  public void fault(int row, int column, Code code, Object... parts) {
    Row of = file.rows().get(row);
    Problem problem = Problem.of(code, file.place(of, column), parts);
    String name = id < 0 ? "" : " (" + file.header().get(id) + " " + of.fields().get(id) + ")";
    faults.add(new Problem(code, problem.place(), problem.text() + name));
  }

  /** Leaves a row out whose numbers were added to another. */
  void merge(int row) {
    merged.set(row);
  }

  /** Whether a row of the file has been set aside. */
  public boolean isAside(int row) {
    return aside.get(row);
  }

  /** Rows of the file that have as many fields as the heading, kept or not. */
  public int rows() {
    return file.rows().size();
  }

  /** The line of the file that a row begins on. */
  public long line(int row) {
    return file.rows().get(row).line();
  }

  /** The line of the file that a kept row begins on. */
  long lineOfKept(int row) {
    return line(kept[row]);
  }

  /**
   * Ends the reading: tells of the rows set aside in the order of the file, and numbers the rest.
   */
  public void keep() {
    faults.stream()
        .distinct()
        .sorted(
            Comparator.comparingLong((Problem p) -> p.place().line())
                .thenComparingLong(p -> p.place().column()))
        .forEach(problems::add);
    faults.clear();
    kept = IntStream.range(0, rows()).filter(this::isKept).toArray();
    if (kept.length == 0) {
      problems.add(Code.ROWS_NONE_LEFT, Place.of(file.name()), file.name());
    }
    problems.throwIfStop();
  }

  private boolean isKept(int row) {
    return !aside.get(row) && !merged.get(row);
  }

  /** How many rows are kept. */
  public int size() {
    return kept.length;
  }

  /** Rows of the file: kept, added to another, or set aside. */
  public long rowsIn() {
    return file.size();
  }

  /** Rows added to another of the same cell. */
  public long merged() {
    return merged.cardinality();
  }

  /** Rows set aside, those with too few or too many fields among them. */
  public long rejected() {
    return file.rejects().size() + (long) aside.cardinality();
  }

  /** The fields of a kept row, as they are in the file. */
  public List<String> fields(int row) {
    return file.rows().get(kept[row]).fields();
  }

  /** The numbers of the kept rows. */
  public double[] ofKept(double[] numbers) {
    return Arrays.stream(kept).mapToDouble(i -> numbers[i]).toArray();
  }

  /**
   * Reads columns of numbers and ends the reading: what a measure of single rows needs.
   *
   * @return for each column the numbers of the rows kept
   */
  public double[][] readNumbers(Quantity quantity, String... columns) {
    int[] places = Arrays.stream(columns).mapToInt(this::column).toArray();
    check();
    double[][] numbers = numbers(places, quantity);
    keep();
    Arrays.setAll(numbers, i -> ofKept(numbers[i]));
    return numbers;
  }

  /** As {@link #readNumbers}, with a column of names; a row without a name is set aside. */
  public Grouped readGrouped(String names, Quantity quantity, String... columns) {
    int name = column(names);
    int[] places = Arrays.stream(columns).mapToInt(this::column).toArray();
    check();
    String[] texts = texts(name);
    double[][] numbers = numbers(places, quantity);
    keep();
    Arrays.setAll(numbers, i -> ofKept(numbers[i]));
    return new Grouped(keys(name, texts), numbers);
  }

  /** The rows kept, by name, and the numbers of each column. */
  public record Grouped(Keys keys, double[][] numbers) {}

  private double[][] numbers(int[] places, Quantity quantity) {
    return Arrays.stream(places).mapToObj(p -> numbers(p, quantity)).toArray(double[][]::new);
  }

  /** The names of the kept rows. */
  public Keys keys(int column, String[] texts) {
    String[] ofKept = Arrays.stream(kept).mapToObj(i -> texts[i]).toArray(String[]::new);
    return Keys.of(file.header().get(column), ofKept);
  }
}
