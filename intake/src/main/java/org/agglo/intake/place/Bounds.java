package org.agglo.intake.place;

/**
 * A box in degrees of WGS 84, its borders included.
 *
 * @param west least longitude
 * @param south least latitude
 * @param east greatest longitude
 * @param north greatest latitude
 */
public record Bounds(double west, double south, double east, double north) {

  /**
   * The United Kingdom with its islands, from St Kilda to Lowestoft and from Scilly to Shetland.
   */
  public static Bounds ofUnitedKingdom() {
    return new Bounds(-8.7, 49.8, 1.8, 60.9);
  }

  /** Whether a point lies within. */
  public boolean hold(double longitude, double latitude) {
    return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
  }
}
