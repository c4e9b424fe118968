package org.agglo.methods.agglomeration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.agglo.methods.agglomeration.EllisonGlaeser.Index;
import org.junit.jupiter.api.Test;

class EllisonGlaeserTest {
  private static final double[] X = {5, 3, 1, 1};

  @Test
  void isNotDefinedForOnePlant() {
    Index index = EllisonGlaeser.of(new int[] {1}, new double[] {7}, X);
    assertThat(index.herfindahl()).isEqualTo(1);
    assertThat(index.gamma()).isNaN();
    assertThat(index.z()).isNaN();
    assertThat(index.concentration()).isCloseTo(0.25 + 0.49 + 0.01 + 0.01, within(1e-15));
    Plants one = Plants.of(new int[] {0}, new int[] {1}, new double[] {7});
    assertThat(EllisonGlaeser.p(one, X, new Draws(9, 1))).containsExactly(Double.NaN);
  }

  @Test
  void leavesOutPlantsOfSizeZero() {
    Index with = EllisonGlaeser.of(new int[] {0, 1, 2}, new double[] {4, 2, 0}, X);
    assertThat(with).isEqualTo(EllisonGlaeser.of(new int[] {0, 1}, new double[] {4, 2}, X));
    assertThat(with.plants()).isEqualTo(2);
  }

  @Test
  void isMissingWhereASizeIsMissingNegativeOrWithoutBound() {
    for (double bad : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
      Index index = EllisonGlaeser.of(new int[] {0, 1, 1}, new double[] {4, bad, 1}, X);
      assertThat(index.gamma()).isNaN();
      assertThat(index.concentration()).isNaN();
      assertThat(index.herfindahl()).isNaN();
    }
  }

  @Test
  void isMissingWhereTheReferenceIsMissingOrAllInOneArea() {
    int[] area = {0, 0};
    double[] size = {1, 2};
    for (double[] bad : new double[][] {{1, Double.NaN}, {1, -1}, {0, 0}, {3, 0}, {3}}) {
      assertThat(EllisonGlaeser.of(area, size, bad).gamma()).isNaN();
    }
  }

  @Test
  void isMissingOfNothing() {
    assertThat(EllisonGlaeser.of(new int[0], new double[0], X).gamma()).isNaN();
    assertThat(EllisonGlaeser.of(new int[2], new double[2], X).gamma()).isNaN();
  }

