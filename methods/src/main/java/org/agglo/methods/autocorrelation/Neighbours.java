package org.agglo.methods.autocorrelation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who is next to whom, and how much it weighs: for each site a row of others, as compressed rows.
 *
 * <p>A link goes one way; where two sites are each other's neighbours there are two. A site without
 * a row is an <i>island</i>. Weights are {@link #binary() binary}, as given, or {@link
 * #rowStandardised() row-standardised}: \(w_{ij} / \sum_j w_{ij}\), the mean over neighbours. A
 * site is never its own neighbour. Rows are in ascending order, whatever the order of the links.
 *
 * <p>Cost: linear in sites and links; 16 bytes a link.
 */
public final class Neighbours {
  private final int[] start;
  private final int[] to;
  private final double[] given;
  private final double[] weight;
  private final double[] sum;
  private final boolean standardised;

  /**
   * Links, one way each.
   *
   * @param from the site whose neighbour it is, from 0
   * @param to the neighbour
   * @param weight above zero and finite
   */
  public record Links(int[] from, int[] to, double[] weight) {
    /** Checks the lengths. */
    public Links {
      if (from.length != to.length || from.length != weight.length) {
        throw new IllegalArgumentException(
            from.length + " sites, " + to.length + " neighbours and " + weight.length + " weights");
      }
    }

    /** Links that weigh 1 each. */
    public static Links of(int[] from, int[] to) {
      double[] ones = new double[from.length];
      Arrays.fill(ones, 1);
      return new Links(from, to, ones);
    }

    /** How many. */
    public int size() {
      return from.length;
    }
  }

  private Neighbours(int[] start, int[] to, double[] given, boolean standardised) {
    this.start = start;
    this.to = to;
    this.given = given;
    this.standardised = standardised;
    sum = new double[start.length - 1];
    for (int i = 0; i < sum.length; i++) {
      for (int l = start[i]; l < start[i + 1]; l++) {
        sum[i] += given[l];
      }
    }
    weight = standardised ? divided() : given;
  }

  private double[] divided() {
    double[] parts = new double[given.length];
    for (int i = 0; i < sum.length; i++) {
      for (int l = start[i]; l < start[i + 1]; l++) {
        parts[l] = given[l] / sum[i];
      }
    }
    return parts;
  }

  /**
   * Neighbours from a table of links.
   *
   * @param sites how many sites there are
   * @param links each from and to a site below that number
   * @throws IllegalArgumentException where a site is out of range or its own neighbour, a link
   *     stands twice, or a weight is not above zero
   */
  public static Neighbours of(int sites, Links links) {
    for (int l = 0; l < links.size(); l++) {
      check(sites, links, l);
    }
    // Two stable passes, by neighbour and then by site, leave every row in ascending order.
    int[] byTo = order(sites, links.to, null);
    int[] order = order(sites, links.from, byTo);
    int[] start = new int[sites + 1];
    for (int from : links.from) {
      start[from + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    int[] to = new int[order.length];
    double[] weight = new double[order.length];
    for (int l = 0; l < order.length; l++) {
      to[l] = links.to[order[l]];
      weight[l] = links.weight[order[l]];
      if (l > 0 && to[l] == to[l - 1] && links.from[order[l]] == links.from[order[l - 1]]) {
        throw new IllegalArgumentException(
            "the link from " + links.from[order[l]] + " to " + to[l] + " stands twice");
      }
    }
    return new Neighbours(start, to, weight, false);
  }

  private static void check(int sites, Links links, int l) {
    int from = links.from[l];
    int to = links.to[l];
    if (from < 0 || from >= sites || to < 0 || to >= sites) {
      throw new IllegalArgumentException(
          "a link from " + from + " to " + to + " among " + sites + " sites");
    } else if (from == to) {
      throw new IllegalArgumentException("site " + from + " is its own neighbour");
    } else if (!(links.weight[l] > 0 && links.weight[l] < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the link from " + from + " to " + to + " weighs " + links.weight[l]);
    }
  }

  private static int[] order(int sites, int[] key, int @Nullable [] before) {
    int[] next = new int[sites + 1];
    for (int k : key) {
      next[k + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] order = new int[key.length];
    for (int i = 0; i < key.length; i++) {
      int link = before == null ? i : before[i];
      order[next[key[link]]++] = link;
    }
    return order;
  }

  /**
   * Neighbours from lists such as those of a GAL file: the neighbours of each site.
   *
   * @throws IllegalArgumentException as {@link #of(int, Links)}
   */
  public static Neighbours ofLists(int[][] lists) {
    int[] to = Arrays.stream(lists).flatMapToInt(Arrays::stream).toArray();
    int[] from = new int[to.length];
    int l = 0;
    for (int i = 0; i < lists.length; i++) {
      Arrays.fill(from, l, l + lists[i].length, i);
      l += lists[i].length;
    }
    return of(lists.length, Links.of(from, to));
  }

  /** The same links with the weight 1 each. */
  public Neighbours binary() {
    double[] ones = new double[to.length];
    Arrays.fill(ones, 1);
    return new Neighbours(start, to, ones, false);
  }

  /** The same links with weights that add up to 1 for each site that has any. */
  public Neighbours rowStandardised() {
    return standardised ? this : new Neighbours(start, to, given, true);
  }

  /**
   * The sites that are kept, renumbered in their order, and the links among them. Rows that were
   * standardised are so again.
   */
  Neighbours only(BitSet kept) {
    int[] number = new int[size()];
    int sites = 0;
    for (int i = 0; i < number.length; i++) {
      number[i] = kept.get(i) ? sites++ : -1;
    }
    int[] starts = new int[sites + 1];
    int[] ends = new int[to.length];
    double[] weights = new double[to.length];
    int links = 0;
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      for (int l = start[i]; l < start[i + 1]; l++) {
        if (number[to[l]] >= 0) {
          ends[links] = number[to[l]];
          weights[links++] = given[l];
        }
      }
      starts[number[i] + 1] = links;
    }
    return new Neighbours(
        starts, Arrays.copyOf(ends, links), Arrays.copyOf(weights, links), standardised);
  }

  /** How many sites there are, islands among them. */
  public int size() {
    return sum.length;
  }

  /** How many links there are. */
  public int links() {
    return to.length;
  }

  /** Whether the weights of a site add up to 1. */
  public boolean isRowStandardised() {
    return standardised;
  }

  /** How many neighbours a site has. */
  public int degree(int site) {
    return start[site + 1] - start[site];
  }

  /** The place of a site's first link; its last is before that of the next site. */
  public int first(int site) {
    return start[site];
  }

  /** The neighbour at the end of a link. */
  public int to(int link) {
    return to[link];
  }

  /** The weight of a link. */
  public double weight(int link) {
    return weight[link];
  }

  /** The sum of a site's weights before they were standardised. */
  double givenSum(int site) {
    return sum[site];
  }

  /** The sites that have no neighbour, in their order. */
  public int[] islands() {
    return IntStream.range(0, size()).filter(i -> degree(i) == 0).toArray();
  }

  /**
   * The links without an opposite, in their order: none where the list is symmetric, as lists of
   * shared borders are and lists of nearest sites are not. Weights are not compared.
   */
  public Links oneWay() {
    int[] from = new int[to.length];
    int[] end = new int[to.length];
    double[] of = new double[to.length];
    int links = 0;
    for (int i = 0; i < size(); i++) {
      for (int l = start[i]; l < start[i + 1]; l++) {
        if (find(to[l], i) < 0) {
          from[links] = i;
          end[links] = to[l];
          of[links++] = weight[l];
        }
      }
    }
    return new Links(
        Arrays.copyOf(from, links), Arrays.copyOf(end, links), Arrays.copyOf(of, links));
  }

  /** The link from a site to another, or a number below zero. */
  int find(int from, int end) {
    return Arrays.binarySearch(to, start[from], start[from + 1], end);
  }
}
