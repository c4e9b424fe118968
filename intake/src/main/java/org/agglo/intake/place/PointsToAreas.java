package org.agglo.intake.place;

import java.util.Arrays;
import java.util.List;

/**
 * The area of each point.
 *
 * @param codes codes of the areas
 * @param area position in the codes; −1 where a point has none
 * @param distance metres to the area: 0 inside it, NaN where a point has none
 */
public record PointsToAreas(List<String> codes, int[] area, double[] distance) {

  static PointsToAreas none(List<String> codes, int points) {
    int[] area = new int[points];
    double[] distance = new double[points];
    Arrays.fill(area, -1);
    Arrays.fill(distance, Double.NaN);
    return new PointsToAreas(codes, area, distance);
  }

  void set(int point, int k, double metres) {
    area[point] = k;
    distance[point] = metres;
  }

  /** Number of points. */
  public int size() {
    return area.length;
  }

  /** Code of a point's area; empty where it has none. */
  public String code(int point) {
    return area[point] < 0 ? "" : codes.get(area[point]);
  }
}
