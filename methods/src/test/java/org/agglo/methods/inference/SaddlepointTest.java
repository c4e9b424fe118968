package org.agglo.methods.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.agglo.methods.inference.Tested.Method;
import org.junit.jupiter.api.Test;

/** Many plants as darts. */
class SaddlepointTest {
  /** 240 plants of 2, 60 of 7, 12 of 34.5, 3 of 140: 1,734 jobs. Few enough to be counted. */
  private static final PlantSizes FOUR_SIZES = bands(new long[] {240, 60, 12, 3});

  /** 7 of 35 equal plants: binom.test(7, 35, 0.1) in R 4.2.2. */
  @Test
  void isBinomialForPlantsOfOneSize() {
    Tested tested = Saddlepoint.test(equal(35), 7.0 / 35, 0.1, 0.95);
    assertThat(tested.method()).isEqualTo(Method.SADDLEPOINT);
    assertThat(tested.p()).isCloseTo(0.05518284987961533, within(1e-12));
    assertThat(tested.lower()).isCloseTo(0.8440601616056446, within(1e-8));
    assertThat(tested.upper()).isCloseTo(3.6937884452244538, within(1e-8));
  }

  @Test
  void isNearTheCountOfAllWaysThePlantsCanFall() {
    for (double share : new double[] {0.012, 0.03, 0.06, 0.083, 0.11, 0.2, 0.31, 0.5}) {
      for (double x : new double[] {0.01, 0.02, 0.05, 0.1, 0.2}) {
        Tested exact = Dartboard.test(FOUR_SIZES, share, x, Dartboard.Settings.at(0.95));
        Tested near = Saddlepoint.test(FOUR_SIZES, share, x, 0.95);
        assertThat(exact.method()).isEqualTo(Method.EXACT);
        String cell = share + " where " + x + " is expected";
        assertThat(near.p() / exact.p()).as(cell).isBetween(0.8, 1.25);
        assertThat(near.lower() / exact.lower()).as(cell).isBetween(0.9, 1.1);
        assertThat(near.upper() / exact.upper()).as(cell).isBetween(0.9, 1.1);
      }
    }
  }

  /** One plant has half of the jobs: the region has it, or it has hardly any. */
  @Test
  void seesTheStepOfALargePlant() {
    PlantSizes giant =
        PlantSizes.ofBands(
            new SizeBands(new double[] {2, 1000}, new double[] {2, 1000}, new long[] {500, 1}),
            2000);
    assertThat(Saddlepoint.test(giant, 0.5, 0.05, 0.95).p()).isCloseTo(0.05, within(1e-6));
    assertThat(Saddlepoint.test(giant, 0.45, 0.05, 0.95).p()).isCloseTo(0.05, within(1e-6));
  }

  @Property
  void isTheDualOfItsInterval(
      @ForAll @DoubleRange(min = 0.01, max = 0.6) double share,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double x) {
    Tested tested = Saddlepoint.test(FOUR_SIZES, share, x, 0.95);
    assertThat(tested.lower()).isLessThanOrEqualTo(share / x);
    assertThat(tested.upper()).isGreaterThanOrEqualTo(share / x);
    if (Math.abs(tested.p() - 0.025) > 1e-6) {
      assertThat(tested.lower() > 1).isEqualTo(tested.p() < 0.025);
    }
  }

  @Property
  void fallsWithTheShareAndRisesWithTheChance(
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double share,
      @ForAll @IntRange(min = 1, max = 40) int step) {
    double x = step / 100.0;
    double p = Saddlepoint.test(FOUR_SIZES, share, x, 0.95).p();
    assertThat(p).isBetween(0.0, 1.0);
    assertThat(Saddlepoint.test(FOUR_SIZES, share, x + 0.01, 0.95).p()).isGreaterThanOrEqualTo(p);
  }

  @Test
  void neverEndsInTheFarthestTails() {
    PlantSizes many = bands(new long[] {100_000, 20_000, 3_000, 40});
    for (double share : new double[] {1e-9, 1e-6, 0.001, 0.3, 0.9, 0.999999, 1 - 1e-9}) {
      for (double x : new double[] {1e-6, 0.001, 0.3, 0.999}) {
        Tested tested = Saddlepoint.test(many, share, x, 0.95);
        assertThat(tested.p()).as(share + " of " + x).isBetween(0.0, 1.0);
        assertThat(tested.lower()).as(share + " of " + x).isBetween(0.0, 1 / x);
        assertThat(tested.upper()).as(share + " of " + x).isBetween(tested.lower(), 1 / x);
      }
    }
  }

  @Test
  void isExactWhereARegionHasNothingOrEverything() {
    assertThat(Saddlepoint.test(equal(2), 0, 0.3, 0.95).p()).isEqualTo(1);
    Tested all = Saddlepoint.test(equal(2), 1, 0.3, 0.95);
    assertThat(all.p()).isCloseTo(0.09, within(1e-15));
    assertThat(all.method()).isEqualTo(Method.EXACT);
  }

  @Test
  void isUndefinedWithoutPlantsSharesOrARest() {
    for (double share : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThat(Saddlepoint.test(FOUR_SIZES, share, 0.1, 0.95).method())
          .isEqualTo(Method.UNDEFINED);
    }
    for (double x : new double[] {0, 1, Double.NaN}) {
      assertThat(Saddlepoint.test(FOUR_SIZES, 0.1, x, 0.95).method()).isEqualTo(Method.UNDEFINED);
    }
    PlantSizes none = PlantSizes.ofPlants(new double[0]);
    assertThat(Saddlepoint.test(none, 0.1, 0.1, 0.95).p()).isNaN();
  }

  private static PlantSizes bands(long[] counts) {
    double[] sizes = {2, 7, 34.5, 140};
    return PlantSizes.ofBands(new SizeBands(sizes, sizes, counts), Double.NaN);
  }

  private static PlantSizes equal(int n) {
    double[] plants = new double[n];
    Arrays.fill(plants, 3);
    return PlantSizes.ofPlants(plants);
  }
}
