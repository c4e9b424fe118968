package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The cut-off that about one region in twenty passes. */
class BootstrapCutoffTest {

  /** 400 standardised values of a seeded normal distribution: synthetic. */
  private static double[] normal(long seed) {
    Random random = new Random(seed);
    return random.doubles(400).map(u -> random.nextGaussian()).toArray();
  }

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(BootstrapCutoff.of(normal(1), 200, 7))
        .isEqualTo(BootstrapCutoff.of(normal(1), 200, 7))
        .isNotEqualTo(BootstrapCutoff.of(normal(1), 200, 8));
  }

  @Test
  void doesNotDependOnTheOrderOfTheRegions() {
    double[] values = normal(2);
    double[] reversed = new double[values.length];
    Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
    assertThat(BootstrapCutoff.of(reversed, 100, 3)).isEqualTo(BootstrapCutoff.of(values, 100, 3));
  }

  @Test
  void leavesMissingValuesOut() {
    double[] values = normal(3);
    double[] holed = Arrays.copyOf(values, values.length + 2);
    holed[values.length] = Double.NaN;
    holed[values.length + 1] = Double.NaN;
    assertThat(BootstrapCutoff.of(holed, 100, 3)).isEqualTo(BootstrapCutoff.of(values, 100, 3));
  }

  @Test
  void isMissingWhereNoRegionHasAValue() {
    assertThat(BootstrapCutoff.of(new double[0], 10, 1)).isNaN();
    assertThat(BootstrapCutoff.of(new double[] {Double.NaN}, 10, 1)).isNaN();
  }

  @Test
  void isTheValueWhereAllAreEqual() {
    assertThat(BootstrapCutoff.of(new double[] {1.5, 1.5}, 10, 1)).isEqualTo(1.5);
  }

  /** One sample, naively: drawn, sorted, and the type 7 quantile read off. */
  @Test
  void isTheMeanOfThePercentilesOfSortedSamples() {
    double[] values = Quantile.sorted(normal(4));
    double sum = 0;
    for (int sample = 0; sample < 25; sample++) {
      SplittableRandom random = BootstrapCutoff.stream(9, sample);
      double[] drawn = new double[values.length];
      Arrays.setAll(drawn, i -> values[random.nextInt(values.length)]);
      sum += Quantile.ofSorted(Quantile.sorted(drawn), 0.95);
    }
    assertThat(BootstrapCutoff.of(values, 25, 9)).isCloseTo(sum / 25, within(1e-12));
  }

  /** It marks about 5 % of regions of any industry: concentrated ones too, and those by chance. */
  @Test
  void marksAboutOneRegionInTwentyWhateverTheIndustry() {
    for (long seed = 0; seed < 20; seed++) {
      double[] values = normal(seed);
      double cutoff = BootstrapCutoff.of(values, 300, seed);
      double marked = Arrays.stream(values).filter(v -> v > cutoff).count() / 400.0;
      assertThat(marked).isBetween(0.03, 0.07);
    }
  }

  @Test
  void isNearThePercentileItSmooths() {
    double[] values = normal(5);
    double percentile = Quantile.ofSorted(Quantile.sorted(values), 0.95);
    assertThat(BootstrapCutoff.of(values, 500, 5)).isCloseTo(percentile, within(0.1));
  }

  /** The samples of one seed are not those of the next, shifted by one. */
  @Test
  void drawsSamplesOfTheirOwnForNeighbouringSeeds() {
    double[] values = normal(6);
    double two = 2 * BootstrapCutoff.of(values, 2, 10);
    double one = BootstrapCutoff.of(values, 1, 10);
    assertThat(BootstrapCutoff.of(values, 1, 11)).isNotEqualTo(two - one);
  }

  @Test
  void refusesToDrawNothing() {
    assertThatThrownBy(() -> BootstrapCutoff.of(new double[] {1}, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("At least one sample must be drawn, not 0.");
  }
}
