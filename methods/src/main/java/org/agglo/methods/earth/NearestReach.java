package org.agglo.methods.earth;

import java.util.Arrays;

/**
 * For each place the least square within which an amount is found. The places of a leaf walk the
 * tree together, near nodes first; each keeps the nearest places that make up the amount.
 */
final class NearestReach {
  /** Sums of fractions may fall short of what they are by rounding. */
  private static final double SLACK = 1 - 1e-12;

  private static final int DEEPEST = 256;

  private final SpatialIndex index;
  private final BoxTree tree;
  private final double[] amount;
  private final double enough;
  private final double limit;
  private final int[] stack = new int[DEEPEST];
  private final double[] squares = new double[DEEPEST];
  private Nearest[] nearest = {};

  /** A reach of {@code limit} is still found, anything farther is not. */
  NearestReach(SpatialIndex index, double[] amount, double enough, double limit) {
    this.index = index;
    this.tree = index.tree();
    this.amount = amount;
    this.enough = enough * SLACK;
    this.limit = Math.nextUp(limit);
  }

  /** The work of one thread. */
  Workers.Range into(double[] result) {
    return (first, last) -> {
      for (int number = first; number < last; number++) {
        int leaf = tree.leaf(number);
        reach(leaf);
        for (int i = tree.from(leaf); i < tree.to(leaf); i++) {
          result[i] = nearest[i - tree.from(leaf)].reached();
        }
      }
    };
  }

  private void reach(int leaf) {
    begin(leaf);
    double worst = scan(leaf, leaf);
    int top = 0;
    stack[top] = 0;
    squares[top++] = 0;
    while (top > 0) {
      int node = stack[--top];
      if (squares[top] >= worst || node == leaf) {
        continue;
      }
      if (tree.isLeaf(node)) {
        worst = scan(leaf, node);
      } else {
        int near = node + 1;
        int far = tree.second(node);
        double toNear = tree.least(leaf, near);
        double toFar = tree.least(leaf, far);
        // A node that holds the leaf is at distance 0 and goes first.
        if (toFar < toNear || toFar == toNear && far <= leaf) {
          int node1 = near;
          near = far;
          far = node1;
          double square = toNear;
          toNear = toFar;
          toFar = square;
        }
        stack[top] = far;
        squares[top++] = toFar;
        stack[top] = near;
        squares[top++] = toNear;
      }
    }
  }

  private void begin(int leaf) {
    int size = tree.to(leaf) - tree.from(leaf);
    while (nearest.length < size) {
      nearest = Arrays.copyOf(nearest, nearest.length + 1);
      nearest[nearest.length - 1] = new Nearest();
    }
    for (int i = 0; i < size; i++) {
      nearest[i].begin();
    }
  }

  /** Offers the places of a node to those of a leaf; gives the worst bound of the leaf. */
  private double scan(int leaf, int node) {
    double worst = 0;
    double[] x = index.x();
    double[] y = index.y();
    double[] z = index.z();
    for (int i = tree.from(leaf); i < tree.to(leaf); i++) {
      Nearest of = nearest[i - tree.from(leaf)];
      if (node == leaf || tree.least(node, x[i], y[i], z[i]) < of.bound) {
        for (int j = tree.from(node); j < tree.to(node); j++) {
          double dx = x[i] - x[j];
          double dy = y[i] - y[j];
          double dz = z[i] - z[j];
          double square = dx * dx + dy * dy + dz * dz;
          if (square < of.bound) {
            of.add(square, amount[j]);
          }
        }
      }
      worst = Math.max(worst, of.bound);
    }
    return worst;
  }

  /** The nearest places that make up the amount, sorted by their squares. */
  private final class Nearest {
    private double[] square = new double[16];
    private double[] held = new double[16];
    private int size;
    private double total;
    private double bound;

    void begin() {
      size = 0;
      total = 0;
      bound = limit;
    }

    double reached() {
      return total >= enough ? bound : Double.POSITIVE_INFINITY;
    }

    void add(double at, double much) {
      if (size == square.length) {
        square = Arrays.copyOf(square, 2 * size);
        held = Arrays.copyOf(held, 2 * size);
      }
      int i = size++;
      for (; i > 0 && square[i - 1] > at; i--) {
        square[i] = square[i - 1];
        held[i] = held[i - 1];
      }
      square[i] = at;
      held[i] = much;
      total += much;
      if (total >= enough) {
        while (total - held[size - 1] >= enough) {
          total -= held[--size];
        }
        bound = square[size - 1];
      }
    }
  }
}
