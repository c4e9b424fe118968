package org.agglo.study.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What the numbers of all sets in one area say of the pieces they are sums of: the least and the
 * most that each piece can hold, by passing bounds from sum to sum until nothing moves.
 */
final class Contents {
  private static final int ROUNDS = 200;
  private static final double SLACK = 1e-9;

  private final Cover sets;
  private final double[] value;
  final double[] least;
  final double[] most;
  private boolean contradiction;

  /**
   * Works the bounds out.
   *
   * @param sets the sets over their pieces
   * @param value the number of each set, {@code NaN} where missing
   */
  Contents(Cover sets, double[] value) {
    this.sets = sets;
    this.value = value;
    least = new double[sets.size()];
    most = new double[sets.size()];
    Arrays.fill(most, Double.POSITIVE_INFINITY);
    pass(all());
    if (contradiction) {
      reset();
    }
  }

  /** Whether a piece can hold one number only. */
  boolean isKnown(int piece) {
    return most[piece] - least[piece] <= SLACK * Math.max(1, most[piece]);
  }

  /**
   * Chooses one way to fill the pieces that agrees with all numbers, half-way where there is a
   * choice; afterwards {@code least} holds it. It stays as it was where no way is found so.
   */
  void settle() {
    double[] low = least.clone();
    double[] high = most.clone();
    for (int piece = 0; piece < least.length && !contradiction; piece++) {
      if (!isKnown(piece) && most[piece] < Double.POSITIVE_INFINITY) {
        least[piece] = Math.floor((least[piece] + most[piece]) / 2);
        most[piece] = least[piece];
        pass(setsOf(piece));
      }
    }
    if (contradiction) {
      System.arraycopy(low, 0, least, 0, low.length);
      System.arraycopy(high, 0, most, 0, high.length);
    }
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, sets.wholes());
    return all;
  }

  private BitSet setsOf(int piece) {
    BitSet of = new BitSet();
    Arrays.stream(sets.wholes(piece)).forEach(of::set);
    return of;
  }

  private void pass(BitSet waiting) {
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    waiting.stream().forEach(queue::add);
    int[] visits = new int[sets.wholes()];
    while (!queue.isEmpty() && !contradiction) {
      int set = queue.remove();
      waiting.clear(set);
      if (!Double.isNaN(value[set]) && visits[set]++ < ROUNDS) {
        narrow(set, waiting, queue);
      }
    }
  }

  private void narrow(int set, BitSet waiting, ArrayDeque<Integer> queue) {
    int[] pieces = sets.elements(set);
    double low = 0;
    double high = 0;
    int unbounded = 0;
    for (int piece : pieces) {
      low += least[piece];
      unbounded += most[piece] == Double.POSITIVE_INFINITY ? 1 : 0;
      high += most[piece] == Double.POSITIVE_INFINITY ? 0 : most[piece];
    }
    for (int piece : pieces) {
      boolean open = most[piece] == Double.POSITIVE_INFINITY;
      double ceiling = value[set] - (low - least[piece]);
      boolean bounded = unbounded - (open ? 1 : 0) == 0;
      double floor = bounded ? value[set] - (high - (open ? 0 : most[piece])) : 0;
      if (ceiling < most[piece] - slack(piece) || floor > least[piece] + slack(piece)) {
        unbounded -= open && ceiling < most[piece] ? 1 : 0;
        high += Math.min(ceiling, most[piece]) - (open ? 0 : most[piece]);
        low += Math.max(floor, least[piece]) - least[piece];
        most[piece] = Math.min(ceiling, most[piece]);
        least[piece] = Math.max(floor, least[piece]);
        contradiction |= least[piece] > most[piece] + slack(piece);
        enqueue(piece, waiting, queue);
      }
    }
  }

  private void enqueue(int piece, BitSet waiting, ArrayDeque<Integer> queue) {
    for (int other : sets.wholes(piece)) {
      if (!waiting.get(other)) {
        waiting.set(other);
        queue.add(other);
      }
    }
  }

  private double slack(int piece) {
    double size = most[piece] == Double.POSITIVE_INFINITY ? least[piece] : most[piece];
    return SLACK * Math.max(1, Math.abs(size));
  }

  /** Numbers that do not add up, such as rounded ones, say nothing but what a set of one says. */
  private void reset() {
    Arrays.fill(least, 0);
    Arrays.fill(most, Double.POSITIVE_INFINITY);
    for (int set = 0; set < sets.wholes(); set++) {
      if (sets.elements(set).length == 1 && !Double.isNaN(value[set])) {
        least[sets.elements(set)[0]] = value[set];
        most[sets.elements(set)[0]] = value[set];
      }
    }
  }
}
