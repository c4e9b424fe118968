package org.agglo.methods.density;

/**
 * How a hierarchy is cut into clusters.
 *
 * @param minimumCluster the fewest points of a cluster, at least 2
 * @param choice which clusters of the hierarchy are taken
 * @param epsilon clusters are not parted below this distance; 0 for no such floor
 * @param weighted whether stability counts weights (jobs) and not points
 */
public record Cut(int minimumCluster, Choice choice, double epsilon, boolean weighted) {
  /** Which clusters of the hierarchy are taken. */
  public enum Choice {
    /** Those that together have the greatest excess of mass; of equals the parent. */
    EXCESS_OF_MASS,
    /** Those without clusters inside. */
    LEAF
  }

  /** Checks the parameters. */
  public Cut {
    if (!(minimumCluster >= 2 && epsilon >= 0)) {
      throw new IllegalArgumentException(
          "a cluster has at least 2 points and epsilon is 0 or more, not "
              + minimumCluster
              + " and "
              + epsilon);
    }
  }

  /** The usual cut: excess of mass, no floor, points. */
  public static Cut of(int minimumCluster) {
    return new Cut(minimumCluster, Choice.EXCESS_OF_MASS, 0, false);
  }

  /** The same with another choice. */
  public Cut withChoice(Choice other) {
    return new Cut(minimumCluster, other, epsilon, weighted);
  }

  /** The same with a distance below which clusters are not parted. */
  public Cut withEpsilon(double distance) {
    return new Cut(minimumCluster, choice, distance, weighted);
  }

  /** The same with stability in weights. */
  public Cut withWeights() {
    return new Cut(minimumCluster, choice, epsilon, true);
  }
}
