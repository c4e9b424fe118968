package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.agglo.methods.Contract;
import org.junit.jupiter.api.Test;

/** What every measure keeps that holds a distribution against a reference. */
abstract class ComparisonContract extends Contract {

  /** The value of a distribution that is as its reference. */
  protected abstract double alike();

  /** The value when part and reference have no unit in common; NaN where it is not defined. */
  protected abstract double nothingInCommon();

  @Override
  protected double allEqual(int units) {
    return alike();
  }

  @Property
  void ofTheReferenceItselfIsAlike(@ForAll("distributions") double[][] units) {
    double[] reference = Arrays.stream(units).mapToDouble(unit -> unit[1]).toArray();
    double[] third = Arrays.stream(reference).map(v -> v / 3).toArray();
    assertThat(measure(third, reference)).isCloseTo(alike(), within(1e-12));
  }

  @Property
  void isMissingWhereTheReferenceIsMissing(
      @ForAll("distributions") double[][] units, @ForAll @IntRange(min = 0, max = 7) int which) {
    double[] part = Arrays.stream(units).mapToDouble(unit -> unit[0]).toArray();
    double[] reference = Arrays.stream(units).mapToDouble(unit -> unit[1]).toArray();
    reference[which % reference.length] = Double.NaN;
    assertThat(measure(part, reference)).isNaN();
  }

  @Test
  void isMissingWhereTheReferenceIsNothing() {
    assertThat(measure(new double[] {1, 2}, new double[] {0, 0})).isNaN();
  }

  @Test
  void knowsDistributionsWithNothingInCommon() {
    double value = measure(new double[] {3, 0}, new double[] {0, 5});
    if (Double.isNaN(nothingInCommon())) {
      assertThat(value).isNaN();
    } else {
      assertThat(value).isEqualTo(nothingInCommon());
    }
  }

  @Test
  void refusesVectorsThatDoNotBelongTogether() {
    assertThatThrownBy(() -> measure(new double[] {1, 2}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Both must have a value for each unit, but one has 2 and the other 1.");
  }
}
