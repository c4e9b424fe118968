package org.agglo.methods.concentration;

import java.util.Arrays;

/**
 * Areas by industries: the cells of a table with their margins, summed once.
 *
 * <p>Areas and industries are numbers from 0, best given in the order of their codes. Each pair
 * stands once at most; a pair that is not there has no activity. Margins are summed in the order of
 * areas and industries, whatever the order of the rows: the same cells give the same bits. A cell
 * that is missing ({@code NaN}) is left out of every sum, so a margin is a sum of what is known.
 * Values are in one unit (jobs, firms) and not negative.
 *
 * <p>Industries may fall into classes (traded, local), each of which is a whole of its own: the
 * total of an area is then that of the industry's class. Totals of the nation may be given apart,
 * for published totals need not equal the sum of the cells.
 *
 * <p>Cost: linear in cells + areas + industries; memory as much again as the cells. Immutable.
 */
public final class CrossTable {
  private final int[] area;
  private final int[] industry;
  private final double[] value;
  private final int[] order;
  private final int areas;
  private final int[] classes;
  private final int classCount;
  private final double[] areaTotals;
  private final double[] industryTotals;
  private final double[] wholes;

  private CrossTable(Cells cells, int[] classes, double[] nation) {
    this.area = cells.area;
    this.industry = cells.industry;
    this.value = cells.value;
    this.order = cells.order;
    this.areas = cells.areas;
    this.classes = classes;
    this.classCount = 1 + Arrays.stream(classes).max().orElse(0);
    this.areaTotals = new double[areas * classCount];
    this.industryTotals = nation.length > 0 ? nation : new double[classes.length];
    this.wholes = new double[classCount];
    sum(nation.length == 0);
  }

  /** The rows as they came, and the order of their keys. */
  private record Cells(int[] area, int[] industry, double[] value, int[] order, int areas) {}

  /**
   * A table of cells in any order.
   *
   * @param area the area of each cell, from 0
   * @param industry the industry of each cell, from 0
   * @param value the activity of each cell, ≥ 0, {@code NaN} where missing
   * @throws IllegalArgumentException if lengths differ, a number or a value is negative or
   *     infinite, or a pair stands twice
   */
  public static CrossTable of(int[] area, int[] industry, double[] value) {
    if (area.length != value.length || industry.length != value.length) {
      throw new IllegalArgumentException("Areas, industries and values differ in number.");
    }
    int areas = count(area);
    int industries = count(industry);
    requireActivity(value);
    int[] order = ordered(area, areas, ordered(industry, industries, identity(value.length)));
    refusePairsTwice(area, industry, order);
    Cells cells = new Cells(area.clone(), industry.clone(), value.clone(), order, areas);
    return new CrossTable(cells, new int[industries], new double[0]);
  }

  /**
   * A table given in full.
   *
   * @param cells a row for each area, a column for each industry
   */
  public static CrossTable of(double[][] cells) {
    int industries = cells.length == 0 ? 0 : cells[0].length;
    int[] area = new int[cells.length * industries];
    int[] industry = new int[area.length];
    double[] value = new double[area.length];
    for (double[] row : cells) {
      if (row.length != industries) {
        throw new IllegalArgumentException("Each area must have a cell for each industry.");
      }
    }
    for (int i = 0; i < area.length; i++) {
      area[i] = i / industries;
      industry[i] = i % industries;
      value[i] = cells[area[i]][industry[i]];
    }
    return of(area, industry, value);
  }

  /**
   * The same cells with totals of the nation from elsewhere; the whole is their sum. Where a total
   * is missing, so are the quotients of its industry, and it is left out of the whole.
   *
   * @param totals one for each industry
   */
  public CrossTable withNation(double[] totals) {
    if (totals.length != industries()) {
      throw new IllegalArgumentException(
          "There are " + industries() + " industries, but " + totals.length + " totals.");
    }
    requireActivity(totals);
    return new CrossTable(cells(), classes, totals.clone());
  }

