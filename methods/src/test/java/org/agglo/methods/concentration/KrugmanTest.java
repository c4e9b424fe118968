package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How far a structure is from a reference. */
class KrugmanTest extends ComparisonContract {
  private static final double[] REGION = {60, 40};
  private static final double[] NATION = {300, 700};

  @Override
  protected double measure(double[] part, double[] reference) {
    return Krugman.of(part, reference);
  }

  @Override
  protected double alike() {
    return 0;
  }

  @Override
  protected double nothingInCommon() {
    return 2;
  }

  @Override
  protected double oneGiant(int units) {
    return 2 * (1 - 1.0 / units);
  }

  /** The rest has 240 and 660: |0.6 - 4/15| + |0.4 - 11/15| = 2/3. */
  @Test
  void againstTheRestLeavesTheRegionOut() {
    assertThat(Krugman.rest(REGION, NATION)).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void againstTheRestIsMissingWhereTheRegionIsTheNation() {
    assertThat(Krugman.rest(NATION, NATION)).isNaN();
  }

  @Test
  void againstTheRestIsMissingWhereTheRegionHasMoreThanTheNation() {
    assertThat(Krugman.rest(new double[] {301, 0}, NATION)).isNaN();
  }

  /** Structures (0.5, 0.5) and (0.1, 0.9) have the mean (0.3, 0.7), whatever their sizes. */
  @Test
  void againstTheMeanOfOthersEachWeighsTheSame() {
    double[][] others = {{1, 1}, {1000, 9000}};
    assertThat(Krugman.meanOfOthers(REGION, others)).isCloseTo(0.6, within(1e-12));
  }

  @Test
  void againstTheMeanOfOthersLeavesThoseOutThatHaveNothing() {
    double[][] others = {{1, 1}, {0, 0}};
    assertThat(Krugman.meanOfOthers(REGION, others)).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void againstTheMeanOfOthersIsMissingWithoutOthersOrWithAMissingOne() {
    assertThat(Krugman.meanOfOthers(REGION, new double[0][])).isNaN();
    assertThat(Krugman.meanOfOthers(REGION, new double[][] {{1, Double.NaN}})).isNaN();
  }

  @Test
  void againstTheMeanOfOthersIsMissingWhereAnotherIsNegative() {
    assertThat(Krugman.meanOfOthers(REGION, new double[][] {{-1, 1}})).isNaN();
    assertThat(Krugman.meanOfOthers(REGION, new double[][] {{-1, 3}, {90, 10}})).isNaN();
  }
}
