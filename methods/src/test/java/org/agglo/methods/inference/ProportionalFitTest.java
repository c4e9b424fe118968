package org.agglo.methods.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.agglo.methods.inference.ProportionalFit.Margin;
import org.agglo.methods.inference.ProportionalFit.Stop;
import org.junit.jupiter.api.Test;

class ProportionalFitTest {
  private static final int[] ROWS = {0, 0, 1, 1};
  private static final int[] COLUMNS = {0, 1, 0, 1};

  private static ProportionalFit fit(double[] seed, double[] rows, double[] columns) {
    List<Margin> margins = List.of(new Margin(ROWS, rows), new Margin(COLUMNS, columns));
    return ProportionalFit.of(seed, margins, Stop.usual());
  }

  /**
   * A table of two by two with known margins has one free cell x, and its cross-product ratio is
   * the seed's: x (x − 10) / ((30 − x)(40 − x)) = 1·4 / (2·3), so x² + 110 x − 2400 = 0.
   */
  @Test
  void keepsTheCrossProductRatio() {
    double x = (-110 + Math.sqrt(110 * 110 + 4 * 2400)) / 2;
    ProportionalFit fit =
        fit(new double[] {1, 2, 3, 4}, new double[] {30, 30}, new double[] {40, 20});
    double[] expected = {x, 30 - x, 40 - x, x - 10};
    for (int i = 0; i < 4; i++) {
      assertThat(fit.cells()[i]).isCloseTo(expected[i], within(1e-6));
    }
  }

  @Test
  void givesTheProductOfTheMarginsForAnEvenSeed() {
    ProportionalFit fit =
        fit(new double[] {1, 1, 1, 1}, new double[] {30, 70}, new double[] {40, 60});
    assertThat(fit.cells()).containsExactly(new double[] {12, 18, 28, 42}, within(1e-9));
    assertThat(fit.rounds()).isEqualTo(1);
  }

  @Test
  void saysHowFarOffImpossibleMarginsAre() {
    ProportionalFit fit =
        fit(new double[] {1, 0, 0, 1}, new double[] {30, 70}, new double[] {70, 30});
    assertThat(fit.rounds()).isEqualTo(Stop.usual().rounds());
    assertThat(fit.worst()).isCloseTo(40.0 / 70, within(1e-9));
  }

  @Test
  void hasNothingToDoWithoutCells() {
    Margin none = new Margin(new int[0], new double[0]);
    assertThat(ProportionalFit.of(new double[0], List.of(none), Stop.usual()).worst()).isZero();
  }

  @Test
  void refusesNegativeCellsAndSums() {
    assertThatThrownBy(
            () -> fit(new double[] {-1, 1, 1, 1}, new double[] {1, 1}, new double[] {1, 1}))
        .hasMessage("A cell of the seed is 0 or more, not -1.0.");
    assertThatThrownBy(() -> new Margin(ROWS, new double[] {Double.NaN}))
        .hasMessage("A sum wanted is 0 or more, not NaN.");
    Margin shorter = new Margin(new int[] {0}, new double[] {1});
    assertThatThrownBy(() -> ProportionalFit.of(new double[2], List.of(shorter), Stop.usual()))
        .hasMessage("Each margin has a group for each cell of the seed.");
  }

  /** Margins of a table that exists can be met from any seed with the same zeros. */
  @Property(tries = 200)
  void meetsMarginsAndKeepsZeros(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 7) int rows,
      @ForAll @IntRange(min = 1, max = 7) int columns) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = rows * columns;
    double[] begin = new double[n];
    int[] row = new int[n];
    int[] column = new int[n];
    double[] rowTotal = new double[rows];
    double[] columnTotal = new double[columns];
    for (int i = 0; i < n; i++) {
      row[i] = i / columns;
      column[i] = i % columns;
      begin[i] = random.nextInt(4) == 0 ? 0 : 0.5 + random.nextDouble();
      double wanted = begin[i] * (0.5 + random.nextDouble());
      rowTotal[row[i]] += wanted;
      columnTotal[column[i]] += wanted;
    }
    List<Margin> margins = List.of(new Margin(row, rowTotal), new Margin(column, columnTotal));
    ProportionalFit fit = ProportionalFit.of(begin, margins, new Stop(1e-10, 20_000));
    assertThat(fit.worst()).isLessThan(1e-6);
    for (int i = 0; i < n; i++) {
      assertThat(fit.cells()[i] > 0).isEqualTo(begin[i] > 0);
    }
    assertThat(Arrays.stream(fit.cells()).sum())
        .isCloseTo(Arrays.stream(rowTotal).sum(), within(1e-6));
  }

  /** Multiplying a row of the seed changes nothing, because only its cross-product ratios count. */
  @Property(tries = 100)
  void doesNotMindScaledRows(@ForAll @IntRange(min = 1, max = 1000) int factor) {
    double[] rows = {30, 30};
    double[] columns = {40, 20};
    double[] plain = fit(new double[] {1, 2, 3, 4}, rows, columns).cells();
    double[] scaled = fit(new double[] {factor, 2 * factor, 3, 4}, rows, columns).cells();
    assertThat(scaled).containsExactly(plain, within(1e-6));
  }
}
