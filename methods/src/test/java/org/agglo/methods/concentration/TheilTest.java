package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** How far a distribution is from a reference, between groups of regions and within them. */
class TheilTest extends ComparisonContract {

  @Override
  protected double measure(double[] part, double[] reference) {
    return Theil.of(part, reference);
  }

  @Override
  protected double alike() {
    return 0;
  }

  /** There is no bound where there is activity without reference. */
  @Override
  protected double nothingInCommon() {
    return Double.NaN;
  }

  @Override
  protected double oneGiant(int units) {
    return Math.log(units);
  }

  @Property
  void betweenAndWithinAddUpToTheTotal(
      @ForAll("distributions") double[][] units, @ForAll("groups") int[] groups) {
    int[] group = Arrays.copyOf(groups, units.length);
    Theil.Split split =
        Theil.split(
            Arrays.stream(units).mapToDouble(unit -> unit[0]).toArray(),
            Arrays.stream(units).mapToDouble(unit -> unit[1]).toArray(),
            group);
    assertThat(split.between() + split.within()).isCloseTo(split.total(), within(1e-12));
    assertThat(split.between()).isGreaterThan(-1e-12);
    assertThat(split.within()).isGreaterThan(-1e-12);
  }

  @Test
  void ofASingleGroupIsAllWithin() {
    Theil.Split split = Theil.split(new double[] {1, 3}, new double[] {2, 2}, new int[] {0, 0});
    assertThat(split.between()).isZero();
    assertThat(split.within()).isCloseTo(split.total(), within(1e-15));
  }

  @Test
  void ofGroupsOfOneIsAllBetween() {
    Theil.Split split = Theil.split(new double[] {1, 3}, new double[] {2, 2}, new int[] {0, 1});
    assertThat(split.within()).isZero();
    assertThat(split.between()).isEqualTo(split.total());
  }

  @Test
  void refusesGroupsThatDoNotFitTheRegions() {
    double[] two = {1, 3};
    assertThatThrownBy(() -> Theil.split(two, two, new int[] {0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Each region must have a group, numbered from 0.");
    assertThatThrownBy(() -> Theil.split(two, two, new int[] {0, -1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<int[]> groups() {
    return Arbitraries.integers().between(0, 3).array(int[].class).ofSize(8);
  }

  @Test
  void splitsNothingWhereItIsNotDefined() {
    Theil.Split split = Theil.split(new double[] {1, 3}, new double[] {0, 2}, new int[] {0, 1});
    assertThat(split.total()).isNaN();
    assertThat(split.between()).isNaN();
    assertThat(split.within()).isNaN();
  }
}
