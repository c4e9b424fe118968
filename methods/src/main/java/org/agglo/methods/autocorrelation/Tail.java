package org.agglo.methods.autocorrelation;

/**
 * Where a value stands among those of permutations. Values that differ by rounding alone are equal.
 *
 * @param permutations how many there were, 0 where none were drawn or the value is missing
 * @param atLeast how many gave the value or more
 * @param atMost how many gave the value or less
 * @param asFar how many were as far from the expectation or farther
 */
public record Tail(int permutations, int atLeast, int atMost, int asFar) {
  static final Tail NONE = new Tail(0, 0, 0, 0);

  /**
   * \((b + 1) / (R + 1)\), with \(b\) the replicates that are as unusual; {@code NaN} without
   * permutations.
   */
  public double p(Side side) {
    int unusual =
        switch (side) {
          case BOTH -> asFar;
          case GREATER -> atLeast;
          case LESS -> atMost;
        };
    return permutations == 0 ? Double.NaN : (unusual + 1.0) / (permutations + 1.0);
  }

  /** The tail of the value with its sign turned. */
  Tail turned() {
    return new Tail(permutations, atMost, atLeast, asFar);
  }
}
