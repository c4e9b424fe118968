package org.agglo.methods.complexity;

import java.util.Arrays;

/**
 * Groups around centres: k-means (squares, means) and k-medians (distances along the axes,
 * medians), from a grouping that is already there.
 *
 * <p>The points are the rows of a table of similarity. A point goes to its nearest centre, the
 * lower number where two are as near; a group that loses its last point keeps its centre. Ends when
 * nothing moves, or after 100 rounds. Cost a round: O(n² groups).
 *
 * <p>Source: Lloyd, S. (1982), <i>IEEE Transactions on Information Theory</i> 28(2), 129–137,
 * doi:10.1109/TIT.1982.1056489.
 */
enum Groups {
  MEANS("k-means") {
    @Override
    double distance(double[] a, double[] b) {
      return square(a, b);
    }

    @Override
    double middle(double[] values) {
      return Arrays.stream(values).sum() / values.length;
    }
  },
  MEDIANS("k-medians") {
    @Override
    double distance(double[] a, double[] b) {
      double sum = 0;
      for (int k = 0; k < a.length; k++) {
        sum += Math.abs(a[k] - b[k]);
      }
      return sum;
    }

    @Override
    double middle(double[] values) {
      Arrays.sort(values);
      int half = values.length / 2;
      return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
  };

  private static final int ROUNDS = 100;

  private final String words;

  Groups(String words) {
    this.words = words;
  }

  abstract double distance(double[] a, double[] b);

  abstract double middle(double[] values);

  String words() {
    return words;
  }

  /** Groups of the rows of a table, from a start. */
  int[] from(int[] start, LinkTable table) {
    int[] group = start.clone();
    int groups = Arrays.stream(group).max().orElse(-1) + 1;
    double[][] centres = new double[groups][];
    for (int round = 0; round < ROUNDS; round++) {
      centre(group, table, centres);
      if (!move(group, table, centres)) {
        break;
      }
    }
    return group;
  }

  private void centre(int[] group, LinkTable table, double[][] centres) {
    int[][] members = members(group, centres.length);
    for (int g = 0; g < centres.length; g++) {
      if (members[g].length > 0) {
        centres[g] = centre(members[g], table);
      }
    }
  }

  private double[] centre(int[] members, LinkTable table) {
    double[] centre = new double[table.size()];
    double[] values = new double[members.length];
    for (int k = 0; k < centre.length; k++) {
      for (int m = 0; m < members.length; m++) {
        values[m] = table.of(members[m], k);
      }
      centre[k] = middle(values);
    }
    return centre;
  }

  private boolean move(int[] group, LinkTable table, double[][] centres) {
    boolean moved = false;
    for (int i = 0; i < group.length; i++) {
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int g = 0; g < centres.length; g++) {
        double distance = distance(table.row(i), centres[g]);
        if (distance < least) {
          least = distance;
          best = g;
        }
      }
      moved |= best != group[i];
      group[i] = best;
    }
    return moved;
  }

  static int[][] members(int[] group, int groups) {
    int[] size = new int[groups];
    for (int g : group) {
      size[g]++;
    }
    int[][] members = new int[groups][];
    Arrays.setAll(members, g -> new int[size[g]]);
    for (int i = group.length - 1; i >= 0; i--) {
      members[group[i]][--size[group[i]]] = i;
    }
    return members;
  }

  static double square(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      double d = a[k] - b[k];
      sum += d * d;
    }
    return sum;
  }
}
