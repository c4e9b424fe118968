package org.agglo.study.score;

import java.util.ArrayList;
import java.util.List;
import org.agglo.methods.growth.Growth;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.identify.Cube;
import org.agglo.study.identify.Hierarchy;

/** Growth from the first to the last period, and against the nation's. */
final class GrowthFigures {
  private static final Method GROWTH = Method.of("growth", Growth.class);

  private final Sheet sheet;
  private final Cube cube;
  private final Hierarchy areas;
  private final int last;

  GrowthFigures(Sheet sheet) {
    this.sheet = sheet;
    this.cube = sheet.cube();
    this.areas = sheet.areas();
    this.last = sheet.last();
  }

  List<Figure> list(int set) {
    List<Figure> figures = new ArrayList<>();
    int first = firstPeriod(set);
    double nation = growth(set, areas.comparator(), first);
    for (int area = 0; area < areas.size(); area++) {
      double growth = growth(set, area, first);
      figures.add(growthDraft(Measure.GROWTH, set, area, growth).done());
      if (area != areas.comparator()) {
        figures.add(growthDraft(Measure.GROWTH_AGAINST_NATION, set, area, growth - nation).done());
      }
    }
    return figures;
  }

  private Draft growthDraft(Measure measure, int set, int area, double value) {
    int first = firstPeriod(set);
    Mark own = growthMark(set, area, first);
    boolean against =
        measure == Measure.GROWTH_AGAINST_NATION && !Double.isNaN(growth(set, area, first));
    Mark nation = growthMark(set, areas.comparator(), first);
    return sheet
        .draft(measure, set, area)
        .at(areas.code(area), areas.level(area), span(first))
        .value(value, "share", GROWTH)
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
      return sheet.noGrowth();
    }
    return cube.value(first) == 0
        ? fromZero()
        : LowReliability.ofRatio(sheet.source(), Math.min(cube.value(first), cube.value(late)))
            .with(cube.status(first))
            .with(cube.status(late));
  }

  private Mark fromZero() {
    return sheet.source().rounding().isPresent()
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
}
