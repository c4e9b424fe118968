package org.agglo.methods.inference;

/**
 * A confidence interval of a quotient.
 *
 * @param lower its lower end, {@code NaN} where there is no interval
 * @param upper its upper end, possibly infinite, {@code NaN} where there is no interval
 */
public record Interval(double lower, double upper) {
  private static final Interval NONE = new Interval(Double.NaN, Double.NaN);

  /** The interval of what has none. */
  public static Interval none() {
    return NONE;
  }

  /** Whether there is an interval at all. */
  public boolean exists() {
    return lower <= upper;
  }

  /** Whether it lies wholly above a value, such as 1. */
  public boolean isAbove(double value) {
    return lower > value;
  }

  /** Whether it lies wholly below a value, such as 1. */
  public boolean isBelow(double value) {
    return upper < value;
  }
}
