package org.agglo.methods.inference;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All subsets of an industry's plants, counted exactly by size and by the share they hold.
 *
 * <p>The plants are dealt into two halves. Each half's subsets are listed by rising sum, equal
 * plants only by how many are taken; for a share, one list is walked up and the other down
 * (Horowitz, E. and Sahni, S. 1974, doi:10.1145/321812.321823). Thirty different plants make two
 * lists of 32,768.
 */
final class Subsets {
  private static final double LONGEST = 1 << 15;
  private static final double STEPS = 1 << 20;
  private static final int MOST_PLANTS = 1000;

  private final int n;
  private final Half left;
  private final Half right;

  private Subsets(int n, Half left, Half right) {
    this.n = n;
    this.left = left;
    this.right = right;
  }

  /** Subsets by rising sum: how many plants, and how many subsets are alike. */
  private record Half(double[] sums, int[] sizes, double[] ways) {
    static final Half EMPTY = new Half(new double[1], new int[1], new double[] {1});

    int plants() {
      return sizes[sizes.length - 1];
    }

    Half with(double share, int count) {
      Half all = this;
      double ways = 1;
      for (int taken = 1; taken <= count; taken++) {
        ways *= (count - taken + 1.0) / taken;
        all = all.merge(this, share * taken, taken, ways);
      }
      return all;
    }

    /** This list and another one raised by a sum, a size and a factor of ways. */
    private Half merge(Half other, double sum, int size, double factor) {
      int length = sums.length + other.sums.length;
      Half merged = new Half(new double[length], new int[length], new double[length]);
      int a = 0;
      int b = 0;
      for (int i = 0; i < length; i++) {
        if (b == other.sums.length || a < sums.length && sums[a] <= other.sums[b] + sum) {
          merged.sums[i] = sums[a];
          merged.sizes[i] = sizes[a];
          merged.ways[i] = ways[a++];
        } else {
          merged.sums[i] = other.sums[b] + sum;
          merged.sizes[i] = other.sizes[b] + size;
          merged.ways[i] = other.ways[b++] * factor;
        }
      }
      return merged;
    }
  }

  /** Whether there are few enough to count: always up to 30 plants. */
  static boolean areFew(PlantSizes sizes) {
    if (sizes.plants() > MOST_PLANTS) {
      return false;
    }
    boolean[] deal = deal(sizes);
    double[] lists = {1, 1};
    int onTheRight = 0;
    for (int group = 0; group < deal.length; group++) {
      lists[deal[group] ? 0 : 1] *= sizes.counts()[group] + 1;
      onTheRight += deal[group] ? 0 : sizes.counts()[group];
    }
    return Math.max(lists[0], lists[1]) <= LONGEST && lists[0] * (onTheRight + 1) <= STEPS;
  }

  static Subsets of(PlantSizes sizes) {
    boolean[] deal = deal(sizes);
    Half left = Half.EMPTY;
    Half right = Half.EMPTY;
    for (int group = 0; group < deal.length; group++) {
      double share = sizes.shares()[group];
      int count = sizes.counts()[group];
      if (deal[group]) {
        left = left.with(share, count);
      } else {
        right = right.with(share, count);
      }
    }
    return new Subsets(sizes.plants(), left, right);
  }

  /** Which groups go left: the most numerous first, each to the half with the shorter list. */
  private static boolean[] deal(PlantSizes sizes) {
    int[] counts = sizes.counts();
    boolean[] left = new boolean[counts.length];
    double[] lists = {1, 1};
    IntStream.range(0, counts.length)
        .boxed()
        .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
        .forEach(
            group -> {
              left[group] = lists[0] <= lists[1];
              lists[left[group] ? 0 : 1] *= counts[group] + 1;
            });
    return left;
  }

  /** The ladder of a share: of the subsets of m plants, the part that holds it or more. */
  Ladder ladder(double share) {
    double[] held = new double[n + 1];
    double[] below = new double[right.plants() + 1];
    int b = right.sums.length;
    for (int a = 0; a < left.sums.length; a++) {
      while (b > 0 && left.sums[a] + right.sums[b - 1] >= share) {
        b--;
        below[right.sizes[b]] += right.ways[b];
      }
      double ways = left.ways[a];
      int size = left.sizes[a];
      for (int m = 0; m < below.length; m++) {
        held[size + m] += ways * below[m];
      }
    }
    return ladder(held);
  }

  private Ladder ladder(double[] held) {
    double subsets = 1;
    int first = n + 1;
    for (int m = 0; m <= n; m++) {
      first = held[m] > 0 && first > n ? m : first;
      held[m] = Math.min(1, held[m] / subsets);
      subsets *= (n - m) / (m + 1.0);
    }
    return new Ladder(n, first, first > n ? new double[0] : Arrays.copyOfRange(held, first, n + 1));
  }
}
