package org.agglo.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agglo.publish.chart.IntervalChart.Row;
import org.agglo.publish.chart.LineChart.Caption;
import org.junit.jupiter.api.Test;

/**
 * Whole pictures against files that were looked at; {@code -Dagglo.write=true} draws them again.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/agglo/publish/chart");

  private static void assertIs(String name, String svg) throws IOException {
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("agglo.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, svg + "\n");
    }
    assertThat(svg + "\n").isEqualTo(Files.readString(file));
  }

  private static String standing(String svg) {
    return svg.replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
  }

  @Test
  void aBarGoesRightFromOneWhereItIsAbove() throws IOException {
    assertIs("bar-2.svg", standing(Bar.of(2)));
  }

  @Test
  void aBarGoesLeftFromOneWhereItIsBelow() throws IOException {
    assertIs("bar-half.svg", standing(Bar.of(0.5)));
  }

  @Test
  void aBarThatGoesOnEndsInAnArrow() throws IOException {
    assertIs("bar-20.svg", standing(Bar.of(20)));
    assertIs("bar-0.svg", standing(Bar.of(0)));
  }

  @Test
  void aDotIsFilledWhereItsIntervalIsClearOfOne() throws IOException {
    assertIs("dot-clear.svg", standing(Bar.of(2, 1.25, 3)));
  }

  @Test
  void aDotIsHollowWhereOneIsInside() throws IOException {
    assertIs("dot-open.svg", standing(Bar.of(0.9, 0.5, 1.6)));
  }

  @Test
  void anIntervalThatGoesOnHasAnArrowAtThatEnd() throws IOException {
    assertIs("dot-beyond.svg", standing(Bar.of(9, 0, Double.POSITIVE_INFINITY)));
  }

  @Test
  void drawsQuotientsWithIntervalsOnOneAxis() throws IOException {
    List<Row> rows =
        List.of(
            new Row("Jobs, narrow codes", "2.68 (2.31 to 3.02)", 2.68, 2.31, 3.02),
            new Row("Jobs, broad codes", "1.10 (0.85 to 1.41)", 1.1, 0.85, 1.41),
            new Row("Local units, narrow codes", "0.40 (0.30 to 0.55)", 0.4, 0.3, 0.55));
    assertIs("intervals.svg", standing(IntervalChart.of(new Caption("c", "A", "B"), rows)));
  }

  @Test
  void drawsWhatLiesBeyondTheWidestAxisWithArrows() throws IOException {
    List<Row> rows =
        List.of(
            new Row("A label that is too long to stand", "0 (0 to 0.5)", 0, 0, 0.5),
            new Row("Far out", "40 (20 to 90)", 40, 20, 90));
    assertIs("intervals-beyond.svg", standing(IntervalChart.of(new Caption("c", "A", "B"), rows)));
  }

  @Test
  void drawsNothingOfAMissingQuotientAndABarWithoutAnInterval() {
    assertThat(Bar.of(Double.NaN)).isEmpty();
    assertThat(Bar.of(Double.NaN, 1, 2)).isEmpty();
    assertThat(Bar.of(2, Double.NaN, Double.NaN)).isEqualTo(Bar.of(2));
  }
}
