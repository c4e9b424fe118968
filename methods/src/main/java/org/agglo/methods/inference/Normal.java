package org.agglo.methods.inference;

/** The standard normal law's upper tail and its inverse, to about thirteen digits. */
public final class Normal {
  private static final int LEVELS = 80;

  private Normal() {}

  /** The chance of a value of z or more. */
  public static double upperTail(double z) {
    return z < 0 ? 1 - tailAbove(-z) : tailAbove(z);
  }

  /** The z whose upper tail is p, for p up to a half. */
  public static double upperQuantile(double p) {
    // The tail is below exp(−z²/2)/2 and its logarithm concave: Newton comes from the right.
    double z = Math.sqrt(-2 * StrictMath.log(2 * p));
    double step = 1;
    for (int round = 0; round < 100 && Math.abs(step) > 1e-15 * Math.max(1, z); round++) {
      double tail = tailAbove(z);
      step = StrictMath.log(tail / p) * tail / density(z);
      z += step;
    }
    return z;
  }

  private static double tailAbove(double z) {
    return z < 2.5 ? 0.5 - density(z) * series(z) : density(z) / fraction(z);
  }

  private static double density(double z) {
    return StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  /** z + z³/3 + z⁵/(3·5) + …, the integral of the density from 0 over the density. */
  private static double series(double z) {
    double sum = z;
    double term = z;
    for (int odd = 3; term > sum * 1e-17; odd += 2) {
      term *= z * z / odd;
      sum += term;
    }
    return sum;
  }

  /** Laplace's continued fraction z + 1/(z + 2/(z + 3/…)), from its end. */
  private static double fraction(double z) {
    double fraction = z;
    for (int level = LEVELS; level > 0; level--) {
      fraction = z + level / fraction;
    }
    return fraction;
  }
}
