package org.agglo.methods.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The same quotients as other software gives, to 1e-12 or half a unit of the last digit it printed.
 */
class LocationQuotientGoldenTest {

  @Test
  void agreesWithEconGeoOnItsMatrix() {
    assertThat(sameAsPublished("econgeo.csv")).isEqualTo(20);
  }

  @Test
  void agreesWithReatOnTheIndustriesOfTheGermanLands() {
    assertThat(sameAsPublished("reat-regions.csv")).isGreaterThan(200);
  }

  @Test
  void agreesWithReatOnGoettingen() {
    List<String[]> rows = rows("reat-goettingen.csv");
    for (String[] row : rows) {
      double quotient =
          LocationQuotient.of(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
      assertThat(quotient).isCloseTo(number(row[4]), within(halfOfTheLastDigit(row[4])));
    }
    assertThat(rows).hasSize(16);
  }

  /** Region, industry, value, quotient: the totals are the sums of the cells. */
  private static int sameAsPublished(String fixture) {
    List<String[]> rows = rows(fixture);
    Map<String, Double> region = new HashMap<>();
    Map<String, Double> industry = new HashMap<>();
    double whole = 0;
    for (String[] row : rows) {
      region.merge(row[0], number(row[2]), Double::sum);
      industry.merge(row[1], number(row[2]), Double::sum);
      whole += number(row[2]);
    }
    for (String[] row : rows) {
      double quotient =
          LocationQuotient.of(number(row[2]), region.get(row[0]), industry.get(row[1]), whole);
      double expected = number(row[3]);
      double slack = Math.max(1e-12 * Math.max(1, expected), halfOfTheLastDigit(row[3]));
      assertThat(quotient).as("%s in %s", row[1], row[0]).isCloseTo(expected, within(slack));
    }
    return rows.size();
  }

  private static double halfOfTheLastDigit(String printed) {
    int point = printed.indexOf('.');
    return 0.5 * Math.pow(10, point < 0 ? 0 : -(printed.length() - point - 1));
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  private static List<String[]> rows(String fixture) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    LocationQuotientGoldenTest.class.getResourceAsStream(fixture)),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(","))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
