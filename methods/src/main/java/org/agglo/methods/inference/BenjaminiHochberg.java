package org.agglo.methods.inference;

import java.util.Arrays;
import org.agglo.methods.Reference;

/**
 * Benjamini and Hochberg's adjusted p, called q: calling all tests with \(q \le f\) significant
 * keeps the expected share of false ones among them at \(f\) or below.
 *
 * <p>\(q_{(i)} = \min_{l \ge i} \min(1, p_{(l)} \, m / l)\), with \(p_{(1)} \le \dots \le
 * p_{(m)}\). Holds for independent tests and those with positive regression dependence. Missing:
 * {@code NaN} stays {@code NaN} and is not among the \(m\). Cost: O(m log m). Source: Benjamini, Y.
 * and Hochberg, Y. (1995), doi:10.1111/j.2517-6161.1995.tb02031.x.
 */
@Reference(
    name = "False discovery rate",
    formula = "q_{(i)} = \\min_{l \\ge i} \\min\\left(1, \\frac{m}{l} p_{(l)}\\right)",
    words =
        "p made honest for many tests at once. Of the cells with q up to 0.05, no more than about 5"
            + " in 100 are to be expected to be chance.",
    example = "The smaller of two p, 0.01 and 0.5: 2 / 1 × 0.01 = 0.02",
    edges = {
      "A missing p stays missing and is not counted among the tests.",
      "q depends on the family: which tests are taken together is declared before they are seen."
    },
    sources = {
      "Benjamini, Y. and Hochberg, Y. (1995), Controlling the False Discovery Rate,"
          + " https://doi.org/10.1111/j.2517-6161.1995.tb02031.x."
    })
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * The q of each test.
   *
   * @param p one p per test, {@code NaN} where there is none; not changed
   * @return q in the same order
   * @throws IllegalArgumentException if a p is below 0 or above 1
   */
  public static double[] of(double[] p) {
    double[] sorted = sorted(p);
    double[] adjusted = adjusted(sorted);
    double[] q = new double[p.length];
    // Equal p have equal q: any of their places will do.
    Arrays.parallelSetAll(
        q, i -> Double.isNaN(p[i]) ? p[i] : adjusted[Arrays.binarySearch(sorted, p[i])]);
    return q;
  }

  private static double[] sorted(double[] p) {
    double[] sorted = new double[p.length];
    int m = 0;
    for (double value : p) {
      if (value < 0 || value > 1) {
        throw new IllegalArgumentException("A p lies between 0 and 1, not at " + value + ".");
      }
      if (!Double.isNaN(value)) {
        sorted[m++] = value;
      }
    }
    sorted = Arrays.copyOf(sorted, m);
    Arrays.parallelSort(sorted);
    return sorted;
  }

  private static double[] adjusted(double[] sorted) {
    int m = sorted.length;
    double[] adjusted = new double[m];
    double least = 1;
    for (int i = m - 1; i >= 0; i--) {
      least = Math.min(least, sorted[i] * m / (i + 1));
      adjusted[i] = least;
    }
    return adjusted;
  }
}
