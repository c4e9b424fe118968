package org.agglo.methods.earth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RadixOrderTest {
  @Test
  void sortsAsUnsignedNumbersAndKeepsEqualOnesInOrder() {
    Random random = new Random(1);
    for (int size : new int[] {0, 1, 2, 1_000, 20_000}) {
      for (long mask : new long[] {-1, 0x7FF, 0xFFFF_0000L, 3}) {
        long[] keys = random.longs(size).map(k -> k & mask).toArray();
        int[] order = IntStream.range(0, size).toArray();
        int[] expected =
            IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(i -> keys[i], Long::compareUnsigned))
                .mapToInt(i -> i)
                .toArray();
        long[] sorted = keys.clone();
        RadixOrder.sort(sorted, order);
        assertThat(order).isEqualTo(expected);
        assertThat(sorted).isEqualTo(Arrays.stream(expected).mapToLong(i -> keys[i]).toArray());
      }
    }
  }
}
