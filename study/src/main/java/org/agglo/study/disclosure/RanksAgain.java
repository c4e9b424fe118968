package org.agglo.study.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agglo.methods.concentration.Rank;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure;

/** Ranks among what is published: a gap in the ranks would tell where a withheld quotient lies. */
final class RanksAgain {
  private record Race(String source, String cluster, Definition definition, String level) {}

  private RanksAgain() {}

  /**
   * The figures with their ranks made anew.
   *
   * @param figures what is published
   * @param ranked whether a figure was ranked before
   */
  static List<Figure> of(List<Figure> figures, boolean[] ranked) {
    Map<Race, List<Integer>> races = new LinkedHashMap<>();
    for (int i = 0; i < ranked.length; i++) {
      Figure f = figures.get(i);
      if (ranked[i]) {
        Race race = new Race(f.source(), f.cluster(), f.definition(), f.areaLevel());
        races.computeIfAbsent(race, r -> new ArrayList<>()).add(i);
      }
    }
    List<Figure> again = new ArrayList<>(figures);
    races.values().forEach(race -> rank(again, race));
    return again;
  }

  private static void rank(List<Figure> figures, List<Integer> race) {
    double[] values = race.stream().mapToDouble(i -> figures.get(i).value()).toArray();
    int[] ranks = Rank.descending(values);
    int of = (int) race.stream().filter(i -> figures.get(i).isPresent()).count();
    for (int i = 0; i < ranks.length; i++) {
      Figure f = figures.get(race.get(i));
      figures.set(race.get(i), Redaction.ranked(f, ranks[i], ranks[i] == 0 ? 0 : of));
    }
  }
}
