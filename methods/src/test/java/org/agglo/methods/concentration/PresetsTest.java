package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.agglo.methods.concentration.ObservatoryStars.Stars;
import org.junit.jupiter.api.Test;

/** Labels that follow a published rule: what has them, and what never does. */
class PresetsTest {
  private final double[] employment = new double[21];
  private final double[] quotients = new double[21];
  private final double[] focus = new double[21];

  PresetsTest() {
    Arrays.setAll(employment, r -> 1_000 + 100 * r);
    Arrays.setAll(quotients, r -> 0.2 * r);
    Arrays.setAll(focus, r -> 0.05 - 0.002 * r);
  }

  @Test
  void aTenthOfRegionsHasTheStarsForSizeAndFocus() {
    Stars stars = ObservatoryStars.of(employment, quotients, focus);
    for (int r = 0; r < 21; r++) {
      assertThat(stars.size()[r]).isEqualTo(r >= 18);
      assertThat(stars.specialisation()[r]).isEqualTo(r >= 10);
      assertThat(stars.focus()[r]).isEqualTo(r <= 2);
      assertThat(stars.assessed()[r]).isTrue();
    }
    assertThat(stars.number(20)).isEqualTo(2);
  }

  @Test
  void fewJobsOrAMissingValueHaveNoStar() {
    employment[20] = 999;
    employment[0] = 0;
    quotients[19] = Double.NaN;
    Stars stars = ObservatoryStars.of(employment, quotients, focus);
    assertThat(stars.number(20)).isZero();
    assertThat(stars.assessed()[20]).isTrue();
    assertThat(stars.assessed()[0]).isFalse();
    assertThat(stars.assessed()[19]).isFalse();
    assertThat(stars.number(19)).isZero();
  }

  @Test
  void concentratedIsAtLeastTheCutoff() {
    assertThat(Concentrated.is(1.25, Concentrated.CONVENTION)).isTrue();
    assertThat(Concentrated.is(1.24, Concentrated.CONVENTION)).isFalse();
    assertThat(Concentrated.is(1.24, Concentrated.LOW)).isTrue();
    assertThat(Concentrated.is(1.49, Concentrated.HIGH)).isFalse();
    assertThat(Concentrated.is(Double.NaN, Concentrated.LOW)).isFalse();
  }
}
