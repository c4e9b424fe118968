package org.agglo.study.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agglo.methods.concentration.Rank;
import org.agglo.study.identify.Hierarchy;

/** Ranks of one set's quotients within each level; the territory is alone at its own. */
final class Ranks {
  private final Hierarchy areas;
  private final double[] values;
  private final int[] ranks;
  private final int[] ranked;

  /**
   * Ranks the areas.
   *
   * @param areas the areas
   * @param values their values; {@code NaN} is not ranked, nor is the comparator
   */
  Ranks(Hierarchy areas, double[] values) {
    this.areas = areas;
    this.values = values;
    this.ranks = new int[areas.size()];
    this.ranked = new int[areas.size()];
    List<String> levels = new ArrayList<>();
    for (int area = 0; area < areas.size(); area++) {
      if (!levels.contains(areas.level(area)) && !areas.level(area).equals(Hierarchy.TERRITORY)) {
        levels.add(areas.level(area));
      }
    }
    levels.forEach(this::rank);
  }

  /** No ranks at all. */
  static Ranks none(Hierarchy areas) {
    double[] missing = new double[areas.size()];
    Arrays.fill(missing, Double.NaN);
    return new Ranks(areas, missing);
  }

  /** Rank of an area; 0 where it has none. */
  int of(int area) {
    return ranks[area];
  }

  /** How many areas of its level were ranked. */
  int among(int area) {
    return ranked[area];
  }

  private void rank(String level) {
    double[] own = new double[areas.size()];
    int n = 0;
    for (int area = 0; area < areas.size(); area++) {
      boolean in = areas.level(area).equals(level) && area != areas.comparator();
      own[area] = in ? values[area] : Double.NaN;
      n += Double.isNaN(own[area]) ? 0 : 1;
    }
    int[] found = Rank.descending(own);
    for (int area = 0; area < areas.size(); area++) {
      if (found[area] > 0) {
        ranks[area] = found[area];
        ranked[area] = n;
      }
    }
  }
}
