package org.agglo.methods.density;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.agglo.methods.earth.Points;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;

/**
 * Small random sets of points with weights: in the plane and on the sphere, on grids (equal
 * distances), with copies, across the date line and around the poles.
 */
record RandomPoints(boolean sphere, double[] first, double[] second, double[] weight) {

  static RandomPoints of(long seed, int most) {
    Random random = new Random(seed);
    int n = random.nextInt(most + 1);
    boolean sphere = random.nextBoolean();
    boolean grid = random.nextInt(3) == 0;
    boolean whole = random.nextBoolean();
    double[] first = new double[n];
    double[] second = new double[n];
    double[] weight = new double[n];
    double centre = new double[] {52, -1, 89.98, -89.98, 0}[random.nextInt(5)];
    double meridian = random.nextBoolean() ? 180 : -1;
    for (int i = 0; i < n; i++) {
      weight[i] = whole ? 1 + random.nextInt(3) : 0.1 * (1 + random.nextInt(9));
      if (i > 0 && random.nextInt(4) == 0) {
        int other = random.nextInt(i);
        first[i] = first[other];
        second[i] = second[other];
      } else if (sphere) {
        first[i] = Math.max(-90, Math.min(90, centre + 0.02 * (random.nextDouble() - 0.5)));
        double wide = Math.abs(centre) > 89 ? 360 : 0.03;
        second[i] = wrap(meridian + wide * (random.nextDouble() - 0.5));
      } else {
        first[i] = grid ? 100 * random.nextInt(12) : 2_000 * random.nextDouble();
        second[i] = grid ? 100 * random.nextInt(12) : 2_000 * random.nextDouble();
      }
    }
    return new RandomPoints(sphere, first, second, weight);
  }

  private static double wrap(double lon) {
    return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
  }

  int size() {
    return first.length;
  }

  SpatialIndex index(int threads) {
    Points points = sphere ? Points.onSphere(first, second) : Points.inPlane(first, second);
    return SpatialIndex.of(points, weight, new Workers(threads));
  }

  Naive naive() {
    double[][] distance = new double[size()][size()];
    for (int p = 0; p < size(); p++) {
      for (int q = 0; q < size(); q++) {
        distance[p][q] = sphere ? haversine(p, q) : plane(p, q);
      }
    }
    // The index's own order of places: the order of coordinates is tested apart.
    SpatialIndex index = index(1);
    return new Naive(
        distance,
        weight,
        Comparator.<Integer, Integer>comparing(row -> index.placeOf()[row], index::compare));
  }

  private double plane(int p, int q) {
    double dx = first[p] - first[q];
    double dy = second[p] - second[q];
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** The textbook formula: nothing in common with chords. */
  private double haversine(int p, int q) {
    if (first[p] == first[q] && second[p] == second[q]) {
      return 0;
    }
    double a = Math.toRadians(first[p]);
    double b = Math.toRadians(first[q]);
    double dLat = Math.sin((a - b) / 2);
    double dLon = Math.sin(Math.toRadians(second[p] - second[q]) / 2);
    double h = dLat * dLat + Math.cos(a) * Math.cos(b) * dLon * dLon;
    return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** The same points in another order; {@code order} says which row comes where. */
  RandomPoints permuted(int[] order) {
    return new RandomPoints(sphere, by(first, order), by(second, order), by(weight, order));
  }

  private static double[] by(double[] values, int[] order) {
    return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
  }

  static int[] shuffled(int size, long seed) {
    List<Integer> order = new java.util.ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order.stream().mapToInt(i -> i).toArray();
  }
}
