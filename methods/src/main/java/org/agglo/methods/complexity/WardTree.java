package org.agglo.methods.complexity;

import java.util.Arrays;

/**
 * Ward's hierarchy: groups are joined so that the squares within groups grow least.
 *
 * <p>The points are industries, their coordinates the rows of a table of similarity. Joined by
 * chains of nearest neighbours, which finds the same tree as always joining the nearest pair; of
 * equal distances the lower number wins.
 *
 * <p>Cost: O(n³) for the distances of rows of length n, O(n²) for the tree; memory of n² numbers.
 *
 * <p>Source: Ward, J. H. (1963), <i>Journal of the American Statistical Association</i> 58(301),
 * 236–244, doi:10.1080/01621459.1963.10500845; Murtagh, F., Legendre, P. (2014), <i>Journal of
 * Classification</i> 31, 274–295, doi:10.1007/s00357-014-9161-z.
 */
final class WardTree {
  private final int[] left;
  private final int[] right;
  private final double[] height;

  private WardTree(int[] left, int[] right, double[] height) {
    this.left = left;
    this.right = right;
    this.height = height;
  }

  /** The tree of the rows of a table. */
  static WardTree of(LinkTable table) {
    int n = table.size();
    double[][] squares = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        squares[i][j] = squares[j][i] = Groups.square(table.row(i), table.row(j));
      }
    }
    return joined(squares);
  }

  private static WardTree joined(double[][] distance) {
    int n = distance.length;
    int joins = Math.max(0, n - 1);
    int[] left = new int[joins];
    int[] right = new int[joins];
    double[] height = new double[joins];
    double[] weight = new double[n];
    Arrays.fill(weight, 1);
    int[] chain = new int[n + 1];
    int length = 0;
    for (int join = 0; join < joins; ) {
      if (length == 0) {
        chain[length++] = first(weight);
      }
      int end = chain[length - 1];
      int next = nearest(distance[end], weight, end, length > 1 ? chain[length - 2] : -1);
      if (length > 1 && next == chain[length - 2]) {
        left[join] = Math.min(end, next);
        right[join] = Math.max(end, next);
        height[join] = distance[end][next];
        merge(distance, weight, left[join], right[join]);
        length -= 2;
        join++;
      } else {
        chain[length++] = next;
      }
    }
    return new WardTree(left, right, height);
  }

  private static int first(double[] weight) {
    int i = 0;
    while (weight[i] == 0) {
      i++;
    }
    return i;
  }

  /** The nearest of those left; the one before in the chain wins where distances are equal. */
  private static int nearest(double[] distance, double[] weight, int self, int before) {
    int best = before;
    for (int j = 0; j < distance.length; j++) {
      if (j != self && weight[j] > 0 && (best < 0 || distance[j] < distance[best])) {
        best = j;
      }
    }
    return best;
  }

  /** Lance and Williams' rule: the joined group takes the place of {@code a}. */
  private static void merge(double[][] distance, double[] weight, int a, int b) {
    double between = distance[a][b];
    for (int k = 0; k < distance.length; k++) {
      if (k != a && k != b && weight[k] > 0) {
        double all = weight[a] + weight[b] + weight[k];
        double joined =
            ((weight[a] + weight[k]) * distance[a][k]
                    + (weight[b] + weight[k]) * distance[b][k]
                    - weight[k] * between)
                / all;
        distance[a][k] = joined;
        distance[k][a] = joined;
      }
    }
    weight[a] += weight[b];
    weight[b] = 0;
  }

  /** The tree cut into so many groups: its highest joins are undone. */
  int[] cut(int groups) {
    int n = left.length + 1;
    Integer[] order = new Integer[left.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) -> height[a] == height[b] ? a.compareTo(b) : Double.compare(height[a], height[b]));
    int[] parent = new int[n];
    Arrays.setAll(parent, i -> i);
    for (int join = 0; join < n - groups; join++) {
      parent[root(parent, right[order[join]])] = root(parent, left[order[join]]);
    }
    int[] group = new int[n];
    Arrays.setAll(group, i -> root(parent, i));
    return group;
  }

  private static int root(int[] parent, int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    return root;
  }
}
