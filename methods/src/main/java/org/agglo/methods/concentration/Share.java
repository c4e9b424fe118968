package org.agglo.methods.concentration;

/**
 * Share of a part in its whole, \(s = E_{rj} / E_j\), from 0 to 1.
 *
 * <p>Missing: {@code NaN} in, {@code NaN} out; undefined ({@code NaN}) where the whole is not above
 * 0. Cost: constant. Source: definition.
 */
public final class Share {
  private Share() {}

  /** The share of {@code part} in {@code whole}, both in one unit. */
  public static double of(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }
}
