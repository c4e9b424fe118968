package org.agglo.methods.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.agglo.methods.inference.Tested.Method;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Plants as darts. */
class DartboardTest {
  private static final Dartboard.Settings SETTINGS = Dartboard.Settings.at(0.95);

  @Test
  void agreesWithTheEnumerationInR() {
    List<Golden.Row> rows = Golden.rows("dartboard.csv");
    for (Golden.Row row : rows) {
      double[] sizes = row.numbers("sizes");
      double share = row.number("held") / Arrays.stream(sizes).sum();
      Tested tested =
          Dartboard.test(
              PlantSizes.ofPlants(sizes),
              share,
              row.number("x"),
              Dartboard.Settings.at(row.number("level")));
      assertThat(tested.method()).isEqualTo(Method.EXACT);
      assertThat(tested.p()).isCloseTo(row.number("p"), within(1e-12 * row.number("p")));
      assertThat(tested.lower()).isCloseTo(row.number("lower"), near(row.number("lower")));
      assertThat(tested.upper()).isCloseTo(row.number("upper"), near(row.number("upper")));
    }
    assertThat(rows).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void countsTheWaysThePlantsCanFall() {
    // Of eight ways, the large one with either small one or both hold three quarters or more.
    Tested tested = Dartboard.test(sizes(2, 1, 1), 0.75, 0.5, SETTINGS);
    assertThat(tested.p()).isCloseTo(3.0 / 8, within(1e-15));
    assertThat(tested.resolution()).isZero();
  }

  /** k of n plants of one size are k of n trials: 7 of 35, binom.test(7, 35, 0.1) in R 4.2.2. */
  @Test
  void ofEqualPlantsIsTheBinomialTest() {
    Tested tested = Dartboard.test(equal(35), 7.0 / 35, 0.1, SETTINGS);
    assertThat(tested.method()).isEqualTo(Method.EXACT);
    assertThat(tested.p()).isCloseTo(0.05518284987961533, within(1e-14));
    assertThat(tested.lower()).isCloseTo(0.8440601616056446, within(1e-12));
    assertThat(tested.upper()).isCloseTo(3.6937884452244538, within(1e-12));
  }

  @Test
  void ofOnePlantIsTheRegionsShare() {
    Tested tested = Dartboard.test(sizes(500), 1, 0.03, SETTINGS);
    assertThat(tested.p()).isCloseTo(0.03, within(1e-15));
    assertThat(tested.lower()).isCloseTo(0.025 / 0.03, within(1e-12));
    assertThat(tested.upper()).isCloseTo(1 / 0.03, within(1e-12));
  }

  @Test
  void ofAGiantAndItsDustIsTheChanceOfTheGiant() {
    double[] jobs =
        DoubleStream.concat(DoubleStream.of(1e6), DoubleStream.generate(() -> 1).limit(400))
            .toArray();
    Tested tested = Dartboard.test(PlantSizes.ofPlants(jobs), 0.9, 0.02, SETTINGS);
    assertThat(tested.p()).isCloseTo(0.02, within(1e-12));
  }

  @Test
  void ofARegionWithoutTheIndustryIsOne() {
    Tested tested = Dartboard.test(skewed(200), 0, 0.1, SETTINGS);
    assertThat(tested.p()).isOne();
    assertThat(tested.lower()).isZero();
    // (1 − π)^200 = 0.025
    double chance = 1 - Math.pow(0.025, 1.0 / 200);
    assertThat(tested.upper()).isCloseTo(chance / 0.1, within(1e-12));
    assertThat(tested.method()).isEqualTo(Method.EXACT);
  }

  @Test
  void ofARegionWithAllOfTheIndustryIsTheChanceThatAllFallThere() {
    Tested tested = Dartboard.test(skewed(200), 1, 0.9, SETTINGS);
    assertThat(tested.p()).isCloseTo(Math.pow(0.9, 200), within(1e-20));
    assertThat(tested.lower()).isCloseTo(Math.pow(0.025, 1.0 / 200) / 0.9, within(1e-12));
    assertThat(tested.upper()).isCloseTo(1 / 0.9, within(1e-12));
  }

  @Test
  void isMissingWhereNothingCanBeTested() {
    for (Tested tested :
        List.of(
            Dartboard.test(sizes(2, 1), Double.NaN, 0.5, SETTINGS),
            Dartboard.test(sizes(2, 1), 0.5, Double.NaN, SETTINGS),
            Dartboard.test(sizes(2, 1), 0.5, 0, SETTINGS),
            Dartboard.test(sizes(2, 1), 0.5, 1, SETTINGS),
            Dartboard.test(sizes(2, 1), -0.1, 0.5, SETTINGS),
            Dartboard.test(sizes(2, 1), 1.1, 0.5, SETTINGS),
            Dartboard.test(sizes(), 0.5, 0.5, SETTINGS),
            Dartboard.normal(0, 0.5, 0.5, 0.95),
            Dartboard.normal(Double.NaN, 0.5, 0.5, 0.95),
            Dartboard.normal(0.001, Double.NaN, 0.5, 0.95))) {
      assertThat(tested.method()).isEqualTo(Method.UNDEFINED);
      assertThat(tested.p()).isNaN();
      assertThat(tested.interval()).isEqualTo(Interval.none());
      assertThat(tested.resolution()).isNaN();
    }
  }

  @Test
  void refusesSettingsThatCannotBeMet() {
    assertThatThrownBy(() -> new Dartboard.Settings(1, 9_999, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Dartboard.Settings(0.95, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Dartboard.normal(0.001, 0.5, 0.5, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Dartboard.test(sizes(2, 1), new double[1], new double[2], SETTINGS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void agreesWithEnumeration(
      @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 12) Integer> jobs,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double x,
      @ForAll @DoubleRange(max = 1) double part) {
    double[] sizes = jobs.stream().mapToDouble(v -> v).toArray();
    double total = Arrays.stream(sizes).sum();
    double held = Math.rint(part * total);
    double chance = 0;
    for (int set = 0; set < 1 << sizes.length; set++) {
      double sum = 0;
      double weight = 1;
      for (int i = 0; i < sizes.length; i++) {
        boolean in = (set >> i & 1) == 1;
        sum += in ? sizes[i] : 0;
        weight *= in ? x : 1 - x;
      }
      chance += sum >= held ? weight : 0;
    }
    Tested tested = Dartboard.test(PlantSizes.ofPlants(sizes), held / total, x, SETTINGS);
    assertThat(tested.p()).isCloseTo(chance, within(1e-12));
  }

  @Property(tries = 40)
  void countsExactlyUpToThirtyPlants(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 1, max = 1e4) Double> jobs) {
    PlantSizes sizes = PlantSizes.ofPlants(jobs.stream().mapToDouble(v -> v).toArray());
    assertThat(Subsets.areFew(sizes)).isTrue();
  }

  @Test
  void countsExactlyWhereFewSizesDiffer() {
    assertThat(Subsets.areFew(equal(1000))).isTrue();
    assertThat(Subsets.areFew(equal(1001))).isFalse();
    assertThat(Subsets.areFew(bands(120, 30, 8, 4, 2))).isTrue();
    assertThat(Subsets.areFew(skewed(31))).isFalse();
  }

  /** Whole jobs, so that the law of their sum can be convolved exactly, to hold the draws to. */
  @Test
  void drawsComeNearTheExactLaw() {
    Random random = new Random(3);
    for (int n : new int[] {40, 120, 400}) {
      // Many small, few large, hardly two alike.
      double[] jobs =
          IntStream.range(0, n)
              .mapToDouble(i -> 1 + i + Math.floor(Math.exp(6 * Math.pow(random.nextDouble(), 3))))
              .toArray();
      int total = (int) Arrays.stream(jobs).sum();
      PlantSizes sizes = PlantSizes.ofPlants(jobs);
      for (double x : new double[] {0.01, 0.05, 0.3}) {
        double[] law = convolved(jobs, x);
        for (double quotient : new double[] {0.5, 1, 1.5, 2}) {
          int held = (int) (quotient * x * total);
          double exact = Arrays.stream(law, held, law.length).sum();
          Tested tested = Dartboard.test(sizes, (double) held / total, x, SETTINGS);
          if (held > 0) {
            assertThat(tested.method()).isEqualTo(Method.DRAWS);
          }
          // Four standard errors of plain draws; these have smaller ones.
          assertThat(tested.p())
              .as("%d plants, x = %s, quotient %s", n, x, quotient)
              .isCloseTo(exact, within(4 * Math.sqrt(exact * (1 - exact) / 9_999) + 2e-4));
        }
      }
    }
  }

  /** Bands as middles in half jobs: the law of their sum, convolved exactly, to hold it to. */
  @Test
  void convolutionOfManyPlantsOfFewSizesIsTheExactLaw() {
    long[] counts = {6_000, 1_200, 400, 150, 30};
    PlantSizes sizes = bands(counts);
    double[] halfJobs = {4, 14, 29, 69, 149};
    int total = 0;
    for (int band = 0; band < counts.length; band++) {
      total += (int) (counts[band] * halfJobs[band]);
    }
    for (double x : new double[] {0.05, 0.15, 0.8}) {
      double[] law = new double[total + 1];
      law[0] = 1;
      for (int band = 0; band < counts.length; band++) {
        law = withPlants(law, (int) halfJobs[band], (int) counts[band], x);
      }
      for (double far : new double[] {-2, -0.5, 1, 2, 3}) {
        int held = (int) (total * (x + far * Math.sqrt(sizes.herfindahl() * x * (1 - x))));
        double above = Arrays.stream(law, held + 1, law.length).sum();
        Tested tested = Dartboard.test(sizes, (held + 0.5) / total, x, SETTINGS);
        assertThat(tested.method()).isEqualTo(Method.CONVOLUTION);
        // The lattice of half jobs is what the convolution leaves out.
        assertThat(tested.p()).as("x = %s, %s", x, far).isCloseTo(above, within(1e-5));
        if (tested.p() < 0.024 || tested.p() > 0.026) {
          assertThat(tested.interval().isAbove(1)).isEqualTo(tested.p() < 0.025);
        }
      }
    }
  }

  @Test
  void convolutionAgreesWithDraws() {
    PlantSizes sizes = bands(1_500, 300, 120, 50, 12);
    assertThat(Dartboard.test(sizes, 0.2, 0.15, SETTINGS).method()).isEqualTo(Method.DRAWS);
    Tested drawn = Dartboard.test(sizes, 0.18, 0.15, new Dartboard.Settings(0.95, 99_999, 1));
    Convolution convolution = new Convolution(sizes);
    assertThat(convolution.serves(0.15)).isTrue();
    assertThat(convolution.chance(0.18, 0.15)).isCloseTo(drawn.p(), within(0.002));
    double lower = 1 / (1 + Math.exp(-convolution.logitOf(0.025, 0.18, -1.9)));
    assertThat(lower / 0.15).isCloseTo(drawn.lower(), within(0.003));
  }

  @Test
  void convolutionDoesNotServeWhereFewPlantsAreExpected() {
    Tested tested = Dartboard.test(bands(2_400, 500, 200, 90, 20), 0.001, 0.0005, SETTINGS);
    assertThat(tested.method()).isEqualTo(Method.DRAWS);
  }

  @Test
  void drawsOfOneAndOfAllRegionsAreTheSame() {
    PlantSizes sizes = skewed(150);
    double[] x = {0.02, 0.3, 0.1, 0.5, 0.08};
    double[] shares = {0.05, 0.25, 0, 0.65, 0.05};
    Tested[] together = Dartboard.test(sizes, shares, x, SETTINGS);
    for (int r = 0; r < x.length; r++) {
      assertThat(together[r]).isEqualTo(Dartboard.test(sizes, shares[r], x[r], SETTINGS));
    }
  }

  @Test
  void drawsDependOnTheSeedAndOnNothingElse() {
    PlantSizes sizes = skewed(150);
    Tested first = Dartboard.test(sizes, 0.2, 0.1, SETTINGS);
    assertThat(Dartboard.test(sizes, 0.2, 0.1, SETTINGS)).isEqualTo(first);
    Tested other = Dartboard.test(sizes, 0.2, 0.1, new Dartboard.Settings(0.95, 9_999, 12345));
    assertThat(other).isNotEqualTo(first);
    assertThat(other.p()).isCloseTo(first.p(), within(0.01));
  }

  @Test
  void drawsAreTheSameOnAnyNumberOfThreads() {
    PlantSizes sizes = skewed(80);
    Tested alone = Dartboard.test(sizes, 0.2, 0.1, SETTINGS);
    List<Tested> many =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> Dartboard.test(sizes, 0.2, 0.1, SETTINGS))
            .toList();
    assertThat(many).containsOnly(alone);
  }

  @Test
  void drawsNeverGiveAPBelowTheirResolution() {
    Tested tested = Dartboard.test(skewed(300), 0.9, 0.001, SETTINGS);
    assertThat(tested.resolution()).isEqualTo(1.0 / 10_000);
    assertThat(tested.p()).isCloseTo(tested.resolution(), within(1e-12));
  }

  @Test
  void fewDrawsGiveNoBoundTheyCannotTell() {
    Tested tested = Dartboard.test(skewed(300), 0.2, 0.1, new Dartboard.Settings(0.95, 19, 1));
    assertThat(tested.lower()).isZero();
    assertThat(tested.upper()).isCloseTo(10, within(1e-12));
  }

  @Property(tries = 200)
  void isTheDualOfItsInterval(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 500) Integer> jobs,
      @ForAll @DoubleRange(min = 0.01, max = 0.9) double x,
      @ForAll @DoubleRange(max = 1) double part) {
    PlantSizes sizes = PlantSizes.ofPlants(jobs.stream().mapToDouble(v -> v).toArray());
    double share = Math.min(1, part * 3 * x);
    Tested tested = Dartboard.test(sizes, share, x, new Dartboard.Settings(0.9, 999, 1));
    if (Math.abs(tested.p() - 0.05) > 1e-9) {
      assertThat(tested.interval().isAbove(1)).isEqualTo(tested.p() < 0.05);
    }
    assertThat(tested.lower()).isLessThanOrEqualTo(tested.upper());
  }

  @Property(tries = 60)
  void doesNotDependOnTheOrderOrUnitOfPlants(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 64) Integer> jobs,
      @ForAll long seed) {
    List<Integer> shuffled = new ArrayList<>(jobs);
    Collections.shuffle(shuffled, new Random(seed));
    Dartboard.Settings settings = new Dartboard.Settings(0.95, 99, 1);
    Tested first =
        Dartboard.test(
            PlantSizes.ofPlants(jobs.stream().mapToDouble(v -> v).toArray()), 0.3, 0.2, settings);
    // A power of two scales without rounding.
    Tested second =
        Dartboard.test(
            PlantSizes.ofPlants(shuffled.stream().mapToDouble(v -> v * 4).toArray()),
            0.3,
            0.2,
            settings);
    assertThat(second).isEqualTo(first);
  }

  /** z = (0.2 − 0.15) / √(0.0005 × 0.15 × 0.85), and Wilson's roots, by hand in R 4.2.2. */
  @Test
  void fromTheHerfindahlAloneIsTheNormalLaw() {
    Tested tested = Dartboard.normal(0.0005, 0.2, 0.15, 0.95);
    assertThat(tested.method()).isEqualTo(Method.NORMAL);
    assertThat(tested.p()).isCloseTo(1.897395941572443e-10, within(1e-21));
    assertThat(tested.lower()).isCloseTo(1.22034689672363, within(1e-12));
    assertThat(tested.upper()).isCloseTo(1.4539879590680, within(1e-12));
  }

  @Test
  void fromTheHerfindahlAloneNeedsTheWorthOfTwoHundredPlants() {
    assertThat(Dartboard.normal(0.0011, 0.3, 0.2, 0.95).method()).isEqualTo(Method.TOO_FEW_PLANTS);
    assertThat(Dartboard.normal(0.0011, 0.3, 0.2, 0.95).p()).isNaN();
    assertThat(Dartboard.normal(0.0009, 0.3, 0.2, 0.95).method()).isEqualTo(Method.NORMAL);
    assertThat(Dartboard.normal(0.0009, 0.3, 0.9, 0.95).method()).isEqualTo(Method.TOO_FEW_PLANTS);
  }

  @Property
  void fromTheHerfindahlAloneIsTheDualOfItsInterval(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double x,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double part,
      @ForAll @DoubleRange(min = -6, max = 6) double z) {
    double herfindahl = Math.min(x, 1 - x) / 200 * part;
    double share = Math.min(1, Math.max(0, x + z * Math.sqrt(herfindahl * x * (1 - x))));
    Tested tested = Dartboard.normal(herfindahl, share, x, 0.95);
    assertThat(tested.method()).isEqualTo(Method.NORMAL);
    if (Math.abs(tested.p() - 0.025) > 1e-9) {
      assertThat(tested.interval().isAbove(1)).isEqualTo(tested.p() < 0.025);
    }
    if (Math.abs(tested.p() - 0.975) > 1e-9) {
      assertThat(tested.interval().isBelow(1)).isEqualTo(tested.p() > 0.975);
    }
  }

  private static double[] convolved(double[] jobs, double x) {
    double[] law = new double[(int) Arrays.stream(jobs).sum() + 1];
    law[0] = 1;
    for (double size : jobs) {
      for (int sum = law.length - 1; sum >= 0; sum--) {
        law[sum] = law[sum] * (1 - x) + (sum >= size ? law[sum - (int) size] * x : 0);
      }
    }
    return law;
  }

  /** A law of half jobs with some more plants of one size. */
  private static double[] withPlants(double[] law, int size, int plants, double x) {
    double[] binomial = new double[plants + 1];
    for (int k = 0; k <= plants; k++) {
      binomial[k] = Binomial.probability(k, plants, x, 1 - x);
    }
    double[] more = new double[law.length];
    for (int k = 0; k <= plants; k++) {
      for (int sum = 0; binomial[k] > 1e-18 && sum + k * size < law.length; sum++) {
        more[sum + k * size] += law[sum] * binomial[k];
      }
    }
    return more;
  }

  private static PlantSizes sizes(double... jobs) {
    return PlantSizes.ofPlants(jobs);
  }

  private static PlantSizes equal(int n) {
    return PlantSizes.ofPlants(DoubleStream.generate(() -> 5).limit(n).toArray());
  }

  /** A few large plants and many small ones, all different. */
  private static PlantSizes skewed(int n) {
    return PlantSizes.ofPlants(IntStream.range(0, n).mapToDouble(i -> 1000.0 / (i + 3)).toArray());
  }

  private static PlantSizes bands(long... counts) {
    double[] lower = {0, 5, 10, 20, 50};
    double[] upper = {4, 9, 19, 49, 99};
    return PlantSizes.ofBands(new SizeBands(lower, upper, counts), Double.NaN);
  }

  private static Offset<Double> near(double value) {
    return within(1e-9 * (1 + value));
  }

  @Test
  void findsTheBoundsOfFewDrawsThoughTheCurveIsNearlyFlat() {
    double[] lower = {0, 5, 10, 20, 50, 100, 250, 500, 1000};
    double[] upper = {4, 9, 19, 49, 99, 249, 499, 999, Double.POSITIVE_INFINITY};
    long[] count = {99845, 10445, 2715, 940, 300, 120, 40, 15, 5};
    PlantSizes sizes = PlantSizes.ofBands(new SizeBands(lower, upper, count), 454_220);
    Tested tested = Dartboard.test(sizes, 0.004766, 0.03, new Dartboard.Settings(0.95, 99, 21));
    assertThat(tested.interval().lower()).isBetween(0.01, 0.16);
    assertThat(tested.interval().upper()).isBetween(0.16, 0.4);
  }
}
