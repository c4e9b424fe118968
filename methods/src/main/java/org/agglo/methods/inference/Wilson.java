package org.agglo.methods.inference;

/**
 * Wilson's interval of a chance, with 1/H in the place of the number of trials: the chances whose
 * normal law the share does not contradict. Source: Wilson, E. B. (1927),
 * doi:10.1080/01621459.1927.10502953.
 */
final class Wilson {
  private Wilson() {}

  static Interval of(double share, double herfindahl, double z) {
    double a = z * z * herfindahl;
    double root = Math.sqrt(a * (a + 4 * share * (1 - share)));
    double sum = 2 * share + a + root;
    // The lower root by Vieta: no digits are lost where the share is small.
    return new Interval(2 * share * share / sum, Math.min(1, sum / (2 * (1 + a))));
  }
}
