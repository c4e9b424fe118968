package org.agglo.methods.agglomeration;

import java.util.Arrays;
import org.agglo.methods.inference.RandomStreams;

/**
 * Draws a number by given chances in the same short time, however many there are: each column holds
 * one number up to its threshold and another above.
 *
 * <p>Source: Walker, A. J. (1977), doi:10.1145/355744.355749; built as by Vose, M. D. (1991),
 * doi:10.1109/32.92917.
 */
final class AliasTable {
  private static final double ALL = 0x1p32;

  private final long[] threshold;
  private final int[] alias;

  /**
   * @param chances that add up to 1; missing ones give a table that must not be drawn from
   */
  AliasTable(double[] chances) {
    int n = chances.length;
    threshold = new long[n];
    alias = new int[n];
    double[] left = Arrays.stream(chances).map(chance -> chance * n).toArray();
    int[] stack = new int[n];
    int small = 0;
    int large = n;
    for (int i = 0; i < n; i++) {
      stack[left[i] < 1 ? small++ : --large] = i;
    }
    while (small > 0 && large < n) {
      int low = stack[--small];
      int high = stack[large];
      fill(low, left[low], high);
      left[high] -= 1 - left[low];
      if (left[high] < 1) {
        large++;
        stack[small++] = high;
      }
    }
    // What is left is 1 but for rounding; a column that is short by rounding draws itself.
    while (large < n) {
      fill(stack[large], 1, stack[large++]);
    }
    while (small > 0) {
      fill(stack[--small], 1, stack[small]);
    }
  }

  private void fill(int column, double share, int other) {
    threshold[column] = (long) (share * ALL);
    alias[column] = other;
  }

  /** A number for 64 random bits. */
  int draw(long bits) {
    int column = RandomStreams.below(bits >>> 32, alias.length);
    return (bits & 0xffffffffL) < threshold[column] ? column : alias[column];
  }
}
