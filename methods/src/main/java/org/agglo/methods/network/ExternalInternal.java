package org.agglo.methods.network;

import org.agglo.methods.Reference;

/**
 * Krackhardt and Stern's E–I index: ties that lead out of a cluster against those within it.
 *
 * <p>\(\frac{E - I}{E + I}\), from −1 (all within) to 1 (all lead out); the internal share of ties
 * is \(\frac{I}{E + I} = \frac{1 - EI}{2}\). A large cluster among few others has more ties within
 * by its size alone: hold it against what chance gives ({@link Interconnection}).
 *
 * <p>Missing: {@code NaN} without ties, or where one is missing or negative. Cost: O(1). Source:
 * Krackhardt, D. and Stern, R. N. (1988), <i>Informal Networks and Organizational Crises</i>,
 * Social Psychology Quarterly 51(2), doi:10.2307/2786835.
 */
@Reference(
    name = "E–I index",
    formula = "\\frac{E - I}{E + I}",
    words =
        "Whether the ties of a cluster's organisations lead out of it (up to 1) or stay within it"
            + " (down to -1). It depends on the cluster's size: a large one has more ties within by"
            + " chance alone.",
    example = "Ties within weigh 3, those that lead out 1: (1 - 3) / (1 + 3) = -0.5",
    edges = {"Not defined without ties.", "The internal share of ties is (1 - EI) / 2."},
    sources = {
      "Krackhardt, D. and Stern, R. N. (1988), Informal Networks and Organizational Crises: An"
          + " Experimental Simulation, Social Psychology Quarterly 51(2), 123-140,"
          + " https://doi.org/10.2307/2786835."
    })
public final class ExternalInternal {
  private ExternalInternal() {}

  /**
   * The index.
   *
   * @param internal the weight of ties within
   * @param external the weight of ties that lead out
   */
  public static double of(double internal, double external) {
    return (external - internal) / whole(internal, external);
  }

  /** The share of ties that are within. */
  public static double internalShare(double internal, double external) {
    return internal / whole(internal, external);
  }

  private static double whole(double internal, double external) {
    double whole = internal + external;
    return internal >= 0 && external >= 0 && whole > 0 ? whole : Double.NaN;
  }
}
