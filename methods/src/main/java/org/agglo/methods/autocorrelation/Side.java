package org.agglo.methods.autocorrelation;

import org.agglo.methods.inference.Normal;

/** What counts as unusual: values far from the expected on either side, or on one of them. */
public enum Side {
  /** Far from the expectation, whichever way. */
  BOTH,
  /** Above the expectation. */
  GREATER,
  /** Below the expectation. */
  LESS;

  /** The p of a standard deviate by the normal law; {@code NaN} where it is missing. */
  public double p(double z) {
    return switch (this) {
      case BOTH -> 2 * Normal.upperTail(Math.abs(z));
      case GREATER -> Normal.upperTail(z);
      case LESS -> Normal.upperTail(-z);
    };
  }

  /** The same side of a value whose sign is turned. */
  Side turned() {
    return this == BOTH ? BOTH : this == GREATER ? LESS : GREATER;
  }
}
