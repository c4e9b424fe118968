package org.agglo.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotationTest {
  @Test
  void setsTheIndexOfASymbolBelowTheLine() {
    assertThat(Notation.markup("(E_rj / E_r)"))
        .isEqualTo("(<i>E</i><sub>rj</sub> / <i>E</i><sub>r</sub>)");
    assertThat(Notation.markup("x_{t-3} of LQ_r"))
        .isEqualTo("<i>x</i><sub>t\u22123</sub> of <i>LQ</i><sub>r</sub>");
  }

  @Test
  void setsAPowerAboveTheLine() {
    assertThat(Notation.markup("(4 / 2)^(1/3) + 0.5^2"))
        .isEqualTo("(4 / 2)<sup>1/3</sup> + 0.5<sup>2</sup>");
  }

  @Test
  void leavesNamesAsTheyAre() {
    assertThat(Notation.markup("figure_public, a_b_c")).isEqualTo("figure_public, a_b_c");
  }

  @Test
  void escapesAndMakesMinusOfAHyphenBetweenSpaces() {
    assertThat(Notation.markup("the area's 1 - x < 2, well-kept"))
        .isEqualTo("the area\u2019s 1 \u2212 x &lt; 2, well-kept");
  }
}
