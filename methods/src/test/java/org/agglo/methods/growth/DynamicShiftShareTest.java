package org.agglo.methods.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Shift-share analysis year by year. */
class DynamicShiftShareTest extends DecompositionContract {
  private static final double[][] REGION = {{100, 50}, {130, 40}, {120, 90}};
  private static final double[][] NATION = {{1000, 900}, {1100, 800}, {1300, 1000}};

  /** With a step in the middle: the components over it add up to the same change. */
  @Override
  protected double[][] components(
      double[] regionFirst, double[] regionLast, double[] nationFirst, double[] nationLast) {
    ShiftShare.Components all =
        DynamicShiftShare.of(
            new double[][] {regionFirst, regionFirst, regionLast},
            new double[][] {nationFirst, nationFirst, nationLast});
    return new double[][] {all.national(), all.mix(), all.regional()};
  }

  @Test
  void addsUpTheStepsAndTheStepsAddUpToTheChange() {
    ShiftShare.Components sums = DynamicShiftShare.of(REGION, NATION);
    ShiftShare.Components first = ShiftShare.of(REGION[0], REGION[1], NATION[0], NATION[1]);
    ShiftShare.Components second = ShiftShare.of(REGION[1], REGION[2], NATION[1], NATION[2]);
    for (int j = 0; j < 2; j++) {
      assertThat(sums.mix()[j]).isCloseTo(first.mix()[j] + second.mix()[j], within(1e-12));
      assertThat(sums.national()[j] + sums.mix()[j] + sums.regional()[j])
          .isCloseTo(REGION[2][j] - REGION[0][j], within(1e-12));
    }
  }

  @Test
  void ofTwoDatesIsThePlainAnalysis() {
    ShiftShare.Components two =
        DynamicShiftShare.of(
            new double[][] {REGION[0], REGION[2]}, new double[][] {NATION[0], NATION[2]});
    ShiftShare.Components plain = ShiftShare.of(REGION[0], REGION[2], NATION[0], NATION[2]);
    assertThat(two.regional()).containsExactly(plain.regional());
    assertThat(two.mix()).containsExactly(plain.mix());
  }

  /** The mix is renewed: over the same dates the parts are not those of the first and last year. */
  @Test
  void differsFromTheAnalysisOfTheEndsAlone() {
    ShiftShare.Components plain = ShiftShare.of(REGION[0], REGION[2], NATION[0], NATION[2]);
    assertThat(DynamicShiftShare.of(REGION, NATION).nationalTotal())
        .isNotCloseTo(plain.nationalTotal(), within(1e-6));
  }

  @Test
  void ofFewerThanTwoDatesHasNoChange() {
    ShiftShare.Components one =
        DynamicShiftShare.of(new double[][] {REGION[0]}, new double[][] {NATION[0]});
    assertThat(one.regional()).containsExactly(0, 0);
    assertThat(DynamicShiftShare.of(new double[0][], new double[0][]).national()).isEmpty();
  }

  @Test
  void refusesDatesThatDiffer() {
    assertThatThrownBy(() -> DynamicShiftShare.of(REGION, new double[][] {NATION[0]}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Region and nation must have the same dates.");
  }
}
