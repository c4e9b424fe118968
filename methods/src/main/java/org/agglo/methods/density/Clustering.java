package org.agglo.methods.density;

import java.util.Optional;

/**
 * Which cluster each point is in, and what it is there.
 *
 * @param cluster for each row the number of its cluster, from 1 by falling weight, or 0 for noise
 * @param role for each row what it is
 * @param clusters how many clusters there are
 */
public record Clustering(int[] cluster, Role[] role, int clusters) {
  /** What share of the points counts as nearly all of them. */
  private static final double NEARLY_ALL = 0.95;

  /** Why the radius may be wrong. */
  public enum Doubt {
    /** At least 95 per cent of the points are noise: the radius may be too small. */
    NEARLY_ALL_NOISE,
    /** At least 95 per cent of the points are in one cluster: the radius may be too large. */
    NEARLY_ALL_IN_ONE
  }

  /** Whether the radius is plausibly wrong; fewer than two points give no reason to doubt. */
  public Optional<Doubt> doubt() {
    long[] held = new long[clusters + 1];
    for (int c : cluster) {
      held[c]++;
    }
    long most = 0;
    for (int c = 1; c <= clusters; c++) {
      most = Math.max(most, held[c]);
    }
    double nearlyAll = NEARLY_ALL * cluster.length;
    if (cluster.length < 2) {
      return Optional.empty();
    }
    return held[0] >= nearlyAll
        ? Optional.of(Doubt.NEARLY_ALL_NOISE)
        : most >= nearlyAll ? Optional.of(Doubt.NEARLY_ALL_IN_ONE) : Optional.empty();
  }
}
