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
    Arrays.setAll(most, this::leastWhole);
    pass(all());
    if (contradiction) {
      reset();
    }
  }

  /** No piece holds more than the smallest number it is part of; without any, nothing is known. */
  private double leastWhole(int piece) {
    return Arrays.stream(sets.wholes(piece))
        .mapToDouble(set -> value[set])
        .filter(number -> !Double.isNaN(number))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Whether a piece can hold one number only. */
  boolean isKnown(int piece) {
    return most[piece] < Double.POSITIVE_INFINITY && most[piece] - least[piece] <= slack(piece);
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
    double low = 0;
    double high = 0;
    for (int piece : sets.elements(set)) {
      low += least[piece];
      high += most[piece];
    }
    for (int piece : sets.elements(set)) {
      double floor = Math.max(least[piece], value[set] - (high - most[piece]));
      double ceiling = Math.min(most[piece], value[set] - (low - least[piece]));
      if (floor > least[piece] + slack(piece) || ceiling < most[piece] - slack(piece)) {
        low += floor - least[piece];
        high += ceiling - most[piece];
        least[piece] = floor;
        most[piece] = ceiling;
        contradiction |= floor > ceiling + slack(piece);
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
    return SLACK * Math.max(1, most[piece]);
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
