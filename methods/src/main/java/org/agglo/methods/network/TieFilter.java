package org.agglo.methods.network;

/**
 * Tells quickly of most ties that are not there: it counts ties by a hash of their row and end. A
 * count of 0 is certain; any other must be looked up.
 */
final class TieFilter {
  private static final int MOST_BITS = 24;

  /** A count that has come this far stays, so that it never says no where it should not. */
  private static final byte FULL = -1;

  private final byte[] counts;
  private final int shift;

  private TieFilter(byte[] counts, int shift) {
    this.counts = counts;
    this.shift = shift;
  }

  /** An empty filter with eight counts a tie, up to sixteen million. */
  static TieFilter of(int ties) {
    int bits = Math.min(MOST_BITS, Math.max(6, 35 - Integer.numberOfLeadingZeros(ties)));
    return new TieFilter(new byte[1 << bits], 32 - bits);
  }

  TieFilter copy() {
    return new TieFilter(counts.clone(), shift);
  }

  /** Whether neither of two ties can be there. */
  boolean lacks(int row, int end, int otherRow, int otherEnd) {
    return (counts[place(row, end)] | counts[place(otherRow, otherEnd)]) == 0;
  }

  void add(int row, int end) {
    int place = place(row, end);
    if (counts[place] != FULL) {
      counts[place]++;
    }
  }

  void remove(int row, int end) {
    int place = place(row, end);
    if (counts[place] != FULL) {
      counts[place]--;
    }
  }

  private int place(int row, int end) {
    int bits = row * 0x9e3779b1 + end * 0x85ebca77;
    return ((bits ^ (bits >>> 15)) * 0x2c1b3c6d) >>> shift;
  }
}
