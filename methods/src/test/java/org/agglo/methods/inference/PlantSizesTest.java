package org.agglo.methods.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Sizes of plants, known or from bands. */
class PlantSizesTest {
  private static final double OPEN = Double.POSITIVE_INFINITY;

  @Test
  void areSharesOfAllJobs() {
    PlantSizes sizes = PlantSizes.ofPlants(new double[] {10, 50, 20, 20});
    assertThat(sizes.each()).containsExactly(0.5, 0.2, 0.2, 0.1);
    assertThat(sizes.plants()).isEqualTo(4);
    assertThat(sizes.largest()).isEqualTo(0.5);
    // 0.25 + 2 × 0.04 + 0.01
    assertThat(sizes.herfindahl()).isCloseTo(0.34, within(1e-15));
  }

  @Test
  void leaveOutPlantsWithoutJobs() {
    assertThat(PlantSizes.ofPlants(new double[] {0, 3, 0, 1}).each()).containsExactly(0.75, 0.25);
  }

  @Test
  void areMissingWhereThereIsNoPlant() {
    PlantSizes none = PlantSizes.ofPlants(new double[] {0});
    assertThat(none.plants()).isZero();
    assertThat(none.herfindahl()).isNaN();
    assertThat(none.largest()).isNaN();
  }

  @Test
  void refuseWhatIsNoSize() {
    for (double wrong : new double[] {-1, Double.NaN, OPEN}) {
      assertThatThrownBy(() -> PlantSizes.ofPlants(new double[] {1, wrong}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("jobs");
    }
  }

  @Test
  void ofABandAreItsArithmeticMiddle() {
    // 2 plants of 2, 1 of 7: 11 jobs.
    PlantSizes sizes =
        PlantSizes.ofBands(
            new SizeBands(new double[] {0, 5}, new double[] {4, 9}, new long[] {2, 1}), 11);
    assertThat(sizes.each()).containsExactly(7 / 11.0, 2 / 11.0, 2 / 11.0);
  }

  @Test
  void ofTheOpenBandShareWhatTheClosedOnesLeave() {
    // 3 of 2 and 1 of 7 make 13 of 5,013 jobs; two plants share 5,000.
    PlantSizes sizes = PlantSizes.ofBands(bands(3, 1, 2), 5013);
    assertThat(sizes.shares()).containsExactly(2500 / 5013.0, 7 / 5013.0, 2 / 5013.0);
    assertThat(sizes.counts()).containsExactly(2, 1, 3);
  }

  @Test
  void ofTheOpenBandAreAtLeastItsLowerBound() {
    // 800 left for two plants of 1,000 or more: the shares are of 2,013 jobs then.
    assertThat(PlantSizes.ofBands(bands(3, 1, 2), 813).largest()).isEqualTo(1000 / 2013.0);
    assertThat(PlantSizes.ofBands(bands(3, 1, 2), 5).largest()).isEqualTo(1000 / 2013.0);
    assertThat(PlantSizes.ofBands(bands(3, 1, 2), Double.NaN).largest()).isEqualTo(1000 / 2013.0);
  }

  @Test
  void ofClosedBandsAloneAddUpToOneWhateverTheTotal() {
    PlantSizes sizes = PlantSizes.ofBands(bands(3, 1, 0), 1_000_000);
    assertThat(sizes.each()).containsExactly(7 / 13.0, 2 / 13.0, 2 / 13.0, 2 / 13.0);
  }

  @Test
  void ofBandsWithoutPlantsAreNone() {
    assertThat(PlantSizes.ofBands(bands(0, 0, 0), 100).plants()).isZero();
  }

  @Test
  void refuseBandsThatAreNone() {
    assertThatThrownBy(() -> new SizeBands(new double[1], new double[2], new long[1]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SizeBands(new double[] {5}, new double[] {4}, new long[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Band 1");
    assertThatThrownBy(() -> new SizeBands(new double[] {5}, new double[] {9}, new long[] {-1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new SizeBands(new double[] {5, 10}, new double[] {OPEN, OPEN}, new long[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one band");
  }

  @Property
  void addUpToOneAndHaveAHerfindahlBetweenTheirNumbersInverseAndOne(
      @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 0.1, max = 1e6) Double> sizes) {
    PlantSizes plants = PlantSizes.ofPlants(sizes.stream().mapToDouble(v -> v).toArray());
    double sum = 0;
    for (double share : plants.each()) {
      sum += share;
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(plants.herfindahl()).isBetween(1.0 / sizes.size() - 1e-12, 1 + 1e-12);
  }

  private static SizeBands bands(long small, long middle, long large) {
    return new SizeBands(
        new double[] {0, 5, 1000}, new double[] {4, 9, OPEN}, new long[] {small, middle, large});
  }
}
