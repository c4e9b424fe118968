package org.agglo.methods.autocorrelation;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.agglo.methods.earth.Workers;

/** Values dealt to all sites anew: where a statistic of the map stands among those it could be. */
final class Shuffles {
  private static final double ROUNDING = 1e-10;

  private Shuffles() {}

  /**
   * @param values a value for each site
   * @param statistic the part of the statistic that changes, of values in the order of sites
   * @param law its value, expectation and variance, in the same unit
   */
  static Tail tail(
      double[] values, ToDoubleFunction<double[]> statistic, Deviate law, Permutations draws) {
    if (Double.isNaN(law.statistic()) || draws.number() == 0) {
      return Tail.NONE;
    }
    double[] drawn = new double[draws.number()];
    draws.workers().split(drawn.length, 1, () -> replicates(values, statistic, draws, drawn));
    double slack =
        ROUNDING * (law.variance() > 0 ? Math.sqrt(law.variance()) : Math.abs(law.statistic()));
    double far = Math.abs(law.statistic() - law.expectation()) - slack;
    int atLeast = 0;
    int atMost = 0;
    int asFar = 0;
    for (double d : drawn) {
      atLeast += d >= law.statistic() - slack ? 1 : 0;
      atMost += d <= law.statistic() + slack ? 1 : 0;
      asFar += Math.abs(d - law.expectation()) >= far ? 1 : 0;
    }
    return new Tail(drawn.length, atLeast, atMost, asFar);
  }

  private static Workers.Range replicates(
      double[] values, ToDoubleFunction<double[]> statistic, Permutations draws, double[] drawn) {
    double[] dealt = new double[values.length];
    return (from, to) -> {
      for (int r = from; r < to; r++) {
        System.arraycopy(values, 0, dealt, 0, values.length);
        shuffle(dealt, draws.stream(r));
        drawn[r] = statistic.applyAsDouble(dealt);
      }
    };
  }

  private static void shuffle(double[] values, SplittableRandom random) {
    for (int left = values.length; left > 1; left--) {
      int other = Permutations.below(random, left);
      double kept = values[left - 1];
      values[left - 1] = values[other];
      values[other] = kept;
    }
  }
}
