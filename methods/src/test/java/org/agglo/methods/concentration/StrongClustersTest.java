package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The label of the US mapping of clusters. */
class StrongClustersTest {
  private static final double[] RISING = {10, 20, 30, 40, 50};

  @Test
  void asksForTheUpperQuarterAndForOne() {
    StrongClusters.Labels labels =
        StrongClusters.of(new double[] {0.1, 0.2, 0.3, 0.8, 0.9}, RISING, RISING);
    assertThat(labels.strong()).containsOnly(false);
    assertThat(labels.strong10()).containsOnly(false);
    assertThat(labels.significant()).containsExactly(false, false, false, true, true);
    assertThat(labels.qualifying()).containsExactly(false, false, true, true, true);
  }

  @Test
  void asksForEmploymentAndEstablishmentsAboveTheLowerQuarter() {
    double[] quotients = {5, 4, 3, 2, 1};
    assertThat(StrongClusters.of(quotients, RISING, RISING).strong()).containsOnly(false);
    double[] even = {7, 7, 7, 7, 7};
    assertThat(StrongClusters.of(quotients, even, even).qualifying())
        .as("equal sizes are not above their own quantile")
        .containsOnly(false);
  }

  @Test
  void strong10AsksForTheUpperTenth() {
    StrongClusters.Labels labels =
        StrongClusters.of(new double[] {0.5, 0.8, 1, 1.5, 3}, RISING, RISING);
    assertThat(labels.strong()).containsExactly(false, false, false, true, true);
    assertThat(labels.strong10()).containsExactly(false, false, false, false, true);
  }

  @Test
  void doesNotAssessRegionsWithoutEmploymentOrWithAMissingValue() {
    double missing = Double.NaN;
    double[] quotients = {0.5, 0.8, 1, 1.5, 3, 0, missing, 9, 9};
    double[] jobs = {10, 20, 30, 40, 50, 0, 60, missing, 70};
    double[] units = {10, 20, 30, 40, 50, 5, 60, 60, missing};
    StrongClusters.Labels labels = StrongClusters.of(quotients, jobs, units);
    assertThat(labels.areas()).isEqualTo(5);
    assertThat(labels.assessed())
        .containsExactly(true, true, true, true, true, false, false, false, false);
    assertThat(labels.strong())
        .containsExactly(false, false, false, true, true, false, false, false, false);
  }

  @Test
  void warnsOfFewAreas() {
    assertThat(StrongClusters.of(RISING, RISING, RISING).warning())
        .hasValue("relative label: about a quarter of areas always qualify");
    double[] hundred = new double[100];
    Arrays.setAll(hundred, i -> i + 1);
    StrongClusters.Labels labels = StrongClusters.of(hundred, hundred, hundred);
    assertThat(labels.warning()).isEmpty();
    int strong = 0;
    for (boolean label : labels.strong()) {
      strong += label ? 1 : 0;
    }
    assertThat(strong).isEqualTo(25);
  }

  @Test
  void hasNoLabelsForNothing() {
    double[] none = {};
    assertThat(StrongClusters.of(none, none, none).areas()).isZero();
    double[] zero = {0, 0};
    assertThat(StrongClusters.of(zero, zero, zero).strong()).containsExactly(false, false);
  }

  @Test
  void refusesArraysThatDiffer() {
    assertThatThrownBy(() -> StrongClusters.of(RISING, RISING, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
