package org.agglo.methods.complexity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How near industries are to their own group and to the others: means of a table of similarity.
 *
 * <p>Cost: O(n²).
 */
public final class GroupLinks {
  private static final double HIGH = 0.95;

  private final Grouping grouping;
  private final int[] sizes;
  private final double[][] toGroup;

  private GroupLinks(Grouping grouping, double[][] toGroup) {
    this.grouping = grouping;
    this.sizes = grouping.sizes();
    this.toGroup = toGroup;
  }

  /** The links of a grouping by a table. */
  public static GroupLinks of(Grouping grouping, LinkTable table) {
    int[] sizes = grouping.sizes();
    int[] group = grouping.group();
    double[][] mean = new double[group.length][sizes.length];
    for (int i = 0; i < group.length; i++) {
      for (int j = 0; j < group.length; j++) {
        if (i != j) {
          mean[i][group[j]] += table.of(i, j);
        }
      }
      for (int g = 0; g < sizes.length; g++) {
        int others = g == group[i] ? sizes[g] - 1 : sizes[g];
        mean[i][g] = others == 0 ? Double.NaN : mean[i][g] / others;
      }
    }
    return new GroupLinks(grouping, mean);
  }

  /** Mean similarity of an industry with a group, itself left out; missing if it is alone there. */
  public double of(int industry, int group) {
    return toGroup[industry][group];
  }

  /** Mean similarity of an industry with the others of its group; missing if it is alone. */
  public double within(int industry) {
    return toGroup[industry][grouping.group()[industry]];
  }

  /** The group nearest to an industry besides its own; −1 where there is one group. */
  public int next(int industry) {
    int own = grouping.group()[industry];
    int best = -1;
    for (int g = 0; g < sizes.length; g++) {
      if (g != own && (best < 0 || toGroup[industry][g] > toGroup[industry][best])) {
        best = g;
      }
    }
    return best;
  }

  /** Mean similarity of the pairs within a group; missing if it has one industry. */
  public double withinGroup(int group) {
    return between(group, group);
  }

  /** Mean similarity of the pairs across two groups. */
  public double between(int group, int other) {
    double sum = 0;
    int[] of = grouping.group();
    for (int i = 0; i < of.length; i++) {
      sum += of[i] == group ? toGroup[i][other] : 0;
    }
    return sum / sizes[group];
  }

  /**
   * The share of groups and of industries that are nearer to their own than to others.
   *
   * @param clusterAverage groups nearer within than to the others on average
   * @param clusterHigh groups nearer within than the 95th percentile (type 7) of those to others
   * @param industryAverage industries nearer to their group than to the others on average
   * @param industryHigh industries nearer to it than the 95th percentile of those to others
   */
  public record Validation(
      double clusterAverage, double clusterHigh, double industryAverage, double industryHigh) {

    /** The mean of the four. */
    public double score() {
      return (clusterAverage + clusterHigh + industryAverage + industryHigh) / 4;
    }
  }

  /** The scores of the grouping; a group of one industry passes none. */
  public Validation validation() {
    int industries = toGroup.length;
    int groups = sizes.length;
    int[] passed = new int[4];
    for (int g = 0; g < groups; g++) {
      double[] across = new double[groups];
      for (int other = 0; other < groups; other++) {
        across[other] = between(g, other);
      }
      count(across, g, passed, 0);
    }
    for (int i = 0; i < industries; i++) {
      count(toGroup[i], grouping.group()[i], passed, 2);
    }
    return new Validation(
        (double) passed[0] / groups,
        (double) passed[1] / groups,
        (double) passed[2] / industries,
        (double) passed[3] / industries);
  }

  private static void count(double[] links, int own, int[] passed, int at) {
    double[] others = without(links, own);
    double mean = Arrays.stream(others).sum() / others.length;
    passed[at] += links[own] > mean ? 1 : 0;
    passed[at + 1] += links[own] > high(others) ? 1 : 0;
  }

  private static double[] without(double[] links, int own) {
    double[] others = new double[links.length - 1];
    System.arraycopy(links, 0, others, 0, own);
    System.arraycopy(links, own + 1, others, own, others.length - own);
    return others;
  }

  /** The link from which an industry counts as near to another group: the 95th percentile. */
  public double near() {
    double[] all =
        IntStream.range(0, toGroup.length)
            .boxed()
            .flatMapToDouble(i -> Arrays.stream(without(toGroup[i], grouping.group()[i])))
            .toArray();
    return high(all);
  }

  private static double high(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = HIGH * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
