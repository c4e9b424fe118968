package org.agglo.methods.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agglo.methods.earth.SpatialIndex;

/**
 * A cluster in a row: what it holds and where it is. The centroid is weighted; on the sphere it is
 * the direction of the mean vector. West is greater than east where the date line is between them.
 *
 * @param cluster its number, from 1
 * @param points how many points it has
 * @param weight how much they weigh
 * @param first latitude in degrees, or easting, of the centroid
 * @param second longitude in degrees, or northing, of the centroid
 * @param leastFirst southernmost latitude, or least easting
 * @param leastSecond westernmost longitude, or least northing
 * @param mostFirst northernmost latitude, or greatest easting
 * @param mostSecond easternmost longitude, or greatest northing
 * @param reach distance from the centroid to the farthest point
 */
public record ClusterSummary(
    int cluster,
    long points,
    double weight,
    double first,
    double second,
    double leastFirst,
    double leastSecond,
    double mostFirst,
    double mostSecond,
    double reach) {

  /**
   * A summary of each cluster, in the order of their numbers.
   *
   * @param index the points
   * @param cluster for each row the number of its cluster, 0 for noise
   */
  public static List<ClusterSummary> of(SpatialIndex index, int[] cluster) {
    int[] of = new int[index.size()];
    for (int row = 0; row < cluster.length; row++) {
      of[index.placeOf()[row]] = cluster[row];
    }
    int clusters = Arrays.stream(of).max().orElse(0);
    Extent[] extents = new Extent[clusters + 1];
    Arrays.setAll(extents, c -> new Extent(index));
    for (int place = 0; place < of.length; place++) {
      extents[of[place]].add(place);
    }
    for (int c = 1; c <= clusters; c++) {
      extents[c].centre();
    }
    for (int place = 0; place < of.length; place++) {
      if (of[place] > 0) {
        extents[of[place]].stretch(place);
      }
    }
    List<ClusterSummary> summaries = new ArrayList<>();
    for (int c = 1; c <= clusters; c++) {
      summaries.add(extents[c].summary(c));
    }
    return summaries;
  }

  /** The extent of one cluster: first its centre from all places, then its reach. */
  private static final class Extent {
    private final SpatialIndex index;
    private final boolean sphere;
    private double points;
    private double weight;
    private double x;
    private double y;
    private double z;
    private double first;
    private double second;
    private double leastFirst = Double.POSITIVE_INFINITY;
    private double leastSecond = Double.POSITIVE_INFINITY;
    private double mostFirst = Double.NEGATIVE_INFINITY;
    private double mostSecond = Double.NEGATIVE_INFINITY;
    private double reach;

    Extent(SpatialIndex index) {
      this.index = index;
      sphere = index.points().onSphere();
    }

    void add(int place) {
      double w = index.weight()[place];
      points += index.count()[place];
      weight += w;
      x += w * index.x()[place];
      y += w * index.y()[place];
      z += w * index.z()[place];
    }

    void centre() {
      double scale = sphere ? Math.sqrt(x * x + y * y + z * z) : weight;
      x /= scale;
      y /= scale;
      z /= scale;
      first = sphere ? latitude(x, y, z) : x;
      second = sphere ? longitude(x, y) : y;
    }

    void stretch(int place) {
      double px = index.x()[place];
      double py = index.y()[place];
      double pz = index.z()[place];
      double placeFirst = sphere ? latitude(px, py, pz) : px;
      double placeSecond = sphere ? second + turn(longitude(px, py) - second) : py;
      leastFirst = Math.min(leastFirst, placeFirst);
      mostFirst = Math.max(mostFirst, placeFirst);
      leastSecond = Math.min(leastSecond, placeSecond);
      mostSecond = Math.max(mostSecond, placeSecond);
      double square = (px - x) * (px - x) + (py - y) * (py - y) + (pz - z) * (pz - z);
      reach = Math.max(reach, index.points().distance(square));
    }

    ClusterSummary summary(int number) {
      return new ClusterSummary(
          number,
          (long) points,
          weight,
          first,
          second,
          leastFirst,
          sphere ? turn(leastSecond) : leastSecond,
          mostFirst,
          sphere ? turn(mostSecond) : mostSecond,
          reach);
    }

    private static double latitude(double x, double y, double z) {
      return Math.toDegrees(StrictMath.atan2(z, Math.sqrt(x * x + y * y)));
    }

    private static double longitude(double x, double y) {
      return Math.toDegrees(StrictMath.atan2(y, x));
    }

    /** The same angle between −180 and 180. */
    private static double turn(double degrees) {
      return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }
  }
}
