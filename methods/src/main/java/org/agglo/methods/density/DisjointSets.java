package org.agglo.methods.density;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Sets that several threads may unite at once. The root of a set is its smallest member, whatever
 * the order of the unions.
 *
 * <p>Source: Anderson, R. J. and Woll, H. (1991), Wait-free parallel algorithms for the union-find
 * problem, <i>STOC</i>, <a href="https://doi.org/10.1145/103418.103458">doi:10.1145/103418.103458
 * </a>.
 */
final class DisjointSets {
  private final AtomicIntegerArray parent;

  DisjointSets(int size) {
    int[] own = new int[size];
    for (int i = 0; i < size; i++) {
      own[i] = i;
    }
    parent = new AtomicIntegerArray(own);
  }

  int find(int member) {
    int at = member;
    int up = parent.get(at);
    while (up != at) {
      int higher = parent.get(up);
      if (higher != up) {
        // Halving: a lost race leaves a longer path and no error.
        parent.weakCompareAndSetPlain(at, up, higher);
      }
      at = higher;
      up = parent.get(at);
    }
    return at;
  }

  /** Unites the sets of two members; false where they were one already. */
  boolean unite(int one, int other) {
    int a = find(one);
    int b = find(other);
    while (a != b) {
      int large = Math.max(a, b);
      int small = Math.min(a, b);
      if (parent.compareAndSet(large, large, small)) {
        return true;
      }
      a = find(small);
      b = find(large);
    }
    return false;
  }
}
