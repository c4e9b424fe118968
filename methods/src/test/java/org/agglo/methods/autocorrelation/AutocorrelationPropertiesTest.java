package org.agglo.methods.autocorrelation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.agglo.methods.autocorrelation.Deviate.Assumption;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Self;

class AutocorrelationPropertiesTest {
  private static final List<Function<Maps, Deviate>> GLOBAL =
      List.of(
          map -> Moran.test(map.values(), map.neighbours(), Assumption.RANDOMISATION),
          map -> Moran.test(map.values(), map.neighbours(), Assumption.NORMALITY),
          map ->
              Geary.test(
                  map.values(), map.neighbours().rowStandardised(), Assumption.RANDOMISATION),
          map -> Geary.test(map.values(), map.neighbours(), Assumption.NORMALITY));

  private static final List<Function<Maps, double[]>> LOCAL =
      List.of(
          map -> LocalMoran.of(map.values(), map.neighbours()),
          map -> LocalGeary.of(map.values(), map.neighbours().rowStandardised()),
          map -> LocalGetisOrd.of(map.values(), map.neighbours(), Self.LEFT_OUT),
          map -> LocalGetisOrd.of(map.values(), map.neighbours().rowStandardised(), Self.COUNTED));

  private static final Function<Maps, Deviate> G =
      map -> GetisOrd.test(map.values(), map.neighbours());

  @Provide
  Arbitrary<Maps> maps() {
    return Maps.any();
  }

  @Property
  void doesNotDependOnTheNamesOfTheSites(@ForAll("maps") Maps map, @ForAll long seed) {
    List<Integer> shuffled =
        new ArrayList<>(IntStream.range(0, map.values().length).boxed().toList());
    Collections.shuffle(shuffled, new Random(seed));
    int[] order = shuffled.stream().mapToInt(i -> i).toArray();
    Maps other = map.relabelled(order);
    GLOBAL.forEach(measure -> same(measure.apply(other), measure.apply(map)));
    same(G.apply(other), G.apply(map));
    for (Function<Maps, double[]> measure : LOCAL) {
      double[] before = measure.apply(map);
      double[] after = measure.apply(other);
      for (int i = 0; i < order.length; i++) {
        same(after[order[i]], before[i]);
      }
    }
  }

  @Property
  void doesNotDependOnUnitOrZeroOfTheValues(
      @ForAll("maps") Maps map,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double scale,
      @ForAll @DoubleRange(min = -1e5, max = 1e5) double shift) {
    Maps other = map.valued(v -> scale * (v + shift));
    GLOBAL.forEach(measure -> close(measure.apply(other), measure.apply(map), 1e-7));
    same(G.apply(map.valued(v -> v * scale)), G.apply(map));
    for (Function<Maps, double[]> measure : LOCAL) {
      close(measure.apply(other), measure.apply(map), 1e-7);
    }
  }

  @Property
  void localMoranAddsUpToS0TimesMoran(@ForAll("maps") Maps map) {
    Neighbours of = map.neighbours();
    double sum = Arrays.stream(LocalMoran.of(map.values(), of)).sum();
    same(sum, WeightSums.of(of).s0() * Moran.of(map.values(), of));
    double rows = Arrays.stream(LocalMoran.of(map.values(), of.rowStandardised())).sum();
    same(rows, of.size() * Moran.of(map.values(), of.rowStandardised()));
  }

  @Property
  void localGearyAddsUpToTwiceS0TimesGeary(@ForAll("maps") Maps map) {
    Neighbours of = map.neighbours();
    double sum = Arrays.stream(LocalGeary.of(map.values(), of)).sum();
    same(sum, 2 * WeightSums.of(of).s0() * Geary.of(map.values(), of));
  }

  @Property
  void localGIsLocalMoranWithoutTheSignOfTheSite(@ForAll("maps") Maps map) {
    double[] g = LocalGetisOrd.of(map.values(), map.neighbours(), Self.LEFT_OUT);
    double[] z = LocalMoran.test(map.values(), map.neighbours(), Permutations.none()).z();
    double mean = Arrays.stream(map.values()).average().orElseThrow();
    for (int i = 0; i < g.length; i++) {
      if (Math.abs(map.values()[i] - mean) > 1e-6) {
        same(z[i], Math.signum(map.values()[i] - mean) * g[i]);
      }
    }
  }

  @Property
  void standardisingARowDoesNotChangeLocalG(@ForAll("maps") Maps map) {
    close(
        LocalGetisOrd.of(map.values(), map.neighbours().rowStandardised(), Self.LEFT_OUT),
        LocalGetisOrd.of(map.values(), map.neighbours(), Self.LEFT_OUT),
        1e-9);
  }

  @Property
  void aSiteWithoutValueOrLinkIsAsIfItWereNotThere(@ForAll("maps") Maps map) {
    int n = map.values().length;
    double[] more = Arrays.copyOf(map.values(), n + 2);
    more[n] = Double.NaN;
    more[n + 1] = 1e6;
    int links = map.links().size();
    int[] from = Arrays.copyOf(map.links().from(), links + 2);
    int[] to = Arrays.copyOf(map.links().to(), links + 2);
    double[] weight = Arrays.copyOf(map.links().weight(), links + 2);
    from[links] = n;
    to[links] = n + 1;
    from[links + 1] = 0;
    to[links + 1] = n;
    weight[links] = 1;
    weight[links + 1] = 7;
    Maps larger = new Maps(more, new Neighbours.Links(from, to, weight));
    GLOBAL.forEach(measure -> same(measure.apply(larger), measure.apply(map)));
    same(G.apply(larger), G.apply(map));
    for (Function<Maps, double[]> measure : LOCAL) {
      double[] all = measure.apply(larger);
      close(Arrays.copyOf(all, n), measure.apply(map), 1e-9);
      assertThat(all[n]).isNaN();
      assertThat(all[n + 1]).isNaN();
    }
  }

  private static void same(Deviate actual, Deviate expected) {
    close(actual, expected, 1e-9);
  }

  private static void close(Deviate actual, Deviate expected, double slack) {
    close(
        new double[] {actual.statistic(), actual.expectation(), actual.variance()},
        new double[] {expected.statistic(), expected.expectation(), expected.variance()},
        slack);
  }

  private static void close(double[] actual, double[] expected, double slack) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      if (Double.isNaN(expected[i])) {
        assertThat(actual[i]).isNaN();
      } else {
        assertThat(actual[i])
            .isCloseTo(expected[i], within(slack * Math.max(1, Math.abs(expected[i]))));
      }
    }
  }

  private static void same(double actual, double expected) {
    close(new double[] {actual}, new double[] {expected}, 1e-9);
  }
}
