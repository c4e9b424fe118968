package org.agglo.methods.autocorrelation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.agglo.methods.golden.Autocorrelations;
import org.agglo.methods.golden.Autocorrelations.Sample;
import org.junit.jupiter.api.Test;

class ContiguityTest {
  /** Two squares side by side, one above the first, one that meets the second in a corner. */
  private static final double[][][] SQUARES = {
    square(0, 0), square(1, 0), square(0, 1), square(2, 1), square(5, 5)
  };

  @Test
  void queenIsTheListThatSpdepMadeOfTheSameOutlines() {
    Neighbours queen = Contiguity.queen(Autocorrelations.outlines());
    Neighbours given = Sample.of("columbus").neighbours();
    assertThat(queen.links()).isEqualTo(236);
    for (int i = 0; i < 49; i++) {
      assertThat(NeighboursTest.list(queen, i))
          .as("area " + (i + 1))
          .containsExactly(NeighboursTest.list(given, i));
    }
  }

  @Test
  void rookAsksForAnEdgeAndQueenForACorner() {
    Neighbours rook = Contiguity.rook(SQUARES);
    Neighbours queen = Contiguity.queen(SQUARES);
    assertThat(NeighboursTest.list(rook, 0)).containsExactly(1, 2);
    assertThat(NeighboursTest.list(rook, 1)).containsExactly(0);
    assertThat(NeighboursTest.list(queen, 1)).containsExactly(0, 2, 3);
    assertThat(queen.islands()).containsExactly(4);
    assertThat(rook.islands()).containsExactly(3, 4);
    assertThat(queen.oneWay().size()).isZero();
  }

  @Test
  void ringsMayBeClosedOrOpenAndRunEitherWay() {
    double[][][] open = {
      {{0, 0, 1, 0, 1, 1, 0, 1}}, {{1, 1, 1, -0.0, 2, 0, 2, 1}},
    };
    assertThat(Contiguity.rook(open).links()).isEqualTo(2);
  }

  @Test
  void holesCount() {
    double[][][] ringAndIsland = {
      {{0, 0, 9, 0, 9, 9, 0, 9}, {3, 3, 6, 3, 6, 6, 3, 6}}, {{3, 3, 6, 3, 6, 6, 3, 6}}
    };
    assertThat(Contiguity.rook(ringAndIsland).links()).isEqualTo(2);
  }

  @Test
  void findsThemAmongManyVertices() {
    int side = 60;
    double[][][] cells = new double[side * side][][];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = square(i % side, i / side);
    }
    assertThat(Contiguity.rook(cells).links()).isEqualTo(4 * side * (side - 1));
    assertThat(Contiguity.queen(cells).links())
        .isEqualTo(4 * side * (side - 1) + 4 * (side - 1) * (side - 1));
  }

  @Test
  void coordinatesThatAreNoneAreRefused() {
    double[][][] broken = {{{0, 0, Double.NaN, 1}}};
    assertThatThrownBy(() -> Contiguity.queen(broken)).hasMessageContaining("coordinate NaN");
  }

  private static double[][] square(double x, double y) {
    return new double[][] {{x, y, x + 1, y, x + 1, y + 1, x, y + 1, x, y}};
  }
}
