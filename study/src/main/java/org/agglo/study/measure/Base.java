package org.agglo.study.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.agglo.methods.concentration.CellQuotients;
import org.agglo.methods.concentration.CrossTable;

/**
 * What the cells of a column are held against: the totals of areas, industries and the whole, with
 * the nation's own totals and with classes of industries where they are given.
 */
final class Base {
  private final Cells cells;
  private final CrossTable table;
  private final double[] values;
  private final CellQuotients quotients;

  private Base(Cells cells, CrossTable table, double[] values) {
    this.cells = cells;
    this.table = table;
    this.values = values;
    quotients = CellQuotients.of(table);
    leaveOutImpossible();
  }

  /**
   * Totals of the nation.
   *
   * @param of the total of each industry of the table, {@code NaN} where there is none
   * @param beyond the totals of other industries
   */
  record Nation(IntToDoubleFunction of, double[] beyond) {}

  /**
   * @param which the column of the cells
   * @param classes the class of each industry; empty where there is but one
   */
  static Base of(Cells cells, int which, int[] classes, Optional<Nation> nation) {
    double[] beyond = nation.map(Nation::beyond).orElse(new double[0]);
    int industries = cells.industries().size();
    double[] known = known(cells, which, nation);
    CrossTable table =
        CrossTable.of(
            padded(cells.areas().codes(), beyond.length, i -> 0),
            padded(cells.industries().codes(), beyond.length, i -> industries + i),
            padded(known, beyond.length));
    if (classes.length > 0) {
      int apart = 1 + Arrays.stream(classes).max().orElse(0);
      table = table.withClasses(padded(classes, beyond.length, i -> apart));
    }
    if (nation.isPresent()) {
      double[] totals = new double[industries + beyond.length];
      Arrays.setAll(
          totals,
          j -> j < industries ? nation.get().of().applyAsDouble(j) : beyond[j - industries]);
      table = table.withNation(totals);
    }
    return new Base(cells, table, known);
  }

  /** The values, without those of industries that the nation's totals lack. */
  private static double[] known(Cells cells, int which, Optional<Nation> nation) {
    double[] known = cells.values(which).clone();
    if (nation.isPresent()) {
      for (int cell = 0; cell < known.length; cell++) {
        double total = nation.get().of().applyAsDouble(cells.industries().code(cell));
        known[cell] = Double.isNaN(total) ? Double.NaN : known[cell];
      }
    }
    return known;
  }

  /** Industries that only the nation has are in the table as cells without a value. */
  private static int[] padded(int[] codes, int more, IntUnaryOperator code) {
    int[] padded = Arrays.copyOf(codes, codes.length + more);
    for (int i = 0; i < more; i++) {
      padded[codes.length + i] = code.applyAsInt(i);
    }
    return padded;
  }

  private static double[] padded(double[] values, int more) {
    double[] padded = Arrays.copyOf(values, values.length + more);
    Arrays.fill(padded, values.length, padded.length, Double.NaN);
    return padded;
  }

  /** Quotients and shares of the cells; those above their total have none. */
  CellQuotients quotients() {
    return quotients;
  }

  private void leaveOutImpossible() {
    for (int cell = 0; cell < values.length; cell++) {
      if (values[cell] > industryTotal(cell)) {
        quotients.plain()[cell] = Double.NaN;
        quotients.rest()[cell] = Double.NaN;
        quotients.share()[cell] = Double.NaN;
        values[cell] = Double.NaN;
      }
    }
  }

  /** The value of a cell, {@code NaN} where it is missing or cannot be. */
  double value(int cell) {
    return values[cell];
  }

  /** The total of a cell's area. */
  double areaTotal(int cell) {
    return table.areaTotal(cells.areas().code(cell), cells.industries().code(cell));
  }

  /** The total of a cell's industry. */
  double industryTotal(int cell) {
    return table.industryTotal(cells.industries().code(cell));
  }

  /** The total a cell's industry is part of. */
  double whole(int cell) {
    return table.whole(cells.industries().code(cell));
  }

  /** The share of a cell's area in everything. */
  double areaShare(int cell) {
    return areaTotal(cell) / whole(cell);
  }

  /** The total of an industry. */
  double total(int industry) {
    return table.industryTotal(industry);
  }

  /** The totals of the table's industries. */
  double[] totals() {
    return IntStream.range(0, cells.industries().size()).mapToDouble(this::total).toArray();
  }
}
