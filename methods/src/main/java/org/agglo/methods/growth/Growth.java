package org.agglo.methods.growth;

/**
 * Growth over a period, \(g = x_t / x_0 - 1\), as a share (0.05 is five per cent).
 *
 * <p>For official stocks or repeated snapshots only: one snapshot of a live register holds
 * survivors, and growth read from it is wrong by construction. Missing: {@code NaN} in, {@code NaN}
 * out; undefined ({@code NaN}) where the first value is not above 0. Cost: constant. Source:
 * definition.
 */
public final class Growth {
  private Growth() {}

  /** Growth from {@code first} to {@code last}, both in one unit. */
  public static double of(double first, double last) {
    return first > 0 ? last / first - 1 : Double.NaN;
  }
}
