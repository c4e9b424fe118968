package org.agglo.methods.density;

import java.util.Arrays;
import org.agglo.methods.Reference;
import org.agglo.methods.earth.SpatialIndex;

/**
 * OPTICS: the points in an order that shows clusters of every density as valleys.
 *
 * <p>The <i>core distance</i> of a point is the least distance within which the weight, its own
 * included, reaches the minimum. The <i>reachability</i> of \(o\) from \(p\) is \(\max(c_p,
 * d(p,o))\). From each point the order goes on to the one that is reached at the least distance
 * from those before it; ties go along the index's curve. A valley in the plot of reachability is a
 * cluster: {@link #atThreshold} cuts all valleys at one height, {@link #steep} finds their steep
 * sides.
 *
 * <p>Units: distances in metres on the sphere, in the unit of the coordinates in the plane. Points
 * at one place follow each other: the first is reached from outside, the others at their core
 * distance where that is nearer. Missing: what is not reached within the radius has an infinite
 * reachability; a point without the minimum within the radius an infinite core distance.
 *
 * <p>Cost: a walk of the index per place; grows with the number of points within the radius.
 * Source: Ankerst, M., Breunig, M. M., Kriegel, H.-P. and Sander, J. (1999), OPTICS, <i>SIGMOD</i>,
 * <a href="https://doi.org/10.1145/304182.304187">doi:10.1145/304182.304187</a>.
 */
@Reference(
    name = "OPTICS",
    formula = "\\text{reachability}(o \\mid p) = \\max(c_p,\\, d(p,o))",
    words =
        "An order of the points in which clusters of every density are valleys: how far one must"
            + " step from what came before. It shows which radius would find what, and says nothing"
            + " of chance.",
    example =
        "Firms stand at 0, 100, 200 and 5,000 metres of a road; with a minimum of 2 firms within at"
            + " most 10,000 metres the last of them is reached at = 4,800",
    edges = {
      "The point itself counts towards the minimum.",
      "The first point of every separate group is reached from nowhere: infinite reachability.",
      "Points at one place follow each other in the order.",
      "A cut at a threshold is DBSCAN at that radius, but for some border points.",
      "Distances are great circles on a sphere of 6,371.0088 km, or planar where coordinates are."
    },
    sources = {
      "Ankerst, M., Breunig, M. M., Kriegel, H.-P. and Sander, J. (1999), OPTICS: ordering points to"
          + " identify the clustering structure, SIGMOD, 49–60."
          + " https://doi.org/10.1145/304182.304187",
      "Schubert, E. and Gertz, M. (2018), Improving the cluster structure extracted from OPTICS"
          + " plots, LWDA, 318–329."
    })
public final class Optics {
  private final SpatialIndex index;
  private final int[] order;
  private final double[] reachability;
  private final double[] core;
  private final int[] predecessor;

  private Optics(OpticsWalk walk) {
    index = walk.index;
    int rows = index.placeOf().length;
    order = new int[rows];
    reachability = new double[rows];
    core = new double[rows];
    predecessor = new int[rows];
    int[] first = firsts(index);
    int[] rowsOf = rowsByPlace(index, first);
    int at = 0;
    for (int place : walk.order) {
      for (int i = first[place]; i < first[place + 1]; i++) {
        int row = rowsOf[i];
        boolean again = i > first[place] && walk.core[place] <= walk.reach[place];
        order[at++] = row;
        core[row] = distance(walk.core[place]);
        reachability[row] = again ? core[row] : distance(walk.reach[place]);
        int from = walk.predecessor[place];
        predecessor[row] = again ? rowsOf[i - 1] : from < 0 ? -1 : rowsOf[first[from]];
      }
    }
  }

