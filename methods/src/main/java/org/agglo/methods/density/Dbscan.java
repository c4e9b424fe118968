package org.agglo.methods.density;

import org.agglo.methods.Reference;
import org.agglo.methods.earth.SpatialIndex;

/**
 * DBSCAN with weights: clusters are places where much stands close together.
 *
 * <p>A point \(p\) is a <i>core</i> when the weight within the radius, its own included, reaches
 * the minimum, \(\sum_{q : d(p,q) \le r} w_q \ge m\). Cores within the radius of each other are of
 * one cluster. A point that is no core but has one within the radius is a <i>border</i> point of
 * its nearest core's cluster; of cores equally near, the one with the smallest coordinates decides.
 * It joins no two clusters. All others are noise. Clusters are numbered by falling weight, then by
 * their smallest coordinates.
 *
 * <p>Units: the radius is in metres on the sphere, and in the unit of the coordinates in the plane;
 * the minimum is in the unit of the weights. Points at one place are full points. The result does
 * not depend on the order of the rows nor on the number of threads. Missing: points need both
 * coordinates, weights are above zero. No points give no clusters.
 *
 * <p>Cost: near linear in the points; memory linear, no lists of neighbours are kept. Sources:
 * Ester, M., Kriegel, H.-P., Sander, J. and Xu, X. (1996), A density-based algorithm for
 * discovering clusters in large spatial databases with noise, <i>KDD</i>, 226–231; the weights are
 * those of Sander, J., Ester, M., Kriegel, H.-P. and Xu, X. (1998), <i>Data Mining and Knowledge
 * Discovery</i> 2, 169–194, <a
 * href="https://doi.org/10.1023/A:1009745219419">doi:10.1023/A:1009745219419</a>.
 */
@Reference(
    name = "DBSCAN",
    formula = "\\text{core}(p) \\iff \\sum_{q :\\, d(p,q) \\le r} w_q \\ge m",
    words =
        "Where much stands close together: a cluster is a chain of points that each have enough"
            + " around them. It finds places, of any shape, and says nothing of chance.",
    example =
        "Firms stand at 0, 100, 200 and 5,000 metres of a road; with a radius of 150 metres and a"
            + " minimum of 2 firms, the clusters = 1",
    edges = {
      "The point itself counts: a minimum of 1 makes every point a core.",
      "Points at one place are full points: thirty firms at one address are thirty.",
      "A border point goes to the cluster of its nearest core and never joins two clusters.",
      "The radius decides: with nearly all points noise or nearly all in one cluster, try another.",
      "Distances are great circles on a sphere of 6,371.0088 km, or planar where coordinates are."
    },
    sources = {
      "Ester, M., Kriegel, H.-P., Sander, J. and Xu, X. (1996), A density-based algorithm for"
          + " discovering clusters in large spatial databases with noise, KDD-96, 226–231.",
      "Sander, J., Ester, M., Kriegel, H.-P. and Xu, X. (1998), Density-based clustering in spatial"
          + " databases, Data Mining and Knowledge Discovery 2, 169–194."
          + " https://doi.org/10.1023/A:1009745219419"
    })
public final class Dbscan {
  private Dbscan() {}

  /**
   * The clusters of indexed points.
   *
   * @param index the points, with their weights
   * @param radius how near is near, above zero
   * @param minimum the weight within the radius that makes a core, above zero
   * @throws IllegalArgumentException where radius or minimum is not a number above zero
   */
  public static Clustering of(SpatialIndex index, double radius, double minimum) {
    if (!(radius > 0 && minimum > 0)) {
      throw new IllegalArgumentException(
          "radius and minimum are above zero, not " + radius + " and " + minimum);
    }
    double squared = index.points().squared(radius);
    boolean[] core = CoreSearch.of(index, squared, minimum);
    int[] component = Borders.join(index, squared, CoreLinks.components(index, squared, core));
    return label(index, component, core);
  }

  private static Clustering label(SpatialIndex index, int[] component, boolean[] core) {
    int[] number = Numbering.of(index, component, index.size());
    int[] placeOf = index.placeOf();
    int[] cluster = new int[placeOf.length];
    Role[] role = new Role[placeOf.length];
    index
        .workers()
        .split(
            placeOf.length,
            (from, to) -> {
              for (int row = from; row < to; row++) {
                int place = placeOf[row];
                boolean noise = component[place] < 0;
                cluster[row] = noise ? 0 : number[component[place]];
                role[row] = core[place] ? Role.CORE : noise ? Role.NOISE : Role.BORDER;
              }
            });
    int clusters = 0;
    for (int n : number) {
      clusters = Math.max(clusters, n);
    }
    return new Clustering(cluster, role, clusters);
  }
}
