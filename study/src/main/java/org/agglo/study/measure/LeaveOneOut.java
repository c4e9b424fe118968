package org.agglo.study.measure;

import java.util.Locale;

/** Where an area is held against the rest of the nation too. */
public enum LeaveOneOut {
  /** Where the area has more than 5 % of everything. */
  AUTO,
  /** Everywhere. */
  ON,
  /** Nowhere. */
  OFF;

  private static final double LARGE = 0.05;

  /** Whether it is on for an area with this share of everything. */
  boolean isOn(double areaShare) {
    return this == ON || this == AUTO && areaShare > LARGE;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
