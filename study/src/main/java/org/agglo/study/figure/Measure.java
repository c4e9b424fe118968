package org.agglo.study.figure;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
  LOCATION_QUOTIENT_REST,
  /** Economic complexity of an area: its place in an order by likeness of sectors. */
  ECONOMIC_COMPLEXITY,
  /** Standard deviate of an area's local G with a star: above 0 hot, below 0 cold. */
  HOT_SPOT,
  /** Share of permutations as far from the expected as the hot or cold spot, or farther. */
  HOT_SPOT_DRAWN_P;

  /** The readings that are made of a cell of the table and its totals. */
  public static Set<Measure> ofCells() {
    return EnumSet.range(LEVEL, LOCATION_QUOTIENT_REST);
  }

  /** The name in tables and files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
