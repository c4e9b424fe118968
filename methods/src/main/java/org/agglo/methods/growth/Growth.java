package org.agglo.methods.growth;

import org.agglo.methods.Reference;

/**
 * Growth over a period, \(g = x_t / x_0 - 1\), as a share (0.05 is five per cent).
 *
 * <p>For official stocks or repeated snapshots only: one snapshot of a live register holds
 * survivors, and growth read from it is wrong by construction. Missing: {@code NaN} in, {@code NaN}
 * out; undefined ({@code NaN}) where the first value is not above 0. Cost: constant. Source:
 * definition.
 */
@Reference(
    name = "Growth",
    formula = "g = \\frac{x_t}{x_0} - 1",
    words =
        "The change from the first year to the last as a part of the first. It uses two years only"
            + " and says nothing of what happened between.",
    example = "From 1,000 jobs to 1,200: 1,200 / 1,000 - 1 = 0.2",
    edges = {
      "Not defined where the first value is not above zero.",
      "Only from official stocks or repeated snapshots: one snapshot of a live register holds"
          + " survivors, and growth read from it is wrong by construction."
    },
    sources = {"Definition."})
public final class Growth {
  private Growth() {}

  /** Growth from {@code first} to {@code last}, both in one unit. */
  public static double of(double first, double last) {
    return first > 0 ? last / first - 1 : Double.NaN;
  }
}
