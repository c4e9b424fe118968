package org.agglo.publish.chart;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Round marks of an axis: steps of 1, 2 or 5 times a power of ten, about five of them.
 *
 * @param low the first mark, at or below every value
 * @param step from mark to mark
 * @param steps number of steps
 */
public record Ticks(double low, double step, int steps) {
  private static final double AIM = 5;
  private static final double[] ROUND = {1, 2, 5, 10};

  /** Marks that hold all values; from 0 to 1 where there are none. */
  public static Ticks over(double[] values) {
    double low = DoubleStream.of(values).min().orElse(0);
    double high = DoubleStream.of(values).max().orElse(1);
    double step = step(high > low ? high - low : Math.max(1, Math.abs(high) / 2));
    double first = Math.floor(low / step) * step;
    int count = (int) Math.max(1, Math.ceil((high - first) / step));
    return new Ticks(first, step, count);
  }

  /** The last mark, at or above every value. */
  public double high() {
    return low + step * steps;
  }

  /** All marks, upwards. */
  public double[] values() {
    return IntStream.rangeClosed(0, steps).mapToDouble(i -> low + step * i).toArray();
  }

  /** Decimals that tell the marks apart. */
  public int decimals() {
    int decimals = 0;
    for (double s = step; s < 1 && decimals < 6; s *= 10) {
      decimals++;
    }
    return decimals;
  }

  private static double step(double range) {
    double rough = range / AIM;
    double power = 1;
    while (power > rough) {
      power /= 10;
    }
    while (power * 10 <= rough) {
      power *= 10;
    }
    for (double round : ROUND) {
      if (power * round >= rough) {
        return power * round;
      }
    }
    return power * 10;
  }
}
