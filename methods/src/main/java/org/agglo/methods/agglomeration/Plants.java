package org.agglo.methods.agglomeration;

import java.util.Arrays;

/**
 * Plants by industry and area, in an order that does not depend on the order they came in: by
 * industry, by area, by size.
 *
 * <p>A plant of size 0 is none and is left out. A size that is missing, negative or infinite makes
 * its industry missing. Memory: 12 bytes a plant. Cost: O(n) and the sorting of each cell.
 */
public final class Plants {
  private final int areas;
  private final int[] from;
  private final int[] area;
  private final double[] size;

  private Plants(int areas, int[] from, Sorted sorted) {
    this.areas = areas;
    this.from = from;
    this.area = sorted.area;
    this.size = sorted.size;
  }

  /**
   * Arranges plants.
   *
   * @param industry the industry of each plant, numbered from 0
   * @param area the area of each plant, numbered from 0
   * @param size jobs of each plant, or what else it is measured by
   * @throws IllegalArgumentException if the arrays differ in length or a number is negative
   */
  public static Plants of(int[] industry, int[] area, double[] size) {
    if (industry.length != area.length || area.length != size.length) {
      throw new IllegalArgumentException("Each plant needs an industry, an area and a size.");
    }
    Sorted byArea = new Sorted(industry, area, size).by(area);
    Sorted sorted = byArea.by(byArea.industry);
    int[] from = starts(sorted.industry, sorted.industry.length);
    sorted.orderCells();
    return new Plants(1 + max(area), from, sorted);
  }

  private static int max(int[] numbers) {
    return Arrays.stream(numbers).max().orElse(-1);
  }

  /** Where each number begins among so many that are sorted by it. */
  private static int[] starts(int[] numbers, int length) {
    int[] starts = new int[max(numbers) + 2];
    for (int i = 0; i < length; i++) {
      if (numbers[i] < 0) {
        throw new IllegalArgumentException("Industries and areas are numbered from 0.");
      }
      starts[numbers[i] + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }

  /** Plants of a size, as columns. */
  private record Sorted(int[] industry, int[] area, double[] size) {
    /** The plants by a number, those of one number in the order they were in. */
    Sorted by(int[] number) {
      int n = number.length;
      int[] next = starts(number, n);
      Sorted sorted = new Sorted(new int[n], new int[n], new double[n]);
      for (int i = 0; i < n; i++) {
        int to = next[number[i]]++;
        sorted.industry[to] = industry[i];
        sorted.area[to] = area[i];
        sorted.size[to] = size[i];
      }
      return sorted;
    }

    /** The plants of each industry in each area by size: their sum is then always the same. */
    void orderCells() {
      int n = size.length;
      int start = 0;
      for (int end = 1; end <= n; end++) {
        if (end == n || !isSameCell(start, end)) {
          Arrays.sort(size, start, end);
          start = end;
        }
      }
    }

    private boolean isSameCell(int a, int b) {
      return area[a] == area[b] && industry[a] == industry[b];
    }
  }

  /** How many industries are numbered. */
  public int industries() {
    return from.length - 1;
  }

  /** How many areas are numbered. */
  public int areas() {
    return areas;
  }

  /** What all industries have in each area; sizes that are missing are left out. */
  public double[] areaTotals() {
    double[] totals = new double[areas];
    for (int i = 0; i < size.length; i++) {
      totals[area[i]] += isKnown(size[i]) ? size[i] : 0;
    }
    return totals;
  }

  /** What an industry has in each area; {@code NaN} where a size is missing. */
  public double[] byArea(int industry) {
    double[] sums = new double[areas];
    for (int i = from[industry]; i < from[industry + 1]; i++) {
      sums[area[i]] += isKnown(size[i]) ? size[i] : Double.NaN;
    }
    return sums;
  }

  /** The sizes of an industry's plants, those of size 0 left out. */
  double[] sizes(int industry) {
    return Arrays.stream(size, from[industry], from[industry + 1]).filter(s -> s != 0).toArray();
  }

  private static boolean isKnown(double size) {
    return size >= 0 && size < Double.POSITIVE_INFINITY;
  }
}
