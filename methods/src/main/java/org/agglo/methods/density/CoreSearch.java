package org.agglo.methods.density;

import java.util.Arrays;
import org.agglo.methods.earth.BoxTree;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;

/**
 * Which places have enough within the radius, themselves included. A node no wider than the radius
 * that holds enough is settled as a whole; the places of any other leaf share one walk through the
 * tree, which counts nodes wholly within the radius without looking into them.
 */
final class CoreSearch {
  /** Sums of fractions may fall short of what they are by rounding. */
  private static final double SLACK = 1 - 1e-12;

  private final SpatialIndex index;
  private final BoxTree tree;
  private final double squared;
  private final double enough;
  private final double[] held;
  private final boolean[] core;

  private CoreSearch(SpatialIndex index, double squared, double minimum) {
    this.index = index;
    this.tree = index.tree();
    this.squared = squared;
    this.enough = minimum * SLACK;
    this.held = held(index);
    this.core = new boolean[index.size()];
  }

  /** Whether each place is a core. */
  static boolean[] of(SpatialIndex index, double squared, double minimum) {
    CoreSearch search = new CoreSearch(index, squared, minimum);
    int[] open = search.settle();
    index.workers().split(open.length, 64, () -> search.new Walk().over(open));
    return search.core;
  }

  /** What each node holds. */
  private static double[] held(SpatialIndex index) {
    BoxTree tree = index.tree();
    double[] held = new double[tree.size()];
    for (int node = held.length - 1; node >= 0; node--) {
      if (tree.isLeaf(node)) {
        for (int i = tree.from(node); i < tree.to(node); i++) {
          held[node] += index.weight()[i];
        }
      } else {
        held[node] = held[node + 1] + held[tree.second(node)];
      }
    }
    return held;
  }

  /** Settles whole nodes from the root down; gives the leaves that are left. */
  private int[] settle() {
    int[] open = new int[tree.leaves()];
    int count = 0;
    for (int node = 0; node < tree.size(); ) {
      if (held[node] >= enough && tree.most(node, node) <= squared) {
        Arrays.fill(core, tree.from(node), tree.to(node), true);
        node = tree.next(node);
      } else {
        if (tree.isLeaf(node)) {
          open[count++] = node;
        }
        node++;
      }
    }
    return Arrays.copyOf(open, count);
  }

  /** The walk of one thread. */
  private final class Walk {
    private int[] near = new int[64];
    private int nears;

    Workers.Range over(int[] open) {
      return (first, last) -> {
        for (int i = first; i < last; i++) {
          search(open[i]);
        }
      };
    }

    private void search(int leaf) {
      double whole = collect(leaf);
      if (whole >= enough) {
        Arrays.fill(core, tree.from(leaf), tree.to(leaf), true);
        return;
      }
      for (int i = tree.from(leaf); i < tree.to(leaf); i++) {
        core[i] = reaches(i, leaf, whole);
      }
    }

    /** Lists the leaves partly within the radius; gives what is wholly within it. */
    private double collect(int leaf) {
      double whole = 0;
      nears = 0;
      for (int node = 0; node < tree.size() && whole < enough; ) {
        if (tree.least(leaf, node) > squared) {
          node = tree.next(node);
        } else if (tree.most(leaf, node) <= squared) {
          whole += held[node];
          node = tree.next(node);
        } else {
          if (tree.isLeaf(node) && node != leaf) {
            add(node);
          }
          node++;
        }
      }
      return whole;
    }

    private void add(int node) {
      if (nears == near.length) {
        near = Arrays.copyOf(near, 2 * nears);
      }
      near[nears++] = node;
    }

    private boolean reaches(int place, int leaf, double whole) {
      double x = index.x()[place];
      double y = index.y()[place];
      double z = index.z()[place];
      double sum = whole;
      if (tree.most(leaf, leaf) > squared) {
        sum += within(leaf, x, y, z);
      }
      for (int i = 0; i < nears && sum < enough; i++) {
        if (tree.least(near[i], x, y, z) <= squared) {
          sum += tree.most(near[i], x, y, z) <= squared ? held[near[i]] : within(near[i], x, y, z);
        }
      }
      return sum >= enough;
    }

    private double within(int node, double x, double y, double z) {
      double[] px = index.x();
      double[] py = index.y();
      double[] pz = index.z();
      double[] weight = index.weight();
      double sum = 0;
      for (int i = tree.from(node); i < tree.to(node); i++) {
        double dx = x - px[i];
        double dy = y - py[i];
        double dz = z - pz[i];
        if (dx * dx + dy * dy + dz * dz <= squared) {
          sum += weight[i];
        }
      }
      return sum;
    }
  }
}
