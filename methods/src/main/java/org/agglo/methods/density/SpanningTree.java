package org.agglo.methods.density;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.agglo.methods.earth.BoxTree;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;

/**
 * A minimum spanning tree of places under mutual reachability, \(\max(c_a, c_b, d(a,b))\), by
 * Borůvka's rounds: each component finds its least edge to another, all at once.
 *
 * <p>A place is asked only while a lower bound of its edges is below the best edge of its
 * component; a node of one component is passed by as a whole. A place whose edge is its own core
 * distance cannot do better and stops looking.
 *
 * <p>Of equal edges any may be taken: the components at each level, and so all that is made of the
 * tree, are the same. Source: March, W. B., Ram, P. and Gray, A. G. (2010), Fast Euclidean minimum
 * spanning tree, <i>KDD</i>, <a href="https://doi.org/10.1145/1835804.1835882">
 * doi:10.1145/1835804.1835882</a>, in its single-tree form.
 */
final class SpanningTree {
  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(double[].class);
  private static final int MIXED = -1;

  private final SpatialIndex index;
  private final BoxTree tree;
  private final double[] core;
  private final DisjointSets sets;
  private final double[] leastCore;
  private final int[] nodeComponent;
  private final int[] component;

  /** No edge of a place to another component is below this. */
  private final double[] low;

  /** The other end of the edge of that weight, −1 while none is known. */
  private final int[] near;

  /** The best edge of each component in this round. */
  private final double[] best;

  private int[] roots;

  /** Ends and squared weights of the edges. */
  final int[] from;

  final int[] to;
  final double[] square;
  private int edges;

  /**
   * Spans the places.
   *
   * @param core the squared core distance of each place
   */
  SpanningTree(SpatialIndex index, double[] core) {
    this.index = index;
    this.tree = index.tree();
    this.core = core;
    int size = index.size();
    sets = new DisjointSets(size);
    leastCore = new double[tree.size()];
    nodeComponent = new int[tree.size()];
    component = new int[size];
    low = core.clone();
    near = new int[size];
    best = new double[size];
    roots = new int[size];
    from = new int[Math.max(0, size - 1)];
    to = new int[from.length];
    square = new double[from.length];
    Arrays.fill(near, -1);
    Arrays.setAll(roots, i -> i);
    boundNodes();
    while (edges < from.length) {
      begin();
      int[] leaves = activeLeaves();
      index.workers().split(leaves.length, 16, () -> new Search().over(leaves));
      unite();
    }
  }

  private void boundNodes() {
    for (int node = tree.size() - 1; node >= 0; node--) {
      double least = Double.POSITIVE_INFINITY;
      if (tree.isLeaf(node)) {
        for (int i = tree.from(node); i < tree.to(node); i++) {
          least = Math.min(least, core[i]);
        }
      } else {
        least = Math.min(leastCore[node + 1], leastCore[tree.second(node)]);
      }
      leastCore[node] = least;
    }
  }

  /** Names the components anew and recalls the edges that still lead to another. */
  private void begin() {
    Workers workers = index.workers();
    workers.split(
        component.length,
        (first, last) -> {
          for (int i = first; i < last; i++) {
            component[i] = sets.find(i);
          }
        });
    for (int root : roots) {
      best[root] = Double.POSITIVE_INFINITY;
    }
    workers.split(
        component.length,
        (first, last) -> {
          for (int i = first; i < last; i++) {
            if (near[i] >= 0 && component[near[i]] == component[i]) {
              near[i] = -1;
            } else if (near[i] >= 0) {
              lower(component[i], low[i]);
            }
          }
        });
  }

  /** Lowers the best edge of a component. */
  private void lower(int of, double weight) {
    double known = (double) CELL.getVolatile(best, of);
    while (weight < known && !CELL.compareAndSet(best, of, known, weight)) {
      known = (double) CELL.getVolatile(best, of);
    }
  }

