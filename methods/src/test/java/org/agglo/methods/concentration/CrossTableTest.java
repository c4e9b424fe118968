package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Areas by industries, and what is summed over them. */
class CrossTableTest {
  private static final double MISSING = Double.NaN;

  /**
   * Two areas, three industries; the cell of the second area and the last industry is not there.
   */
  private static final CrossTable TABLE =
      CrossTable.of(
          new int[] {1, 0, 0, 1, 0}, new int[] {0, 2, 0, 1, 1}, new double[] {40, 10, 30, 60, 60});

  @Test
  void sumsTheMargins() {
    assertThat(TABLE.size()).isEqualTo(5);
    assertThat(TABLE.areas()).isEqualTo(2);
    assertThat(TABLE.industries()).isEqualTo(3);
    assertThat(TABLE.areaTotal(0, 0)).isEqualTo(100);
    assertThat(TABLE.areaTotal(1, 2)).isEqualTo(100);
    assertThat(TABLE.industryTotal(0)).isEqualTo(70);
    assertThat(TABLE.industryTotal(1)).isEqualTo(120);
    assertThat(TABLE.industryTotal(2)).isEqualTo(10);
    assertThat(TABLE.whole(1)).isEqualTo(200);
  }

  @Test
  void keepsTheCellsInTheirOrder() {
    assertThat(TABLE.areaOf(1)).isZero();
    assertThat(TABLE.industryOf(1)).isEqualTo(2);
    assertThat(TABLE.value(1)).isEqualTo(10);
  }

  @Test
  void givesAnAreaAndAnIndustryWhole() {
    assertThat(TABLE.area(1)).containsExactly(40, 60, 0);
    assertThat(TABLE.industry(0)).containsExactly(30, 40);
    assertThat(TABLE.industry(2)).containsExactly(10, 0);
  }

  @Test
  void leavesMissingCellsOutOfSumsAndKeepsThemMissing() {
    CrossTable table = CrossTable.of(new double[][] {{1, MISSING}, {3, 4}});
    assertThat(table.areaTotal(0, 0)).isEqualTo(1);
    assertThat(table.industryTotal(1)).isEqualTo(4);
    assertThat(table.whole(0)).isEqualTo(8);
    assertThat(table.area(0)).containsExactly(1, MISSING);
  }

  @Test
  void takesTotalsOfTheNationAsGiven() {
    CrossTable table = TABLE.withNation(new double[] {100, 300, 100});
    assertThat(table.industryTotal(1)).isEqualTo(300);
    assertThat(table.whole(0)).isEqualTo(500);
    assertThat(table.areaTotal(0, 0)).isEqualTo(100);
    assertThat(TABLE.whole(0)).isEqualTo(200);
  }

  @Test
  void leavesAMissingTotalOfTheNationOutOfTheWhole() {
    CrossTable table = TABLE.withNation(new double[] {100, MISSING, 100});
    assertThat(table.industryTotal(1)).isNaN();
    assertThat(table.whole(0)).isEqualTo(200);
  }

  @Test
  void makesEachClassAWhole() {
    CrossTable table = TABLE.withClasses(new int[] {0, 1, 0});
    assertThat(table.areaTotal(0, 0)).isEqualTo(40);
    assertThat(table.areaTotal(0, 1)).isEqualTo(60);
    assertThat(table.areaTotal(1, 2)).isEqualTo(40);
    assertThat(table.whole(0)).isEqualTo(80);
    assertThat(table.whole(1)).isEqualTo(120);
  }

  @Test
  void takesClassesAndThenTotalsOfTheNation() {
    CrossTable table =
        TABLE.withClasses(new int[] {0, 1, 0}).withNation(new double[] {100, 300, 100});
    assertThat(table.whole(2)).isEqualTo(200);
    assertThat(table.whole(1)).isEqualTo(300);
    assertThat(table.areaTotal(0, 2)).isEqualTo(40);
  }

  @Test
  void mayBeEmpty() {
    CrossTable table = CrossTable.of(new int[0], new int[0], new double[0]);
    assertThat(table.size()).isZero();
    assertThat(table.areas()).isZero();
    assertThat(table.industries()).isZero();
    assertThat(CrossTable.of(new double[0][]).size()).isZero();
    assertThat(CellQuotients.of(table).plain()).isEmpty();
  }

