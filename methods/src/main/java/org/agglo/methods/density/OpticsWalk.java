package org.agglo.methods.density;

import java.util.Arrays;
import org.agglo.methods.earth.BoxTree;
import org.agglo.methods.earth.SpatialIndex;

/**
 * The walk of OPTICS over places. Each node of the index knows the highest reach of its places that
 * are still to come; a node that cannot be reached at less is passed by.
 */
final class OpticsWalk {
  private static final double DONE = -1;

  final SpatialIndex index;

  /** The places in their order. */
  final int[] order;

  /** The squared reachability of each place. */
  final double[] reach;

  /** The squared core distance of each place. */
  final double[] core;

  /** The place from which each is reached, −1 for none. */
  final int[] predecessor;

  private final BoxTree tree;
  private final double squared;
  private final boolean[] done;
  private final double[] highest;
  private final int[] parent;
  private final int[] leafOf;

  /** A heap of the places that are reached, the nearest first. */
  private final int[] heap;

  /** Where in the heap each place is; −1 for not. */
  private final int[] position;

  private int waiting;

  OpticsWalk(SpatialIndex index, double squared, double minimum) {
    this.index = index;
    this.squared = squared;
    tree = index.tree();
    int size = index.size();
    order = new int[size];
    reach = new double[size];
    predecessor = new int[size];
    done = new boolean[size];
    heap = new int[size];
    position = new int[size];
    highest = new double[tree.size()];
    parent = new int[tree.size()];
    leafOf = new int[size];
    Arrays.fill(reach, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.POSITIVE_INFINITY);
    Arrays.fill(predecessor, -1);
    Arrays.fill(position, -1);
    core = index.squaredToReach(index.weight(), minimum, squared);
    mapNodes();
    walk();
  }

  private void mapNodes() {
    for (int node = 0; node < tree.size(); node++) {
      if (tree.isLeaf(node)) {
        Arrays.fill(leafOf, tree.from(node), tree.to(node), node);
      } else {
        parent[node + 1] = node;
        parent[tree.second(node)] = node;
      }
    }
  }

  private void walk() {
    int count = 0;
    for (int start = 0; start < done.length; start++) {
      for (int next = done[start] ? -1 : start; next >= 0; next = poll()) {
        order[count++] = next;
        done[next] = true;
        settle(leafOf[next]);
        if (core[next] < Double.POSITIVE_INFINITY) {
          reachFrom(next);
        }
      }
    }
  }

  private void reachFrom(int place) {
    double x = index.x()[place];
    double y = index.y()[place];
    double z = index.z()[place];
    for (int node = 0; node < tree.size(); ) {
      double least = tree.least(node, x, y, z);
      if (least > squared || Math.max(least, core[place]) >= highest[node]) {
        node = tree.next(node);
      } else {
        if (tree.isLeaf(node)) {
          reachLeaf(place, node);
        }
        node++;
      }
    }
  }

  private void reachLeaf(int place, int leaf) {
    boolean changed = false;
    for (int i = tree.from(leaf); i < tree.to(leaf); i++) {
      if (!done[i]) {
        double square = index.squared(place, i);
        double at = Math.max(square, core[place]);
        if (square <= squared && at < reach[i]) {
          reach[i] = at;
          predecessor[i] = place;
          push(i);
          changed = true;
        }
      }
    }
    if (changed) {
      settle(leaf);
    }
  }

  /** Finds the highest reach of a leaf anew, and of those above it that it changes. */
  private void settle(int leaf) {
    double high = DONE;
    for (int i = tree.from(leaf); i < tree.to(leaf); i++) {
      high = done[i] ? high : Math.max(high, reach[i]);
    }
    int node = leaf;
    while (highest[node] != high) {
      highest[node] = high;
      if (node == 0) {
        return;
      }
      node = parent[node];
      high = Math.max(highest[node + 1], highest[tree.second(node)]);
    }
  }

  private void push(int place) {
    if (position[place] < 0) {
      position[place] = waiting;
      heap[waiting++] = place;
    }
    int at = position[place];
    while (at > 0 && isBefore(place, heap[(at - 1) / 2])) {
      put(at, heap[(at - 1) / 2]);
      at = (at - 1) / 2;
    }
    put(at, place);
  }

  /** The nearest of those reached, or −1. */
  private int poll() {
    if (waiting == 0) {
      return -1;
    }
    int first = heap[0];
    int moved = heap[--waiting];
    int at = 0;
    for (int child = 1; child < waiting; child = 2 * at + 1) {
      if (child + 1 < waiting && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], moved)) {
        break;
      }
      put(at, heap[child]);
      at = child;
    }
    put(at, moved);
    position[first] = -1;
    return first;
  }

  private void put(int at, int place) {
    heap[at] = place;
    position[place] = at;
  }

  private boolean isBefore(int a, int b) {
    return reach[a] < reach[b] || reach[a] == reach[b] && a < b;
  }
}
