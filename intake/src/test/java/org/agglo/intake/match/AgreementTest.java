package org.agglo.intake.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two suppliers' organisations side by side. */
class AgreementTest {
  @Test
  void countsWhatBothName() {
    Agreement agreement = Agreement.of(Set.of("a", "b", "c", "d"), Set.of("c", "d", "e"));
    assertThat(agreement).isEqualTo(new Agreement(4, 3, 2, 0.4, 2 / 3.0));
    assertThat(Agreement.of(Set.of("c", "d", "e"), Set.of("a", "b", "c", "d")))
        .isEqualTo(new Agreement(3, 4, 2, 0.4, 2 / 3.0));
  }

  @Test
  void isMissingWhereNobodyIsNamed() {
    assertThat(Agreement.of(Set.of(), Set.of("a")).jaccard()).isZero();
    assertThat(Agreement.of(Set.of(), Set.of("a")).overlap()).isNaN();
    assertThat(Agreement.of(Set.of(), Set.of()).jaccard()).isNaN();
  }
}