  @Test
  void doesNotFollowChangesOfWhatItWasMadeFrom() {
    double[] value = {1, 2};
    CrossTable table = CrossTable.of(new int[] {0, 1}, new int[] {0, 0}, value);
    value[0] = 100;
    assertThat(table.value(0)).isEqualTo(1);
  }

  @Test
  void refusesAPairThatStandsTwice() {
    assertThatThrownBy(
            () -> CrossTable.of(new int[] {3, 0, 3}, new int[] {7, 0, 7}, new double[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The cell of area 3 and industry 7 stands twice.");
  }

  @Test
  void refusesWhatIsNotAnActivity() {
    for (double value : new double[] {-1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertThatThrownBy(() -> CrossTable.of(new int[] {0}, new int[] {0}, new double[] {value}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A value must be a number from 0, not " + value + ".");
    }
  }

  @Test
  void refusesNumbersBelowZeroAndArraysThatDiffer() {
    assertThatThrownBy(() -> CrossTable.of(new int[] {-1}, new int[] {0}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CrossTable.of(new int[] {0, 1}, new int[] {0}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TABLE.withNation(new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There are 3 industries, but 1 totals.");
    assertThatThrownBy(() -> TABLE.withClasses(new int[] {0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There are 3 industries, but 1 classes.");
    assertThatThrownBy(() -> TABLE.withClasses(new int[] {0, -1, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Classes are numbered from 0.");
    assertThatThrownBy(() -> TABLE.withNation(new double[] {1, -1, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CrossTable.of(new double[][] {{1, 2}, {1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Each area must have a cell for each industry.");
  }

  /** Thirds do not add up exactly: only an order of summing of its own gives the same bits. */
  @Property
  void rowsInAnotherOrderGiveTheSameBits(@ForAll("tables") double[][] cells, @ForAll long seed) {
    CrossTable table = CrossTable.of(cells);
    List<Integer> rows =
        new java.util.ArrayList<>(IntStream.range(0, table.size()).boxed().toList());
    Collections.shuffle(rows, new Random(seed));
    CrossTable permuted =
        CrossTable.of(
            rows.stream().mapToInt(table::areaOf).toArray(),
            rows.stream().mapToInt(table::industryOf).toArray(),
            rows.stream().mapToDouble(table::value).toArray());
    CellQuotients before = CellQuotients.of(table);
    CellQuotients after = CellQuotients.of(permuted);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(after.plain()[i]).isEqualTo((Double) before.plain()[rows.get(i)]);
      assertThat(after.rest()[i]).isEqualTo((Double) before.rest()[rows.get(i)]);
      assertThat(after.share()[i]).isEqualTo((Double) before.share()[rows.get(i)]);
    }
  }

  /** In one pass as one by one. */
  @Property
  void quotientsAreThoseOfEachCell(@ForAll("tables") double[][] cells) {
    CrossTable table = CrossTable.of(cells);
    CellQuotients quotients = CellQuotients.of(table);
    for (int cell = 0; cell < table.size(); cell++) {
      double area = table.areaTotal(table.areaOf(cell), table.industryOf(cell));
      double industry = table.industryTotal(table.industryOf(cell));
      double whole = table.whole(table.industryOf(cell));
      double value = table.value(cell);
      assertThat(quotients.plain()[cell])
          .isEqualTo((Double) LocationQuotient.of(value, area, industry, whole));
      assertThat(quotients.rest()[cell])
          .isEqualTo((Double) LocationQuotient.rest(value, area, industry, whole));
      assertThat(quotients.share()[cell]).isEqualTo((Double) Share.of(value, industry));
    }
  }

  @Provide
  Arbitrary<double[][]> tables() {
    Arbitrary<Double> cell =
        Arbitraries.integers()
            .between(0, 100_000)
            .map(i -> i / 3.0)
            .injectNull(0.1)
            .map(v -> v == null ? MISSING : v);
    Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 6);
    return sizes.flatMap(
        areas ->
            sizes.flatMap(
                industries ->
                    cell.array(double[].class)
                        .ofSize(industries)
                        .array(double[][].class)
                        .ofSize(areas)));
  }
}
