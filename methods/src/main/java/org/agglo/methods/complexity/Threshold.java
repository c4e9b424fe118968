package org.agglo.methods.complexity;

/**
 * When an area is said to have an industry: a location quotient and a number of jobs, both reached.
 * The quotient alone calls three jobs in a small place a specialisation.
 *
 * @param quotient the least location quotient, 1 by convention
 * @param value the least activity, in the unit of the table; 30 jobs is a parameter of ours
 */
public record Threshold(double quotient, double value) {
  /** A quotient of 1 and 30 jobs. */
  public static final Threshold STANDARD = new Threshold(1, 30);

  /** Checks that both are numbers. */
  public Threshold {
    if (Double.isNaN(quotient) || Double.isNaN(value)) {
      throw new IllegalArgumentException("A threshold must be a number.");
    }
  }

  /**
   * Whether each cell reaches both; one whose quotient or value is missing does not.
   *
   * @param quotients the location quotient of each cell
   * @param values the activity of each cell
   */
  public boolean[] reached(double[] quotients, double[] values) {
    if (quotients.length != values.length) {
      throw new IllegalArgumentException("Quotients and values differ in number.");
    }
    boolean[] reached = new boolean[values.length];
    for (int cell = 0; cell < reached.length; cell++) {
      reached[cell] = quotients[cell] >= quotient && values[cell] >= value && values[cell] > 0;
    }
    return reached;
  }
}
