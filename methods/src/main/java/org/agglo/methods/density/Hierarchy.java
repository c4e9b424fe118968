package org.agglo.methods.density;

import java.util.Arrays;
import org.agglo.methods.earth.RadixOrder;
import org.agglo.methods.earth.SpatialIndex;

/**
 * The hierarchy of HDBSCAN*: how the places join as the distance grows. Made once, it is cut at
 * many sizes.
 *
 * <p>Edges of equal weight join at once. Weights that differ by less than one part in 10⁹ are
 * equal: that is what is left of equal distances after rounding.
 */
public final class Hierarchy {
  private static final double EQUAL = 1 + 1e-9;

  private final SpatialIndex index;
  private final double[] core;
  private final int[] left;
  private final int[] right;
  private final double[] level;
  private final int[] size;

  private Hierarchy(SpatialIndex index, double[] coreSquared) {
    this.index = index;
    SpanningTree spanning = new SpanningTree(index, coreSquared);
    int merges = spanning.square.length;
    left = new int[merges];
    right = new int[merges];
    size = new int[merges];
    level = new double[merges];
    core = distances(coreSquared);
    merge(spanning);
  }

  /**
   * The hierarchy of indexed points.
   *
   * @param index the points
   * @param minimumPoints points within the core distance, the point's own included, at least 1
   * @param floor the least distance, above zero: 1 metre; nearer points count as so far apart
   * @throws IllegalArgumentException where a parameter is out of range
   */
  public static Hierarchy of(SpatialIndex index, int minimumPoints, double floor) {
    if (!(minimumPoints >= 1 && floor > 0 && floor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "at least 1 point and a floor above zero, not " + minimumPoints + " and " + floor);
    }
    double[] core = index.squaredToReach(index.count(), minimumPoints);
    double least = index.points().squared(floor);
    for (int i = 0; i < core.length; i++) {
      core[i] = Math.max(least, core[i]);
    }
    return new Hierarchy(index, core);
  }

  private double[] distances(double[] squares) {
    double[] distances = new double[squares.length];
    index
        .workers()
        .split(
            squares.length,
            (from, to) -> {
              for (int i = from; i < to; i++) {
                distances[i] =
                    squares[i] < Double.POSITIVE_INFINITY
                        ? index.points().distance(squares[i])
                        : Double.POSITIVE_INFINITY;
              }
            });
    return distances;
  }

  /** Kruskal's order over the edges: merge {@code i} joins two vertices at {@code level[i]}. */
  private void merge(SpanningTree spanning) {
    int merges = level.length;
    long[] keys = new long[merges];
    int[] order = new int[merges];
    for (int i = 0; i < merges; i++) {
      keys[i] = Double.doubleToLongBits(spanning.square[i]);
      order[i] = i;
    }
    RadixOrder.sort(keys, order);
    double[] sorted = new double[merges];
    for (int i = 0; i < merges; i++) {
      sorted[i] = Double.longBitsToDouble(keys[i]);
    }
    double[] distances = distances(sorted);
    int places = index.size();
    int[] parent = new int[places];
    int[] top = new int[places];
    Arrays.setAll(parent, i -> i);
    Arrays.setAll(top, i -> i);
    double group = 0;
    for (int i = 0; i < merges; i++) {
      int a = find(parent, spanning.from[order[i]]);
      int b = find(parent, spanning.to[order[i]]);
      left[i] = top[a];
      right[i] = top[b];
      group = distances[i] <= group * EQUAL ? group : distances[i];
      level[i] = group;
      size[i] = size(left[i]) + size(right[i]);
      boolean aIsLarger = size(left[i]) >= size(right[i]);
      parent[aIsLarger ? b : a] = aIsLarger ? a : b;
      top[aIsLarger ? a : b] = places + i;
    }
  }

  private static int find(int[] parent, int member) {
    int at = member;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  SpatialIndex index() {
    return index;
  }

  /** The vertex that holds all; places are numbered first, then merges from the lowest up. */
  int root() {
    return index.size() + level.length - 1;
  }

  boolean isPlace(int vertex) {
    return vertex < index.size();
  }

  int left(int merge) {
    return left[merge - index.size()];
  }

  int right(int merge) {
    return right[merge - index.size()];
  }

  /** How many points a vertex has. */
  int size(int vertex) {
    return isPlace(vertex) ? (int) index.count()[vertex] : size[vertex - index.size()];
  }

  /** The distance at which a vertex falls apart: a place into its points. */
  double level(int vertex) {
    return isPlace(vertex) ? core[vertex] : level[vertex - index.size()];
  }

  /** Whether a vertex still holds together just below a distance. */
  boolean isBelow(int vertex, double distance) {
    return level(vertex) * EQUAL < distance;
  }

  /**
   * Cuts the hierarchy.
   *
   * @param cut how
   * @return the clusters, with membership and outlier scores
   */
  public Membership cut(Cut cut) {
    return new Selection(new CondensedTree(this, cut.minimumCluster()), cut).membership();
  }
}
