package org.agglo.methods.autocorrelation;

/**
 * A statistic of the whole map, and its law where location is chance.
 *
 * @param statistic its value, {@code NaN} where it is not defined
 * @param expectation its mean where location is chance
 * @param variance its variance there, {@code NaN} with fewer than four sites
 */
public record Deviate(double statistic, double expectation, double variance) {
  /** Which chance is meant. */
  public enum Assumption {
    /** The values given are dealt to the sites in every order: what permutations draw from. */
    RANDOMISATION,
    /** The values are drawn from one normal law. */
    NORMALITY
  }

  static final Deviate UNDEFINED = new Deviate(Double.NaN, Double.NaN, Double.NaN);

  /** How many standard deviations the statistic is above its expectation. */
  public double z() {
    return variance > 0 ? (statistic - expectation) / Math.sqrt(variance) : Double.NaN;
  }

  /** p by the normal law. */
  public double p(Side side) {
    return side.p(z());
  }
}
