package org.agglo.methods.autocorrelation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.agglo.methods.earth.HexagonGrid.Cell;
import org.agglo.methods.earth.Points;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;
import org.junit.jupiter.api.Test;

class NearnessTest {
  @Property(tries = 200)
  void nearestAndWithinAreThoseOfAllPairs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int k) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 30;
    // Few coordinates, so that rows share places and distances are equal.
    double[] x = random.doubles(n).map(v -> Math.rint(6 * v)).toArray();
    double[] y = random.doubles(n).map(v -> Math.rint(6 * v)).toArray();
    SpatialIndex index = SpatialIndex.of(Points.inPlane(x, y), new Workers(1));
    Neighbours nearest = Nearness.nearest(index, k);
    Neighbours within = Nearness.within(index, 2);
    for (int i = 0; i < n; i++) {
      int of = i;
      double[] squares =
          IntStream.range(0, n)
              .mapToDouble(j -> (x[of] - x[j]) * (x[of] - x[j]) + (y[of] - y[j]) * (y[of] - y[j]))
              .toArray();
      assertThat(NeighboursTest.list(within, i))
          .containsExactly(IntStream.range(0, n).filter(j -> j != of && squares[j] <= 4).toArray());
      double[] kept =
          IntStream.range(0, n)
              .filter(j -> j != of)
              .mapToObj(j -> squares[j])
              .sorted(Comparator.naturalOrder())
              .limit(k)
              .mapToDouble(v -> v)
              .toArray();
      double[] found =
          IntStream.of(NeighboursTest.list(nearest, i))
              .mapToDouble(j -> squares[j])
              .sorted()
              .toArray();
      assertThat(found).containsExactly(kept);
    }
    assertThat(within.oneWay().size()).isZero();
  }

  @Test
  void allOthersAreNeighboursWhereThereAreFewer() {
    SpatialIndex index =
        SpatialIndex.of(
            Points.onSphere(new double[] {51, 52, 53}, new double[] {0, 1, 2}), new Workers(1));
    assertThat(Nearness.nearest(index, 9).links()).isEqualTo(6);
    assertThat(Nearness.within(index, 1).islands()).containsExactly(0, 1, 2);
    assertThat(Nearness.within(index, 1e6).links()).isEqualTo(6);
    assertThatThrownBy(() -> Nearness.nearest(index, 0)).hasMessageContaining("not 0");
    assertThatThrownBy(() -> Nearness.within(index, Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void hexagonsHaveSixAround() {
    List<Cell> cells =
        IntStream.range(0, 49).mapToObj(i -> new Cell(i % 7 - 3, i / 7 - 3)).toList();
    Neighbours of = Nearness.hexagons(cells);
    assertThat(of.degree(24)).isEqualTo(6);
    assertThat(of.oneWay().size()).isZero();
    // Centres of neighbours are one width apart, all others more.
    org.agglo.methods.earth.HexagonGrid grid =
        org.agglo.methods.earth.HexagonGrid.BRITISH_KILOMETRE;
    double[] x = cells.stream().mapToDouble(c -> grid.centre(c)[0]).toArray();
    double[] y = cells.stream().mapToDouble(c -> grid.centre(c)[1]).toArray();
    Neighbours band =
        Nearness.within(SpatialIndex.of(Points.inPlane(x, y), new Workers(1)), 1_000.001);
    for (int i = 0; i < cells.size(); i++) {
      assertThat(NeighboursTest.list(of, i)).containsExactly(NeighboursTest.list(band, i));
    }
    assertThatThrownBy(() -> Nearness.hexagons(List.of(new Cell(1, 1), new Cell(1, 1))))
        .hasMessageContaining("stands twice");
  }
}
