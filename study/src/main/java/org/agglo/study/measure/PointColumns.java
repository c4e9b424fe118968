package org.agglo.study.measure;

import java.util.Optional;

/**
 * Which columns of a table say where points are, and what they weigh.
 *
 * @param first latitude, or easting
 * @param second longitude, or northing
 * @param frame what the coordinates are
 * @param weight the weight of each point; each weighs 1 without
 * @param by names of groups that are clustered each for itself
 */
public record PointColumns(
    String first, String second, Frame frame, Optional<String> weight, Optional<String> by) {

  /** What coordinates are. */
  public enum Frame {
    /** Latitude and longitude in degrees. */
    DEGREES,
    /** Eastings and northings in metres. */
    METRES,
    /** Eastings and northings in kilometres. */
    KILOMETRES;

    boolean onSphere() {
      return this == DEGREES;
    }

    /** How distances are measured, for the facts of a run. */
    String measured() {
      return onSphere()
          ? "great circle on a sphere of 6371.0088 km, metres"
          : "straight in the plane, metres";
    }
  }
}
