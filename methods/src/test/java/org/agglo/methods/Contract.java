package org.agglo.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * What every measure of a distribution keeps: a test of a measure inherits these and says only how
 * the measure is computed, and what it does where the general answer is not its own.
 *
 * <p>A distribution is a part and a reference over units: an industry and all activity over
 * regions, say. A measure of the part alone takes no notice of the reference.
 */
public abstract class Contract {
  private static final double CLOSE = 1e-9;

  /** The measure. */
  protected abstract double measure(double[] part, double[] reference);

  /** The value when each unit is there twice. */
  protected double duplicated(double before, int units) {
    return before;
  }

  /** The value when a unit is added that has nothing. */
  protected double withAnEmptyUnit(double before, int units) {
    return before;
  }

  /** What holds of the value when two units with the same quotient are merged. */
  protected void assertTwins(double merged, double apart) {
    assertSame(merged, apart);
  }

  /** The value when all is in one of many equal units. */
  protected abstract double oneGiant(int units);

  /** The value when the part is spread as the reference, over equal units. */
  protected abstract double allEqual(int units);

  @Property
  public void doesNotDependOnTheOrderOfTheUnits(
      @ForAll("distributions") double[][] units, @ForAll long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, units.length).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    double[][] permuted = order.stream().map(i -> units[i]).toArray(double[][]::new);
    assertSame(of(permuted), of(units));
  }

  @Property
  public void doesNotDependOnTheUnitsOfMeasurement(
      @ForAll("distributions") double[][] units,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double part,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double reference) {
    double[][] scaled =
        Arrays.stream(units)
            .map(unit -> new double[] {unit[0] * part, unit[1] * reference})
            .toArray(double[][]::new);
    assertSame(of(scaled), of(units));
  }

  @Property
  public void knowsWhatDuplicatedUnitsDo(@ForAll("distributions") double[][] units) {
    double[][] twice = Arrays.copyOf(units, 2 * units.length);
    System.arraycopy(units, 0, twice, units.length, units.length);
    assertSame(of(twice), duplicated(of(units), units.length));
  }

  @Property
  public void knowsWhatAnEmptyUnitDoes(@ForAll("distributions") double[][] units) {
    double[][] more = Arrays.copyOf(units, units.length + 1);
    more[units.length] = new double[] {0, 0};
    assertSame(of(more), withAnEmptyUnit(of(units), units.length));
  }

  @Property
  public void knowsWhatMergingTwinsDoes(
      @ForAll("distributions") double[][] units, @ForAll @IntRange(min = 0, max = 7) int which) {
    int twin = which % units.length;
    double[][] split = Arrays.copyOf(units, units.length + 1);
    split[twin] = new double[] {units[twin][0] / 4, units[twin][1] / 4};
    split[units.length] = new double[] {units[twin][0] * 3 / 4, units[twin][1] * 3 / 4};
    assertTwins(of(units), of(split));
  }

  @Property
  public void isMissingWhereAPartIsMissing(
      @ForAll("distributions") double[][] units, @ForAll @IntRange(min = 0, max = 7) int which) {
    double[][] holed = Arrays.stream(units).map(double[]::clone).toArray(double[][]::new);
    holed[which % units.length][0] = Double.NaN;
    assertThat(of(holed)).isNaN();
  }

  @Property
  public void isMissingWhereAPartIsNegative(
      @ForAll("distributions") double[][] units, @ForAll @IntRange(min = 0, max = 7) int which) {
    double[][] negative = Arrays.stream(units).map(double[]::clone).toArray(double[][]::new);
    negative[which % units.length][0] = -1;
    assertThat(of(negative)).isNaN();
  }

  @Test
  public void isMissingOfNothing() {
    assertThat(measure(new double[0], new double[0])).isNaN();
  }

  @Test
  public void isMissingWhereAllIsZero() {
    assertThat(measure(new double[3], new double[] {1, 1, 1})).isNaN();
  }

  @Test
  public void isMissingWhereAPartHasNoBound() {
    assertThat(measure(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {1, 1})).isNaN();
  }

  @Test
  public void knowsOneGiant() {
    assertSame(measure(new double[] {0, 0, 7, 0}, new double[] {5, 5, 5, 5}), oneGiant(4));
  }

  @Test
  public void knowsAllEqual() {
    assertSame(measure(new double[] {2, 2, 2, 2}, new double[] {5, 5, 5, 5}), allEqual(4));
  }

  @Test
  public void knowsASingleUnit() {
    assertSame(measure(new double[] {3}, new double[] {8}), allEqual(1));
  }

  @Test
  public void staysExactForLargeNumbers() {
    assertSame(
        measure(new double[] {1e12, 3e12, 6e12}, new double[] {4e12, 4e12, 2e12}),
        measure(new double[] {1, 3, 6}, new double[] {4, 4, 2}));
  }

  /** From one to eight units; each has a reference, and not all parts are 0. */
  @Provide
  Arbitrary<double[][]> distributions() {
    Arbitrary<Double> reference =
        Arbitraries.integers().between(1, 10_000).map(Integer::doubleValue);
    Arbitrary<Double> part =
        Arbitraries.oneOf(reference, reference, reference, Arbitraries.just(0.0));
    return Combinators.combine(part, reference)
        .as((p, r) -> new double[] {p, r})
        .withoutEdgeCases()
        .array(double[][].class)
        .ofMinSize(1)
        .ofMaxSize(8)
        .filter(units -> Arrays.stream(units).anyMatch(unit -> unit[0] > 0));
  }

  private double of(double[][] units) {
    return measure(
        Arrays.stream(units).mapToDouble(unit -> unit[0]).toArray(),
        Arrays.stream(units).mapToDouble(unit -> unit[1]).toArray());
  }

  private static void assertSame(double actual, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual).isCloseTo(expected, within(CLOSE * Math.max(1, Math.abs(expected))));
    }
  }
}
