package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** How unequally an industry is spread against everything else. */
class LocationalGiniTest extends ComparisonContract {

  @Override
  protected double measure(double[] part, double[] reference) {
    return LocationalGini.of(part, reference);
  }

  @Override
  protected double alike() {
    return 0;
  }

  @Override
  protected double nothingInCommon() {
    return 1;
  }

  @Override
  protected double oneGiant(int units) {
    return 1 - 1.0 / units;
  }

  /** The mean difference of quotients, naively: half of the sum over pairs of x x' |q - q'|. */
  @Property
  void isTheMeanDifferenceOfTheQuotients(@ForAll("distributions") double[][] units) {
    double part = Arrays.stream(units).mapToDouble(unit -> unit[0]).sum();
    double reference = Arrays.stream(units).mapToDouble(unit -> unit[1]).sum();
    double sum = 0;
    for (double[] a : units) {
      for (double[] b : units) {
        sum += Math.abs(a[0] / part * (b[1] / reference) - b[0] / part * (a[1] / reference)) / 2;
      }
    }
    double gini =
        LocationalGini.of(
            Arrays.stream(units).mapToDouble(unit -> unit[0]).toArray(),
            Arrays.stream(units).mapToDouble(unit -> unit[1]).toArray());
    assertThat(gini).isCloseTo(sum, within(1e-12));
  }

  @Property
  void isAtLeastTheHooverIndex(@ForAll("distributions") double[][] units) {
    double[] part = Arrays.stream(units).mapToDouble(unit -> unit[0]).toArray();
    double[] reference = Arrays.stream(units).mapToDouble(unit -> unit[1]).toArray();
    assertThat(LocationalGini.of(part, reference))
        .isGreaterThanOrEqualTo(Hoover.of(part, reference) - 1e-12)
        .isLessThanOrEqualTo(1);
  }

  @Test
  void inKrugmansFormIsHalf() {
    assertThat(LocationalGini.half(new double[] {40, 60}, new double[] {80, 20}))
        .isCloseTo(0.2, within(1e-12));
  }

  /** A region with activity but without reference stands behind all others. */
  @Test
  void putsARegionWithoutReferenceLast() {
    assertThat(LocationalGini.of(new double[] {5, 5, 0}, new double[] {0, 10, 10}))
        .isCloseTo(
            LocationalGini.of(new double[] {5, 5, 0}, new double[] {1e-9, 10, 10}), within(1e-9));
  }
}
