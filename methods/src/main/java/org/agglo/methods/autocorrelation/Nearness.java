package org.agglo.methods.autocorrelation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agglo.methods.autocorrelation.Neighbours.Links;
import org.agglo.methods.earth.HexagonGrid;
import org.agglo.methods.earth.SpatialIndex;

/** Neighbours by distance between points, and on a grid of hexagons. Links weigh 1 each. */
public final class Nearness {
  private static final int[][] AROUND = {{1, 0}, {0, 1}, {-1, 1}, {-1, 0}, {0, -1}, {1, -1}};

  private Nearness() {}

  /** Links as they are found, in arrays that grow. */
  private static final class Found {
    private int[] from = new int[1_024];
    private int[] to = new int[1_024];
    private int size;

    void add(int i, int j) {
      if (size == from.length) {
        if (size > Integer.MAX_VALUE / 2) {
          throw new IllegalArgumentException("more than a thousand million links; take less far");
        }
        from = Arrays.copyOf(from, 2 * size);
        to = Arrays.copyOf(to, 2 * size);
      }
      from[size] = i;
      to[size++] = j;
    }

    /** Links from each of some sites to each of others, but none to itself. */
    void addAll(int[] some, int[] others) {
      for (int i : some) {
        for (int j : others) {
          if (i != j) {
            add(i, j);
          }
        }
      }
    }

    Neighbours among(int sites) {
      return Neighbours.of(sites, Links.of(Arrays.copyOf(from, size), Arrays.copyOf(to, size)));
    }
  }

  /**
   * The k nearest others of each point, by great circle or straight in the plane. Of those equally
   * far, the first by coordinates and then by row. Not symmetric. Cost: O(k log n) a point.
   *
   * @param index the points
   * @param k how many, at least 1; all others where there are fewer
   */
  public static Neighbours nearest(SpatialIndex index, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("at least one nearest neighbour, not " + k);
    }
    int[][] rows = rowsAt(index);
    Found found = new Found();
    for (int place = 0; place < index.size(); place++) {
      // The place itself is the first; others are needed as its own rows do not suffice.
      int[] near = index.nearest(place, (int) Math.min(index.size(), k + 1L));
      int[] candidates =
          Arrays.stream(near).flatMap(p -> Arrays.stream(rows[p]).limit(k + 1L)).toArray();
      for (int row : rows[place]) {
        Arrays.stream(candidates)
            .filter(other -> other != row)
            .limit(k)
            .forEach(other -> found.add(row, other));
      }
    }
    return found.among(index.placeOf().length);
  }

  /**
   * All others within a distance of each point, those at that distance included. Symmetric. Cost:
   * linear in the links.
   *
   * @param index the points
   * @param distance metres on the sphere, the unit of the coordinates in the plane; 0 or more
   */
  public static Neighbours within(SpatialIndex index, double distance) {
    if (!(distance >= 0 && distance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no distance: " + distance);
    }
    int[][] rows = rowsAt(index);
    Found found = new Found();
    for (int place = 0; place < index.size(); place++) {
      int[] here = rows[place];
      index.visit(place, distance, other -> found.addAll(here, rows[other]));
    }
    return found.among(index.placeOf().length);
  }

  private static int[][] rowsAt(SpatialIndex index) {
    int[] placeOf = index.placeOf();
    int[][] rows = new int[index.size()][];
    Arrays.setAll(rows, place -> new int[(int) index.count()[place]]);
    int[] filled = new int[rows.length];
    for (int row = 0; row < placeOf.length; row++) {
      rows[placeOf[row]][filled[placeOf[row]]++] = row;
    }
    return rows;
  }

  /**
   * The cells with an edge in common, six at most. A cell that is not among those given is not
   * there: an empty hexagon is no zero. Symmetric. Cost: O(cells).
   *
   * @param cells cells of one grid, each once
   * @throws IllegalArgumentException where a cell stands twice
   */
  public static Neighbours hexagons(List<HexagonGrid.Cell> cells) {
    Map<HexagonGrid.Cell, Integer> number = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (number.put(cells.get(i), i) != null) {
        throw new IllegalArgumentException("the cell " + cells.get(i) + " stands twice");
      }
    }
    Found found = new Found();
    for (int i = 0; i < cells.size(); i++) {
      HexagonGrid.Cell cell = cells.get(i);
      for (int[] step : AROUND) {
        Integer other = number.get(new HexagonGrid.Cell(cell.q() + step[0], cell.r() + step[1]));
        if (other != null) {
          found.add(i, other);
        }
      }
    }
    return found.among(cells.size());
  }
}
