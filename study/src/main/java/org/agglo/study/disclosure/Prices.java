package org.agglo.study.disclosure;

import java.util.Arrays;
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
  private final double[] ofSet;
  private final double[] ofArea;

  /**
   * Prices of a slice.
   *
   * @param slice the numbers
   * @param areas its areas
   * @param all the set of all activity; -1 where there is none
   */
  Prices(Slice slice, Hierarchy areas, int all) {
    this.slice = slice;
    ofSet = new double[slice.sets.wholes()];
    ofArea = new double[areas.size()];
    Arrays.setAll(ofSet, set -> set == all ? BASE : 1);
    Arrays.fill(ofArea, 1);
    ofArea[areas.territory()] = TERRITORY;
    ofArea[areas.comparator()] = BASE;
  }

  /** The price of going from one treatment of a number to another. */
  double of(int cell, Treatment now, Treatment next) {
    if (now == next) {
      return 0;
    }
    double bits = Math.getExponent(slice.value[cell] + 1) + 8;
    double price = next == Treatment.WITHHELD ? bits : ROUNDED;
    return price * ofSet[cell / ofArea.length] * ofArea[cell % ofArea.length];
  }
}
