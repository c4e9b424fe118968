package org.agglo.methods.concentration;

import org.agglo.methods.Reference;

/**
 * Symmetric location quotient, \(\dfrac{LQ - 1}{LQ + 1}\), from −1 (none) through 0 (as everywhere)
 * towards 1.
 *
 * <p>It puts twice as much and half as much at the same distance from 0, which the quotient itself
 * does not. Order and rank stay as they are. Missing: {@code NaN} in, {@code NaN} out; {@code NaN}
 * for a negative quotient, which no activity can have. Cost: constant.
 *
 * <p>Source: Dalum, B., Laursen, K., Villumsen, G. (1998), "Structural change in OECD export
 * specialisation patterns: de-specialisation and 'stickiness'", <i>International Review of Applied
 * Economics</i> 12(3), 423–443, doi:10.1080/02692179800000017.
 */
@Reference(
    name = "Symmetric location quotient",
    formula = "\\frac{LQ - 1}{LQ + 1}",
    words =
        "The location quotient on a scale from -1 to 1: 0 is exactly the nation's share, and twice as"
            + " much is as far from it as half as much.",
    example = "A location quotient of 4: (4 - 1) / (4 + 1) = 0.6",
    edges = {
      "An industry that is absent has -1; 1 is never reached.",
      "It orders regions as the location quotient does, and says no more of chance."
    },
    sources = {
      "Dalum, B., Laursen, K., Villumsen, G. (1998), Structural change in OECD export specialisation"
          + " patterns, International Review of Applied Economics 12(3), 423-443,"
          + " https://doi.org/10.1080/02692179800000017."
    })
public final class SymmetricQuotient {
  private SymmetricQuotient() {}

  /** The symmetric form of a location quotient. */
  public static double of(double quotient) {
    return quotient >= 0 ? (quotient - 1) / (quotient + 1) : Double.NaN;
  }
}
