package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.agglo.methods.Contract;
import org.junit.jupiter.api.Test;

/** How evenly a whole is spread over its parts. */
class EntropyTest extends Contract {

  @Override
  protected double measure(double[] part, double[] reference) {
    return Entropy.nats(part);
  }

  @Override
  protected double duplicated(double before, int units) {
    return before + Math.log(2);
  }

  /** Two parts are more diverse than one of their size. */
  @Override
  protected void assertTwins(double merged, double apart) {
    assertThat(merged).isLessThanOrEqualTo(apart + 1e-12);
  }

  @Override
  protected double oneGiant(int units) {
    return 0;
  }

  @Override
  protected double allEqual(int units) {
    return Math.log(units);
  }

  @Test
  void inBitsCountsHalvings() {
    assertThat(Entropy.bits(new double[] {1, 1, 1, 1, 1, 1, 1, 1})).isCloseTo(3, within(1e-12));
  }

  @Test
  void toTheBaseOfTheNumberOfPartsRunsToOne() {
    assertThat(Entropy.of(new double[] {7, 7, 7, 7, 7}, 5)).isCloseTo(1, within(1e-12));
  }

  @Test
  void ofOnePartIsZeroWithoutASign() {
    assertThat(Double.doubleToRawLongBits(Entropy.nats(new double[] {4}))).isZero();
  }

  @Test
  void hasNoBaseUpToOne() {
    assertThatThrownBy(() -> Entropy.of(new double[] {1}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The base must be above 1, not 1.0.");
    assertThatThrownBy(() -> Entropy.of(new double[] {1}, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
