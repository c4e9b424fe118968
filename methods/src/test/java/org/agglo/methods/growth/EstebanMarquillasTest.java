package org.agglo.methods.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The regional shift, split into competitive effect and allocation. */
class EstebanMarquillasTest extends DecompositionContract {

  @Override
  protected double[][] components(
      double[] regionFirst, double[] regionLast, double[] nationFirst, double[] nationLast) {
    EstebanMarquillas.Components all =
        EstebanMarquillas.of(regionFirst, regionLast, nationFirst, nationLast);
    return new double[][] {all.national(), all.mix(), all.competitive(), all.allocation()};
  }

  @Property
  void competitiveAndAllocationAreTheRegionalShift(@ForAll("industries") double[][] industries) {
    double[][] split = of(industries);
    double[][] plain = new ShiftShareTest().of(industries);
    for (int j = 0; j < industries.length; j++) {
      assertThat(split[2][j] + split[3][j])
          .isCloseTo(plain[2][j], within(1e-9 * 1e5 * (1 + Math.abs(plain[2][j]))));
    }
  }

  /** With the nation's mix there is nothing to allocate. */
  @Test
  void aRegionWithTheNationsMixHasNoAllocationEffect() {
    double[][] components =
        components(
            new double[] {10, 30},
            new double[] {20, 30},
            new double[] {100, 300},
            new double[] {110, 330});
    assertThat(components[3]).containsOnly(0);
  }

  @Test
  void anIndustryTheRegionStartsWithoutHasNoGrowthOfItsOwn() {
    double[][] components =
        components(
            new double[] {100, 0},
            new double[] {110, 50},
            new double[] {1000, 500},
            new double[] {1100, 600});
    assertThat(components[2][1]).isNaN();
    assertThat(components[3][1]).isNaN();
    assertThat(components[2][0]).isNotNaN();
  }

  @Test
  void anIndustryNewToTheNationIsAllAllocation() {
    double[][] components =
        components(
            new double[] {100, 0},
            new double[] {110, 50},
            new double[] {1000, 0},
            new double[] {1100, 600});
    assertThat(components[2][1]).isZero();
    assertThat(components[3][1]).isEqualTo(50);
  }
}
