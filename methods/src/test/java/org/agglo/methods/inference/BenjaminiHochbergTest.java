package org.agglo.methods.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The false discovery rate of Benjamini and Hochberg. */
class BenjaminiHochbergTest {
  private static final double MISSING = Double.NaN;

  @Test
  void agreesWithR() {
    List<Golden.Row> rows = Golden.rows("benjamini-hochberg.csv");
    double[] q = BenjaminiHochberg.of(rows.stream().mapToDouble(r -> r.number("p")).toArray());
    for (int i = 0; i < q.length; i++) {
      if (Double.isNaN(rows.get(i).number("q"))) {
        assertThat(q[i]).isNaN();
      } else {
        assertThat(q[i]).isCloseTo(rows.get(i).number("q"), within(1e-12));
      }
    }
    assertThat(rows).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void isPTimesTheNumberOfTestsOverItsRank() {
    assertThat(BenjaminiHochberg.of(new double[] {0.02, 0.5, 0.01, 0.06}))
        .containsExactly(0.04, 0.5, 0.04, 0.08);
  }

  @Test
  void isPWhereThereIsOneTest() {
    assertThat(BenjaminiHochberg.of(new double[] {0.03})).containsExactly(0.03);
  }

  @Test
  void doesNotCountMissingTests() {
    assertThat(BenjaminiHochberg.of(new double[] {MISSING, 0.01, MISSING, 0.5}))
        .containsExactly(MISSING, 0.02, MISSING, 0.5);
  }

  @Test
  void ofNoTestsIsNothing() {
    assertThat(BenjaminiHochberg.of(new double[0])).isEmpty();
    assertThat(BenjaminiHochberg.of(new double[] {MISSING})).containsExactly(MISSING);
  }

  @Test
  void leavesThePAsTheyWere() {
    double[] p = {0.5, 0.01, MISSING};
    BenjaminiHochberg.of(p);
    assertThat(p).containsExactly(0.5, 0.01, MISSING);
  }

  @Test
  void refusesWhatIsNoP() {
    assertThatThrownBy(() -> BenjaminiHochberg.of(new double[] {0.5, 1.5}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.5");
    assertThatThrownBy(() -> BenjaminiHochberg.of(new double[] {-0.1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The step-up procedure itself: reject the l smallest, l the last with p ≤ l f / m. */
  @Property
  void rejectsWhatTheStepUpProcedureRejects(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(max = 1) Double> values,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double rate) {
    double[] p = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] sorted = Arrays.stream(p).sorted().toArray();
    double threshold = -1;
    for (int l = 1; l <= p.length; l++) {
      threshold = sorted[l - 1] <= l * rate / p.length ? sorted[l - 1] : threshold;
    }
    double[] q = BenjaminiHochberg.of(p);
    for (int i = 0; i < p.length; i++) {
      if (Math.abs(q[i] - rate) > 1e-12) {
        assertThat(q[i] <= rate).isEqualTo(p[i] <= threshold);
      }
    }
  }

  @Property
  void goesWithItsTestInAnyOrder(
      @ForAll @Size(max = 40) List<@DoubleRange(max = 1) Double> values, @ForAll long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, values.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    double[] q = BenjaminiHochberg.of(values.stream().mapToDouble(v -> v).toArray());
    double[] shuffled = BenjaminiHochberg.of(order.stream().mapToDouble(values::get).toArray());
    for (int i = 0; i < q.length; i++) {
      assertThat(shuffled[i]).isEqualTo(q[order.get(i)]);
    }
  }
}
