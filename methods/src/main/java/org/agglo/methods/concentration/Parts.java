package org.agglo.methods.concentration;

/** The parts of a whole, as every index of a distribution reads them. */
final class Parts {
  private Parts() {}

  /**
   * The sum of parts that can be shared out.
   *
   * @return the sum, above 0 and finite; {@code NaN} where a part is missing, negative or infinite,
   *     or where nothing is above 0
   */
  static double whole(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      if (!(part >= 0)) {
        return Double.NaN;
      }
      sum += part;
    }
    return sum > 0 && sum < Double.POSITIVE_INFINITY ? sum : Double.NaN;
  }

  /** Stops where two vectors do not belong together. */
  static void sameLength(double[] parts, double[] wholes) {
    if (parts.length != wholes.length) {
      throw new IllegalArgumentException(
          "Both must have a value for each unit, but one has "
              + parts.length
              + " and the other "
              + wholes.length
              + ".");
    }
  }
}
