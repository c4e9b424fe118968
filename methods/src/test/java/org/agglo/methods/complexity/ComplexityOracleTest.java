package org.agglo.methods.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.agglo.methods.Oracle;
import org.agglo.methods.complexity.EconomicComplexity.Scores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The complexity indices as numpy computes them from the definition, by eig and by eigh. */
@Tag("oracle")
class ComplexityOracleTest {
  private static final String SCRIPT =
      """
      import numpy as np
      m = np.array([%s]).reshape(%d, %d)
      d, u = m.sum(1), m.sum(0)
      def second(values, vectors):
          o = np.argsort(-values.real)
          return values.real[o][1], vectors.real[:, o[1]]
      def z(x):
          return (x - x.mean()) / x.std()
      _, k = second(*np.linalg.eig((m / d[:, None]) @ (m / u).T))
      _, q = second(*np.linalg.eig((m / u).T @ (m / d[:, None])))
      s = (m / np.sqrt(d)[:, None]) / np.sqrt(u)
      l, v = second(*np.linalg.eigh(s @ s.T))
      e = z(k) * np.sign(np.corrcoef(k, d)[0, 1])
      p = z(q) * np.sign(np.corrcoef(m @ q / d, d)[0, 1])
      h = z(v / np.sqrt(d))
      h = h * np.sign(np.corrcoef(h, d)[0, 1])
      print(*[repr(float(x)) for x in [l, *e, *h, *p]])
      """;

  @ParameterizedTest
  @CsvSource({"12, 30, 1", "40, 25, 2", "90, 300, 3"})
  void isWhatNumpyComputes(int areas, int industries, int seed) {
    boolean[][] cells = nested(areas, industries, new Random(seed));
    double[] flat = new double[areas * industries];
    for (int c = 0; c < flat.length; c++) {
      flat[c] = cells[c / industries][c % industries] ? 1 : 0;
    }
    double[] expected = Oracle.python(SCRIPT.formatted(Oracle.list(flat), areas, industries));
    Scores scores = EconomicComplexity.of(Presence.of(cells));
    assertThat(scores.parts().count()).isEqualTo(1);
    assertThat(scores.second()).isCloseTo(expected[0], within(1e-12));
    for (int r = 0; r < areas; r++) {
      assertThat(scores.areas()[r]).isCloseTo(expected[1 + r], within(1e-10));
      assertThat(scores.areas()[r]).isCloseTo(expected[1 + areas + r], within(1e-10));
    }
    for (int i = 0; i < industries; i++) {
      assertThat(scores.industries()[i]).isCloseTo(expected[1 + 2 * areas + i], within(1e-10));
    }
  }

  /** Areas of rising diversity; rare industries in those that have many. */
  private static boolean[][] nested(int areas, int industries, Random random) {
    boolean[][] cells = new boolean[areas][industries];
    for (int r = 0; r < areas; r++) {
      for (int i = 0; i < industries; i++) {
        double reach = (r + 1.0) / areas - 0.7 * (double) i / industries;
        cells[r][i] = random.nextDouble() < 0.15 + 0.7 * reach;
      }
      cells[r][0] = true;
    }
    for (int i = 0; i < industries; i++) {
      cells[areas - 1][i] = true;
    }
    return cells;
  }
}
