package org.agglo.bench.calibration;

import java.util.Locale;

/** How often a test called a world significant, and how often its interval held the truth. */
final class Tally {
  private final double truth;
  private int worlds;
  private int atFive;
  private int atTwoAndAHalf;
  private int covered;

  /**
   * @param truth the quotient all its worlds are made with
   */
  Tally(double truth) {
    this.truth = truth;
  }

  void add(double p, double lower, double upper) {
    worlds++;
    atFive += p <= 0.05 ? 1 : 0;
    atTwoAndAHalf += p <= 0.025 ? 1 : 0;
    covered += lower <= truth && truth <= upper ? 1 : 0;
  }

  int worlds() {
    return worlds;
  }

  String atFive() {
    return percent(atFive);
  }

  String atTwoAndAHalf() {
    return percent(atTwoAndAHalf);
  }

  String covered() {
    return percent(covered);
  }

  private String percent(int count) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * count / worlds);
  }
}
