package org.agglo.methods.complexity;

import java.util.Arrays;
import org.agglo.methods.earth.Workers;

/**
 * In how many areas two industries are found together: \(C = M^T M\), with zeros where an industry
 * meets itself.
 *
 * <p>Counted by the bits of areas: for n industries and m areas n² m / 128 steps. Memory 4 n²
 * bytes. Immutable.
 */
public final class Cooccurrence {
  private static final int BITS = 64;

  private final int[][] together;
  private final int[] ubiquity;

  private Cooccurrence(int[][] together, int[] ubiquity) {
    this.together = together;
    this.ubiquity = ubiquity;
  }

  /** The counts of a table. */
  public static Cooccurrence of(Presence presence) {
    int n = presence.industries();
    long[][] bits = bits(presence);
    int[][] together = new int[n][n];
    Workers.all()
        .split(
            n,
            1,
            () ->
                (from, to) -> {
                  for (int i = from; i < to; i++) {
                    for (int j = 0; j < n; j++) {
                      together[i][j] = i == j ? 0 : both(bits[i], bits[j]);
                    }
                  }
                });
    int[] ubiquity = new int[n];
    Arrays.setAll(ubiquity, presence::ubiquity);
    return new Cooccurrence(together, ubiquity);
  }

  private static long[][] bits(Presence presence) {
    long[][] bits = new long[presence.industries()][(presence.areas() + BITS - 1) / BITS];
    for (int i = 0; i < bits.length; i++) {
      for (int area : presence.areasOf(i)) {
        bits[i][area / BITS] |= 1L << area;
      }
    }
    return bits;
  }

  private static int both(long[] a, long[] b) {
    int count = 0;
    for (int i = 0; i < a.length; i++) {
      count += Long.bitCount(a[i] & b[i]);
    }
    return count;
  }

  /** The number of industries. */
  public int size() {
    return ubiquity.length;
  }

  /** In how many areas two industries are found together; 0 for an industry and itself. */
  public int count(int industry, int other) {
    return together[industry][other];
  }

  /** In how many areas an industry is. */
  public int ubiquity(int industry) {
    return ubiquity[industry];
  }

  /** How often an industry is found together with others: the sum of its counts. */
  public long total(int industry) {
    long total = 0;
    for (int count : together[industry]) {
      total += count;
    }
    return total;
  }
}
