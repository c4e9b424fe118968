package org.agglo.study.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.identify.Cube;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A made-up world is published, and an attacker works out what he can. The unsafe numbers of every
 * world, told by a figure or not, must stay within their protection interval; without secondary
 * suppression they do not, so the attacker is a good one.
 */
class AttackTest {
  private static final int WORLDS = 100;
  private static final int PROGRAMMED = 13;

  @TempDir Path temporary;

  /** What an attack came to: cells he has, of all that are unsafe. */
  private record Loot(List<String> cells, int unsafe, int withheld, int levels) {}

  @ParameterizedTest
  @CsvSource({"threshold-10", "ons-bres-public"})
  void recoversNothing(String policy) {
    int unsafe = 0;
    int withheld = 0;
    int levels = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      World world = new World(seed, temporary, policy);
      List<Figure> published = world.published(true);
      for (String source : world.cubes.keySet()) {
        Loot loot = attack(world, source, policy, published);
        assertThat(loot.cells()).as("world " + seed + " " + source).isEmpty();
        unsafe += loot.unsafe();
        withheld += loot.withheld();
        levels += loot.levels();
      }
    }
    assertThat(unsafe).isGreaterThan(WORLDS * 50);
    assertThat(withheld).isLessThan(levels * 7 / 10);
  }

  @ParameterizedTest
  @CsvSource({"threshold-10", "ons-bres-public"})
  void recoversCellsWhereOnlyUnsafeOnesAreHeldBack(String policy) {
    int robbed = 0;
    for (int seed = 0; seed < 40; seed++) {
      World world = new World(seed, temporary, policy);
      List<Figure> published = world.published(false);
      boolean any = false;
      for (String source : world.cubes.keySet()) {
        any |= !attack(world, source, policy, published).cells().isEmpty();
      }
      robbed += any ? 1 : 0;
    }
    assertThat(robbed).isGreaterThan(10);
  }

  private static Loot attack(World world, String source, String policy, List<Figure> published) {
    Attacker attacker = new Attacker(world, source, published);
    Cube cube = world.cubes.get(source);
    List<String> loot = new ArrayList<>();
    int unsafe = 0;
    for (int period = 0; period < cube.periods().size(); period++) {
      Sums sums = attacker.sums(period);
      for (int set = 0; set < world.sets.size(); set++) {
        for (int area = 0; area < world.areas.size(); area++) {
          double number = cube.value(cube.cell(set, area, period));
          Contribution behind = world.contribution(source, set, area, period);
          if (Double.isNaN(number) || isSafe(policy, number, behind)) {
            continue;
          }
          unsafe++;
          double width = width(policy, number);
          double least = attacker.low[period][set][area];
          double most = attacker.high[period][set][area];
          long[] coefficients = attacker.coefficients(set, area);
          String how = most - least < width ? "bounds" : "";
          how += sums.determines(coefficients) ? " elimination" : "";
          if (how.isEmpty() && unsafe % PROGRAMMED == 0) {
            double[] range = sums.range(coefficients);
            how =
                range[1] - range[0] < width - 1e-4
                    ? " programming " + range[0] + "-" + range[1]
                    : "";
          }
          if (!how.isEmpty()) {
            loot.add(
                world.sets.get(set)
                    + " "
                    + world.areas.code(area)
                    + " "
                    + cube.periods().get(period)
                    + " "
                    + number
                    + " in "
                    + least
                    + "-"
                    + most
                    + " by "
                    + how);
          }
        }
      }
    }
    List<Figure> levels =
        published.stream()
            .filter(f -> f.source().equals(source) && f.measure() == Measure.LEVEL)
            .toList();
    int withheld = (int) levels.stream().filter(f -> f.status().equals("c")).count();
    return new Loot(loot, unsafe, withheld, levels.size());
  }

  private static boolean isSafe(String policy, double number, Contribution c) {
    if (number == 0) {
      return true;
    }
    return policy.equals("threshold-10")
        ? number >= 10 && c.organisations() >= 10
        : c.organisations() >= 3 && c.total() - c.largest() - c.second() >= 0.1 * c.largest();
  }

  private static double width(String policy, double number) {
    if (policy.equals("threshold-10")) {
      return Math.max(10, number / 10);
    }
    double[] upper = {50, 250, 500, 1000, 2500, 5000, Double.POSITIVE_INFINITY};
    double[] interval = {4, 20, 40, 80, 200, 400, 800};
    int band = 0;
    while (number >= upper[band]) {
      band++;
    }
    return interval[band];
  }
}
