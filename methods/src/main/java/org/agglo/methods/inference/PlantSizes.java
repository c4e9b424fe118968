package org.agglo.methods.inference;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The sizes of an industry's plants as shares \(z_k\) of its jobs, equal ones together.
 *
 * <p>Sizes are kept largest first, so that nothing made from them depends on the order they came
 * in. Plants without jobs are left out.
 */
public final class PlantSizes {
  private final double[] shares;
  private final int[] counts;

  private PlantSizes(double[] shares, int[] counts) {
    this.shares = shares;
    this.counts = counts;
  }

  /**
   * Every plant's own size.
   *
   * @param sizes jobs of each plant of the industry, everywhere; not changed
   * @throws IllegalArgumentException if one is negative, missing or infinite
   */
  public static PlantSizes ofPlants(double[] sizes) {
    double[] sorted = sizes.clone();
    Arrays.sort(sorted);
    double[] distinct = new double[sorted.length];
    long[] counts = new long[sorted.length];
    int groups = 0;
    for (int i = sorted.length - 1; i >= 0; i--) {
      if (!(sorted[i] >= 0 && sorted[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("A plant has 0 or more jobs, not " + sorted[i] + ".");
      }
      if (groups == 0 || sorted[i] < distinct[groups - 1]) {
        distinct[groups++] = sorted[i];
      }
      counts[groups - 1]++;
    }
    return of(Arrays.copyOf(distinct, groups), Arrays.copyOf(counts, groups));
  }

  /**
   * Sizes estimated from bands: every plant of a closed band has the band's arithmetic middle (0 to
   * 4: 2), those of the open band share what the closed ones leave of the total, and have at least
   * its lower bound. The shares then add up to 1 of themselves.
   *
   * @param total jobs of the industry everywhere; {@code NaN} where unknown, and the open band then
   *     stands at its lower bound
   */
  public static PlantSizes ofBands(SizeBands bands, double total) {
    double[] sizes = new double[bands.count().length];
    double closed = 0;
    int open = -1;
    for (int band = 0; band < sizes.length; band++) {
      if (bands.upper()[band] == Double.POSITIVE_INFINITY) {
        open = band;
      } else {
        sizes[band] = (bands.lower()[band] + bands.upper()[band]) / 2;
        closed += sizes[band] * bands.count()[band];
      }
    }
    if (open >= 0) {
      double least = bands.lower()[open];
      double mean = (total - closed) / bands.count()[open];
      sizes[open] = mean > least ? mean : least;
    }
    return of(sizes, bands.count());
  }

  /** Groups of equal plants, in any order; those of size 0 or without a plant are left out. */
  private static PlantSizes of(double[] sizes, long[] counts) {
    int[] order = descending(sizes, counts);
    double sum = 0;
    for (int group : order) {
      sum += sizes[group] * counts[group];
    }
    double[] shares = new double[order.length];
    int[] numbers = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      shares[i] = sizes[order[i]] / sum;
      numbers[i] = Math.toIntExact(counts[order[i]]);
    }
    return new PlantSizes(shares, numbers);
  }

  private static int[] descending(double[] sizes, long[] counts) {
    return IntStream.range(0, sizes.length)
        .filter(i -> sizes[i] > 0 && counts[i] > 0)
        .boxed()
        .sorted((a, b) -> Double.compare(sizes[b], sizes[a]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The number of plants with jobs. */
  public int plants() {
    return Arrays.stream(counts).sum();
  }

  /** The Herfindahl index of the plants, \(H = \sum z_k^2\); {@code NaN} without plants. */
  public double herfindahl() {
    double sum = 0;
    for (int group = 0; group < shares.length; group++) {
      sum += shares[group] * shares[group] * counts[group];
    }
    return shares.length == 0 ? Double.NaN : sum;
  }

  /** The share of the largest plant; {@code NaN} without plants. */
  public double largest() {
    return shares.length == 0 ? Double.NaN : shares[0];
  }

  /** The distinct shares, largest first. */
  double[] shares() {
    return shares;
  }

  /** How many plants have each share. */
  int[] counts() {
    return counts;
  }

  /** The share of every plant, largest first. */
  double[] each() {
    double[] each = new double[plants()];
    int from = 0;
    for (int group = 0; group < shares.length; group++) {
      Arrays.fill(each, from, from + counts[group], shares[group]);
      from += counts[group];
    }
    return each;
  }
}
