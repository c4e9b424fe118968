package org.agglo.methods.density;

import java.util.Arrays;
import org.agglo.methods.earth.BoxTree;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;

/**
 * The components of cores: two cores within the radius are of one component.
 *
 * <p>The widest nodes not wider than the radius are <i>cells</i>: the cores of a cell are of one
 * component. Two cells are compared only while they are of different components, and only until the
 * first pair within the radius is found. Leaves wider than the radius are compared place by place.
 *
 * <p>Source of the cells: Gan, J. and Tao, Y. (2015), DBSCAN revisited, <i>SIGMOD</i>, <a
 * href="https://doi.org/10.1145/2723372.2737792">doi:10.1145/2723372.2737792</a>.
 */
final class CoreLinks {
  private static final int WIDE = -1;
  private static final int INNER = -2;
  private static final int EMPTY = -3;

  private final SpatialIndex index;
  private final BoxTree tree;
  private final double squared;
  private final boolean[] core;
  private final DisjointSets sets;

  /** The first core of a cell; {@link #WIDE}, {@link #INNER} above a cell; {@link #EMPTY}. */
  private final int[] cell;

  private CoreLinks(SpatialIndex index, double squared, boolean[] core) {
    this.index = index;
    this.tree = index.tree();
    this.squared = squared;
    this.core = core;
    this.sets = new DisjointSets(index.size());
    this.cell = new int[tree.size()];
  }

  /** For each core the first core of its component, for any other place −1. */
  static int[] components(SpatialIndex index, double squared, boolean[] core) {
    CoreLinks links = new CoreLinks(index, squared, core);
    int[] cells = links.cells();
    Workers workers = index.workers();
    workers.split(cells.length, 64, () -> (from, to) -> links.link(cells, from, to));
    int[] component = new int[index.size()];
    workers.split(
        component.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            component[i] = core[i] ? links.sets.find(i) : -1;
          }
        });
    return component;
  }

  /** Marks each node as a wide leaf, above others or empty, as if there were no cells. */
  private void mark() {
    for (int node = tree.size() - 1; node >= 0; node--) {
      if (tree.isLeaf(node)) {
        cell[node] = firstCore(node) == EMPTY ? EMPTY : WIDE;
      } else {
        boolean empty = cell[node + 1] == EMPTY && cell[tree.second(node)] == EMPTY;
        cell[node] = empty ? EMPTY : INNER;
      }
    }
  }

  /** Unites the cores of each cell; gives the cells and wide leaves. */
  private int[] cells() {
    mark();
    int[] cells = new int[tree.leaves()];
    int count = 0;
    for (int node = 0; node < tree.size(); ) {
      if (cell[node] != EMPTY && tree.most(node, node) <= squared) {
        cell[node] = unite(node);
      }
      boolean inner = cell[node] == INNER;
      if (!inner && cell[node] != EMPTY) {
        cells[count++] = node;
      }
      node = inner ? node + 1 : tree.next(node);
    }
    return Arrays.copyOf(cells, count);
  }

  private int firstCore(int node) {
    for (int i = tree.from(node); i < tree.to(node); i++) {
      if (core[i]) {
        return i;
      }
    }
    return EMPTY;
  }

  private int unite(int node) {
    int first = firstCore(node);
    for (int i = first + 1; i < tree.to(node); i++) {
      if (core[i]) {
        sets.unite(first, i);
      }
    }
    return first;
  }

  private void link(int[] cells, int from, int to) {
    for (int c = from; c < to; c++) {
      link(cells[c]);
    }
  }

  /** Links a cell with those after it. */
  private void link(int one) {
    if (cell[one] == WIDE) {
      linkPlaces(one, one);
    }
    for (int node = tree.next(one); node < tree.size(); ) {
      if (cell[node] == EMPTY || tree.least(one, node) > squared) {
        node = tree.next(node);
      } else if (cell[node] == INNER) {
        node++;
      } else {
        if (cell[one] == WIDE || cell[node] == WIDE) {
          linkPlaces(one, node);
        } else if (sets.find(cell[one]) != sets.find(cell[node]) && touch(one, node)) {
          sets.unite(cell[one], cell[node]);
        }
        node = tree.next(node);
      }
    }
  }

  /** Unites each pair within the radius. */
  private void linkPlaces(int one, int other) {
    for (int i = tree.from(one); i < tree.to(one); i++) {
      if (core[i] && least(other, i) <= squared) {
        linkPlace(i, one == other ? i + 1 : tree.from(other), tree.to(other));
      }
    }
  }

  private void linkPlace(int place, int from, int to) {
    for (int i = from; i < to; i++) {
      if (core[i] && index.squared(place, i) <= squared) {
        sets.unite(place, i);
      }
    }
  }

  /** Whether any core of one node is within the radius of any core of another. */
  private boolean touch(int one, int other) {
    if (cell[one] == EMPTY || cell[other] == EMPTY || tree.least(one, other) > squared) {
      return false;
    }
    if (tree.most(one, other) <= squared) {
      return true;
    }
    if (tree.isLeaf(one) && tree.isLeaf(other)) {
      return touchPlaces(one, other);
    }
    boolean splitOne =
        tree.isLeaf(other) || !tree.isLeaf(one) && tree.most(one, one) > tree.most(other, other);
    return splitOne
        ? touch(one + 1, other) || touch(tree.second(one), other)
        : touch(one, other + 1) || touch(one, tree.second(other));
  }

  private boolean touchPlaces(int one, int other) {
    for (int i = tree.from(one); i < tree.to(one); i++) {
      if (core[i] && least(other, i) <= squared && touchPlace(i, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean touchPlace(int place, int node) {
    for (int i = tree.from(node); i < tree.to(node); i++) {
      if (core[i] && index.squared(place, i) <= squared) {
        return true;
      }
    }
    return false;
  }

  private double least(int node, int place) {
    return tree.least(node, index.x()[place], index.y()[place], index.z()[place]);
  }
}
