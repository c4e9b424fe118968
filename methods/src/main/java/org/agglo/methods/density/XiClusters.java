package org.agglo.methods.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The valleys of a reachability plot between a steep way down and a steep way up.
 *
 * <p>A point is <i>steep</i> downward when the next is lower by the share \(\xi\) at least,
 * \(r_{i+1} \le (1-\xi) r_i\), upward the other way round. A steep area goes on over points that
 * are not steep but do not turn, never more than the minimum points in a row. The end of a valley
 * moves back until its last point was reached from within it.
 *
 * <p>Sources: Ankerst and others (1999), section 4.3, as {@link Optics}; the last rule is that of
 * Schubert, E. and Gertz, M. (2018), Improving the cluster structure extracted from OPTICS plots,
 * <i>LWDA</i>.
 */
final class XiClusters {
  private final double[] height;
  private final int[] from;
  private final double gentle;
  private final int patience;

  /** A way down, and the highest point since its end. */
  private static final class Descent {
    private final int start;
    private final int end;
    private double highest;

    Descent(int start, int end) {
      this.start = start;
      this.end = end;
    }
  }

  /**
   * A valley.
   *
   * @param start position of its first point in the order
   * @param end position of its last point
   */
  record Valley(int start, int end) {
    int size() {
      return end - start + 1;
    }
  }

  /**
   * The plot of an order.
   *
   * @param reachability by position
   * @param predecessor by position, the position it was reached from, or −1
   * @param xi between 0 and 1
   * @param minimumPoints at least 1
   */
  XiClusters(double[] reachability, int[] predecessor, double xi, int minimumPoints) {
    if (!(xi > 0 && xi < 1 && minimumPoints >= 1)) {
      throw new IllegalArgumentException(
          "xi is between 0 and 1 and at least 1 point, not " + xi + " and " + minimumPoints);
    }
    height = Arrays.copyOf(reachability, reachability.length + 1);
    height[reachability.length] = Double.POSITIVE_INFINITY;
    from = predecessor;
    gentle = 1 - xi;
    patience = minimumPoints;
  }

  /** For each position the innermost valley that holds it, from 0, or −1. */
  int[] innermost(int minimumCluster) {
    int[] of = new int[from.length];
    Arrays.fill(of, -1);
    int count = 0;
    for (Valley valley : valleys(minimumCluster)) {
      if (isFree(of, valley)) {
        Arrays.fill(of, valley.start(), valley.end() + 1, count++);
      }
    }
    return of;
  }

  private static boolean isFree(int[] of, Valley valley) {
    for (int i = valley.start(); i <= valley.end(); i++) {
      if (of[i] >= 0) {
        return false;
      }
    }
    return true;
  }

  /** All valleys with so many points, those within before those around them. */
  List<Valley> valleys(int minimumCluster) {
    List<Valley> valleys = new ArrayList<>();
    List<Descent> descents = new ArrayList<>();
    double highest = 0;
    int i = 0;
    while (i < from.length) {
      highest = Math.max(highest, height[i]);
      if (isSteepDown(i)) {
        keep(descents, highest);
        int end = extend(i, true);
        descents.add(new Descent(i, end));
        i = end + 1;
        highest = height[i];
      } else if (isSteepUp(i)) {
        keep(descents, highest);
        int end = extend(i, false);
        close(descents, i, end, minimumCluster, valleys);
        i = end + 1;
        highest = height[i];
      } else {
        i++;
      }
    }
    return valleys;
  }

  /** Forgets the ways down that something higher has since closed. */
  private void keep(List<Descent> descents, double highest) {
    if (highest == Double.POSITIVE_INFINITY) {
      descents.clear();
      return;
    }
    descents.removeIf(d -> highest > height[d.start] * gentle);
    for (Descent d : descents) {
      d.highest = Math.max(d.highest, highest);
    }
  }

  private void close(List<Descent> descents, int up, int end, int least, List<Valley> valleys) {
    for (int d = descents.size() - 1; d >= 0; d--) {
      Descent down = descents.get(d);
      if (height[end + 1] * gentle >= down.highest) {
        Valley valley = between(down, up, end);
        if (valley != null && valley.size() >= least) {
          valleys.add(valley);
        }
      }
    }
  }

  private @org.jspecify.annotations.Nullable Valley between(Descent down, int up, int end) {
    int first = down.start;
    int last = end;
    double top = height[first];
    if (top * gentle >= height[last + 1]) {
      while (first < down.end && height[first + 1] > height[last + 1]) {
        first++;
      }
    } else if (height[last + 1] * gentle >= top) {
      // What is reached from farther than the start is outside; scikit-learn keeps one such point.
      while (last > up && height[last] >= top) {
        last--;
      }
    }
    last = reachedFromWithin(first, last);
    return last < up || first > down.end ? null : new Valley(first, last);
  }

  private int reachedFromWithin(int first, int last) {
    for (int end = last; end > first; end--) {
      boolean within = from[end] >= first && from[end] < end;
      if (height[first] > height[end] || within) {
        return end;
      }
    }
    return -1;
  }

  private boolean isSteepDown(int i) {
    return height[i + 1] <= height[i] * gentle && height[i + 1] < height[i];
  }

  private boolean isSteepUp(int i) {
    return height[i] <= height[i + 1] * gentle && height[i] < height[i + 1];
  }

  /** The end of the steep area that begins at a position. */
  private int extend(int start, boolean downward) {
    int end = start;
    int flat = 0;
    for (int i = start; i < from.length && flat <= patience; i++) {
      boolean steep = downward ? isSteepDown(i) : isSteepUp(i);
      boolean turns = downward ? height[i] < height[i + 1] : height[i] > height[i + 1];
      if (steep) {
        end = i;
        flat = 0;
      } else if (turns) {
        return end;
      } else {
        flat++;
      }
    }
    return end;
  }
}
