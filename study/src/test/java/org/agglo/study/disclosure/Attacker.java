package org.agglo.study.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;

/**
 * Somebody who knows all that is published, the code lists, the areas and the policy, and works out
 * what is not: by undoing shares, growth and quotients, by passing bounds through all sums until
 * nothing moves, by exact elimination, and by linear programming. Counts are whole and 0 or more.
 */
final class Attacker {
  private final World world;
  private final int setsAndPieces;
  private final int areaCount;
  private final int periods;
  private final List<Figure> figures = new ArrayList<>();

  /** Bounds of each set and piece, in each area and period. */
  final double[][][] low;

  final double[][][] high;

  Attacker(World world, String source, List<Figure> published) {
    this.world = world;
    this.setsAndPieces = world.sets.size() + world.pieceInSet[0].length;
    this.areaCount = world.areas.size();
    this.periods = world.cubes.get(source).periods().size();
    this.low = new double[periods][setsAndPieces][areaCount];
    this.high = new double[periods][setsAndPieces][areaCount];
    for (double[][] period : high) {
      for (double[] row : period) {
        Arrays.fill(row, Double.POSITIVE_INFINITY);
      }
    }
    published.stream()
        .filter(f -> f.source().equals(source) && f.isPresent())
        .forEach(figures::add);
    figures.forEach(this::read);
    for (int round = 0; round < 4; round++) {
      figures.forEach(this::undo);
    }
    for (int period = 0; period < periods; period++) {
      narrow(period);
    }
  }

  private int set(Figure f) {
    for (int set = 0; set < world.sets.size(); set++) {
      if (world.sets.get(set).cluster().equals(f.cluster())
          && world.sets.get(set).definition() == f.definition()) {
        return set;
      }
    }
    throw new AssertionError(f);
  }

  private int all() {
    for (int set = 0; set < world.sets.size(); set++) {
      if (world.sets.get(set).definition() == Definition.WHOLE
          && world.sets.get(set).cluster().equals("all")) {
        return set;
      }
    }
    throw new AssertionError();
  }

  private static int period(String year) {
    return Integer.parseInt(year) - 2020;
  }

  private static boolean isRounded(Figure f) {
    return f.note().contains("ounded");
  }

  private void read(Figure f) {
    int set = set(f);
    int area = world.areas.find(f.area());
    if (f.measure() == Measure.LEVEL) {
      double[] range = isRounded(f) ? before(f.value()) : new double[] {f.value(), f.value()};
      learn(period(f.period()), set, area, range[0], range[1]);
    }
    for (double told : new double[] {f.n(), f.firms()}) {
      if (!Double.isNaN(told)) {
        learn(periods - 1, set, area, told, told);
      }
    }
  }

