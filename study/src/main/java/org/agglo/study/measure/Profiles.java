package org.agglo.study.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * The cells as rows of numbers: each area over all industries, or each industry over all areas. A
 * pair the table does not have is 0; a value that is missing is {@code NaN}.
 */
public final class Profiles {
  private final Cells cells;
  private final By by;
  private final double[][] rows;
  private final double[] whole;

  /** What has a row. */
  public enum By {
    AREA,
    INDUSTRY;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Profiles(Cells cells, By by, double[][] rows) {
    this.cells = cells;
    this.by = by;
    this.rows = rows;
    this.whole = sums(rows, across().size());
  }

  /**
   * The profiles of a column of values.
   *
   * @param which the column, as {@link Cells#values}
   * @param by what has a row
   */
  public static Profiles of(Cells cells, int which, By by) {
    Keys down = by == By.AREA ? cells.areas() : cells.industries();
    Keys across = by == By.AREA ? cells.industries() : cells.areas();
    double[][] rows = new double[down.size()][across.size()];
    double[] values = cells.values(which);
    for (int cell = 0; cell < values.length; cell++) {
      rows[down.code(cell)][across.code(cell)] = values[cell];
    }
    return new Profiles(cells, by, rows);
  }

  /** Sums in the order of rows; what is missing is left out. */
  private static double[] sums(double[][] rows, int length) {
    double[] sums = new double[length];
    for (double[] row : rows) {
      for (int i = 0; i < length; i++) {
        sums[i] += Double.isNaN(row[i]) ? 0 : row[i];
      }
    }
    return sums;
  }

  /** What has a row. */
  public Keys down() {
    return by == By.AREA ? cells.areas() : cells.industries();
  }

  /** What a row goes over. */
  public Keys across() {
    return by == By.AREA ? cells.industries() : cells.areas();
  }

  /** The trait of each of what a row goes over, by its index. */
  public int[] traitsAcross() {
    return cells.traitOfEach(across());
  }

  /** A row; not a copy. */
  public double[] row(int number) {
    return rows[number];
  }

  /** The sum of all rows: the nation by industry, or all activity by area. */
  public double[] whole() {
    return whole;
  }

  /** The sum of all rows but one. */
  public double[] rest(int number) {
    double[] rest = whole.clone();
    Arrays.setAll(rest, i -> Double.isNaN(rows[number][i]) ? rest[i] : rest[i] - rows[number][i]);
    return rest;
  }

  /** All rows but one. */
  public double[][] others(int number) {
    List<double[]> others = new ArrayList<>(Arrays.asList(rows));
    others.remove(number);
    return others.toArray(double[][]::new);
  }

  /** As many ones as a row is long. */
  public double[] ones() {
    double[] ones = new double[across().size()];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** A result with a row for each. */
  public Result result() {
    return Result.ofEach(down());
  }

  /** The measure of each row. */
  public double[] all(IntToDoubleFunction measure) {
    double[] values = new double[rows.length];
    Arrays.setAll(values, measure);
    return values;
  }

  /**
   * The mark of each row that has no value: [x] where a cell of it is missing, [z] where the
   * measure is not defined.
   */
  public IntFunction<String> marks(double[] values) {
    return row -> !Double.isNaN(values[row]) ? "" : hasMissing(rows[row]) ? "x" : "z";
  }

  private static boolean hasMissing(double[] row) {
    return Arrays.stream(row).anyMatch(Double::isNaN);
  }
}
