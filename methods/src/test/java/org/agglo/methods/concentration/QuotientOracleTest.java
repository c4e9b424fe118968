package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.agglo.methods.Oracle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The location quotient as R and numpy compute it from the definition. */
@Tag("oracle")
class QuotientOracleTest {
  private static final double[] TABLE = {120, 30, 50, 7, 90, 3, 11, 64, 25};

  @Test
  void isWhatBaseRComputes() {
    double[] expected =
        Oracle.r(
            "m <- matrix(c(%s), 3, byrow = TRUE)\n".formatted(Oracle.list(TABLE))
                + "cat(t((m / rowSums(m)) / rep(colSums(m) / sum(m), each = 3)))\n");
    assertEqual(expected);
  }

  @Test
  void isWhatNumpyComputes() {
    double[] expected =
        Oracle.python(
            "import numpy as np\nm = np.array([%s]).reshape(3, 3)\n".formatted(Oracle.list(TABLE))
                + "q = (m / m.sum(1, keepdims=True)) / (m.sum(0) / m.sum())\n"
                + "print(*[repr(float(x)) for x in q.ravel()])\n");
    assertEqual(expected);
  }

  private static void assertEqual(double[] expected) {
    assertThat(expected).hasSize(TABLE.length);
    for (int cell = 0; cell < TABLE.length; cell++) {
      int row = cell / 3;
      int column = cell % 3;
      double quotient =
          LocationQuotient.of(
              TABLE[cell],
              TABLE[3 * row] + TABLE[3 * row + 1] + TABLE[3 * row + 2],
              TABLE[column] + TABLE[3 + column] + TABLE[6 + column],
              400);
      assertThat(quotient).isCloseTo(expected[cell], within(1e-12));
    }
  }
}
