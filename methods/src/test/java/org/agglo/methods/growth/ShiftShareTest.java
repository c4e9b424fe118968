package org.agglo.methods.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The change of a region, split in three. */
class ShiftShareTest extends DecompositionContract {

  @Override
  protected double[][] components(
      double[] regionFirst, double[] regionLast, double[] nationFirst, double[] nationLast) {
    ShiftShare.Components all = ShiftShare.of(regionFirst, regionLast, nationFirst, nationLast);
    return new double[][] {all.national(), all.mix(), all.regional()};
  }

  @Test
  void anIndustryTheRegionStartsWithoutIsAllRegionalShift() {
    double[][] components =
        components(
            new double[] {100, 0},
            new double[] {110, 50},
            new double[] {1000, 500},
            new double[] {1100, 600});
    assertThat(components[0][1]).isZero();
    assertThat(components[1][1]).isZero();
    assertThat(components[2][1]).isEqualTo(50);
  }

  @Test
  void anIndustryNewToTheNationIsAllRegionalShift() {
    double[][] components =
        components(
            new double[] {100, 0},
            new double[] {110, 50},
            new double[] {1000, 0},
            new double[] {1100, 600});
    assertThat(components[2][1]).isEqualTo(50);
  }

  @Test
  void anIndustryTheRegionHasButTheNationHasNotIsUndefined() {
    double[][] components =
        components(
            new double[] {100, 5},
            new double[] {110, 50},
            new double[] {1000, 0},
            new double[] {1100, 600});
    assertThat(components[1][1]).isNaN();
    assertThat(components[2][1]).isNaN();
  }

  /** The region that is the nation has no shift of its own. */
  @Test
  void ofTheNationItselfHasNoRegionalShiftAndNoMixInAll() {
    double[] first = {100, 200, 300};
    double[] last = {150, 100, 350};
    ShiftShare.Components all = ShiftShare.of(first, last, first, last);
    assertThat(all.regional()).containsOnly(0);
    assertThat(all.nationalTotal()).isEqualTo(0);
    assertThat(all.mixTotal()).isCloseTo(0, within(1e-12));
  }
}