  /**
   * The order of indexed points.
   *
   * @param index the points, with their weights
   * @param radius the largest distance to look within, above zero
   * @param minimum the weight within the core distance, above zero
   * @throws IllegalArgumentException where radius or minimum is not a number above zero
   */
  public static Optics of(SpatialIndex index, double radius, double minimum) {
    if (!(radius > 0 && minimum > 0)) {
      throw new IllegalArgumentException(
          "radius and minimum are above zero, not " + radius + " and " + minimum);
    }
    return new Optics(new OpticsWalk(index, index.points().squared(radius), minimum));
  }

  private double distance(double square) {
    return square < Double.POSITIVE_INFINITY ? index.points().distance(square) : square;
  }

  private static int[] firsts(SpatialIndex index) {
    int[] first = new int[index.size() + 1];
    for (int place = 0; place < index.size(); place++) {
      first[place + 1] = first[place] + (int) index.count()[place];
    }
    return first;
  }

  private static int[] rowsByPlace(SpatialIndex index, int[] first) {
    int[] next = first.clone();
    int[] rows = new int[index.placeOf().length];
    for (int row = 0; row < rows.length; row++) {
      rows[next[index.placeOf()[row]]++] = row;
    }
    return rows;
  }

  /** The rows in their order. */
  public int[] order() {
    return order;
  }

  /** For each row the distance at which it is reached; infinite where it is not. */
  public double[] reachability() {
    return reachability;
  }

  /** For each row its core distance; infinite where the radius holds too little. */
  public double[] core() {
    return core;
  }

  /** For each row the row it is reached from, −1 where it is not. */
  public int[] predecessor() {
    return predecessor;
  }

  /**
   * The clusters of one height: what is reached within a distance belongs to what came before.
   *
   * @param distance at most the radius
   */
  public Clustering atThreshold(double distance) {
    int[] component = new int[index.size()];
    Arrays.fill(component, -1);
    int components = 0;
    for (int i = 0; i < order.length; i++) {
      int row = order[i];
      boolean begins = !(reachability[row] <= distance);
      if (begins && core[row] <= distance) {
        components++;
      }
      boolean noise = begins && !(core[row] <= distance);
      component[index.placeOf()[row]] = noise ? -1 : components - 1;
    }
    return label(component, components, distance);
  }

  /**
   * The clusters between steep sides, the innermost ones.
   *
   * @param xi how steep: the relative fall from a point to the next, between 0 and 1
   * @param minimumPoints points that may interrupt a steep side, at least 1
   * @param minimumCluster the fewest points of a cluster, at least 2
   * @return for each row the number of its cluster, by falling weight, or 0 for noise
   */
  public Clustering steep(double xi, int minimumPoints, int minimumCluster) {
    if (minimumCluster < 2) {
      throw new IllegalArgumentException("a cluster has at least 2 points, not " + minimumCluster);
    }
    int[] position = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      position[order[i]] = i;
    }
    double[] height = new double[order.length];
    int[] from = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      height[i] = reachability[order[i]];
      from[i] = predecessor[order[i]] < 0 ? -1 : position[predecessor[order[i]]];
    }
    int[] byPosition = new XiClusters(height, from, xi, minimumPoints).innermost(minimumCluster);
    int[] component = new int[index.size()];
    int components = 0;
    for (int i = 0; i < order.length; i++) {
      component[index.placeOf()[order[i]]] = byPosition[i];
      components = Math.max(components, byPosition[i] + 1);
    }
    return label(component, components, Double.POSITIVE_INFINITY);
  }

  private Clustering label(int[] component, int components, double distance) {
    int[] number = Numbering.of(index, component, components);
    int[] cluster = new int[order.length];
    Role[] role = new Role[order.length];
    for (int row = 0; row < cluster.length; row++) {
      int of = component[index.placeOf()[row]];
      boolean isCore = core[row] <= distance && core[row] < Double.POSITIVE_INFINITY;
      cluster[row] = of < 0 ? 0 : number[of];
      role[row] = of < 0 ? Role.NOISE : isCore ? Role.CORE : Role.BORDER;
    }
    return new Clustering(cluster, role, Arrays.stream(number).max().orElse(0));
  }
}
