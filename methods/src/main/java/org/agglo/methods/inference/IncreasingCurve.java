package org.agglo.methods.inference;

/**
 * An increasing curve and where it crosses 0: Newton's method, kept inside the bracket found so
 * far. A value may be infinite where the curve leaves the range of numbers; its sign still counts.
 */
abstract class IncreasingCurve {
  private static final double STEP = 2;

  /** Of the last step: Newton's error is about its square. */
  private static final double PRECISION = 1e-8;

  private static final int ROUNDS = 200;

  /** The curve's height at the last place it was asked for. */
  protected double value;

  /** Its slope there. */
  protected double slope;

  /** Sets value and slope at a place. */
  protected abstract void at(double place);

  /** The place where the curve crosses 0, searched from a start. */
  final double root(double start) {
    double low = Double.NEGATIVE_INFINITY;
    double high = Double.POSITIVE_INFINITY;
    double place = start;
    for (int round = 0; round < ROUNDS; round++) {
      at(place);
      if (value > 0) {
        high = place;
      } else {
        low = place;
      }
      double step = value / slope;
      if (Math.abs(step) <= PRECISION * Math.max(1, Math.abs(place))) {
        return place - step;
      }
      // Where the curve is nearly flat, Newton's step would leave the range of numbers.
      double next = place - Math.max(-STEP, Math.min(STEP, step));
      place = next > low && next < high ? next : inside(low, high);
    }
    return place;
  }

  private static double inside(double low, double high) {
    if (Double.isInfinite(low)) {
      return high - STEP * Math.max(1, Math.abs(high));
    }
    return Double.isInfinite(high)
        ? low + STEP * Math.max(1, Math.abs(low))
        : low + (high - low) / 2;
  }
}
