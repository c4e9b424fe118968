package org.agglo.study.disclosure;

import org.agglo.study.identify.Hierarchy;

/**
 * What it costs readers to lose a number: more for a large one, far more for all activity and for
 * the nation, which every share and quotient is made with.
 */
final class Prices {
  private static final double ROUNDED = 1;
  private static final double BASE = 64;
  private static final double TERRITORY = 8;

  private final Slice slice;
  private final Hierarchy areas;
  private final int all;

  /**
   * Prices of a slice.
   *
   * @param slice the numbers
   * @param areas its areas
   * @param all the set of all activity; -1 where there is none
   */
  Prices(Slice slice, Hierarchy areas, int all) {
    this.slice = slice;
    this.areas = areas;
    this.all = all;
  }

  /** The price of going from one treatment of a number to another. */
  double of(int cell, Treatment now, Treatment next) {
    if (now == next) {
      return 0;
    }
    double bits = Math.getExponent(slice.value[cell] + 1) + 8;
    return (next == Treatment.WITHHELD ? bits : ROUNDED) * importance(cell);
  }

  private double importance(int cell) {
    int set = cell / areas.size();
    int area = cell % areas.size();
    double importance = set == all ? BASE : 1;
    return area == areas.comparator()
        ? importance * BASE
        : area == areas.territory() ? importance * TERRITORY : importance;
  }
}
