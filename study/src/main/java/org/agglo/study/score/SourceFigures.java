package org.agglo.study.score;

import java.util.ArrayList;
import java.util.List;
import org.agglo.methods.concentration.Rank;
import org.agglo.methods.concentration.Share;
import org.agglo.methods.growth.Growth;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.Sources.Base;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Figure.Scope;
import org.agglo.study.figure.Measure;
import org.agglo.study.identify.Cube;
import org.agglo.study.identify.Hierarchy;
import org.agglo.study.identify.Quotients;
import org.agglo.study.identify.SetKey;
import org.agglo.study.identify.SetList;
import org.agglo.study.run.RunContext;

/** All figures that one source gives: levels, shares, growth, quotients and their ranks. */
final class SourceFigures {
  private static final String RATIO = "ratio";
  private static final String SHARE = "share";

  private final Source source;
  private final Cube cube;
  private final Quotients quotients;
  private final Hierarchy areas;
  private final List<String> sectors;
  private final List<String> flags;
  private final List<Figure> figures = new ArrayList<>();
  private final int last;
  private final int all;

  SourceFigures(RunContext run, Source source, Cube cube, Quotients quotients) {
    this.source = source;
    this.cube = cube;
    this.quotients = quotients;
    this.areas = cube.areas();
    this.sectors = SetList.sectors(run.folder());
    this.flags = Stale.flags(run, source);
    this.last = cube.periods().size() - 1;
    this.all = cube.set(SectorKey.ALL, Definition.WHOLE);
  }

  List<Figure> list() {
    for (int set = 0; set < cube.sets().size(); set++) {
      SetKey key = cube.sets().get(set);
      if (SetList.isSingleCode(key, sectors)) {
        near(set);
      } else if (key.cluster().equals(SectorKey.ALL)) {
        levels(set);
      } else {
        levels(set);
        shares(set);
        growths(set);
        quotients(set);
      }
    }
    return figures;
  }

  /** A single code: the last period, in and around the territory, where the table has it. */
  private void near(int set) {
    for (int area = 0; area < areas.size(); area++) {
      if (areas.isNear(area)) {
        level(set, area, last);
        if (area != areas.comparator()) {
          share(set, area);
          quotient(set, area, 0, 0);
        }
      }
    }
  }

  private void levels(int set) {
    for (int area = 0; area < areas.size(); area++) {
      for (int period = 0; period <= last; period++) {
        level(set, area, period);
      }
    }
  }

  private void level(int set, int area, int period) {
    int cell = cube.cell(set, area, period);
    figures.add(
        draft(Measure.LEVEL, set, area)
            .at(areas.code(area), areas.level(area), cube.periods().get(period))
            .value(cube.value(cell), source.unit(), "sum")
            .status(new Mark(cube.status(cell), cube.note(cell)))
            .done());
  }

  private void shares(int set) {
    for (int area = 0; area < areas.size(); area++) {
      if (area != areas.comparator()) {
        share(set, area);
      }
    }
  }

  private void share(int set, int area) {
    int cell = cube.cell(set, area, last);
    int nation = cube.cell(set, areas.comparator(), last);
    double share = Share.of(cube.value(cell), cube.value(nation));
    figures.add(
        latest(draft(Measure.SHARE, set, area), area)
            .value(share, SHARE, SHARE)
            .status(mark(share, cell, nation))
            .done());
  }

  private void growths(int set) {
    int first = firstPeriod(set);
    double nation = growth(set, areas.comparator(), first);
    for (int area = 0; area < areas.size(); area++) {
      double growth = growth(set, area, first);
      figures.add(growthDraft(Measure.GROWTH, set, area, growth).done());
      if (area != areas.comparator()) {
        figures.add(growthDraft(Measure.GROWTH_AGAINST_NATION, set, area, growth - nation).done());
      }
    }
  }

  private Draft growthDraft(Measure measure, int set, int area, double value) {
    int first = firstPeriod(set);
    Mark own = growthMark(set, area, first);
    boolean against =
        measure == Measure.GROWTH_AGAINST_NATION && !Double.isNaN(growth(set, area, first));
    Mark nation = growthMark(set, areas.comparator(), first);
    return draft(measure, set, area)
        .at(areas.code(area), areas.level(area), span(first))
        .value(value, SHARE, "growth")
        .status(against && Double.isNaN(value) ? nation : own);
  }

  private String span(int first) {
    return cube.periods().get(first) + "/" + cube.periods().get(last);
  }

  private Mark growthMark(int set, int area, int firstPeriod) {
    int first = cube.cell(set, area, firstPeriod);
    int late = cube.cell(set, area, last);
    for (int cell : new int[] {late, first}) {
      if (!cube.isPresent(cell)) {
        return new Mark("x", cube.note(cell));
      }
    }
    if (last == 0) {
      return new Mark("z", "Not defined: the source has a single year.");
    }
    return cube.value(first) == 0
        ? fromZero()
        : Rounded.mark(source, Math.min(cube.value(first), cube.value(late)))
            .with(cube.status(first))
            .with(cube.status(late));
  }

