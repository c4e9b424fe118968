package org.agglo.methods.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.agglo.methods.complexity.ComplexityOutlook.Outlook;
import org.agglo.methods.complexity.Relatedness.Norm;
import org.junit.jupiter.api.Test;

class RelatednessTest {
  @Property
  @Domain(RandomTables.class)
  void countsAreThoseOfTheProductOfTheTable(@ForAll boolean[][] table) {
    Cooccurrence together = Cooccurrence.of(Presence.of(table));
    for (int i = 0; i < together.size(); i++) {
      long total = 0;
      for (int j = 0; j < together.size(); j++) {
        int first = i;
        int second = j;
        long both = Arrays.stream(table).filter(row -> row[first] && row[second]).count();
        assertThat(together.count(i, j)).isEqualTo((int) (i == j ? 0 : both));
        total += i == j ? 0 : both;
      }
      assertThat(together.total(i)).isEqualTo(total);
    }
  }

  @Property
  @Domain(RandomTables.class)
  void isSymmetricWithinBoundsAndZeroWithItself(@ForAll boolean[][] table) {
    Cooccurrence together = Cooccurrence.of(Presence.of(table));
    for (double[][] bounded :
        new double[][][] {
          Proximity.of(together),
          Relatedness.of(together, Norm.COSINE),
          Relatedness.of(together, Norm.JACCARD)
        }) {
      for (double[] row : bounded) {
        assertThat(Arrays.stream(row).allMatch(v -> v >= 0 && v <= 1 + 1e-12)).isTrue();
      }
    }
    for (Norm norm : Norm.values()) {
      double[][] related = Relatedness.of(together, norm);
      for (int i = 0; i < related.length; i++) {
        assertThat(related[i][i]).isZero();
        for (int j = 0; j < i; j++) {
          assertThat(related[i][j]).isCloseTo(related[j][i], within(1e-12));
        }
      }
    }
  }

  /** By the norm of probability, what is expected at random adds up to what there is. */
  @Property
  @Domain(RandomTables.class)
  void expectedCountsAddUpToThoseObserved(@ForAll boolean[][] table) {
    Cooccurrence together = Cooccurrence.of(Presence.of(table));
    double[] totals = new double[together.size()];
    Arrays.setAll(totals, together::total);
    double all = Arrays.stream(totals).sum();
    double expected = 0;
    for (int i = 0; i < totals.length; i++) {
      for (int j = 0; j < totals.length; j++) {
        if (i != j && totals[i] > 0 && totals[j] > 0) {
          expected += 1 / Norm.PROBABILITY.of(1, totals[i], totals[j], all);
        }
      }
    }
    assertThat(expected).isCloseTo(all, within(1e-9 * (1 + all)));
  }

  @Property
  @Domain(RandomTables.class)
  void densityIsTheShareOfWhatIsRelated(@ForAll boolean[][] table) {
    Presence presence = Presence.of(table);
    double[][] related = Proximity.of(Cooccurrence.of(presence));
    for (int i = 0; i < related.length; i++) {
      related[i][i] = 7;
    }
    double[][] density = RelatednessDensity.of(presence, related);
    for (int r = 0; r < table.length; r++) {
      for (int i = 0; i < related.length; i++) {
        double near = 0;
        double all = 0;
        for (int j = 0; j < related.length; j++) {
          near += j != i && table[r][j] ? related[i][j] : 0;
          all += j != i ? related[i][j] : 0;
        }
        if (all == 0) {
          assertThat(density[r][i]).isNaN();
        } else {
          assertThat(density[r][i]).isCloseTo(near / all, within(1e-12));
        }
      }
    }
  }

  @Property
  @Domain(RandomTables.class)
  void theGainIsWhatTheIndustryAddsToTheOutlook(@ForAll boolean[][] table) {
    Presence presence = Presence.of(table);
    double[][] related = Proximity.of(Cooccurrence.of(presence));
    double[] complexity = new double[related.length];
    Arrays.setAll(complexity, i -> i == 1 ? Double.NaN : (i * 7919 % 13 - 6) / 3.0);
    Outlook before = ComplexityOutlook.of(presence, related, complexity);
    boolean[][] more = Arrays.stream(table).map(boolean[]::clone).toArray(boolean[][]::new);
    more[0][0] = true;
    Outlook after = ComplexityOutlook.of(Presence.of(more), related, complexity);
    boolean isolated = Arrays.stream(related[0]).sum() == 0;
    if (table[0][0] || isolated) {
      assertThat(before.gain()[0][0]).isNaN();
    } else {
      assertThat(before.gain()[0][0])
          .isCloseTo(after.index()[0] - before.index()[0], within(1e-12));
    }
    assertThat(before.gain()[0][1]).isNaN();
  }

  @Test
  void refusesTablesOfAnotherSize() {
    Presence presence = Presence.of(new boolean[2][3]);
    assertThatThrownBy(() -> RelatednessDensity.of(presence, new double[2][2]))
        .hasMessageContaining("There are 3 industries");
    assertThatThrownBy(() -> ComplexityOutlook.of(presence, new double[3][3], new double[2]))
        .hasMessageContaining("Each industry must have a complexity");
  }
}
