package org.agglo.methods.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.agglo.methods.Oracle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Correlations as numpy has them, Ward's tree as R's hclust has it ("ward.D2"). */
@Tag("oracle")
class ClusterDefinitionsOracleTest {
  private static final int INDUSTRIES = 60;
  private static final int AREAS = 12;

  private static double[][] profiles() {
    Random random = new Random(7);
    double[][] profiles = new double[INDUSTRIES][AREAS];
    for (double[] row : profiles) {
      for (int a = 0; a < AREAS; a++) {
        row[a] = random.nextInt(1000);
      }
    }
    return profiles;
  }

  private static String flat(double[][] rows) {
    StringBuilder text = new StringBuilder();
    for (double[] row : rows) {
      text.append(text.isEmpty() ? "" : ", ").append(Oracle.list(row));
    }
    return text.toString();
  }

  @Test
  void correlationsAreNumpys() {
    double[] expected =
        Oracle.python(
            "import numpy as np\nm = np.corrcoef(np.array([%s]).reshape(%d, %d))\n"
                    .formatted(flat(profiles()), INDUSTRIES, AREAS)
                + "print(*[repr(float(x)) for x in m.ravel()])\n");
    LinkTable table = LinkTable.correlation(profiles());
    for (int i = 0; i < INDUSTRIES; i++) {
      for (int j = 0; j < INDUSTRIES; j++) {
        assertThat(table.of(i, j)).isCloseTo(expected[i * INDUSTRIES + j], within(1e-12));
      }
    }
  }

  @Test
  void wardsTreeIsThatOfR() {
    LinkTable table = LinkTable.correlation(profiles());
    for (int groups : new int[] {2, 5, 20, 45}) {
      double[] expected =
          Oracle.r(
              "m <- matrix(c(%s), %d, byrow = TRUE)\n".formatted(flat(profiles()), INDUSTRIES)
                  + "cat(cutree(hclust(dist(cor(t(m))), 'ward.D2'), %d))\n".formatted(groups));
      int[] group = Grouping.of(WardTree.of(table).cut(groups), "").group();
      for (int i = 0; i < INDUSTRIES; i++) {
        assertThat(group[i] + 1).isEqualTo((int) expected[i]);
      }
    }
  }
}