  /** Finds the nodes of one component; gives the leaves with a place that may do better. */
  private int[] activeLeaves() {
    double[] lowest = summarise();
    int[] active = new int[tree.leaves()];
    int count = 0;
    for (int node = 0; node < tree.size(); ) {
      int of = nodeComponent[node];
      boolean done = of != MIXED && lowest[node] >= best[of];
      if (!done && tree.isLeaf(node)) {
        active[count++] = node;
      }
      node = done ? tree.next(node) : node + 1;
    }
    return Arrays.copyOf(active, count);
  }

  /** Names the component of each node, and gives the least bound of its places. */
  private double[] summarise() {
    double[] lowest = new double[tree.size()];
    for (int node = tree.size() - 1; node >= 0; node--) {
      if (tree.isLeaf(node)) {
        lowest[node] = summariseLeaf(node);
      } else {
        int a = node + 1;
        int b = tree.second(node);
        nodeComponent[node] = nodeComponent[a] == nodeComponent[b] ? nodeComponent[a] : MIXED;
        lowest[node] = Math.min(lowest[a], lowest[b]);
      }
    }
    return lowest;
  }

  private double summariseLeaf(int leaf) {
    int first = tree.from(leaf);
    int of = component[first];
    double lowest = low[first];
    for (int i = first + 1; i < tree.to(leaf); i++) {
      of = component[i] == of ? of : MIXED;
      lowest = Math.min(lowest, low[i]);
    }
    nodeComponent[leaf] = of;
    return lowest;
  }

  /** Takes the best edge of each component. */
  private void unite() {
    int[] winner = new int[component.length];
    Arrays.fill(winner, -1);
    for (int i = 0; i < component.length; i++) {
      int of = component[i];
      if (near[i] >= 0 && winner[of] < 0 && low[i] == best[of]) {
        winner[of] = i;
      }
    }
    for (int root : roots) {
      int end = winner[root];
      if (sets.unite(end, near[end])) {
        from[edges] = end;
        to[edges] = near[end];
        square[edges++] = low[end];
      }
    }
    roots = Arrays.stream(roots).filter(root -> sets.find(root) == root).toArray();
  }

  /** The search of one thread. */
  private final class Search {
    private final int[] stack = new int[256];
    private final double[] squares = new double[256];
    private int top;
    private double bound;
    private int found;

    Workers.Range over(int[] leaves) {
      return (first, last) -> {
        for (int l = first; l < last; l++) {
          for (int i = tree.from(leaves[l]); i < tree.to(leaves[l]); i++) {
            bound = (double) CELL.getVolatile(best, component[i]);
            if (low[i] < bound) {
              search(i);
            }
          }
        }
      };
    }

    private void search(int place) {
      double own = core[place];
      int of = component[place];
      found = -1;
      top = 0;
      push(0, 0);
      while (top > 0 && bound > own) {
        int node = stack[--top];
        boolean near = squares[top] < bound && leastCore[node] < bound;
        if (near && nodeComponent[node] != of) {
          if (tree.isLeaf(node)) {
            scan(place, node);
          } else {
            pushChildren(place, node);
          }
        }
      }
      low[place] = bound;
      near[place] = found;
      if (found >= 0) {
        lower(of, bound);
      }
    }

    /** The nearer child comes first from the stack. */
    private void pushChildren(int place, int node) {
      double x = index.x()[place];
      double y = index.y()[place];
      double z = index.z()[place];
      int a = node + 1;
      int b = tree.second(node);
      double toA = tree.least(a, x, y, z);
      double toB = tree.least(b, x, y, z);
      if (toB < toA) {
        push(a, toA);
        push(b, toB);
      } else {
        push(b, toB);
        push(a, toA);
      }
    }

    private void push(int node, double square) {
      stack[top] = node;
      squares[top++] = square;
    }

    private void scan(int place, int node) {
      double own = core[place];
      int of = component[place];
      double least = bound;
      for (int i = tree.from(node); i < tree.to(node); i++) {
        if (core[i] < least && component[i] != of) {
          double weight = Math.max(index.squared(place, i), Math.max(own, core[i]));
          if (weight < least) {
            least = weight;
            found = i;
          }
        }
      }
      bound = least;
    }
  }
}
