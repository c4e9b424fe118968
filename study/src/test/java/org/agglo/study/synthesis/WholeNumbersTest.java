package org.agglo.study.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WholeNumbersTest {
  /** Hamilton's method by hand: 10 of 3.1 : 3.1 : 3.8 is 3, 3, 4. */
  @Test
  void partsByLargestRemainders() {
    assertThat(WholeNumbers.parted(new double[] {3.1, 3.1, 3.8}, 10)).containsExactly(3, 3, 4);
    assertThat(WholeNumbers.parted(new double[] {1, 1, 1}, 2)).containsExactly(1, 1, 0);
    assertThat(WholeNumbers.parted(new double[] {0, 0}, 5)).containsExactly(0, 0);
  }

  @Test
  void favoursWhoIsOwedMore() {
    double[] owed = {0, 0, 0.9};
    assertThat(WholeNumbers.parted(new double[] {1, 1, 1}, 1, owed)).containsExactly(0, 0, 1);
  }

  @Property(tries = 300)
  void keepsTotalsAndZeros(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[n];
    Arrays.setAll(values, i -> random.nextInt(3) == 0 ? 0 : random.nextDouble() * 50);
    values[random.nextInt(n)] = 1;
    long total = random.nextInt(10_000);
    long[] parts = WholeNumbers.parted(values, total);
    assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
    double sum = Arrays.stream(values).sum();
    for (int i = 0; i < n; i++) {
      assertThat(Math.abs(parts[i] - values[i] / sum * total)).isLessThan(1.000001);
      assertThat(values[i] > 0 || parts[i] == 0).isTrue();
    }
  }

  @Property(tries = 300)
  void shiftsWithinTheRoomThereIs(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] values = random.ints(n, 0, 500).toArray();
    long[] room = random.longs(n, 0, 300).toArray();
    long all = Arrays.stream(room).sum();
    long by = random.nextLong(-all, all + 1);
    int[] shifted = values.clone();
    WholeNumbers.shift(shifted, room, by);
    assertThat(Arrays.stream(shifted).asLongStream().sum())
        .isEqualTo(Arrays.stream(values).asLongStream().sum() + by);
    for (int i = 0; i < n; i++) {
      assertThat((long) Math.abs(shifted[i] - values[i])).isLessThanOrEqualTo(room[i]);
    }
  }
}