  private Mark fromZero() {
    return source.rounding().isPresent()
        ? new Mark("x", "It starts from a number that rounds to zero.")
        : new Mark("z", "Not defined: it starts from zero.");
  }

  private double growth(int set, int area, int first) {
    double start = last == 0 ? Double.NaN : cube.value(cube.cell(set, area, first));
    return Growth.of(start, cube.value(cube.cell(set, area, last)));
  }

  /** The first period in which the nation has the set, so that growth can be set against it. */
  private int firstPeriod(int set) {
    for (int period = 0; period < last; period++) {
      if (cube.isPresent(cube.cell(set, areas.comparator(), period))) {
        return period;
      }
    }
    return 0;
  }

  private void quotients(int set) {
    int[] ranks = new int[areas.size()];
    int[] ranked = new int[areas.size()];
    rank(set, ranks, ranked);
    for (int area = 0; area < areas.size(); area++) {
      if (area != areas.comparator()) {
        quotient(set, area, ranks[area], ranked[area]);
      }
    }
  }

  private void quotient(int set, int area, int rank, int of) {
    double plain = quotients.plain(cube.sets().get(set), area);
    double rest = quotients.rest(cube.sets().get(set), area);
    figures.add(quotientDraft(Measure.LOCATION_QUOTIENT, set, area, plain).rank(rank, of).done());
    figures.add(quotientDraft(Measure.LOCATION_QUOTIENT_REST, set, area, rest).done());
  }

  private Draft quotientDraft(Measure measure, int set, int area, double value) {
    int nation = areas.comparator();
    Mark mark =
        mark(
            value,
            cube.cell(set, area, last),
            cube.cell(set, nation, last),
            cube.cell(all, area, last),
            cube.cell(all, nation, last));
    return latest(draft(measure, set, area), area)
        .value(value, RATIO, measure.key())
        .status(mark)
        .base(base());
  }

  /** Ranks within each level; the territory is alone at its own and has none. */
  private void rank(int set, int[] ranks, int[] ranked) {
    List<String> levels = new ArrayList<>();
    for (int area = 0; area < areas.size(); area++) {
      if (!levels.contains(areas.level(area)) && !areas.level(area).equals(Hierarchy.TERRITORY)) {
        levels.add(areas.level(area));
      }
    }
    for (String level : levels) {
      rankLevel(set, level, ranks, ranked);
    }
  }

  private void rankLevel(int set, String level, int[] ranks, int[] ranked) {
    double[] values = new double[areas.size()];
    int n = 0;
    for (int area = 0; area < areas.size(); area++) {
      boolean in = areas.level(area).equals(level) && area != areas.comparator();
      values[area] = in ? quotients.plain(cube.sets().get(set), area) : Double.NaN;
      n += Double.isNaN(values[area]) ? 0 : 1;
    }
    int[] found = Rank.descending(values);
    for (int area = 0; area < areas.size(); area++) {
      if (found[area] > 0) {
        ranks[area] = found[area];
        ranked[area] = n;
      }
    }
  }

  private String base() {
    int year = Integer.parseInt(cube.periods().get(last));
    return source.base().stream()
        .filter(b -> b.from().orElse(year) <= year && b.to().orElse(year) >= year)
        .map(Base::text)
        .findFirst()
        .orElse("");
  }

  /** A figure of the last period. */
  private Draft latest(Draft draft, int area) {
    return draft.at(areas.code(area), areas.level(area), cube.periods().get(last));
  }

  /** What holds for a ratio of a cell to others: missing where any is, else perhaps undefined. */
  private Mark mark(double value, int cell, int... others) {
    if (!cube.isPresent(cell)) {
      return new Mark(cube.status(cell), cube.note(cell));
    }
    for (int other : others) {
      if (!cube.isPresent(other)) {
        return new Mark("x", cube.note(other));
      }
    }
    if (Double.isNaN(value)) {
      return new Mark("z", "Not defined: there is no activity to compare with.");
    }
    return cube.value(cell) > 0
        ? Rounded.mark(source, cube.value(cell)).with(cube.status(cell))
        : new Mark(cube.status(cell), cube.note(cell));
  }

  private Draft draft(Measure measure, int set, int area) {
    boolean all = cube.sets().get(set).cluster().equals(SectorKey.ALL);
    Scope scope = area == areas.comparator() ? Scope.NATION : all ? Scope.TERRITORY : Scope.CLUSTER;
    return new Draft(source.metric(), measure, cube.sets().get(set))
        .scope(scope)
        .source(source.id(), source.vintage(), source.level())
        .flags(flags);
  }
}
