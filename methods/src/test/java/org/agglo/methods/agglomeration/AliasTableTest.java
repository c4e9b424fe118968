package org.agglo.methods.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AliasTableTest {
  @Property(tries = 50)
  void drawsEachNumberAsOftenAsItsChance(
      @ForAll @IntRange(min = 1, max = 30) int n, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] chances = new double[n];
    Arrays.setAll(chances, i -> i > 0 && random.nextInt(4) == 0 ? 0 : random.nextDouble());
    double sum = Arrays.stream(chances).sum();
    Arrays.setAll(chances, i -> chances[i] / sum);
    AliasTable table = new AliasTable(chances);
    int draws = 20_000;
    int[] drawn = new int[n];
    for (int draw = 0; draw < draws; draw++) {
      drawn[table.draw(random.nextLong())]++;
    }
    for (int i = 0; i < n; i++) {
      double error = Math.sqrt(chances[i] * (1 - chances[i]) / draws);
      assertThat((double) drawn[i] / draws).isCloseTo(chances[i], within(6 * error + 1e-6));
    }
  }
}
