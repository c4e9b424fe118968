package org.agglo.methods.inference;

/**
 * What a test of one region's quotient found.
 *
 * @param p the chance of a quotient as high or higher, {@code NaN} where there is no test
 * @param lower the lower end of the quotient's interval, {@code NaN} where there is none
 * @param upper its upper end
 * @param method how p was found, or why there is none
 * @param resolution the smallest p the method can give, 0 where it is exact or continuous; {@code
 *     NaN} where there is no test
 */
public record Tested(double p, double lower, double upper, Method method, double resolution) {

  /** How p was found, or why there is none. */
  public enum Method {
    /** By counting all ways the plants can fall. */
    EXACT,
    /** By convolving one binomial law for each size, where very many plants have few sizes. */
    CONVOLUTION,
    /** By draws of the order in which plants fall. */
    DRAWS,
    /** By a saddle-point approximation, from plants of few sizes. */
    SADDLEPOINT,
    /** By the normal law, from the Herfindahl index alone. */
    NORMAL,
    /** None: the sizes of plants are not known, and they are too few for the normal law. */
    TOO_FEW_PLANTS,
    /** None: no plant, no share, or a region that is nothing or everything. */
    UNDEFINED
  }

  static Tested none(Method why) {
    return new Tested(Double.NaN, Double.NaN, Double.NaN, why, Double.NaN);
  }

  /** The interval of the quotient. */
  public Interval interval() {
    return new Interval(lower, upper);
  }
}
