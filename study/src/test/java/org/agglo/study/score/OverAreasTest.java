package org.agglo.study.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.agglo.methods.complexity.Components;
import org.agglo.methods.complexity.EconomicComplexity.Scores;
import org.agglo.study.Built;
import org.agglo.study.TinyStudy;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Related;
import org.junit.jupiter.api.Test;

/** What all areas together tell, and when they tell nothing. */
class OverAreasTest {
  private static Scores scores(double second, double third, double along) {
    Components parts = new Components(new int[2], new int[2], 1);
    return new Scores(new double[] {1, -1}, new double[] {1, -1}, second, third, parts, along);
  }

  @Test
  void needsTenAreas() {
    Built tiny = TinyStudy.plain();
    assertThat(tiny.figures(f -> !Measure.ofCells().contains(f.measure()))).isEmpty();
    assertThat(tiny.relation("related").rows()).isZero();
  }

  @Test
  void givesNoComplexityWhereDiversityHardlyTellsWhichEndIsUp() {
    Mark mark =
        ComplexityFigures.mark(scores(0.3, 0.1, 0.12), Double.NaN, "At its ends are A and B.");
    assertThat(mark.status()).isEqualTo("z");
    assertThat(mark.note()).startsWith("Not given").contains("by only 0.12", "A and B");
  }

  @Test
  void marksAnOrderWithAnotherNear() {
    Mark firm = ComplexityFigures.mark(scores(0.3, 0.1, 0.5), 1, "");
    Mark near = ComplexityFigures.mark(scores(0.3, 0.299, 0.5), 1, "");
    assertThat(List.of(firm.status(), near.status())).containsExactly("", "u");
    assertThat(near.note()).contains("not of merit", "a second order is near");
  }

  @Test
  void saysWhyAnAreaOrAWholeOrderIsMissing() {
    assertThat(ComplexityFigures.mark(scores(0.3, 0.1, 0.5), Double.NaN, "").note())
        .contains("shares no sector");
    assertThat(ComplexityFigures.mark(scores(0.3, 0.3, 0.5), Double.NaN, "").note())
        .contains("nothing orders");
  }

  @Test
  void relationOfPairsComesBackAsItWas() {
    Related pair = new Related("3.1", "a", "b", true, 3, 5, 2, 70, 4, 6, 3, 12, 0.5);
    assertThat(Related.read(Related.columns(List.of(pair)))).containsExactly(pair);
    assertThat(pair.turned().turned()).isEqualTo(pair);
    assertThat(pair.expected()).isEqualTo(4 * 6 / 12.0);
  }
}
