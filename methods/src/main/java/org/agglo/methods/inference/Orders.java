package org.agglo.methods.inference;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Random orders of an industry's plants, and how many of the first of each hold the shares asked
 * for.
 *
 * <p>Each order has a random stream of its own, named by seed and number, and starts from the
 * plants largest first: nothing depends on the order of rows or on threads. A walk ends where the
 * largest share is held.
 */
final class Orders {
  private final double[] plants;
  private final double[] shares;
  private final double slack;

  /** For each share and order, twice the number of plants; plus one where they hold it exactly. */
  private final int[][] needed;

  /**
   * @param sizes the plants
   * @param shares the shares, ascending, each above 0 and below 1
   * @param slack sums nearer to a share than this are equal to it
   */
  Orders(PlantSizes sizes, double[] shares, double slack) {
    this.plants = sizes.each();
    this.shares = shares;
    this.slack = slack;
    this.needed = new int[shares.length][];
  }

  Orders draw(int draws, long seed) {
    Arrays.setAll(needed, share -> new int[draws]);
    int[] swaps = new int[plants.length];
    for (int draw = 0; draw < draws; draw++) {
      int walked = walk(draw, new SplittableRandom(seed + draw), swaps);
      for (int i = walked - 1; i >= 0; i--) {
        swap(i, swaps[i]);
      }
    }
    return this;
  }

  private int walk(int draw, SplittableRandom random, int[] swaps) {
    int share = 0;
    double sum = 0;
    int taken = 0;
    while (share < shares.length && taken < plants.length) {
      // The high half of a product: uniform to within 2⁻⁴⁰, and without a division.
      long left = plants.length - taken;
      int next = taken + (int) Math.multiplyHigh(random.nextLong() >>> 1, left << 1);
      swaps[taken] = next;
      swap(taken, next);
      sum += plants[taken++];
      while (share < shares.length && sum >= shares[share] - slack) {
        needed[share++][draw] = 2 * taken + (sum <= shares[share - 1] + slack ? 1 : 0);
      }
    }
    return taken;
  }

  private void swap(int i, int j) {
    double plant = plants[i];
    plants[i] = plants[j];
    plants[j] = plant;
  }

  /** The ladder of the share at an index, as the orders have it. */
  Ladder ladder(int share, boolean moreThan) {
    int[] numbers = needed[share];
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (int number : numbers) {
      int m = plants(number, moreThan);
      first = Math.min(first, m);
      last = Math.max(last, m);
    }
    double[] rungs = new double[last - first];
    for (int number : numbers) {
      int m = plants(number, moreThan);
      if (m < last) {
        rungs[m - first]++;
      }
    }
    double held = 0;
    for (int rung = 0; rung < rungs.length; rung++) {
      held += rungs[rung];
      rungs[rung] = held / numbers.length;
    }
    return new Ladder(plants.length, first, rungs);
  }

  /** Where a share is held exactly, one plant further there is more. */
  private static int plants(int number, boolean moreThan) {
    return (number >> 1) + (moreThan ? number & 1 : 0);
  }
}