  /** All that may have been rounded to a number, strictly or not. */
  private static double[] before(double rounded) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double x = Math.max(0, rounded - 1000); x <= rounded + 1000; x++) {
      for (SizeRounding rounding : SizeRounding.values()) {
        if (rounding.round(x) == rounded) {
          low = Math.min(low, x);
          high = Math.max(high, x);
        }
      }
    }
    return new double[] {low, high};
  }

  private void learn(int period, int set, int area, double least, double most) {
    low[period][set][area] = Math.max(low[period][set][area], least);
    high[period][set][area] = Math.min(high[period][set][area], most);
  }

  private double known(int period, int set, int area) {
    double least = low[period][set][area];
    return least == high[period][set][area] ? least : Double.NaN;
  }

  /** What a figure says of a number it is made from when the others are known. */
  private void undo(Figure f) {
    if (f.measure() == Measure.LEVEL || isRounded(f)) {
      return;
    }
    int set = set(f);
    int area = world.areas.find(f.area());
    int nation = world.areas.comparator();
    int last = periods - 1;
    double own = known(last, set, area);
    double industry = known(last, set, nation);
    double region = known(last, all(), area);
    double whole = known(last, all(), nation);
    double v = f.value();
    switch (f.measure()) {
      case SHARE -> {
        whole(last, set, area, v * industry);
        whole(last, set, nation, own / v);
      }
      case GROWTH -> {
        whole(last, set, area, (1 + v) * known(0, set, area));
        whole(0, set, area, own / (1 + v));
      }
      case GROWTH_AGAINST_NATION -> {
        double growth = v + industry / known(0, set, nation) - 1;
        whole(last, set, area, (1 + growth) * known(0, set, area));
        whole(0, set, area, own / (1 + growth));
      }
      case LOCATION_QUOTIENT -> {
        whole(last, set, area, v * region * industry / whole);
        whole(last, set, nation, own * whole / (v * region));
        whole(last, all(), area, own * whole / (v * industry));
        whole(last, all(), nation, v * region * industry / own);
      }
      default -> {
        double k = v * region / (whole - region);
        whole(last, set, area, k * industry / (1 + k));
        whole(last, set, nation, own + own / k);
      }
    }
  }

  private void whole(int period, int set, int area, double solved) {
    double nearest = Math.rint(solved);
    if (Math.abs(solved - nearest) < 1e-6 * Math.max(1, nearest) && !Double.isInfinite(solved)) {
      learn(period, set, area, nearest, nearest);
    }
  }

  private void narrow(int period) {
    boolean moved = true;
    for (int round = 0; moved && round < 200; round++) {
      moved = false;
      for (int area = 0; area < areaCount; area++) {
        for (int set = 0; set < world.sets.size(); set++) {
          moved |= pass(period, bySets(set, area));
        }
        int[] parts = world.areas.parts(area);
        for (int set = 0; set < setsAndPieces && parts.length > 0; set++) {
          int[][] sum = new int[parts.length + 1][];
          sum[0] = new int[] {set, area};
          for (int i = 0; i < parts.length; i++) {
            sum[i + 1] = new int[] {set, parts[i]};
          }
          moved |= pass(period, sum);
        }
      }
    }
  }

  private int[][] bySets(int set, int area) {
    List<int[]> sum = new ArrayList<>();
    sum.add(new int[] {set, area});
    for (int piece = 0; piece < world.pieceInSet[set].length; piece++) {
      if (world.pieceInSet[set][piece]) {
        sum.add(new int[] {world.sets.size() + piece, area});
      }
    }
    return sum.toArray(int[][]::new);
  }

  /** The first is the sum of the others. */
  private boolean pass(int period, int[][] sum) {
    double[][] l = low[period];
    double[][] h = high[period];
    boolean moved = false;
    for (int i = 0; i < sum.length; i++) {
      double least = i == 0 ? 0 : l[sum[0][0]][sum[0][1]];
      double most = i == 0 ? 0 : h[sum[0][0]][sum[0][1]];
      for (int j = 1; j < sum.length; j++) {
        if (j != i) {
          least += (i == 0 ? 1 : -1) * (i == 0 ? l : h)[sum[j][0]][sum[j][1]];
          most += (i == 0 ? 1 : -1) * (i == 0 ? h : l)[sum[j][0]][sum[j][1]];
        }
      }
      int set = sum[i][0];
      int area = sum[i][1];
      if (least > l[set][area] || most < h[set][area]) {
        learn(period, set, area, least, most);
        moved = true;
      }
    }
    return moved;
  }

  /** All sums known exactly, or within bounds, over the pieces in leaves of one period. */
  Sums sums(int period) {
    Sums sums = new Sums(world.pieceInSet[0].length * world.leafInArea[0].length);
    for (int set = 0; set < world.sets.size(); set++) {
      for (int area = 0; area < areaCount; area++) {
        boolean told = high[period][set][area] < Double.POSITIVE_INFINITY;
        if (told || low[period][set][area] > 0) {
          sums.add(coefficients(set, area), low[period][set][area], high[period][set][area]);
        }
      }
    }
    return sums;
  }

  /** Which pieces in which leaves a cell is the sum of. */
  long[] coefficients(int set, int area) {
    int leaves = world.leafInArea[0].length;
    long[] row = new long[world.pieceInSet[0].length * leaves];
    for (int i = 0; i < row.length; i++) {
      row[i] = world.pieceInSet[set][i / leaves] && world.leafInArea[area][i % leaves] ? 1 : 0;
    }
    return row;
  }
}
