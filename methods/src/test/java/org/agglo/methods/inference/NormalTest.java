package org.agglo.methods.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The normal law's tail and quantile. */
class NormalTest {

  @Test
  void agreesWithRInTails() {
    for (Golden.Row row : Golden.rows("normal.csv")) {
      double p = row.number("p");
      assertThat(Normal.upperTail(row.number("z"))).isCloseTo(p, within(1e-12 * p));
    }
  }

  @Test
  void agreesWithRInQuantiles() {
    for (Golden.Row row : Golden.rows("normal-quantile.csv")) {
      assertThat(Normal.upperQuantile(row.number("p")))
          .isCloseTo(row.number("z"), within(1e-12 * (1 + row.number("z"))));
    }
  }
}
