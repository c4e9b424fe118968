package org.agglo.methods.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class PresenceTest {
  @Property
  @Domain(RandomTables.class)
  void isTheTableGivenBothWays(@ForAll boolean[][] table) {
    Presence presence = Presence.of(table);
    int ones = 0;
    for (int r = 0; r < table.length; r++) {
      for (int i = 0; i < table[r].length; i++) {
        assertThat(presence.isPresent(r, i)).isEqualTo(table[r][i]);
        assertThat(presence.transposed().isPresent(i, r)).isEqualTo(table[r][i]);
        assertThat(presence.areasOf(i)).isSorted().hasSize(presence.ubiquity(i));
        ones += table[r][i] ? 1 : 0;
      }
      assertThat(presence.industriesOf(r)).isSorted().hasSize(presence.diversity(r));
    }
    assertThat(presence.size()).isEqualTo(ones);
  }

  @Test
  void keepsAreasAndIndustriesThatHaveNothing() {
    Presence presence =
        Presence.of(new int[] {0, 2, 1}, new int[] {1, 0, 3}, new boolean[] {true, true, false});
    assertThat(presence.areas()).isEqualTo(3);
    assertThat(presence.industries()).isEqualTo(4);
    assertThat(presence.diversity(1)).isZero();
    assertThat(presence.ubiquity(3)).isZero();
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThatThrownBy(() -> Presence.of(new int[2], new int[2], new boolean[] {true, true}))
        .hasMessage("The cell of area 0 and industry 0 stands twice.");
    assertThatThrownBy(() -> Presence.of(new int[1], new int[2], new boolean[2]))
        .hasMessageContaining("differ in number");
    assertThatThrownBy(() -> Presence.of(new int[] {-1}, new int[1], new boolean[1]))
        .hasMessageContaining("numbered from 0");
    assertThatThrownBy(() -> Presence.of(new boolean[][] {{true}, {}}))
        .hasMessageContaining("a cell for each industry");
  }

  @Test
  void asksForQuotientAndJobs() {
    double[] quotients = {1, 1, 0.999, Double.NaN, 2, 2};
    double[] jobs = {30, 29, 500, 500, Double.NaN, 0};
    assertThat(Threshold.STANDARD.reached(quotients, jobs))
        .containsExactly(true, false, false, false, false, false);
    assertThat(new Threshold(0, 0).reached(quotients, jobs))
        .containsExactly(true, true, true, false, false, false);
    assertThatThrownBy(() -> new Threshold(Double.NaN, 1)).hasMessageContaining("number");
    assertThatThrownBy(() -> Threshold.STANDARD.reached(quotients, new double[1]))
        .hasMessageContaining("differ in number");
  }

  @Test
  void findsThePartsThatShareNothing() {
    Components parts =
        Components.of(
            Presence.of(
                new boolean[][] {
                  {true, false, false, false, false},
                  {false, true, false, false, false},
                  {false, true, true, false, false},
                  {false, false, false, false, false},
                  {false, false, false, true, false}
                }));
    assertThat(parts.count()).isEqualTo(3);
    assertThat(parts.ofArea()).containsExactly(1, 0, 0, -1, 2);
    assertThat(parts.ofIndustry()).containsExactly(1, 0, 0, 2, -1);
    assertThat(parts.areas(0)).containsExactly(1, 2);
    assertThat(parts.industries(0)).containsExactly(1, 2);
  }
}
