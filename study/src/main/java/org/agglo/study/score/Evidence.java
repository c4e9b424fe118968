package org.agglo.study.score;

import org.agglo.methods.inference.Interval;

/**
 * What chance says of one reading of a location quotient.
 *
 * @param n what the number rests on: the units counted, or the jobs; {@code NaN} where unknown
 * @param firms firms or sites behind it; {@code NaN} where unknown
 * @param interval its 95 % interval
 * @param p probability of as much or more where industries settle by chance; one-sided
 * @param mark what must be said of it
 * @param method how it was found
 */
record Evidence(double n, double firms, Interval interval, double p, Mark mark, Method method) {
  /** There is no quotient, or its source is not tested. */
  static final Evidence NONE = none(Mark.NONE);

  /** No test of a quotient that is there. */
  static Evidence without(String why) {
    return none(new Mark("", "No interval: " + why));
  }

  private static Evidence none(Mark mark) {
    double none = Double.NaN;
    return new Evidence(none, none, Interval.none(), none, mark, Method.NONE);
  }

  /**
   * Both readings of a quotient.
   *
   * @param plain of the plain one
   * @param rest of the one against the rest, where the area is a large part of the nation
   */
  record Pair(Evidence plain, Evidence rest) {
    /** There is no quotient, or its source is not tested. */
    static final Pair NONE = new Pair(Evidence.NONE, Evidence.NONE);

    /** No test of a quotient that is there. */
    static Pair without(String why) {
      return new Pair(Evidence.without(why), Evidence.NONE);
    }
  }
}
