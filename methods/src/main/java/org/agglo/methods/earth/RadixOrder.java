package org.agglo.methods.earth;

/**
 * Sorts numbers by keys of 64 bits, least digit first, eleven bits at a time; keys are taken as
 * unsigned. Stable. Cost: up to six sweeps.
 */
public final class RadixOrder {
  private static final int BITS = 11;
  private static final int DIGITS = 1 << BITS;
  private static final int PASSES = 6;

  private RadixOrder() {}

  /**
   * Sorts both arrays by the keys.
   *
   * @param keys the keys; sorted afterwards
   * @param order what goes with each key; in the same order afterwards
   */
  public static void sort(long[] keys, int[] order) {
    int size = keys.length;
    int[][] counts = count(keys);
    long[] fromKeys = keys;
    int[] from = order;
    long[] toKeys = new long[size];
    int[] to = new int[size];
    for (int pass = 0; pass < PASSES; pass++) {
      int shift = pass * BITS;
      int[] next = counts[pass];
      if (size == 0 || next[(int) (keys[0] >>> shift) & (DIGITS - 1)] == size) {
        continue;
      }
      for (int digit = 0, sum = 0; digit < DIGITS; digit++) {
        int count = next[digit];
        next[digit] = sum;
        sum += count;
      }
      for (int i = 0; i < size; i++) {
        long key = fromKeys[i];
        int at = next[(int) (key >>> shift) & (DIGITS - 1)]++;
        toKeys[at] = key;
        to[at] = from[i];
      }
      long[] keysBefore = fromKeys;
      fromKeys = toKeys;
      toKeys = keysBefore;
      int[] before = from;
      from = to;
      to = before;
    }
    if (fromKeys != keys) {
      System.arraycopy(fromKeys, 0, keys, 0, size);
      System.arraycopy(from, 0, order, 0, size);
    }
  }

  private static int[][] count(long[] keys) {
    int[][] counts = new int[PASSES][DIGITS];
    for (long key : keys) {
      for (int pass = 0; pass < PASSES; pass++) {
        counts[pass][(int) (key >>> pass * BITS) & (DIGITS - 1)]++;
      }
    }
    return counts;
  }
}
