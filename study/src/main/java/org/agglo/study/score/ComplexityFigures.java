package org.agglo.study.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.agglo.intake.text.Decimal;
import org.agglo.methods.complexity.EconomicComplexity;
import org.agglo.methods.complexity.EconomicComplexity.Scores;
import org.agglo.methods.complexity.Presence;
import org.agglo.methods.concentration.Rank;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Figure.Scope;
import org.agglo.study.figure.Measure;
import org.agglo.study.identify.SetKey;
import org.agglo.study.identify.SetList;

/**
 * Economic complexity of the finest areas over the study's sectors, with what must be said of it.
 * Where diversity hardly tells which end is up, there is none.
 */
final class ComplexityFigures {
  private static final Method ECI = Method.of("economic_complexity", EconomicComplexity.class);
  private static final SetKey ALL = new SetKey(SectorKey.ALL, Definition.WHOLE);

  private final FinestAreas areas;
  private final Function<String, String> name;
  private final Scores scores;
  private final int[] ranks;
  private final String base;

  private ComplexityFigures(StudyFolder folder, FinestAreas areas, List<String> sectors) {
    this.areas = areas;
    this.name = code -> name(folder, code);
    boolean[][] cells = new boolean[areas.codes().size()][sectors.size()];
    for (int s = 0; s < sectors.size(); s++) {
      boolean[] present = areas.present(new SetKey(SectorKey.of(sectors.get(s)), Definition.WHOLE));
      for (int r = 0; r < cells.length; r++) {
        cells[r][s] = present[r];
      }
    }
    Presence presence = Presence.of(cells);
    scores = EconomicComplexity.of(presence);
    ranks = Rank.descending(scores.areas());
    long found = IntStream.range(0, sectors.size()).filter(s -> presence.ubiquity(s) > 0).count();
    base =
        areas.words()
            + " by the "
            + found
            + " SIC divisions that at least one of them is specialised in: a location quotient of 1"
            + " or more, and 30 jobs or more";
  }

  /** A figure of every area; none in a study without sectors. */
  static List<Figure> of(StudyFolder folder, FinestAreas areas) {
    List<String> sectors = SetList.sectors(folder);
    return sectors.isEmpty() ? List.of() : new ComplexityFigures(folder, areas, sectors).list();
  }

  private static String name(StudyFolder folder, String code) {
    return folder.areas().stream()
        .filter(a -> a.code().equals(code))
        .map(Area::name)
        .findFirst()
        .orElse(code);
  }

  private List<Figure> list() {
    String ends = ends();
    boolean told = scores.hasOrder() && scores.isOriented();
    int among = IntStream.of(ranks).max().orElse(0);
    List<Figure> figures = new ArrayList<>();
    for (int area = 0; area < areas.codes().size(); area++) {
      double value = told ? scores.areas()[area] : Double.NaN;
      figures.add(
          areas
              .draft(Measure.ECONOMIC_COMPLEXITY, ALL, area)
              .scope(Scope.TERRITORY)
              .base(base)
              .value(value, "standard deviations", ECI)
              .rank(told ? ranks[area] : 0, among)
              .status(mark(scores, value, ends))
              .done());
    }
    return figures;
  }

  /**
   * What is said of a value.
   *
   * @param scores the order it is from
   * @param value the value, {@code NaN} where there is none
   * @param ends which areas are at the ends, in a sentence
   */
  static Mark mark(Scores scores, double value, String ends) {
    String along = Decimal.brief(Math.rint(100 * scores.alongDiversity()) / 100);
    if (!scores.hasOrder()) {
      return new Mark("z", "Not defined: nothing orders these areas one way more than another.");
    } else if (!scores.isOriented()) {
      String weak =
          "Not given: the order correlates with the number of sectors an area is specialised in by"
              + " only "
              + along
              + ", so nothing tells which end is first. ";
      return new Mark("z", weak + ends);
    } else if (Double.isNaN(value)) {
      return new Mark("z", "Not defined: it shares no sector with the other areas.");
    }
    String order =
        "An order by likeness of sectors, not of merit. First is the end with more sectors: the two"
            + " correlate by "
            + along
            + ". "
            + ends;
    String near = " A few jobs more or less could turn it: a second order is near.";
    return scores.isNearlyTied() ? new Mark("u", order + near) : new Mark("", order);
  }

  private String ends() {
    double[] values = scores.areas();
    Comparator<Integer> by = Comparator.comparingDouble(r -> values[r]);
    List<Integer> known =
        IntStream.range(0, values.length).filter(r -> !Double.isNaN(values[r])).boxed().toList();
    return "At its ends are "
        + known.stream().max(by).map(areas.codes()::get).map(name).orElse("")
        + " and "
        + known.stream().min(by).map(areas.codes()::get).map(name).orElse("")
        + ".";
  }
}
