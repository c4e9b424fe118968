package org.agglo.methods.earth;

import java.util.Objects;

/**
 * Points on the sphere or in the plane, one per row, ready to be measured between.
 *
 * <p>On the sphere a point is a unit vector, and a distance in metres is compared as its squared
 * chord. In the plane coordinates and distances share one unit, and the third coordinate is zero.
 * Longitudes that differ by 360° and all longitudes at a pole are the same point. Cost: constant
 * per point.
 */
public final class Points {
  /** Squares of distances must be numbers. */
  private static final double FARTHEST = 1e150;

  private final boolean sphere;
  private final double[] x;
  private final double[] y;
  private final double[] z;

  private Points(boolean sphere, int size) {
    this.sphere = sphere;
    x = new double[size];
    y = new double[size];
    z = new double[size];
  }

  /**
   * Points on the sphere.
   *
   * @param latitudes degrees north, −90 to 90
   * @param longitudes degrees east, −360 to 360
   * @throws IllegalArgumentException where a coordinate is missing or out of range
   */
  public static Points onSphere(double[] latitudes, double[] longitudes) {
    return onSphere(latitudes, longitudes, Workers.all());
  }

  /** Points on the sphere, computed by the given workers. */
  public static Points onSphere(double[] latitudes, double[] longitudes, Workers workers) {
    Points points = sized(true, latitudes, longitudes);
    workers.split(
        latitudes.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            points.set(i, latitudes[i], longitudes[i]);
          }
        });
    return points;
  }

  /**
   * Points in the plane.
   *
   * @param x eastings, in the unit that distances will have
   * @param y northings, in the same unit
   * @throws IllegalArgumentException where a coordinate is missing, infinite or beyond 1e150
   */
  public static Points inPlane(double[] x, double[] y) {
    Points points = sized(false, x, y);
    for (int i = 0; i < x.length; i++) {
      if (!(Math.abs(x[i]) <= FARTHEST && Math.abs(y[i]) <= FARTHEST)) {
        throw new IllegalArgumentException("point " + i + " is missing, infinite or beyond 1e150");
      }
      // Adding zero turns −0 into 0, so that equal points have equal bits.
      points.x[i] = x[i] + 0.0;
      points.y[i] = y[i] + 0.0;
    }
    return points;
  }

  private static Points sized(boolean sphere, double[] first, double[] second) {
    Objects.requireNonNull(first);
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          first.length + " first coordinates and " + second.length + " second ones");
    }
    return new Points(sphere, first.length);
  }

  private void set(int i, double latitude, double longitude) {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 360)) {
      throw new IllegalArgumentException(
          "point " + i + " is not on the earth: " + latitude + ", " + longitude);
    }
    double parallel = Sphere.cosine(latitude);
    x[i] = parallel * Sphere.cosine(longitude) + 0.0;
    y[i] = parallel * Sphere.sine(longitude) + 0.0;
    z[i] = Sphere.sine(latitude) + 0.0;
  }

  /** How many. */
  public int size() {
    return x.length;
  }

  /** Whether they are on the sphere. */
  public boolean onSphere() {
    return sphere;
  }

  /** What a distance is compared as: its square, or the square of its chord. */
  public double squared(double distance) {
    return sphere ? Sphere.chordSquared(distance) : distance * distance;
  }

  /** The distance of a square that {@link #squared} gave. */
  public double distance(double squared) {
    return sphere ? Sphere.arc(squared) : Math.sqrt(squared);
  }

  double[] x() {
    return x;
  }

  double[] y() {
    return y;
  }

  double[] z() {
    return z;
  }
}
