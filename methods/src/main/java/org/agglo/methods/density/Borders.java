package org.agglo.methods.density;

import java.util.Arrays;
import org.agglo.methods.earth.BoxTree;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;

/**
 * The nearest core of each place that is none, within the radius; of cores equally near the one
 * with the smallest coordinates.
 */
final class Borders {
  private final SpatialIndex index;
  private final BoxTree tree;
  private final double squared;
  private final int[] component;
  private final boolean[] hasCore;

  private Borders(SpatialIndex index, double squared, int[] component) {
    this.index = index;
    this.tree = index.tree();
    this.squared = squared;
    this.component = component;
    this.hasCore = new boolean[tree.size()];
  }

  /**
   * The component of each place: that of a core its own, that of a border place its nearest core's,
   * and −1 for noise.
   *
   * @param component the component of each core, −1 for any other place
   */
  static int[] join(SpatialIndex index, double squared, int[] component) {
    Borders borders = new Borders(index, squared, component);
    borders.markCores();
    int[] joined = component.clone();
    index.workers().split(borders.tree.leaves(), 64, () -> borders.new Walk(joined).overLeaves());
    return joined;
  }

  private void markCores() {
    for (int node = tree.size() - 1; node >= 0; node--) {
      if (tree.isLeaf(node)) {
        for (int i = tree.from(node); i < tree.to(node); i++) {
          hasCore[node] |= component[i] >= 0;
        }
      } else {
        hasCore[node] = hasCore[node + 1] || hasCore[tree.second(node)];
      }
    }
  }

  /** The walk of one thread. */
  private final class Walk {
    private final int[] joined;
    private int[] near = new int[64];
    private int nears;
    private double least;
    private int best;

    Walk(int[] joined) {
      this.joined = joined;
    }

    Workers.Range overLeaves() {
      return (first, last) -> {
        for (int number = first; number < last; number++) {
          join(tree.leaf(number));
        }
      };
    }

    private void join(int leaf) {
      nears = -1;
      for (int i = tree.from(leaf); i < tree.to(leaf); i++) {
        if (component[i] < 0) {
          if (nears < 0) {
            collect(leaf);
          }
          int core = nearest(i);
          joined[i] = core < 0 ? -1 : component[core];
        }
      }
    }

    private void collect(int leaf) {
      nears = 0;
      for (int node = 0; node < tree.size(); ) {
        if (!hasCore[node] || tree.least(leaf, node) > squared) {
          node = tree.next(node);
        } else {
          if (tree.isLeaf(node)) {
            if (nears == near.length) {
              near = Arrays.copyOf(near, 2 * nears);
            }
            near[nears++] = node;
          }
          node++;
        }
      }
    }

    private int nearest(int place) {
      least = squared;
      best = -1;
      for (int n = 0; n < nears; n++) {
        int node = near[n];
        if (tree.least(node, index.x()[place], index.y()[place], index.z()[place]) <= least) {
          offer(place, node);
        }
      }
      return best;
    }

    private void offer(int place, int node) {
      for (int i = tree.from(node); i < tree.to(node); i++) {
        double square = component[i] < 0 ? Double.POSITIVE_INFINITY : index.squared(place, i);
        boolean first = best < 0 || square < least || index.compare(i, best) < 0;
        if (square <= least && first) {
          least = square;
          best = i;
        }
      }
    }
  }
}
