package org.agglo.methods.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {
  @Test
  void aStreamIsTheSameEachTime() {
    assertThat(RandomStreams.of(5, 7).nextLong()).isEqualTo(RandomStreams.of(5, 7).nextLong());
  }

  @Test
  void neighbouringSeedsAndReplicatesShareNothing() {
    Set<Long> first = new HashSet<>();
    for (int seed = 0; seed < 100; seed++) {
      for (int replicate = 0; replicate < 100; replicate++) {
        assertThat(first.add(RandomStreams.of(seed, replicate).nextLong())).isTrue();
      }
    }
  }

  @Test
  void numbersLieBelowTheirBound() {
    assertThat(RandomStreams.below(0, 7)).isZero();
    assertThat(RandomStreams.below(-1, 7)).isEqualTo(6);
    assertThat(RandomStreams.below(0x80000000L, 10)).isEqualTo(5);
    assertThat(RandomStreams.below(-1, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE - 1);
  }
}
