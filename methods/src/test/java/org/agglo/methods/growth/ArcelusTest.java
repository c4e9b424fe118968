package org.agglo.methods.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The change of a region in four effects, each in two. */
class ArcelusTest extends DecompositionContract {

  @Override
  protected double[][] components(
      double[] regionFirst, double[] regionLast, double[] nationFirst, double[] nationLast) {
    Arcelus.Components all = Arcelus.of(regionFirst, regionLast, nationFirst, nationLast);
    return new double[][] {
      all.national().homothetic(),
      all.national().specialised(),
      all.mix().homothetic(),
      all.mix().specialised(),
      all.regional().homothetic(),
      all.regional().specialised(),
      all.regionalMix().homothetic(),
      all.regionalMix().specialised()
    };
  }

  /** Regional growth and regional mix together are the lead that Esteban-Marquillas has as one. */
  @Property
  void splitsTheLeadOfEstebanMarquillas(@ForAll("industries") double[][] industries) {
    double[][] eight = of(industries);
    double[][] four = new EstebanMarquillasTest().of(industries);
    for (int j = 0; j < industries.length; j++) {
      assertThat(eight[4][j] + eight[6][j])
          .isCloseTo(four[2][j], within(1e-6 * (1 + Math.abs(four[2][j]))));
      assertThat(eight[5][j] + eight[7][j])
          .isCloseTo(four[3][j], within(1e-6 * (1 + Math.abs(four[3][j]))));
    }
  }

  @Test
  void anIndustryTheRegionStartsWithoutHasNoRegionalMix() {
    double[][] components =
        components(
            new double[] {100, 0},
            new double[] {110, 50},
            new double[] {1000, 500},
            new double[] {1100, 600});
    assertThat(components[6][1]).isNaN();
    assertThat(components[4][1]).isNotNaN();
  }

  @Test
  void anIndustryNewToTheNationIsAllRegionalMix() {
    double[][] components =
        components(
            new double[] {100, 0},
            new double[] {110, 50},
            new double[] {1000, 0},
            new double[] {1100, 600});
    assertThat(components[7][1]).isEqualTo(50);
    assertThat(components[6][1]).isZero();
  }

  @Test
  void anEffectHasATotal() {
    Arcelus.Effect effect = new Arcelus.Effect(new double[] {1, 2}, new double[] {10, 20});
    assertThat(effect.total()).isEqualTo(33);
  }
}
