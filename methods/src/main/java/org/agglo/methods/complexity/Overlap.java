package org.agglo.methods.complexity;

import org.agglo.methods.earth.Workers;

/**
 * What rows of a table have in common, rare columns counting for more: \(\sum_i M_{ri} M_{si} /
 * k_i\) for each pair of rows, in a matrix of which the part up to the diagonal is filled.
 *
 * <p>Crowded tables are laid out as bits, columns of equal margins beside each other, and counted a
 * word at a time; others are walked pair by pair. Each row is one thread's, and added up in the
 * same order on any number of them.
 */
final class Overlap {
  private static final int BITS = 64;

  private final Presence presence;
  private final double[][] rows;

  private Overlap(Presence presence) {
    this.presence = presence;
    rows = new double[presence.areas()][presence.areas()];
  }

  static double[][] of(Presence presence) {
    Overlap overlap = new Overlap(presence);
    int[] word = overlap.words();
    int words = word.length == 0 ? 0 : word[word.length - 1];
    long byBits = (long) presence.areas() * presence.areas() * words;
    if (byBits < 2 * pairs(presence)) {
      overlap.count(word);
    } else {
      overlap.each(overlap::walk);
    }
    return overlap.rows;
  }

  /** Pairs of rows that meet in a column, both ways and each with itself. */
  static long pairs(Presence presence) {
    long pairs = 0;
    for (int i = 0; i < presence.industries(); i++) {
      pairs += (long) presence.ubiquity(i) * presence.ubiquity(i);
    }
    return pairs;
  }

  /** Work on one row. */
  private interface Row {
    void fill(int r);
  }

  private void each(Row work) {
    Workers.all()
        .split(
            rows.length,
            1,
            () ->
                (from, to) -> {
                  for (int r = from; r < to; r++) {
                    work.fill(r);
                  }
                });
  }

  private void walk(int r) {
    int[] start = presence.byIndustry().start();
    int[] other = presence.byIndustry().other();
    for (int i : presence.industriesOf(r)) {
      double share = 1.0 / (start[i + 1] - start[i]);
      for (int k = start[i]; other[k] < r; k++) {
        rows[r][other[k]] += share;
      }
      rows[r][r] += share;
    }
  }

  /** For each margin the first word of its columns, so that no word has two margins. */
  private int[] words() {
    int[] word = new int[presence.areas() + 2];
    for (int i = 0; i < presence.industries(); i++) {
      word[presence.ubiquity(i) + 1]++;
    }
    for (int k = 1; k < word.length; k++) {
      word[k] = word[k - 1] + (word[k] + BITS - 1) / BITS;
    }
    return word;
  }

  private void count(int[] word) {
    long[][] bits = new long[rows.length][word[word.length - 1]];
    double[] share = new double[word[word.length - 1]];
    for (int margin = 1; margin + 1 < word.length; margin++) {
      for (int w = word[margin]; w < word[margin + 1]; w++) {
        share[w] = 1.0 / margin;
      }
    }
    int[] used = new int[word.length];
    int[] start = presence.byIndustry().start();
    for (int i = 0; i < presence.industries(); i++) {
      int margin = presence.ubiquity(i);
      int place = used[margin]++;
      for (int k = start[i]; k < start[i + 1]; k++) {
        bits[presence.byIndustry().other()[k]][word[margin] + place / BITS] |= 1L << place;
      }
    }
    each(
        r -> {
          for (int s = 0; s <= r; s++) {
            rows[r][s] = common(bits[r], bits[s], share);
          }
        });
  }

  /** Two sums side by side, which the processor adds at once. */
  private static double common(long[] a, long[] b, double[] share) {
    double even = 0;
    double odd = 0;
    int w = 0;
    for (; w + 1 < share.length; w += 2) {
      even += Long.bitCount(a[w] & b[w]) * share[w];
      odd += Long.bitCount(a[w + 1] & b[w + 1]) * share[w + 1];
    }
    return w < share.length ? even + odd + Long.bitCount(a[w] & b[w]) * share[w] : even + odd;
  }
}
