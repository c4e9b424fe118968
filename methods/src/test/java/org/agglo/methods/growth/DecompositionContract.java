package org.agglo.methods.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * What every decomposition of a region's change keeps. An industry is four numbers: the region's
 * employment at the start and the end, and the nation's.
 */
abstract class DecompositionContract {
  private static final double CLOSE = 1e-9;

  /** A row per component, a column per industry. */
  protected abstract double[][] components(
      double[] regionFirst, double[] regionLast, double[] nationFirst, double[] nationLast);

  @Property
  void theComponentsAddUpToTheChange(@ForAll("industries") double[][] industries) {
    double[][] components = of(industries);
    for (int j = 0; j < industries.length; j++) {
      double sum = 0;
      for (double[] component : components) {
        sum += component[j];
      }
      double change = industries[j][1] - industries[j][0];
      assertThat(sum).isCloseTo(change, within(CLOSE * scale(industries)));
    }
  }

  @Property
  void industriesInAnotherOrderHaveTheSameComponents(
      @ForAll("industries") double[][] industries, @ForAll long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, industries.length).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    double[][] before = of(industries);
    double[][] after = of(order.stream().map(j -> industries[j]).toArray(double[][]::new));
    for (int c = 0; c < before.length; c++) {
      for (int j = 0; j < order.size(); j++) {
        assertThat(after[c][j])
            .isCloseTo(before[c][order.get(j)], within(CLOSE * scale(industries)));
      }
    }
  }

  /** Jobs or thousands of jobs: the components are in the unit of the region. */
  @Property
  void theComponentsAreInTheUnitOfTheRegion(
      @ForAll("industries") double[][] industries,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double region,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double nation) {
    double[][] scaled =
        Arrays.stream(industries)
            .map(i -> new double[] {i[0] * region, i[1] * region, i[2] * nation, i[3] * nation})
            .toArray(double[][]::new);
    double[] before = totals(of(industries));
    double[] after = totals(of(scaled));
    for (int c = 0; c < before.length; c++) {
      assertThat(after[c])
          .isCloseTo(before[c] * region, within(CLOSE * scale(industries) * region));
    }
  }

  @Property
  void duplicatedIndustriesDoubleTheTotals(@ForAll("industries") double[][] industries) {
    double[][] twice = Arrays.copyOf(industries, 2 * industries.length);
    System.arraycopy(industries, 0, twice, industries.length, industries.length);
    double[] before = totals(of(industries));
    double[] after = totals(of(twice));
    for (int c = 0; c < before.length; c++) {
      assertThat(after[c]).isCloseTo(2 * before[c], within(CLOSE * scale(twice)));
    }
  }

  @Property
  void anIndustryThatIsNowhereChangesNothing(@ForAll("industries") double[][] industries) {
    double[][] more = Arrays.copyOf(industries, industries.length + 1);
    more[industries.length] = new double[4];
    double[] before = totals(of(industries));
    double[] after = totals(of(more));
    for (int c = 0; c < before.length; c++) {
      assertThat(after[c]).isCloseTo(before[c], within(CLOSE * scale(industries)));
    }
  }

  /** Two halves of an industry that grow alike are as one. */
  @Property
  void twinsMayBeMergedWithoutNotice(
      @ForAll("industries") double[][] industries, @ForAll @IntRange(min = 0, max = 7) int which) {
    int twin = which % industries.length;
    double[] half = Arrays.stream(industries[twin]).map(v -> v / 2).toArray();
    double[][] split = Arrays.copyOf(industries, industries.length + 1);
    split[twin] = half;
    split[industries.length] = half;
    double[] before = totals(of(industries));
    double[] after = totals(of(split));
    for (int c = 0; c < before.length; c++) {
      assertThat(after[c]).isCloseTo(before[c], within(CLOSE * scale(industries)));
    }
  }

  @Test
  void aMissingValueOfTheRegionLeavesItsIndustryAndTheTotalsUndefined() {
    double[][] components =
        components(
            new double[] {100, Double.NaN},
            new double[] {110, 50},
            new double[] {1000, 500},
            new double[] {1100, 600});
    boolean undefined = false;
    for (double[] component : components) {
      undefined |= Double.isNaN(component[1]);
    }
    assertThat(undefined).isTrue();
  }

  @Test
  void aMissingValueOfTheNationLeavesEverythingUndefined() {
    for (double[] component :
        components(
            new double[] {100, 40},
            new double[] {110, 50},
            new double[] {1000, 500},
            new double[] {1100, Double.NaN})) {
      assertThat(Double.isNaN(component[0]) || Double.isNaN(component[1])).isTrue();
    }
  }

  /** A nation that starts with nothing has no growth. */
  @Test
  void aNationOfNothingHasNoComponents() {
    double[][] components =
        components(new double[] {5}, new double[] {6}, new double[] {0}, new double[] {10});
    assertThat(components[0][0]).isNaN();
  }

  @Test
  void ofNoIndustriesHasNoComponents() {
    double[] none = {};
    for (double[] component : components(none, none, none, none)) {
      assertThat(component).isEmpty();
    }
  }

  @Test
  void ofNoChangeAnywhereIsZero() {
    double[] region = {10, 20};
    double[] nation = {1e12, 300};
    for (double[] component : components(region, region, nation, nation)) {
      assertThat(component).containsOnly(0);
    }
  }

  @Test
  void refusesArraysThatDiffer() {
    double[] two = {1, 2};
    assertThatThrownBy(() -> components(two, two, two, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Region and nation must have a value for each industry at both dates.");
  }

  /** One to eight industries; region and nation start with some of each. */
  @Provide
  Arbitrary<double[][]> industries() {
    Arbitrary<Double> first = Arbitraries.integers().between(1, 10_000).map(Integer::doubleValue);
    Arbitrary<Double> last = Arbitraries.oneOf(first, first, first, Arbitraries.just(0.0));
    return Combinators.combine(first, last, first, last)
        .as((e1, e2, n1, n2) -> new double[] {e1, e2, n1 + e1, n2 + e2})
        .withoutEdgeCases()
        .array(double[][].class)
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  protected final double[][] of(double[][] industries) {
    double[][] columns = new double[4][industries.length];
    for (int j = 0; j < industries.length; j++) {
      for (int c = 0; c < 4; c++) {
        columns[c][j] = industries[j][c];
      }
    }
    return components(columns[0], columns[1], columns[2], columns[3]);
  }

  private static double[] totals(double[][] components) {
    return Arrays.stream(components).mapToDouble(c -> Arrays.stream(c).sum()).toArray();
  }

  /** What the components may be as large as, by the rates that multiply them. */
  private static double scale(double[][] industries) {
    double employment = 0;
    double rate = 1;
    for (double[] industry : industries) {
      employment += industry[0] + industry[1];
      rate += industry[1] / industry[0] + industry[3] / industry[2];
    }
    return employment * rate;
  }
}
