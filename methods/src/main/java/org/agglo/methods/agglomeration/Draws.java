package org.agglo.methods.agglomeration;

/**
 * How often chance is tried.
 *
 * @param number how many maps are drawn, at least one; 999 is usual
 * @param seed names the draws; the same seed gives the same result
 */
public record Draws(int number, long seed) {
  /** Checks the number. */
  public Draws {
    if (number < 1) {
      throw new IllegalArgumentException("There must be at least one draw, not " + number + ".");
    }
  }
}