  @Test
  void refusesPlantsInAreasTheReferenceLacks() {
    assertThatThrownBy(() -> EllisonGlaeser.of(new int[] {0, 4}, new double[] {1, 1}, X))
        .hasMessage("The reference has 4 areas, but the plants stand in 5.");
    assertThatThrownBy(() -> Plants.of(new int[1], new int[] {-1}, new double[1]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Plants.of(new int[1], new int[2], new double[1]))
        .hasMessage("Each plant needs an industry, an area and a size.");
    assertThatThrownBy(() -> new Draws(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void orderOfPlantsChangesNoBit(@ForAll @IntRange(min = 2, max = 40) int n, @ForAll long seed) {
    World world = new World(n, seed);
    List<Integer> order = new java.util.ArrayList<>(IntStream.range(0, n).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    World shuffled = world.in(order);
    assertThat(EllisonGlaeser.of(shuffled.plants(), X))
        .containsExactly(EllisonGlaeser.of(world.plants(), X));
    Draws draws = new Draws(49, seed);
    assertThat(EllisonGlaeser.p(shuffled.plants(), X, draws))
        .containsExactly(EllisonGlaeser.p(world.plants(), X, draws));
  }

  @Property
  void unitsAndNamesOfAreasChangeNothing(
      @ForAll @IntRange(min = 2, max = 40) int n,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.01, max = 1e5) double unit) {
    World world = new World(n, seed);
    int[] mirrored = Arrays.stream(world.area).map(r -> 3 - r).toArray();
    double[] sizes = Arrays.stream(world.size).map(s -> s * unit).toArray();
    Index[] before = EllisonGlaeser.of(world.plants(), X);
    Index[] after =
        EllisonGlaeser.of(
            Plants.of(world.industry, mirrored, sizes), new double[] {100, 100, 300, 500});
    for (int j = 0; j < before.length; j++) {
      same(after[j].gamma(), before[j].gamma());
      same(after[j].z(), before[j].z());
    }
  }

  @Property
  void anEmptyAreaAndOtherIndustriesChangeNothing(
      @ForAll @IntRange(min = 2, max = 40) int n, @ForAll long seed) {
    World world = new World(n, seed);
    Index[] all = EllisonGlaeser.of(world.plants(), X);
    Index[] wider = EllisonGlaeser.of(world.plants(), Arrays.copyOf(X, 6));
    double[] p = EllisonGlaeser.p(world.plants(), X, new Draws(19, seed));
    for (int j = 0; j < all.length; j++) {
      same(wider[j].gamma(), all[j].gamma());
      World alone = world.only(j);
      if (alone.size.length > 0) {
        assertThat(EllisonGlaeser.of(alone.area, alone.size, X)).isEqualTo(all[j]);
        same(EllisonGlaeser.p(alone.plants(), X, new Draws(19, seed))[0], p[j]);
      }
    }
  }

  @Property
  void equalsMaurelAndSedillotWhereTheIndustryIsInTheAreasOfAverageSize(
      @ForAll @IntRange(min = 2, max = 40) int n, @ForAll long seed) {
    World world = new World(n, seed);
    double[] alike = {1, 1, 1, 1};
    Index[] here = EllisonGlaeser.of(world.plants(), alike);
    MaurelSedillot.Index[] there = MaurelSedillot.of(world.plants(), alike);
    for (int j = 0; j < here.length; j++) {
      same(there[j].gamma(), here[j].gamma());
      same(there[j].herfindahl(), here[j].herfindahl());
    }
  }

  /** E[γ] = 0, E[G] and Var(G) are those of the formulas, and p keeps its promise. */
  @Test
  void isCalibratedWherePlantsFallAtRandom() {
    int worlds = 4_000;
    double[] sizes = {50, 30, 20, 20, 10, 8, 5, 5, 3, 2, 1, 1};
    int n = sizes.length;
    int[] industry = new int[worlds * n];
    int[] area = new int[worlds * n];
    double[] size = new double[worlds * n];
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < industry.length; i++) {
      industry[i] = i / n;
      size[i] = sizes[i % n];
      double at = random.nextDouble() * 10;
      area[i] = at < 5 ? 0 : at < 8 ? 1 : at < 9 ? 2 : 3;
    }
    Plants plants = Plants.of(industry, area, size);
    Index[] indices = EllisonGlaeser.of(plants, X);
    double gamma = Arrays.stream(indices).mapToDouble(Index::gamma).average().orElseThrow();
    double g = Arrays.stream(indices).mapToDouble(Index::concentration).average().orElseThrow();
    double variance =
        Arrays.stream(indices)
            .mapToDouble(i -> Math.pow(i.concentration() - i.expected(), 2))
            .average()
            .orElseThrow();
    double error = Math.sqrt(indices[0].variance() / worlds);
    assertThat(g).isCloseTo(indices[0].expected(), within(4 * error));
    assertThat(gamma).isCloseTo(0, within(4 * error / (1 - 0.36) / (1 - 0.16)));
    assertThat(variance).isCloseTo(indices[0].variance(), within(0.1 * indices[0].variance()));
    double maurel =
        Arrays.stream(MaurelSedillot.of(plants, X))
            .mapToDouble(MaurelSedillot.Index::gamma)
            .average()
            .orElseThrow();
    assertThat(maurel).isCloseTo(0, within(0.02));
    double[] p = EllisonGlaeser.p(plants, X, new Draws(999, 5));
    assertThat(share(p, 0.05)).isBetween(0.04, 0.06);
    assertThat(share(p, 0.5)).isBetween(0.46, 0.54);
  }

  @Test
  void findsWhatStandsTogether() {
    int[] area = new int[20];
    double[] size = new double[20];
    Arrays.setAll(area, i -> i < 15 ? 3 : i % 3);
    Arrays.setAll(size, i -> 1 + i % 4);
    Plants plants = Plants.of(new int[20], area, size);
    assertThat(EllisonGlaeser.of(plants, X)[0].gamma()).isGreaterThan(0.5);
    assertThat(EllisonGlaeser.p(plants, X, new Draws(999, 5))[0]).isEqualTo(0.001);
  }

  private static double share(double[] p, double at) {
    return (double) Arrays.stream(p).filter(v -> v <= at).count() / p.length;
  }

  private static void same(double actual, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(actual).isNaN();
    } else {
      assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
  }

  /** Plants of three industries in four areas. */
  private record World(int[] industry, int[] area, double[] size) {
    World(int n, long seed) {
      this(new int[n], new int[n], new double[n]);
      SplittableRandom random = new SplittableRandom(seed);
      Arrays.setAll(industry, i -> random.nextInt(3));
      Arrays.setAll(area, i -> random.nextInt(4));
      Arrays.setAll(size, i -> random.nextInt(10) == 0 ? 0 : 1 + 40 * random.nextDouble());
    }

    Plants plants() {
      return Plants.of(industry, area, size);
    }

    World in(List<Integer> order) {
      return new World(
          order.stream().mapToInt(i -> industry[i]).toArray(),
          order.stream().mapToInt(i -> area[i]).toArray(),
          order.stream().mapToDouble(i -> size[i]).toArray());
    }

    World only(int j) {
      World some =
          in(IntStream.range(0, size.length).filter(i -> industry[i] == j).boxed().toList());
      return new World(new int[some.size.length], some.area, some.size);
    }
  }
}
