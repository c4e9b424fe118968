package org.agglo.methods.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkTableTest {
  @Test
  void correlatesOverAreas() {
    LinkTable table =
        LinkTable.correlation(new double[][] {{1, 2, 3}, {2, 4, 6}, {3, 2, 1}, {1, 0, 1}});
    assertThat(table.of(0, 1)).isCloseTo(1, within(1e-12));
    assertThat(table.of(0, 2)).isCloseTo(-1, within(1e-12));
    assertThat(table.of(3, 0)).isCloseTo(0, within(1e-12));
    assertThat(table.of(2, 2)).isEqualTo(1);
  }

  @Test
  void isMissingWhereAnIndustryIsTheSameEverywhere() {
    LinkTable table = LinkTable.correlation(new double[][] {{5, 5, 5}, {1, 2, 3}});
    assertThat(table.of(0, 1)).isNaN();
    assertThat(table.of(0, 0)).isNaN();
  }

  /** One sells 30 of its 40 to the other, which buys 60 in all: the largest share is 30 of 40. */
  @Test
  void takesTheLargestOfTheFourShares() {
    double[][] flows = {{0, 30, 10}, {0, 0, 0}, {0, 30, 0}};
    LinkTable table = LinkTable.inputOutput(flows);
    assertThat(table.of(0, 1)).isEqualTo(0.75);
    assertThat(table.of(1, 0)).isEqualTo(0.75);
    assertThat(table.of(0, 2)).isEqualTo(1);
    assertThat(table.of(2, 1)).isEqualTo(1);
  }

  @Test
  void bringsTablesToOneScaleBeforeTheirMean() {
    LinkTable small = LinkTable.of(new double[][] {{1, 0.1, 0.2}, {0.1, 1, 0.3}, {0.2, 0.3, 1}});
    LinkTable large = LinkTable.of(new double[][] {{0, 100, 200}, {100, 0, 300}, {200, 300, 0}});
    LinkTable mean = LinkTable.mean(List.of(small, large));
    assertThat(mean.of(0, 1)).isCloseTo(-1, within(1e-12));
    assertThat(mean.of(0, 2)).isCloseTo(0, within(1e-12));
    assertThat(mean.of(1, 2)).isCloseTo(1, within(1e-12));
  }

  @Test
  void takesTheMeanOfTwoNumbersOfAPair() {
    assertThat(LinkTable.of(new double[][] {{1, 0.2}, {0.4, 1}}).of(0, 1))
        .isCloseTo(0.3, within(1e-12));
  }

  @Test
  void refusesWhatIsNotATableOfTheSameIndustries() {
    assertThatThrownBy(() -> LinkTable.of(new double[][] {{1, 2}}))
        .hasMessageContaining("as many columns as rows");
    LinkTable two = LinkTable.of(new double[2][2]);
    LinkTable three = LinkTable.of(new double[3][3]);
    assertThatThrownBy(() -> LinkTable.mean(List.of(two, three)))
        .hasMessageContaining("not of the same industries");
  }
}