  /**
   * The same cells where each class of industries is a whole of its own. Totals of the nation that
   * were given are to be given again.
   *
   * @param classOfIndustry the class of each industry, from 0
   */
  public CrossTable withClasses(int[] classOfIndustry) {
    if (classOfIndustry.length != industries()) {
      throw new IllegalArgumentException(
          "There are " + industries() + " industries, but " + classOfIndustry.length + " classes.");
    }
    if (Arrays.stream(classOfIndustry).anyMatch(c -> c < 0)) {
      throw new IllegalArgumentException("Classes are numbered from 0.");
    }
    return new CrossTable(cells(), classOfIndustry.clone(), new double[0]);
  }

  /** The number of cells, in the order they were given. */
  public int size() {
    return value.length;
  }

  /** The number of areas. */
  public int areas() {
    return areas;
  }

  /** The number of industries. */
  public int industries() {
    return classes.length;
  }

  /** The area of a cell. */
  public int areaOf(int cell) {
    return area[cell];
  }

  /** The industry of a cell. */
  public int industryOf(int cell) {
    return industry[cell];
  }

  /** The value of a cell, {@code NaN} where missing. */
  public double value(int cell) {
    return value[cell];
  }

  /** The total of an area over the base of an industry: all industries, or those of its class. */
  public double areaTotal(int area, int industry) {
    return areaTotals[area * classCount + classes[industry]];
  }

  /** The total of an industry: of the nation where that was given, else over the areas. */
  public double industryTotal(int industry) {
    return industryTotals[industry];
  }

  /** The whole an industry is held against: all industries, or those of its class. */
  public double whole(int industry) {
    return wholes[classes[industry]];
  }

  /** An area over all industries: 0 where no cell was given, {@code NaN} where it is missing. */
  public double[] area(int number) {
    double[] row = new double[industries()];
    for (int cell = 0; cell < value.length; cell++) {
      if (area[cell] == number) {
        row[industry[cell]] = value[cell];
      }
    }
    return row;
  }

  /** An industry over all areas: 0 where no cell was given, {@code NaN} where it is missing. */
  public double[] industry(int number) {
    double[] column = new double[areas];
    for (int cell = 0; cell < value.length; cell++) {
      if (industry[cell] == number) {
        column[area[cell]] = value[cell];
      }
    }
    return column;
  }

  private Cells cells() {
    return new Cells(area, industry, value, order, areas);
  }

  private void sum(boolean industriesToo) {
    for (int cell : order) {
      double v = value[cell];
      if (!Double.isNaN(v)) {
        areaTotals[area[cell] * classCount + classes[industry[cell]]] += v;
        if (industriesToo) {
          industryTotals[industry[cell]] += v;
        }
      }
    }
    for (int j = 0; j < industryTotals.length; j++) {
      wholes[classes[j]] += Double.isNaN(industryTotals[j]) ? 0 : industryTotals[j];
    }
  }

  private static void requireActivity(double[] values) {
    for (double value : values) {
      if (value < 0 || value == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException("A value must be a number from 0, not " + value + ".");
      }
    }
  }

  private static int count(int[] numbers) {
    int largest = -1;
    for (int number : numbers) {
      if (number < 0) {
        throw new IllegalArgumentException("Areas and industries are numbered from 0.");
      }
      largest = Math.max(largest, number);
    }
    return largest + 1;
  }

  private static int[] identity(int length) {
    int[] order = new int[length];
    Arrays.setAll(order, i -> i);
    return order;
  }

  /** One pass of a counting sort: stable, so that two of them order by both keys. */
  private static int[] ordered(int[] key, int keys, int[] order) {
    int[] next = new int[keys + 1];
    for (int k : key) {
      next[k + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      next[k + 1] += next[k];
    }
    int[] sorted = new int[order.length];
    for (int cell : order) {
      sorted[next[key[cell]]++] = cell;
    }
    return sorted;
  }

  private static void refusePairsTwice(int[] area, int[] industry, int[] order) {
    for (int i = 1; i < order.length; i++) {
      int cell = order[i];
      int before = order[i - 1];
      if (area[cell] == area[before] && industry[cell] == industry[before]) {
        throw new IllegalArgumentException(
            "The cell of area "
                + area[cell]
                + " and industry "
                + industry[cell]
                + " stands twice.");
      }
    }
  }
}
