package org.agglo.study.disclosure;

import java.util.Arrays;

/**
 * The numbers of one source in one period, and what a reader sees of each. Numbers of sets and
 * areas add up within a period; nothing adds up across periods or sources.
 */
final class Slice {
  final Cover sets;
  final Cover areas;
  final double[] value;
  final boolean[] shown;
  final Treatment[] treatment;
  private final double[] up;
  private final double[] down;

  /**
   * Nothing is done to any number yet.
   *
   * @param sets the sets
   * @param areas the areas
   * @param value a number for each set and area, {@code NaN} where missing
   * @param shown whether a figure tells it, or is made from it
   */
  Slice(Cover sets, Cover areas, double[] value, boolean[] shown) {
    this.sets = sets;
    this.areas = areas;
    this.value = value;
    this.shown = shown;
    this.treatment = new Treatment[value.length];
    Arrays.fill(treatment, Treatment.OPEN);
    this.up = new double[value.length];
    this.down = new double[value.length];
  }

  int cell(int set, int area) {
    return set * areas.wholes() + area;
  }

  /**
   * The least that must be done to a number for a reader not to tell it from one that is larger, or
   * smaller, by so much; what other numbers already rest on stays hidden with it.
   *
   * @param ladder the treatments of the policy, the mildest first
   */
  Treatment needed(int cell, double larger, double smaller, Treatment[] ladder) {
    Treatment now = treatment[cell];
    for (Treatment next : ladder) {
      if (next.compareTo(now) >= 0) {
        boolean same = next == now;
        double high = value[cell] + (same ? larger : Math.max(larger, up[cell]));
        double low = value[cell] - (same ? smaller : Math.max(smaller, down[cell]));
        if (next.hides(value[cell], high) && next.hides(value[cell], low)) {
          return next;
        }
      }
    }
    return Treatment.WITHHELD;
  }

  /** Does it, and holds on to what now rests on it. */
  void treat(int cell, Treatment with, double larger, double smaller) {
    treatment[cell] = with;
    up[cell] = Math.max(up[cell], larger);
    down[cell] = Math.max(down[cell], smaller);
  }
}
