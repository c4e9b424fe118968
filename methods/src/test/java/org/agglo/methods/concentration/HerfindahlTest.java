package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.agglo.methods.Contract;
import org.junit.jupiter.api.Test;

/** How much a few parts have of the whole. */
class HerfindahlTest extends Contract {

  @Override
  protected double measure(double[] part, double[] reference) {
    return Herfindahl.of(part);
  }

  @Override
  protected double duplicated(double before, int units) {
    return before / 2;
  }

  /** Two parts are less concentrated than one of their size. */
  @Override
  protected void assertTwins(double merged, double apart) {
    assertThat(merged).isGreaterThanOrEqualTo(apart - 1e-12);
  }

  @Override
  protected double oneGiant(int units) {
    return 1;
  }

  @Override
  protected double allEqual(int units) {
    return 1.0 / units;
  }

  @Test
  void normalisedRunsFromZeroToOne() {
    assertThat(Herfindahl.normalised(new double[] {4, 4, 4, 4})).isCloseTo(0, within(1e-15));
    assertThat(Herfindahl.normalised(new double[] {0, 9, 0, 0})).isEqualTo(1);
  }

  /** Of three parts one of which is empty, H = 0.5: (1/2 - 1/3) / (2/3) = 1/4. */
  @Test
  void normalisedCountsEmptyParts() {
    assertThat(Herfindahl.normalised(new double[] {1, 1})).isCloseTo(0, within(1e-15));
    assertThat(Herfindahl.normalised(new double[] {1, 1, 0})).isCloseTo(0.25, within(1e-15));
  }

  @Test
  void normalisedIsNotDefinedForASinglePart() {
    assertThat(Herfindahl.normalised(new double[] {5})).isNaN();
    assertThat(Herfindahl.normalised(new double[0])).isNaN();
  }

  @Test
  void equivalentNumberOfEqualPartsIsTheirNumber() {
    assertThat(Herfindahl.equivalentNumber(new double[] {3, 3, 3})).isCloseTo(3, within(1e-12));
    assertThat(Herfindahl.equivalentNumber(new double[] {0, 3})).isEqualTo(1);
    assertThat(Herfindahl.equivalentNumber(new double[] {0, 0})).isNaN();
  }
}
