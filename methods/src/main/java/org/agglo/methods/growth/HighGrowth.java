package org.agglo.methods.growth;

import org.agglo.methods.Reference;

/**
 * High-growth enterprises: those whose employment grew on average by more than a rate a year over
 * three years, \(\left(\dfrac{x_t}{x_{t-3}}\right)^{1/3} - 1 > g\), and that had at least ten
 * employees at the start.
 *
 * <p>The rate is 20 % in the manual of OECD and Eurostat, 10 % in the European statistics since
 * 2012; it is printed with every number. In scope are enterprises alive in both years and older
 * than three years: growth from birth is not growth.
 *
 * <p>A condition that is known to fail decides, whatever else is missing; else a missing value
 * ({@code NaN}) leaves the answer unknown. Growth at exactly the rate is not above it, and rounding
 * does not lift it there. Cost: constant for each enterprise.
 *
 * <p>Source: Eurostat and OECD (2007), <i>Eurostat-OECD Manual on Business Demography
 * Statistics</i>, doi:10.1787/9789264041882-en; Commission Implementing Regulation (EU) No
 * 439/2014.
 */
@Reference(
    name = "High-growth enterprises",
    formula = "\\left(\\frac{x_t}{x_{t-3}}\\right)^{1/3} - 1 > g, \\; x_{t-3} \\ge 10",
    words =
        "The part of enterprises with ten employees or more at the start whose employment then grew"
            + " by more than a fifth a year for three years (OECD), or by more than a tenth"
            + " (Eurostat).",
    example =
        "Four enterprises of age ten start with 10, 20, 50 and 8 employees and end with 20, 22, 100"
            + " and 80. The last is too small at the start; of the three in scope the first and third"
            + " doubled, 26 % a year: 2 / 3 = 0.666667",
    edges = {
      "Enterprises that did not exist three years ago, that ceased, or that were born in those years"
          + " are out of scope.",
      "Three years of data are needed; where employment or age is missing the answer is unknown, and"
          + " the unknown are counted apart.",
      "Growth of exactly 20 % is not above 20 %.",
      "Eurostat publishes rates over enterprises with ten employees at the end of the period; the"
          + " rate here is over those in scope at the start."
    },
    sources = {
      "Eurostat and OECD (2007), Eurostat-OECD Manual on Business Demography Statistics,"
          + " https://doi.org/10.1787/9789264041882-en.",
      "Commission Implementing Regulation (EU) No 439/2014."
    })
public final class HighGrowth {
  /** More than 20 % a year: the manual of OECD and Eurostat. */
  public static final double OECD = 0.2;

  /** More than 10 % a year: the European statistics since 2012. */
  public static final double EUROSTAT = 0.1;

  private static final double LEAST_EMPLOYEES = 10;
  private static final double YEARS = 3;

  /** The cube of a rate is rounded; growth closer to it than this is at the rate, not above. */
  private static final double ROUNDING = 1e-12;

  private HighGrowth() {}

  /** Whether an enterprise is of high growth. */
  public enum Answer {
    YES,
    NO,
    OUT_OF_SCOPE,
    UNKNOWN
  }

  /**
   * How many there are.
   *
   * @param high of high growth
   * @param inScope of those with an answer
   * @param unknown in scope as far as is known, but without an answer
   */
  public record Count(int high, int inScope, int unknown) {

    /** The part of high growth among those in scope, {@code NaN} where there are none. */
    public double share() {
      return inScope > 0 ? (double) high / inScope : Double.NaN;
    }
  }

  /**
   * The answer for an enterprise.
   *
   * @param first employees three years before
   * @param last employees now; 0 where it ceased
   * @param age in years, now
   * @param rate a year, {@link #OECD} or {@link #EUROSTAT}
   */
  public static Answer of(double first, double last, double age, double rate) {
    if (first < LEAST_EMPLOYEES || last <= 0 || age <= YEARS) {
      return Answer.OUT_OF_SCOPE;
    }
    if (Double.isNaN(first) || Double.isNaN(last) || Double.isNaN(age)) {
      return Answer.UNKNOWN;
    }
    double bar = (1 + rate) * (1 + rate) * (1 + rate);
    return last / first > bar * (1 + ROUNDING) ? Answer.YES : Answer.NO;
  }

  /**
   * The count over enterprises; the three arrays have an element for each.
   *
   * @param first employees three years before
   * @param last employees now
   * @param age in years, now
   * @param rate a year, {@link #OECD} or {@link #EUROSTAT}
   */
  public static Count count(double[] first, double[] last, double[] age, double rate) {
    if (first.length != last.length || first.length != age.length) {
      throw new IllegalArgumentException("Employees and ages differ in number.");
    }
    int[] answers = new int[Answer.values().length];
    for (int i = 0; i < first.length; i++) {
      answers[of(first[i], last[i], age[i], rate).ordinal()]++;
    }
    int yes = answers[Answer.YES.ordinal()];
    return new Count(yes, yes + answers[Answer.NO.ordinal()], answers[Answer.UNKNOWN.ordinal()]);
  }
}
