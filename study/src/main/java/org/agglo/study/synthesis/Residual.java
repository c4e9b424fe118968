package org.agglo.study.synthesis;

import java.util.Locale;

/**
 * How well a margin is met.
 *
 * @param cells its cells
 * @param met those met to the nearest whole number
 * @param largest the largest difference
 * @param mean the mean difference over all cells
 */
public record Residual(long cells, long met, double largest, double mean) {
  private static final double NEAREST = 1;

  /** In words, without what it is of. */
  public String words() {
    return String.format(
        Locale.ROOT,
        "%,d cells, %,d met to a whole number; largest difference %,.1f, mean %.3f",
        cells,
        met,
        largest,
        mean);
  }

  /** Adds up differences. */
  static final class Adding {
    private long cells;
    private long met;
    private double largest;
    private double sum;

    void add(double wanted, double made) {
      double off = Math.abs(wanted - made);
      cells++;
      met += off < NEAREST ? 1 : 0;
      largest = Math.max(largest, off);
      sum += off;
    }

    Residual done() {
      return new Residual(cells, met, largest, cells == 0 ? 0 : sum / cells);
    }
  }
}
