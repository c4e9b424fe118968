package org.agglo.methods.complexity;

import java.util.Arrays;
import java.util.List;

/**
 * How alike industries are, pair by pair: a symmetric table with a row for each industry.
 *
 * <p>Any table of links can be one: employment that rises and falls together over areas, workers of
 * the same occupations, goods bought and sold. A pair is missing ({@code NaN}) where it cannot be
 * said. The diagonal is an industry with itself and enters no average.
 *
 * <p>Cost: memory of n² numbers. Immutable.
 */
public final class LinkTable {
  private final double[][] cells;

  private LinkTable(double[][] cells) {
    this.cells = cells;
  }

  /**
   * A table as given; of two numbers of a pair the mean counts.
   *
   * @param cells a row and a column for each industry
   */
  public static LinkTable of(double[][] cells) {
    double[][] symmetric = square(cells.length);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i].length != cells.length) {
        throw new IllegalArgumentException("A table of pairs has as many columns as rows.");
      }
      for (int j = 0; j < cells.length; j++) {
        symmetric[i][j] = (cells[i][j] + cells[j][i]) / 2;
      }
    }
    return new LinkTable(symmetric);
  }

  /**
   * Correlation of two industries over areas (employment, establishments) or over occupations
   * (their shares): Pearson's r.
   *
   * @param profiles a row for each industry, a column for each area; all known
   * @return missing for an industry that is the same everywhere
   */
  public static LinkTable correlation(double[][] profiles) {
    double[][] unit = Arrays.stream(profiles).map(LinkTable::unit).toArray(double[][]::new);
    double[][] cells = square(unit.length);
    for (int i = 0; i < unit.length; i++) {
      for (int j = 0; j <= i; j++) {
        double r = i == j && varies(unit[i]) ? 1 : dot(unit[i], unit[j]);
        cells[i][j] = r;
        cells[j][i] = r;
      }
    }
    return new LinkTable(cells);
  }

  /**
   * Links by what industries buy and sell: of a pair, the largest of the four shares that one has
   * in the other's purchases and sales.
   *
   * @param flows what the industry of the row sells to that of the column; all known, from 0
   */
  public static LinkTable inputOutput(double[][] flows) {
    int n = flows.length;
    double[] sold = new double[n];
    double[] bought = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sold[i] += flows[i][j];
        bought[j] += flows[i][j];
      }
    }
    double[][] cells = square(n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double to = Math.max(share(flows[i][j], sold[i]), share(flows[i][j], bought[j]));
        double from = Math.max(share(flows[j][i], sold[j]), share(flows[j][i], bought[i]));
        cells[i][j] = Math.max(to, from);
      }
    }
    return new LinkTable(cells);
  }

  /** The mean of several tables, each first brought to mean 0 and deviation 1 over its pairs. */
  public static LinkTable mean(List<LinkTable> tables) {
    int n = tables.get(0).size();
    double[][] cells = square(n);
    for (LinkTable table : tables) {
      if (table.size() != n) {
        throw new IllegalArgumentException("The tables are not of the same industries.");
      }
      double mean = table.mean();
      double deviation = table.deviation(mean);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          cells[i][j] += (table.cells[i][j] - mean) / deviation / tables.size();
        }
      }
    }
    return new LinkTable(cells);
  }

  /** The same links among some of the industries, in the order given. */
  public LinkTable among(int[] industries) {
    double[][] part = square(industries.length);
    for (int i = 0; i < industries.length; i++) {
      for (int j = 0; j < industries.length; j++) {
        part[i][j] = cells[industries[i]][industries[j]];
      }
    }
    return new LinkTable(part);
  }

  /** The number of industries. */
  public int size() {
    return cells.length;
  }

  /** How alike two industries are. */
  public double of(int one, int other) {
    return cells[one][other];
  }

  /** An industry with all; not a copy. */
  double[] row(int industry) {
    return cells[industry];
  }

  private double mean() {
    double sum = 0;
    for (int i = 0; i < cells.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += cells[i][j];
      }
    }
    return sum / pairs();
  }

  private double deviation(double mean) {
    double sum = 0;
    for (int i = 0; i < cells.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += (cells[i][j] - mean) * (cells[i][j] - mean);
      }
    }
    return Math.sqrt(sum / (pairs() - 1));
  }

  private double pairs() {
    return cells.length * (cells.length - 1.0) / 2;
  }

  private static double[][] square(int n) {
    return new double[n][n];
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /** The profile around its mean, of length 1; missing throughout where it does not vary. */
  private static double[] unit(double[] profile) {
    double mean = Arrays.stream(profile).sum() / profile.length;
    double[] unit = Arrays.stream(profile).map(v -> v - mean).toArray();
    double length = Math.sqrt(dot(unit, unit));
    return Arrays.stream(unit).map(v -> v / length).toArray();
  }

  private static boolean varies(double[] unit) {
    return Arrays.stream(unit).noneMatch(Double::isNaN);
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += one[k] * other[k];
    }
    return sum;
  }
}
