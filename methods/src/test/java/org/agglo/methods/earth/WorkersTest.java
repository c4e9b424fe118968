package org.agglo.methods.earth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void doEveryNumberOnce(int threads) {
    for (int size : new int[] {0, 1, 7, 10_000}) {
      AtomicIntegerArray done = new AtomicIntegerArray(size);
      new Workers(threads)
          .split(
              size,
              3,
              () ->
                  (from, to) -> {
                    for (int i = from; i < to; i++) {
                      done.incrementAndGet(i);
                    }
                  });
      assertThat(IntStream.range(0, size).allMatch(i -> done.get(i) == 1)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void tellOfAFailure(int threads) {
    Workers workers = new Workers(threads);
    assertThatThrownBy(
            () ->
                workers.split(
                    100_000,
                    (from, to) -> {
                      if (to > 90_000) {
                        throw new IllegalStateException("at " + to);
                      }
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void areAtLeastOne() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Workers(0));
    assertThat(Workers.all().threads()).isPositive();
  }
}
