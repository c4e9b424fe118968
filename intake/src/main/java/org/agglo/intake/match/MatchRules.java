package org.agglo.intake.match;

/**
 * When two names at one postcode are one organisation.
 *
 * @param same from this score on they are one; 0–1
 * @param look from this score on, below {@code same}, the pair is listed for a person to look at
 * @param block most pairs of names compared at one postcode; where there would be more, only names
 *     that begin with the same three letters are compared
 * @param common a name that more organisations than this bear tells nothing at another postcode
 */
public record MatchRules(double same, double look, int block, int common) {
  /** Checks that the scores are in order. */
  public MatchRules {
    if (!(look > 0 && look <= same && same <= 1)) {
      throw new IllegalArgumentException("0 < look <= same <= 1 does not hold");
    }
  }

  /** 0.92, 0.80, a million pairs, four organisations. */
  public static MatchRules defaults() {
    return new MatchRules(0.92, 0.80, 1_000_000, 4);
  }
}
