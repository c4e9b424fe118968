package org.agglo.methods.concentration;

import org.agglo.methods.Reference;

/**
 * Share of a part in its whole, \(s = E_{rj} / E_j\), from 0 to 1.
 *
 * <p>Missing: {@code NaN} in, {@code NaN} out; undefined ({@code NaN}) where the whole is not above
 * 0. Cost: constant. Source: definition.
 */
@Reference(
    name = "Share",
    formula = "s_{rj} = \\frac{E_{rj}}{E_j}",
    words =
        "The part of the nation's total of an industry that is in the region. Hold it against the"
            + " region's share of everything: a large region has large shares.",
    example = "20 of the nation's 50 jobs in the industry are here: 20 / 50 = 0.4",
    edges = {"Not defined where the nation has none."},
    sources = {"Definition."})
public final class Share {
  private Share() {}

  /** The share of {@code part} in {@code whole}, both in one unit. */
  public static double of(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }
}
