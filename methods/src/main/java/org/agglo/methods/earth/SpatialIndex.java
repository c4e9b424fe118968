package org.agglo.methods.earth;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A static index of points: what lies within a distance, how much of it, and what is nearest.
 *
 * <p>Rows with equal coordinates are one <i>place</i>, with their number and their weight. Places
 * are in the order of a Morton curve, so that every node of the tree is a run of places; nodes are
 * in preorder, so that a subtree is skipped by one jump. Places, their order and the tree depend on
 * the points alone: not on the order of the rows, not on the number of threads.
 *
 * <p>The arrays it gives are its own and must not be changed. Squares are those of {@link
 * Points#squared}. Cost: linear in the rows to build, 90 bytes a row.
 */
public final class SpatialIndex {
  private static final int LEAF = 16;

  private final Points points;
  private final Workers workers;
  private final int[] placeOf;
  private final int size;
  private double[] x;
  private double[] y;
  private double[] z;
  private double[] count;
  private double[] weight;
  private final BoxTree tree;

  private SpatialIndex(Points points, double @Nullable [] weights, Workers workers) {
    this.points = points;
    this.workers = workers;
    MortonOrder order = new MortonOrder(points, workers);
    placeOf = new int[points.size()];
    size = number(order);
    gather(order, weights);
    tree = BoxTree.of(this, placeKeys(order), LEAF);
  }

  /**
   * The index of points that weigh 1 each.
   *
   * @param points where they are
   * @param workers who builds it and works on it later
   */
  public static SpatialIndex of(Points points, Workers workers) {
    return new SpatialIndex(points, null, workers);
  }

  /**
   * The index of weighted points.
   *
   * @param points where they are
   * @param weights a weight above zero for each
   * @param workers who builds it and works on it later
   * @throws IllegalArgumentException where a weight is missing, infinite, zero or negative
   */
  public static SpatialIndex of(Points points, double[] weights, Workers workers) {
    if (weights.length != points.size()) {
      throw new IllegalArgumentException(
          weights.length + " weights for " + points.size() + " points");
    }
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("the weight of point " + i + " is " + weights[i]);
      }
    }
    return new SpatialIndex(points, weights, workers);
  }

  /** Numbers the places: rows that follow each other and are equal share one. */
  private int number(MortonOrder order) {
    int place = -1;
    for (int i = 0; i < order.rows.length; i++) {
      if (i == 0 || order.compare(order.rows[i - 1], order.rows[i]) != 0) {
        place++;
      }
      placeOf[order.rows[i]] = place;
    }
    return place + 1;
  }

  private void gather(MortonOrder order, double @Nullable [] weights) {
    x = new double[size];
    y = new double[size];
    z = new double[size];
    count = new double[size];
    int[] rows = order.rows;
    for (int from = 0, to; from < rows.length; from = to) {
      int place = placeOf[rows[from]];
      for (to = from + 1; to < rows.length && placeOf[rows[to]] == place; ) {
        to++;
      }
      x[place] = points.x()[rows[from]];
      y[place] = points.y()[rows[from]];
      z[place] = points.z()[rows[from]];
      count[place] = to - from;
    }
    weight = weights == null ? count : weigh(rows, weights);
  }

  /** Adds the weights of each place from the smallest up, so that no order of rows is seen. */
  private double[] weigh(int[] rows, double[] weights) {
    double[] sums = new double[size];
    for (int from = 0, to; from < rows.length; from = to) {
      int place = placeOf[rows[from]];
      to = from + (int) count[place];
      if (to - from == 1) {
        sums[place] = weights[rows[from]];
      } else {
        double[] of = new double[to - from];
        for (int i = from; i < to; i++) {
          of[i - from] = weights[rows[i]];
        }
        Arrays.sort(of);
        for (double w : of) {
          sums[place] += w;
        }
      }
    }
    return sums;
  }

  private long[] placeKeys(MortonOrder order) {
    long[] keys = new long[size];
    for (int i = 0; i < order.rows.length; i++) {
      keys[placeOf[order.rows[i]]] = order.keys[i];
    }
    return keys;
  }

  /** How many places there are. */
  public int size() {
    return size;
  }

  /** The points it was made of. */
  public Points points() {
    return points;
  }

  /** Who works on it. */
  public Workers workers() {
    return workers;
  }

  /** The place of each row. */
  public int[] placeOf() {
    return placeOf;
  }

  /** First coordinates of the places. */
  public double[] x() {
    return x;
  }

  /** Second coordinates of the places. */
  public double[] y() {
    return y;
  }

  /** Third coordinates of the places; zeros in the plane. */
  public double[] z() {
    return z;
  }

  /** How many rows are at each place. */
  public double[] count() {
    return count;
  }

  /** How much the rows at each place weigh together. */
  public double[] weight() {
    return weight;
  }

  /** The tree over the places. */
  public BoxTree tree() {
    return tree;
  }

  /** The square between two places. */
  public double squared(int a, int b) {
    double dx = x[a] - x[b];
    double dy = y[a] - y[b];
    double dz = z[a] - z[b];
    return dx * dx + dy * dy + dz * dz;
  }

  /**
   * Compares two places by their coordinates: from south to north on the sphere, then by the first
   * and the second coordinate of the unit vector; by first and second coordinate in the plane.
   */
  public int compare(int a, int b) {
    int byZ = Double.compare(z[a], z[b]);
    int byX = byZ != 0 ? byZ : Double.compare(x[a], x[b]);
    return byX != 0 ? byX : Double.compare(y[a], y[b]);
  }

  /** How many rows lie within a distance of a place, its own included. */
  public long countWithin(int place, double distance) {
    return (long) within(place, points.squared(distance), count);
  }

  /** How much the rows within a distance of a place weigh, its own included. */
  public double weightWithin(int place, double distance) {
    return within(place, points.squared(distance), weight);
  }

  private double within(int place, double squared, double[] amount) {
    double sum = 0;
    for (int node = 0; node < tree.size(); ) {
      if (tree.least(node, x[place], y[place], z[place]) > squared) {
        node = tree.next(node);
      } else if (tree.most(node, x[place], y[place], z[place]) <= squared) {
        sum += sum(amount, node);
        node = tree.next(node);
      } else {
        sum += tree.isLeaf(node) ? withinLeaf(place, node, squared, amount) : 0;
        node++;
      }
    }
    return sum;
  }

  private double withinLeaf(int place, int leaf, double squared, double[] amount) {
    double sum = 0;
    for (int i = tree.from(leaf); i < tree.to(leaf); i++) {
      sum += squared(place, i) <= squared ? amount[i] : 0;
    }
    return sum;
  }

  private double sum(double[] amount, int node) {
    double sum = 0;
    for (int i = tree.from(node); i < tree.to(node); i++) {
      sum += amount[i];
    }
    return sum;
  }

  /** Visits the places within a distance of a place, itself included, in the order of places. */
  public void visit(int place, double distance, IntConsumer visitor) {
    double squared = points.squared(distance);
    for (int node = 0; node < tree.size(); ) {
      if (tree.least(node, x[place], y[place], z[place]) > squared) {
        node = tree.next(node);
      } else {
        for (int i = tree.from(node); tree.isLeaf(node) && i < tree.to(node); i++) {
          if (squared(place, i) <= squared) {
            visitor.accept(i);
          }
        }
        node++;
      }
    }
  }

  /**
   * The square of the least distance within which each place has an amount, its own included.
   *
   * @param amount what is at each place, {@link #count()} or {@link #weight()}
   * @param enough the amount to reach
   * @param limit the largest square to look within; a place that lacks the amount there has an
   *     infinite result
   */
  public double[] squaredToReach(double[] amount, double enough, double limit) {
    double[] result = new double[size];
    workers.split(
        tree.leaves(), 16, () -> new NearestReach(this, amount, enough, limit).into(result));
    return result;
  }

  /**
   * The places nearest to a place, itself first: by distance, those equally far by coordinates.
   *
   * @param many how many; fewer where there are fewer places
   */
  public int[] nearest(int place, int many) {
    return new NearestPlaces(this, place, many).found();
  }
}
