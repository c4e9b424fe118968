package org.agglo.methods.density;

import java.util.Arrays;
import org.agglo.methods.Reference;
import org.agglo.methods.earth.RadixOrder;
import org.agglo.methods.earth.SpatialIndex;

/**
 * HDBSCAN*: the hierarchy of clusters of every density, made once and cut at many sizes.
 *
 * <p>The <i>core distance</i> \(c_p\) of a point is the distance within which it has the minimum
 * points, itself included; two points join at their <i>mutual reachability</i> \(\max(c_p, c_q,
 * d(p,q))\). As the distance shrinks, the whole falls apart: all edges of one weight go together. A
 * part with fewer points than the minimum cluster is lost to its cluster; where two parts or more
 * are large enough, the cluster ends and they begin. With \(\lambda = 1/d\) a cluster's
 * <i>stability</i> is \(\sum_p (\lambda_p - \lambda_{birth})\) over its points, and the clusters
 * taken are those, none within another, with the greatest sum; where parent and children are equal,
 * the parent. The whole is never taken. See {@link Cut} for the other choices, {@link Membership}
 * for what is told of each point.
 *
 * <p>Units: metres on the sphere, the unit of the coordinates in the plane; the clusters are the
 * same in either. Distances below the floor count as the floor, for core distances and \(\lambda\)
 * alike, so that points at one address have a finite density. They are full points. Weights that
 * differ by less than one part in 10⁹ are equal: that is what rounding leaves of equal distances.
 * The result does not depend on the order of the rows nor on the number of threads. Missing: points
 * need both coordinates; with fewer points than the minimum all are noise.
 *
 * <p>Cost: near \(n \log n\) in time, linear in memory; a cut is linear. Sources: Campello, R. J.
 * G. B., Moulavi, D., Zimek, A. and Sander, J. (2015), Hierarchical density estimates for data
 * clustering, visualization, and outlier detection, <i>ACM TKDD</i> 10(1), <a
 * href="https://doi.org/10.1145/2733381">doi:10.1145/2733381</a>; the floor of distances between
 * clusters is that of Malzer, C. and Baum, M. (2020), <i>MFI</i>, <a
 * href="https://doi.org/10.1109/MFI49285.2020.9235263">doi:10.1109/MFI49285.2020.9235263</a>.
 */
@Reference(
    name = "HDBSCAN*",
    formula = "S(C) = \\sum_{p \\in C} (\\lambda_p - \\lambda_{birth}(C)), \\quad \\lambda = 1/d",
    words =
        "Clusters of every density at once: each is taken at the scale at which it lasts longest. It"
            + " needs the fewest points of a cluster, no radius, and says nothing of chance.",
    example =
        "Firms stand at 0, 10, 20, 1,000, 1,010 and 1,020 metres of a road; with at least 3 firms in"
            + " a cluster and 2 within the core distance, the clusters = 2",
    edges = {
      "The whole is never a cluster: data without a split are noise.",
      "The minimum points include the point itself; points at one place are full points.",
      "All edges of equal weight go at once, so that the order of the rows is never seen.",
      "Distances below the floor, 1 metre, count as the floor.",
      "Where a cluster and its parts are equally stable, the cluster is taken."
    },
    sources = {
      "Campello, R. J. G. B., Moulavi, D., Zimek, A. and Sander, J. (2015), Hierarchical density"
          + " estimates for data clustering, visualization, and outlier detection, ACM Transactions"
          + " on Knowledge Discovery from Data 10(1). https://doi.org/10.1145/2733381",
      "Malzer, C. and Baum, M. (2020), A hybrid approach to hierarchical density-based cluster"
          + " selection, MFI, 223–228. https://doi.org/10.1109/MFI49285.2020.9235263"
    })
public final class Hdbscan {
  private static final double EQUAL = 1 + 1e-9;

  private final SpatialIndex index;
  private final double[] core;
  private final int[] left;
  private final int[] right;
  private final double[] level;
  private final int[] size;

  private Hdbscan(SpatialIndex index, double[] coreSquared) {
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
  public static Hdbscan of(SpatialIndex index, int minimumPoints, double floor) {
    if (!(minimumPoints >= 1 && floor > 0 && floor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "at least 1 point and a floor above zero, not " + minimumPoints + " and " + floor);
    }
    double[] core = index.squaredToReach(index.count(), minimumPoints, Double.POSITIVE_INFINITY);
    double least = index.points().squared(floor);
    for (int i = 0; i < core.length; i++) {
      // With fewer points than the minimum no core distance is finite: all join at the end.
      core[i] = Math.min(Double.MAX_VALUE, Math.max(least, core[i]));
    }
    return new Hdbscan(index, core);
  }

  private double[] distances(double[] squares) {
    double[] distances = new double[squares.length];
    index
        .workers()
        .split(
            squares.length,
            (from, to) -> {
              for (int i = from; i < to; i++) {
                distances[i] = index.points().distance(squares[i]);
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
