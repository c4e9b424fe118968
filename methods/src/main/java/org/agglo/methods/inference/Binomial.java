package org.agglo.methods.inference;

/**
 * The binomial probability, to about fourteen digits for any number of trials.
 *
 * <p>The saddle-point form: Stirling's error and the deviance are small numbers, where logarithms
 * of factorials are large ones whose difference loses its digits. Source: Loader, C. (2000),
 * <i>Fast and Accurate Computation of Binomial Probabilities</i>, Bell Laboratories.
 */
final class Binomial {
  private static final double[] STIRLING = stirling(15);

  private Binomial() {}

  /** The probability of k among n, each with chance p; q = 1 − p is given for its digits. */
  static double probability(double k, double n, double p, double q) {
    if (k < 0 || k > n) {
      return 0;
    }
    if (k == 0) {
      return StrictMath.exp(n * (p < q ? StrictMath.log1p(-p) : StrictMath.log(q)));
    }
    if (k == n) {
      return StrictMath.exp(n * (q < p ? StrictMath.log1p(-q) : StrictMath.log(p)));
    }
    double exponent =
        stirlingError(n)
            - stirlingError(k)
            - stirlingError(n - k)
            - deviance(k, n * p)
            - deviance(n - k, n * q);
    return StrictMath.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
  }

  /** ln n! less Stirling's formula. */
  private static double stirlingError(double n) {
    if (n < STIRLING.length) {
      return STIRLING[(int) n];
    }
    double s = 1 / (n * n);
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - s / 1188) * s) * s) * s) / n;
  }

  private static double[] stirling(int last) {
    double[] errors = new double[last + 1];
    double factorial = 1;
    for (int n = 1; n <= last; n++) {
      factorial *= n;
      errors[n] =
          StrictMath.log(factorial / StrictMath.sqrt(2 * Math.PI * n)) - n * StrictMath.log(n) + n;
    }
    return errors;
  }

  /** x ln(x/m) + m − x, by its series where x is near m. */
  private static double deviance(double x, double m) {
    if (Math.abs(x - m) >= 0.1 * (x + m)) {
      return x * StrictMath.log(x / m) + m - x;
    }
    double v = (x - m) / (x + m);
    double sum = (x - m) * v;
    double term = 2 * x * v;
    for (int odd = 3; ; odd += 2) {
      term *= v * v;
      double next = sum + term / odd;
      if (!(Math.abs(next - sum) > 0)) {
        return next;
      }
      sum = next;
    }
  }
}
