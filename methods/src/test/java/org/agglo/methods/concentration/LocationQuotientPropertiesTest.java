package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for the quotients of any table of regions and industries. */
class LocationQuotientPropertiesTest {

  /** A table: cells by region and industry, whole numbers as jobs are. */
  record Table(double[][] cells) {
    int regions() {
      return cells.length;
    }

    int industries() {
      return cells[0].length;
    }

    double region(int r) {
      return Arrays.stream(cells[r]).sum();
    }

    double industry(int j) {
      return Arrays.stream(cells).mapToDouble(row -> row[j]).sum();
    }

    double whole() {
      return Arrays.stream(cells).flatMapToDouble(Arrays::stream).sum();
    }

    double quotient(int r, int j) {
      return LocationQuotient.of(cells[r][j], region(r), industry(j), whole());
    }

    double rest(int r, int j) {
      return LocationQuotient.rest(cells[r][j], region(r), industry(j), whole());
    }
  }

  @Property
  void weightedByTheRegionsSizeTheMeanOverRegionsIsOne(@ForAll("tables") Table table) {
    for (int j = 0; j < table.industries(); j++) {
      double mean = 0;
      for (int r = 0; r < table.regions(); r++) {
        double quotient = table.quotient(r, j);
        mean += Double.isNaN(quotient) ? 0 : quotient * table.region(r) / table.whole();
      }
      if (table.industry(j) > 0) {
        assertThat(mean).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Property
  void weightedByTheIndustriesSizeTheMeanOverIndustriesIsOne(@ForAll("tables") Table table) {
    for (int r = 0; r < table.regions(); r++) {
      double mean = 0;
      for (int j = 0; j < table.industries(); j++) {
        double quotient = table.quotient(r, j);
        mean += Double.isNaN(quotient) ? 0 : quotient * table.industry(j) / table.whole();
      }
      if (table.region(r) > 0) {
        assertThat(mean).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Property
  void regionsInAnotherOrderHaveTheSameQuotients(@ForAll("tables") Table table, @ForAll long seed) {
    List<Integer> order =
        new java.util.ArrayList<>(IntStream.range(0, table.regions()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    Table permuted = new Table(order.stream().map(r -> table.cells()[r]).toArray(double[][]::new));
    for (int r = 0; r < table.regions(); r++) {
      for (int j = 0; j < table.industries(); j++) {
        assertThat(permuted.quotient(r, j))
            .isEqualTo(Double.valueOf(table.quotient(order.get(r), j)));
      }
    }
  }

  @Property
  void anotherUnitGivesTheSameQuotients(
      @ForAll("tables") Table table, @ForAll @DoubleRange(min = 0.01, max = 1e6) double unit) {
    Table scaled =
        new Table(
            Arrays.stream(table.cells())
                .map(row -> Arrays.stream(row).map(v -> v * unit).toArray())
                .toArray(double[][]::new));
    for (int r = 0; r < table.regions(); r++) {
      for (int j = 0; j < table.industries(); j++) {
        double plain = table.quotient(r, j);
        if (Double.isNaN(plain)) {
          assertThat(scaled.quotient(r, j)).isNaN();
        } else {
          assertThat(scaled.quotient(r, j)).isCloseTo(plain, within(1e-9 * (1 + plain)));
        }
      }
    }
  }

  @Property
  void againstTheRestIsFartherFromOneThanPlain(@ForAll("tables") Table table) {
    for (int r = 0; r < table.regions(); r++) {
      for (int j = 0; j < table.industries(); j++) {
        double plain = table.quotient(r, j);
        double rest = table.rest(r, j);
        double slack = 1e-12 * (1 + plain);
        if (plain > 1 && !Double.isNaN(rest)) {
          assertThat(rest).isGreaterThanOrEqualTo(plain - slack);
        } else if (plain < 1 && !Double.isNaN(rest)) {
          assertThat(rest).isLessThanOrEqualTo(plain + slack);
        }
      }
    }
  }

  @Property
  void aRegionNeverPassesTheInverseOfItsShare(@ForAll("tables") Table table) {
    for (int r = 0; r < table.regions(); r++) {
      for (int j = 0; j < table.industries(); j++) {
        double plain = table.quotient(r, j);
        if (!Double.isNaN(plain)) {
          double inverse = table.whole() / table.region(r);
          assertThat(plain).isBetween(0.0, inverse * (1 + 1e-12));
        }
      }
    }
  }

  @Provide
  Arbitrary<Table> tables() {
    Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 6);
    return sizes.flatMap(
        regions ->
            sizes.flatMap(
                industries ->
                    Arbitraries.integers()
                        .between(0, 100_000)
                        .map(Integer::doubleValue)
                        .array(double[].class)
                        .ofSize(industries)
                        .array(double[][].class)
                        .ofSize(regions)
                        .map(Table::new)));
  }
}
