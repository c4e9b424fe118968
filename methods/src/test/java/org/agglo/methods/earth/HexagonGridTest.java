package org.agglo.methods.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.agglo.methods.earth.HexagonGrid.Cell;
import org.junit.jupiter.api.Test;

class HexagonGridTest {
  private static final HexagonGrid GRID = HexagonGrid.BRITISH_KILOMETRE;

  @Test
  void everyPointIsInTheCellOfTheNearestCentre() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double x = 700_000 * random.nextDouble() - 20_000;
      double y = 1_300_000 * random.nextDouble() - 20_000;
      Cell cell = GRID.cell(x, y);
      double own = distance(cell, x, y);
      assertThat(own).isLessThanOrEqualTo(1_000 / Math.sqrt(3) + 1e-6);
      for (int[] step : new int[][] {{1, 0}, {0, 1}, {-1, 1}, {-1, 0}, {0, -1}, {1, -1}}) {
        Cell next = new Cell(cell.q() + step[0], cell.r() + step[1]);
        assertThat(own).isLessThanOrEqualTo(distance(next, x, y) + 1e-6);
      }
    }
  }

  private static double distance(Cell cell, double x, double y) {
    double[] centre = GRID.centre(cell);
    return Math.hypot(centre[0] - x, centre[1] - y);
  }

  @Test
  void neighboursAreAWidthApart() {
    double[] origin = GRID.centre(new Cell(3, 5));
    for (Cell next : new Cell[] {new Cell(4, 5), new Cell(3, 6), new Cell(2, 6)}) {
      double[] centre = GRID.centre(next);
      assertThat(Math.hypot(centre[0] - origin[0], centre[1] - origin[1]))
          .isCloseTo(1_000, within(1e-9));
    }
    assertThat(GRID.area()).isCloseTo(866_025.403784, within(1e-6));
  }

  @Test
  void centresAreInTheirOwnCellsAndNamesAreStable() {
    for (int q = -50; q < 50; q++) {
      for (int r = -50; r < 50; r++) {
        double[] centre = GRID.centre(new Cell(q, r));
        assertThat(GRID.cell(centre[0], centre[1])).isEqualTo(new Cell(q, r));
      }
    }
    assertThat(GRID.id(GRID.cell(0, 0))).isEqualTo("bng1000-0-0");
    // Sheffield: row 447.4, column 435.1 − 223.7 = 211.4, third −658.8: the row moves farthest.
    assertThat(GRID.id(GRID.cell(435_100, 387_500))).isEqualTo("bng1000-211-448");
    assertThat(GRID.id(new Cell(-3, 900))).isEqualTo("bng1000--3-900");
  }

  @Test
  void sumsOverCellsAreSumsOverPoints() {
    Random random = new Random(2);
    Map<Cell, Integer> sums = new HashMap<>();
    int total = 0;
    for (int i = 0; i < 10_000; i++) {
      // Multiples of half a width: many points on edges and corners.
      int jobs = random.nextInt(500);
      sums.merge(
          GRID.cell(500.0 * random.nextInt(40), 500.0 * random.nextInt(40)), jobs, Integer::sum);
      total += jobs;
    }
    assertThat(sums.values().stream().mapToInt(jobs -> jobs).sum()).isEqualTo(total);
  }

  @Test
  void anEdgeBelongsToTheSameSideEverywhere() {
    // Halfway between the centres of two cells of one row: the western one.
    for (int column = -20; column < 20; column++) {
      assertThat(GRID.cell(column * 1_000 + 500, 0)).isEqualTo(new Cell(column, 0));
    }
  }

  @Test
  void cornersAreAtEqualDistanceFromTheCentre() {
    Cell cell = new Cell(7, -4);
    double[][] corners = GRID.corners(cell);
    assertThat(corners).hasNumberOfRows(6);
    for (double[] corner : corners) {
      assertThat(distance(cell, corner[0], corner[1])).isCloseTo(577.350269, within(1e-6));
    }
  }

  @Test
  void refusesWhatHasNoCell() {
    assertThatIllegalArgumentException().isThrownBy(() -> GRID.cell(Double.NaN, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> GRID.cell(0, Double.NEGATIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> new HexagonGrid("bng", 0));
  }
}
