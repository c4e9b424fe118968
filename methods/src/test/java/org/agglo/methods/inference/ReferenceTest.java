package org.agglo.methods.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.agglo.methods.Measures;
import org.agglo.methods.inference.CountTest.Cell;
import org.junit.jupiter.api.Test;

/** What readers are told of this chapter is so. */
class ReferenceTest {
  private static final Map<String, Double> RESULTS =
      Map.of(
          "count-test", CountTest.p(2, 2, 5, 10),
          "dartboard",
              Dartboard.test(
                      PlantSizes.ofPlants(new double[] {2, 1, 1}),
                      0.75,
                      0.5,
                      Dartboard.Settings.at(0.95))
                  .p(),
          "saddlepoint",
              Saddlepoint.test(PlantSizes.ofPlants(new double[] {1, 1}), 0.5, 0.5, 0.95).p(),
          "benjamini-hochberg", BenjaminiHochberg.of(new double[] {0.01, 0.5})[0],
          "rounding-range", RoundingRange.quotient(new Cell(20, 40, 100, 1000), 10).upper(),
          "reliability", CountTest.expected(40, 100, 1000));

  @Test
  void endsEachExampleWithTheResultOfTheMeasure() {
    long examples =
        Measures.list().stream()
            .filter(entry -> entry.chapter().equals("inference"))
            .peek(
                entry -> {
                  String example = entry.reference().example();
                  String result = example.substring(example.lastIndexOf(" = ") + 3);
                  assertThat(Double.parseDouble(result))
                      .as(entry.id())
                      .isCloseTo(RESULTS.get(entry.id()), within(halfOfTheLastDigit(result)));
                })
            .count();
    assertThat(examples).isEqualTo(RESULTS.size());
  }

  private static double halfOfTheLastDigit(String printed) {
    int point = printed.indexOf('.');
    return 0.5 * Math.pow(10, point < 0 ? 0 : point + 1 - printed.length());
  }
}
