package org.agglo.methods.inference;

import org.agglo.methods.Reference;

/**
 * What the rounding of a source leaves open: the least and the greatest that a quotient or a p of
 * counts may be, if each count was rounded to the nearest multiple of a step.
 *
 * <p>A published 10 of a source that rounds to 5 stands for any of 8 to 12. Both ends are taken
 * over all tables that round to the published one; a half may have been rounded either way. To be
 * shown, with [u], where the industry has fewer than 30 firms. Cost: constant for a quotient, two
 * tests for a p. Source: definition.
 */
@Reference(
    name = "Range over rounding",
    formula =
        "\\frac{\\min(k + h,\\, n - h)}{(n - h)} \\cdot \\frac{N + h}{R - h}, \\quad h ="
            + " \\tfrac{1}{2} \\text{ step}",
    words =
        "Published counts are often rounded to the nearest 5 or 10. With few firms that alone moves"
            + " a quotient a good deal; the range says how far.",
    example =
        "Counts rounded to 10 read 20 of the industry's 40 firms and 100 of all 1,000. The quotient"
            + " may be as high as 25 / 35 × 1,005 / 95 = 7.556391",
    edges = {
      "Where the industry or the region may round down to nothing, there is no upper end.",
      "It is said where the industry has fewer than 30 firms; beyond, rounding matters less than"
          + " chance."
    },
    sources = {"Definition."})
public final class RoundingRange {
  private static final long FEW = 30;

  private RoundingRange() {}

  /** Whether an industry has so few firms that the range is to be shown. */
  public static boolean matters(long n) {
    return n < FEW;
  }

  /**
   * The range of the quotient.
   *
   * @param cell the published counts
   * @param step they are multiples of this; 1 where nothing was rounded
   * @return both ends; the upper is infinite where a margin may be nothing
   */
  public static Interval quotient(CountTest.Cell cell, long step) {
    long n = least(cell.n(), step);
    long R = least(cell.R(), step);
    long k = Math.min(greatest(cell.k(), step), Math.min(n, R));
    double upper = n > 0 && R > 0 ? quotient(k, n, R, greatest(cell.N(), step)) : infinite(cell);
    double lower =
        quotient(
            least(cell.k(), step),
            greatest(cell.n(), step),
            greatest(cell.R(), step),
            least(cell.N(), step));
    return Double.isNaN(lower) || Double.isNaN(upper)
        ? Interval.none()
        : new Interval(lower, upper);
  }

  /** The range of p, {@link CountTest#p}. */
  public static Interval p(CountTest.Cell cell, long step) {
    long k = greatest(cell.k(), step);
    long n = Math.max(k, least(cell.n(), step));
    long R = Math.max(k, least(cell.R(), step));
    double lower = CountTest.p(k, n, R, greatest(cell.N(), step));
    double upper =
        CountTest.p(
            least(cell.k(), step),
            greatest(cell.n(), step),
            greatest(cell.R(), step),
            least(cell.N(), step));
    return Double.isNaN(lower) || Double.isNaN(upper)
        ? Interval.none()
        : new Interval(lower, upper);
  }

  private static double infinite(CountTest.Cell cell) {
    return cell.k() >= 0 && cell.N() > 0 ? Double.POSITIVE_INFINITY : Double.NaN;
  }

  private static double quotient(long k, long n, long R, long N) {
    return n > 0 && R > 0 && k >= 0 ? (double) k / n * N / R : Double.NaN;
  }

  private static long least(long count, long step) {
    return Math.max(0, count - step / 2);
  }

  private static long greatest(long count, long step) {
    return count + step / 2;
  }
}
