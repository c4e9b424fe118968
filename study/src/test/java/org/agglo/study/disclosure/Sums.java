package org.agglo.study.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sums of unknown numbers of 0 or more, known exactly or within bounds: what elimination, in whole
 * numbers without rounding, and linear programming make of them.
 */
final class Sums {
  private static final double NEAR = 1e-7;

  private final int unknowns;
  private final List<BigInteger[]> reduced = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();
  private final List<double[]> bounds = new ArrayList<>();

  Sums(int unknowns) {
    this.unknowns = unknowns;
  }

  void add(long[] coefficients, double low, double high) {
    if (low == high) {
      BigInteger[] row = new BigInteger[unknowns + 1];
      Arrays.setAll(row, i -> BigInteger.valueOf(i < unknowns ? coefficients[i] : (long) low));
      row = reduce(row);
      if (pivot(row) < 0) {
        return;
      }
      reduced.add(row);
    }
    rows.add(Arrays.stream(coefficients).asDoubleStream().toArray());
    bounds.add(new double[] {low, high});
  }

  /** Whether a sum is a combination of sums that are known exactly. */
  boolean determines(long[] coefficients) {
    BigInteger[] row = new BigInteger[unknowns + 1];
    Arrays.setAll(row, i -> BigInteger.valueOf(i < unknowns ? coefficients[i] : 0));
    return pivot(reduce(row)) < 0;
  }

  private BigInteger[] reduce(BigInteger[] row) {
    BigInteger[] left = row;
    for (BigInteger[] by : reduced) {
      int pivot = pivot(by);
      if (left[pivot].signum() != 0) {
        BigInteger a = by[pivot];
        BigInteger b = left[pivot];
        BigInteger[] next = new BigInteger[left.length];
        BigInteger divisor = BigInteger.ZERO;
        for (int i = 0; i < next.length; i++) {
          next[i] = left[i].multiply(a).subtract(by[i].multiply(b));
          divisor = divisor.gcd(next[i]);
        }
        for (int i = 0; i < next.length && divisor.signum() != 0; i++) {
          next[i] = next[i].divide(divisor);
        }
        left = next;
      }
    }
    return left;
  }

  private int pivot(BigInteger[] row) {
    for (int i = 0; i < unknowns; i++) {
      if (row[i].signum() != 0) {
        return i;
      }
    }
    return -1;
  }

  /** The least and the most that a sum can be. */
  double[] range(long[] coefficients) {
    double[] goal = Arrays.stream(coefficients).asDoubleStream().toArray();
    double most = new Simplex().maximum(goal);
    double[] minus = Arrays.stream(goal).map(d -> -d).toArray();
    return new double[] {-new Simplex().maximum(minus), most};
  }

  /** Two phases over a dense tableau, by the rule of Bland, which cannot cycle. */
  private final class Simplex {
    private final double[][] tableau;
    private final int[] basis;
    private final int structural;
    private int columns;

    Simplex() {
      int slacks = 0;
      List<double[]> left = new ArrayList<>();
      List<Integer> slackOf = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        double low = bounds.get(i)[0];
        double high = bounds.get(i)[1];
        if (low == high) {
          left.add(row(rows.get(i), low, 1));
          slackOf.add(0);
        } else {
          if (high < Double.POSITIVE_INFINITY) {
            left.add(row(rows.get(i), high, 1));
            slackOf.add(1);
            slacks++;
          }
          if (low > 0) {
            left.add(row(rows.get(i), low, 1));
            slackOf.add(-1);
            slacks++;
          }
        }
      }
      structural = unknowns + slacks;
      columns = structural + left.size();
      tableau = new double[left.size() + 1][columns + 1];
      basis = new int[left.size()];
      int slack = unknowns;
      for (int i = 0; i < left.size(); i++) {
        System.arraycopy(left.get(i), 0, tableau[i], 0, unknowns);
        tableau[i][columns] = left.get(i)[unknowns];
        if (slackOf.get(i) != 0) {
          tableau[i][slack++] = slackOf.get(i);
        }
        tableau[i][structural + i] = 1;
        basis[i] = structural + i;
      }
    }

    private double[] row(double[] coefficients, double right, double sign) {
      double[] row = Arrays.copyOf(coefficients, unknowns + 1);
      row[unknowns] = right * sign;
      return row;
    }

    double maximum(double[] goal) {
      double[] feasible = new double[columns];
      Arrays.fill(feasible, structural, columns, -1);
      climb(feasible, columns);
      double[] objective = Arrays.copyOf(goal, columns);
      return climb(objective, structural);
    }

    /**
     * Maximises over the first columns; those of artificial variables are left out of the second.
     */
    private double climb(double[] objective, int usable) {
      int m = basis.length;
      double[] z = tableau[m];
      for (int j = 0; j <= columns; j++) {
        z[j] = j < columns ? -objective[j] : 0;
        for (int i = 0; i < m; i++) {
          z[j] += objective[basis[i]] * tableau[i][j];
        }
      }
      while (true) {
        int enter = 0;
        while (enter < usable && z[enter] > -NEAR) {
          enter++;
        }
        if (enter == usable) {
          return z[columns];
        }
        int leave = -1;
        for (int i = 0; i < m; i++) {
          if (tableau[i][enter] > NEAR && (leave < 0 || isEarlier(i, leave, enter))) {
            leave = i;
          }
        }
        if (leave < 0) {
          return Double.POSITIVE_INFINITY;
        }
        exchange(leave, enter);
      }
    }

    private boolean isEarlier(int row, int than, int enter) {
      double one = tableau[row][columns] / tableau[row][enter];
      double other = tableau[than][columns] / tableau[than][enter];
      return one < other - NEAR || Math.abs(one - other) <= NEAR && basis[row] < basis[than];
    }

    private void exchange(int leave, int enter) {
      double pivot = tableau[leave][enter];
      for (int j = 0; j <= columns; j++) {
        tableau[leave][j] /= pivot;
      }
      for (int i = 0; i < tableau.length; i++) {
        double factor = tableau[i][enter];
        if (i != leave && factor != 0) {
          for (int j = 0; j <= columns; j++) {
            tableau[i][j] -= factor * tableau[leave][j];
          }
        }
      }
      basis[leave] = enter;
    }
  }
}
