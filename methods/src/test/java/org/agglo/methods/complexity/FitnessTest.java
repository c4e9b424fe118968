package org.agglo.methods.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class FitnessTest {
  @Property
  @Domain(RandomTables.class)
  void bothSidesHaveMeanOneAndNobodyOutsideTheLargestPartHasAValue(@ForAll boolean[][] table) {
    Fitness.Scores scores = Fitness.of(Presence.of(table), 20);
    for (double[] side : new double[][] {scores.areas(), scores.industries()}) {
      double[] known = Arrays.stream(side).filter(v -> !Double.isNaN(v)).toArray();
      assertThat(Arrays.stream(known).sum()).isCloseTo(known.length, within(1e-9));
    }
    for (int r = 0; r < table.length; r++) {
      assertThat(Double.isNaN(scores.areas()[r])).isEqualTo(scores.parts().ofArea()[r] != 0);
    }
  }

  @Property
  @Domain(RandomTables.class)
  void anAreaThatHasAllAnotherHasIsAtLeastAsFit(@ForAll boolean[][] table) {
    table[0] = table[1].clone();
    table[0][0] = true;
    Fitness.Scores scores = Fitness.of(Presence.of(table), 20);
    if (scores.parts().ofArea()[1] == 0) {
      assertThat(scores.areas()[0]).isGreaterThanOrEqualTo(scores.areas()[1] * (1 - 1e-12));
    }
  }

  @Test
  void settlesWhereItCanAndSaysSoWhereItDoesNot() {
    boolean[][] equal = {{true, true, false}, {false, true, true}, {true, false, true}};
    assertThat(Fitness.of(Presence.of(equal), 1).isSettled()).isTrue();
    boolean[][] nested = {{true, true, true}, {true, false, false}, {true, false, false}};
    Fitness.Scores scores = Fitness.of(Presence.of(nested), 20);
    assertThat(scores.isSettled()).isFalse();
    assertThat(scores.change()).isGreaterThan(0.01);
  }

  /** Values that fall to 0 stay there and spoil no other. */
  @Test
  void endsWithNumbersAfterManySteps() {
    boolean[][] nested = {{true, true, true}, {true, true, false}, {true, false, false}};
    double[] areas = Fitness.of(Presence.of(nested), 20_000).areas();
    assertThat(areas[0]).isCloseTo(3, within(0.01));
    assertThat(areas[2]).isBetween(0.0, 1e-3);
  }

  @Test
  void refusesNoSteps() {
    assertThatThrownBy(() -> Fitness.of(Presence.of(new boolean[1][1]), 0))
        .hasMessage("At least one iteration, not 0.");
  }

  @Test
  void reflectionsBeginWithDiversityAndUbiquity() {
    boolean[][] cells = {{true, true, false}, {false, true, false}, {false, false, false}};
    Reflections.Step start = Reflections.of(Presence.of(cells), 0);
    assertThat(start.areas()).containsExactly(2, 1, Double.NaN);
    assertThat(start.industries()).containsExactly(1, 2, Double.NaN);
    assertThat(Reflections.of(Presence.of(cells), 2).areas())
        .containsExactly(1.75, 1.5, Double.NaN);
  }
}
