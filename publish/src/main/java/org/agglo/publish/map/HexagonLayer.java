package org.agglo.publish.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.agglo.methods.earth.HexagonGrid;
import org.agglo.methods.earth.HexagonGrid.Cell;
import org.agglo.study.figure.HexagonMaps.HexagonMap;

/**
 * The hexagons of a map as they are drawn: as registered, or without what is flagged. Both have one
 * scale, so that they can be held side by side.
 *
 * @param grid the hexagons
 * @param map what stands in them
 * @param excluding whether what is flagged is left out
 */
public record HexagonLayer(HexagonGrid grid, HexagonMap map, boolean excluding) {

  /** Number of hexagons, drawn or not. */
  int size() {
    return map.size();
  }

  /** The amount of a hexagon; {@code NaN} where it is withheld. */
  double amount(int i) {
    return excluding ? map.excluding()[i] : map.value()[i];
  }

  /** Whether there is something to draw. */
  boolean isDrawn(int i) {
    return amount(i) > 0;
  }

  double quotient(int i) {
    return excluding ? map.quotientExcluding()[i] : map.quotient()[i];
  }

  /** Whether its quotient is of too few to be relied on. */
  boolean isFew(int i) {
    return !map.status()[i].isEmpty() || Double.isNaN(quotient(i));
  }

  QuotientClass classOf(int i) {
    return Double.isNaN(quotient(i)) ? QuotientClass.NEAR : QuotientClass.of(quotient(i));
  }

  double[] centre(int i) {
    return grid.centre(new Cell(map.q()[i], map.r()[i]));
  }

  /** The largest amount as registered: the top of the scale. */
  public double top() {
    return Arrays.stream(map.value()).filter(v -> !Double.isNaN(v)).max().orElse(0);
  }

  /** The second largest amount as registered. */
  public double second() {
    return Arrays.stream(map.value())
        .filter(v -> !Double.isNaN(v))
        .sorted()
        .skip(Math.max(0, Arrays.stream(map.value()).filter(v -> !Double.isNaN(v)).count() - 2))
        .findFirst()
        .orElse(0);
  }

  /** How many hexagons are drawn in each class; of them those of few where that is asked for. */
  public int[] counts(boolean few) {
    int[] counts = new int[QuotientClass.list().size()];
    for (int i = 0; i < size(); i++) {
      if (isDrawn(i) && (isFew(i) || !few)) {
        counts[classOf(i).ordinal()]++;
      }
    }
    return counts;
  }

  /** How many hexagons are withheld from readers. */
  public int withheld() {
    return (int) Arrays.stream(map.value()).filter(Double::isNaN).count();
  }

  /** The largest hexagons that flags make smaller, the most first. */
  public List<Integer> distorted(int most) {
    return IntStream.range(0, size())
        .filter(i -> map.value()[i] - map.excluding()[i] > 0)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> map.excluding()[i] - map.value()[i])
                .thenComparing(i -> i))
        .limit(most)
        .toList();
  }
}
