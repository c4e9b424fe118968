package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** How far a region stands out among the regions of an industry. */
class StandardisedQuotientTest {
  private static final double MISSING = Double.NaN;

  @Test
  void isTheNumberOfDeviationsFromTheMeanLogarithm() {
    assertThat(StandardisedQuotient.of(new double[] {0.5, 1, 2}))
        .containsExactly(new double[] {-1, 0, 1}, within(1e-12));
  }

  @Test
  void leavesOutRegionsWithoutTheIndustryOrWithoutAValue() {
    double[] z = StandardisedQuotient.of(new double[] {0.5, 0, 1, MISSING, 2, -1});
    assertThat(z[1]).isNaN();
    assertThat(z[3]).isNaN();
    assertThat(z[5]).isNaN();
    assertThat(z[4]).isCloseTo(1, within(1e-12));
  }

  @Test
  void isMissingWithFewerThanTwoRegions() {
    assertThat(StandardisedQuotient.of(new double[0])).isEmpty();
    assertThat(StandardisedQuotient.of(new double[] {2})).containsExactly(MISSING);
    assertThat(StandardisedQuotient.of(new double[] {2, 0})).containsExactly(MISSING, MISSING);
  }

  @Test
  void isMissingWhereAllAreEqual() {
    assertThat(StandardisedQuotient.of(new double[] {1.5, 1.5, 1.5})).containsOnly(MISSING);
  }

  /** A third and 0.1 + 0.2333... are equal but for the last bit: that is no spread. */
  @Test
  void isMissingWhereAllAreEqualButForRounding() {
    assertThat(StandardisedQuotient.of(new double[] {0.3, 0.1 + 0.2, 0.3})).containsOnly(MISSING);
  }

  @Test
  void knowsOneGiant() {
    double[] z = StandardisedQuotient.of(new double[] {1, 1, 1, 1, 1e12});
    assertThat(z[4]).isCloseTo(4 / Math.sqrt(5), within(1e-12));
  }

  @Property
  void haveMeanZeroAndDeviationOne(@ForAll("quotients") double[] quotients) {
    double[] z =
        Arrays.stream(StandardisedQuotient.of(quotients)).filter(v -> !Double.isNaN(v)).toArray();
    if (z.length > 1) {
      double squares = Arrays.stream(z).map(v -> v * v).sum();
      assertThat(Arrays.stream(z).sum()).isCloseTo(0, within(1e-9));
      assertThat(squares / (z.length - 1)).isCloseTo(1, within(1e-9));
    }
  }

  /** Another base multiplies all quotients of an industry alike; z does not see it. */
  @Property
  void doNotDependOnAFactorCommonToAll(
      @ForAll("quotients") double[] quotients,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
    double[] scaled = Arrays.stream(quotients).map(q -> q * factor).toArray();
    assertThat(StandardisedQuotient.of(scaled))
        .containsExactly(StandardisedQuotient.of(quotients), within(1e-6));
  }

  @Provide
  Arbitrary<double[]> quotients() {
    return Arbitraries.integers()
        .between(0, 400)
        .map(i -> i / 100.0)
        .array(double[].class)
        .ofMinSize(0)
        .ofMaxSize(12);
  }
}
