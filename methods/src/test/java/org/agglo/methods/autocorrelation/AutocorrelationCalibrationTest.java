package org.agglo.methods.autocorrelation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.agglo.methods.autocorrelation.Deviate.Assumption;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Area;
import org.agglo.methods.autocorrelation.LocalGetisOrd.Self;
import org.agglo.methods.earth.Workers;
import org.junit.jupiter.api.Test;

/**
 * Where values fall on a map by chance, tests at 5 % call 4 to 6 % of maps, or of sites,
 * significant. The page of calibration has 10,000 worlds of each.
 */
class AutocorrelationCalibrationTest {
  private static final int WORLDS = 2_000;
  private static final Neighbours GRID = Maps.grid(12, 9);
  private static final Neighbours ROWS = GRID.rowStandardised();

  @Test
  void byTheNormalLaw() {
    keepsItsPromise(v -> Moran.test(v, ROWS, Assumption.RANDOMISATION).p(Side.BOTH));
    keepsItsPromise(v -> Moran.test(v, ROWS, Assumption.NORMALITY).p(Side.BOTH));
    keepsItsPromise(v -> Geary.test(v, ROWS, Assumption.RANDOMISATION).p(Side.BOTH));
    keepsItsPromise(v -> GetisOrd.test(exponential(v), GRID).p(Side.BOTH));
  }

  @Test
  void byPermutations() {
    Permutations draws = new Permutations(199, 8, new Workers(1));
    keepsItsPromise(v -> Moran.permute(v, ROWS, draws).p(Side.BOTH));
    keepsItsPromise(v -> Geary.permute(v, ROWS, draws).p(Side.LESS));
    keepsItsPromise(v -> GetisOrd.permute(exponential(v), GRID, draws).p(Side.GREATER));
  }

  /** Every site of a few worlds: neighbours of neighbours are many, so that worlds differ. */
  @Test
  void ofSites() {
    Permutations draws = new Permutations(199, 8, new Workers(1));
    double[] normal = new double[4];
    double[] drawn = new double[4];
    int worlds = 400;
    for (int world = 0; world < worlds; world++) {
      double[] v = values(world);
      add(LocalMoran.test(v, ROWS, draws), 0, normal, drawn);
      add(LocalGeary.test(v, ROWS, draws), 1, normal, drawn);
      add(new Area(GRID, Self.LEFT_OUT).test(v, draws), 2, normal, drawn);
      add(new Area(GRID, Self.COUNTED).test(v, draws), 3, normal, drawn);
    }
    for (int i = 0; i < 4; i++) {
      assertThat(drawn[i] / worlds / v()).as("drawn %d", i).isBetween(0.04, 0.06);
      // Squares are skew: for local Geary the normal law is no more than an approximation.
      assertThat(normal[i] / worlds / v()).as("normal %d", i).isBetween(0.03, 0.06);
    }
  }

  private static int v() {
    return GRID.size();
  }

  private static void add(LocalTests tests, int i, double[] normal, double[] drawn) {
    normal[i] += Arrays.stream(tests.normalP(Side.BOTH)).filter(p -> p <= 0.05).count();
    drawn[i] += Arrays.stream(tests.drawnP(Side.BOTH)).filter(p -> p <= 0.05).count();
  }

  private static void keepsItsPromise(ToDoubleFunction<double[]> p) {
    long found = IntStream.range(0, WORLDS).filter(w -> p.applyAsDouble(values(w)) <= 0.05).count();
    assertThat((double) found / WORLDS).isBetween(0.035, 0.065);
  }

  private static double[] values(int world) {
    Random random = new Random(new SplittableRandom(world).nextLong());
    double[] values = new double[GRID.size()];
    Arrays.setAll(values, i -> random.nextGaussian());
    return values;
  }

  /** Above zero, and skew as jobs are. */
  private static double[] exponential(double[] values) {
    return Arrays.stream(values).map(Math::exp).toArray();
  }
}
