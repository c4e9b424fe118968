package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Ranks as league tables give them. */
class RankTest {

  @Test
  void givesTheLargestRankOne() {
    assertThat(Rank.descending(new double[] {2, 9, 5})).containsExactly(3, 1, 2);
  }

  @Test
  void givesTiesTheLowerNumberAndLeavesAGapBehindThem() {
    assertThat(Rank.descending(new double[] {8, 5, 8, 3, 5})).containsExactly(1, 3, 1, 5, 3);
  }

  @Test
  void leavesMissingValuesOut() {
    assertThat(Rank.descending(new double[] {2, Double.NaN, 5})).containsExactly(2, 0, 1);
  }

  @Test
  void ranksZeroAsAValue() {
    assertThat(Rank.descending(new double[] {0, 1})).containsExactly(2, 1);
  }

  @Test
  void hasNothingToRankAmongMissingValues() {
    assertThat(Rank.descending(new double[] {Double.NaN, Double.NaN})).containsExactly(0, 0);
  }

  @Test
  void ofNoRegionsIsEmpty() {
    assertThat(Rank.descending(new double[0])).isEmpty();
  }

  @Test
  void leavesTheValuesAsTheyWere() {
    double[] values = {3, 1, 2};
    Rank.descending(values);
    assertThat(values).containsExactly(3, 1, 2);
  }

  /** The definition, naively: one more than the number of those that are larger. */
  @Property
  void isOneMoreThanTheNumberOfLargerValues(
      @ForAll @IntRange(min = -5, max = 5) int[] numbers, @ForAll boolean[] missing) {
    double[] values = new double[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = i < missing.length && missing[i] ? Double.NaN : numbers[i];
    }
    int[] ranks = Rank.descending(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(ranks[i]).isEqualTo(Double.isNaN(values[i]) ? 0 : 1 + larger(values, values[i]));
    }
  }

  private static int larger(double[] values, double than) {
    int larger = 0;
    for (double value : values) {
      larger += value > than ? 1 : 0;
    }
    return larger;
  }
}
