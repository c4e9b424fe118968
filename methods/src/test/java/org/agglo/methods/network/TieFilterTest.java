package org.agglo.methods.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TieFilterTest {
  @Property(tries = 50)
  void neverLacksWhatIsThere(@ForAll long seed) {
    TieFilter filter = TieFilter.of(100);
    Set<Long> ties = new HashSet<>();
    SplittableRandom random = new SplittableRandom(seed);
    for (int step = 0; step < 2_000; step++) {
      int row = random.nextInt(20);
      int end = random.nextInt(20);
      if (ties.add(100L * row + end)) {
        filter.add(row, end);
      } else {
        ties.remove(100L * row + end);
        filter.remove(row, end);
      }
    }
    for (long tie : ties) {
      assertThat(filter.lacks((int) (tie / 100), (int) (tie % 100), 21, 21)).isFalse();
    }
  }

  @Test
  void aFullCountStays() {
    TieFilter filter = TieFilter.of(1);
    for (int i = 0; i < 300; i++) {
      filter.add(1, 1);
    }
    for (int i = 0; i < 300; i++) {
      filter.remove(1, 1);
    }
    assertThat(filter.lacks(1, 1, 1, 1)).isFalse();
  }

  @Test
  void anEmptyOneLacksAll() {
    assertThat(TieFilter.of(0).lacks(3, 4, 5, 6)).isTrue();
    assertThat(TieFilter.of(1_000_000_000).copy().lacks(3, 4, 5, 6)).isTrue();
  }
}
