package org.agglo.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.agglo.publish.chart.LineChart.Caption;
import org.agglo.publish.chart.LineChart.Line;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static String chart(double... values) {
    List<String> years = List.of("2019", "2020", "2021");
    return LineChart.of(
        new Caption("c", "A <finding>", "words"), years, List.of(new Line("Here", values, "own")));
  }

  @Test
  void leavesAGapWhereAYearIsMissing() {
    String svg = chart(100, Double.NaN, 120);
    String path = svg.substring(svg.indexOf(" d=\"", svg.indexOf("line own")) + 4);
    String steps = path.substring(0, path.indexOf('"'));
    assertThat(steps.chars().filter(c -> c == 'M').count()).isEqualTo(2);
    assertThat(steps).doesNotContain("L");
    assertThat(svg).doesNotContain("NaN").contains("A &lt;finding&gt;", "role=\"img\"");
  }

  @Test
  void namesALineAtItsEndWithItsLastValue() {
    assertThat(chart(100, 110, 120)).contains(">Here 120</text>");
    assertThat(chart(100, 110, Double.NaN)).doesNotContain(">Here ");
  }

  @Test
  void movesNamesApartWhereLinesEndTogether() {
    String svg =
        LineChart.of(
            new Caption("c", "t", "d"),
            List.of("1", "2"),
            List.of(
                new Line("One", new double[] {1, 2}, "own"),
                new Line("Two", new double[] {1, 2}, "nation")));
    assertThat(heights(svg)).hasSize(2);
    assertThat(heights(svg).get(1) - heights(svg).get(0)).isGreaterThanOrEqualTo(18);
  }

  private static List<Double> heights(String svg) {
    return Pattern.compile("y=\"([0-9.]+)\" class=\"end")
        .matcher(svg)
        .results()
        .map(m -> Double.valueOf(m.group(1)))
        .toList();
  }

  @Property
  void ticksHoldAllValuesInAFewRoundSteps(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double a,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double b) {
    Ticks ticks = Ticks.over(new double[] {a, b});
    double slack = ticks.step() * 1e-6;
    assertThat(ticks.low()).isLessThanOrEqualTo(Math.min(a, b) + slack);
    assertThat(ticks.high()).isGreaterThanOrEqualTo(Math.max(a, b) - slack);
    assertThat(ticks.values().length).isBetween(2, 8);
  }

  @Test
  void ticksStandWhereNothingMoves() {
    assertThat(Ticks.over(new double[] {100, 100}).values().length).isBetween(2, 8);
    assertThat(Ticks.over(new double[0]).values()).hasSizeGreaterThan(1);
  }
}
