package org.agglo.study.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.agglo.intake.text.Decimal;

/** What a measure gives: columns that were there already, then the columns it adds. */
public final class Result {
  private static final String SUFFIX = "_agglo";

  private final List<String> header;
  private final IntFunction<List<String>> rows;
  private final int size;
  private final List<Column> added = new ArrayList<>();
  private final Map<String, Object> findings = new LinkedHashMap<>();

  /**
   * A column a measure adds.
   *
   * @param name its name
   * @param text its text in a row, empty where missing
   * @param bare whether its texts are numbers or truth values, not words
   */
  record Column(String name, IntFunction<String> text, boolean bare) {}

  private Result(List<String> header, IntFunction<List<String>> rows, int size) {
    this.header = header;
    this.rows = rows;
    this.size = size;
  }

  /** One row for each row kept of a table, with all its columns. */
  public static Result besideRows(InputTable table) {
    return new Result(table.header(), table::fields, table.size());
  }

  /** One row for each area, or for each industry, by name; its column keeps its name. */
  public static Result ofEach(Keys keys) {
    return new Result(List.of(keys.column()), i -> List.of(keys.names().get(i)), keys.size());
  }

  /** One row for the whole table. */
  public static Result ofAll() {
    return new Result(List.of(), i -> List.of(), 1);
  }

  /** So many rows of added columns alone. */
  public static Result ofRows(int size) {
    return new Result(List.of(), i -> List.of(), size);
  }

  /** Adds numbers; {@code NaN} is missing. */
  public Result numbers(String name, double[] values) {
    return add(new Column(name, i -> Decimal.brief(values[i]), true));
  }

  /** Adds words. */
  public Result words(String name, IntFunction<String> text) {
    return add(new Column(name, text, false));
  }

  /** Adds {@code true} or {@code false}, or neither where missing. */
  public Result truths(String name, IntFunction<String> text) {
    return add(new Column(name, text, true));
  }

  private Result add(Column column) {
    added.add(column);
    return this;
  }

  /** Adds a fact about the whole, for the file of facts: a count, a number, a sentence. */
  public Result finding(String name, Object value) {
    findings.put(name, value);
    return this;
  }

  Map<String, Object> findings() {
    return findings;
  }

  int size() {
    return size;
  }

  /** Columns that were there already. */
  List<String> input() {
    return header;
  }

  List<Column> added() {
    return added;
  }

  /** All column names; a new one that is taken gets a suffix. */
  List<String> header() {
    List<String> names = new ArrayList<>(header);
    added.forEach(column -> names.add(free(column.name(), names)));
    return names;
  }

  private static String free(String name, List<String> taken) {
    return taken.contains(name) ? free(name + SUFFIX, taken) : name;
  }

  /** The fields of a row that were there already. */
  List<String> fields(int row) {
    return rows.apply(row);
  }
}
