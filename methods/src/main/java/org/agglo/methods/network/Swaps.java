package org.agglo.methods.network;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.agglo.methods.inference.RandomStreams;

/**
 * Random tables of two modes with both margins as observed: each project keeps its number of
 * organisations, each organisation its number of projects.
 *
 * <p>A step takes two ties and exchanges their ends, unless a tie would then be there twice; a step
 * that cannot be made counts as one, or else tables with few neighbours would come up too seldom.
 * Two slots are taken with the same chance back as forth, so all tables come up alike in the long
 * run. Rows are the mode with the shorter lists, which are searched for doubles.
 */
final class Swaps {
  private final TwoMode rows;
  private final boolean turned;

  /** Of each slot, where its row begins in the high half, and where it ends in the low half. */
  private final long[] row;

  private final TieFilter observed;

  Swaps(TwoMode table) {
    TwoMode other = table.turned();
    turned = searching(other) < searching(table);
    rows = turned ? other : table;
    row = new long[rows.ties()];
    int[] from = rows.from();
    for (int r = 0; r < rows.projects(); r++) {
      Arrays.fill(row, from[r], from[r + 1], ((long) from[r] << 32) | from[r + 1]);
    }
    observed = TieFilter.of(row.length);
    for (int slot = 0; slot < row.length; slot++) {
      observed.add(start(row[slot]), rows.member()[slot]);
    }
  }

  /** What it takes to search the lists, each as often as it is taken. */
  private static long searching(TwoMode table) {
    long sum = 0;
    for (int p = 0; p < table.projects(); p++) {
      sum += (long) table.size(p) * table.size(p);
    }
    return sum;
  }

  /**
   * A table as an array of ends, to be read by {@link #member}.
   *
   * @param ends as long as there are ties; what it holds does not matter
   * @param steps how many steps from the observed table
   */
  void draw(int[] ends, long steps, SplittableRandom random) {
    System.arraycopy(rows.member(), 0, ends, 0, ends.length);
    int ties = ends.length;
    if (ties == 0) {
      return;
    }
    TieFilter filter = observed.copy();
    long bits = random.nextLong();
    int nextA = RandomStreams.below(bits, ties);
    int nextB = RandomStreams.below(bits >>> 32, ties);
    long nextRowA = row[nextA];
    long nextRowB = row[nextB];
    for (long step = 0; step < steps; step++) {
      int a = nextA;
      int b = nextB;
      int rowA = start(nextRowA);
      int rowB = start(nextRowB);
      int endA = ends[a];
      int endB = ends[b];
      // The next step is drawn before this one is done: its rows are on their way from memory.
      bits = random.nextLong();
      nextA = RandomStreams.below(bits, ties);
      nextB = RandomStreams.below(bits >>> 32, ties);
      nextRowA = row[nextA];
      nextRowB = row[nextB];
      if (rowA == rowB || endA == endB) {
        continue;
      }
      if (filter.lacks(rowA, endB, rowB, endA)
          || isFree(ends, row[a], endB) && isFree(ends, row[b], endA)) {
        ends[a] = endB;
        ends[b] = endA;
        filter.remove(rowA, endA);
        filter.remove(rowB, endB);
        filter.add(rowA, endB);
        filter.add(rowB, endA);
      }
    }
  }

  /** Where a row begins, which names it. */
  private static int start(long row) {
    return (int) (row >>> 32);
  }

  private static boolean isFree(int[] ends, long row, int wanted) {
    int end = (int) row;
    for (int slot = start(row); slot < end; slot++) {
      if (ends[slot] == wanted) {
        return false;
      }
    }
    return true;
  }

  /** Whether ends are projects, and rows organisations. */
  boolean isTurned() {
    return turned;
  }

  /** The organisations of all projects, one project after another, of a table drawn. */
  int[] member(int[] ends, int[] projectStarts, int[] into) {
    if (!turned) {
      return ends;
    }
    int[] next = projectStarts.clone();
    for (int organisation = 0; organisation < rows.projects(); organisation++) {
      for (int slot = rows.from()[organisation]; slot < rows.from()[organisation + 1]; slot++) {
        into[next[ends[slot]]++] = organisation;
      }
    }
    return into;
  }
}
