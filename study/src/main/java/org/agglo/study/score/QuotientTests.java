package org.agglo.study.score;

import java.util.Arrays;

/** What chance says of the quotients of a set. */
interface QuotientTests {
  /** Level of the intervals. */
  double LEVEL = 0.95;

  /** One-sided level of the test that an interval of that level is the dual of. */
  double SIDE = (1 - LEVEL) / 2;

  /** From this share of the nation on, the quotient against the rest has an interval too. */
  double LARGE = 0.05;

  /**
   * The evidence of every area, by its number; {@link Evidence#NONE} where there is no quotient.
   *
   * @param set number of the set
   */
  Evidence[] of(int set);

  /** No tests, of a source that does not say what it counts. */
  static QuotientTests none(Sheet sheet) {
    Evidence[] none = new Evidence[sheet.areas().size()];
    Arrays.fill(none, Evidence.NONE);
    return set -> none;
  }
}
