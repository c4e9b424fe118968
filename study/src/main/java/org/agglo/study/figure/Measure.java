package org.agglo.study.figure;

import java.util.Locale;

/** The readings of a metric. */
public enum Measure {
  /** The metric itself, in its unit. */
  LEVEL,
  /** Share of the comparator's total of the same cluster, 0–1. */
  SHARE,
  /** Growth from the first to the last period, 0.05 is five per cent. */
  GROWTH,
  /** Growth minus the comparator's growth over the same period, 0.05 is five points. */
  GROWTH_AGAINST_NATION,
  /** Plain location quotient; carries the rank. */
  LOCATION_QUOTIENT,
  /** Location quotient against the rest of the nation, without the area itself. */
  LOCATION_QUOTIENT_REST;

  /** The name in tables and files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
