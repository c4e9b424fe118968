package org.agglo.methods.inference;

import org.agglo.methods.Reference;

/**
 * When a quotient is of low reliability, [u]: the expected count is below 5, the industry has fewer
 * than 10 firms (or plants), or the interval's upper end is more than three times its lower.
 *
 * <p>A missing interval or count decides nothing. Cost: constant. Source: a convention of this
 * toolkit.
 */
@Reference(
    name = "Low reliability",
    formula = "\\frac{nR}{N} < 5 \\ \\lor\\ n < 10 \\ \\lor\\ \\frac{upper}{lower} > 3",
    words =
        "The mark [u] of a value that rests on few firms: to be read as an indication, not as a"
            + " figure.",
    example = "An industry of 40 firms in a region with a tenth of all can expect 40 × 0.1 = 4",
    edges = {
      "An interval that reaches down to 0 is wider than any ratio.",
      "Where there is no interval, the counts alone decide."
    },
    sources = {"A convention of this toolkit; the thresholds are stated with every value."})
public final class Reliability {
  private static final double LEAST_EXPECTED = 5;
  private static final double LEAST_FIRMS = 10;
  private static final double WIDEST = 3;

  private Reliability() {}

  /**
   * Whether a value is to be marked [u].
   *
   * @param expected the count to be expected, such as {@link CountTest#expected}
   * @param n firms of the industry, or its plants
   * @param interval of the quotient, or {@link Interval#none}
   */
  public static boolean isLow(double expected, double n, Interval interval) {
    return expected < LEAST_EXPECTED
        || n < LEAST_FIRMS
        || interval.upper() > WIDEST * interval.lower();
  }
}
