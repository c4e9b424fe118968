package org.agglo.study.score;

import java.util.ArrayList;
import java.util.List;
import org.agglo.methods.concentration.Share;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.identify.Cube;
import org.agglo.study.identify.Hierarchy;
import org.agglo.study.identify.SetKey;
import org.agglo.study.identify.SetList;

/** All figures that one source gives: levels, shares, growth, quotients and their ranks. */
final class SourceFigures {
  private static final Method SHARE = Method.of("share", Share.class);

  private final Sheet sheet;
  private final Cube cube;
  private final Hierarchy areas;
  private final GrowthFigures growths;
  private final QuotientFigures quotients;
  private final List<Figure> figures = new ArrayList<>();

  SourceFigures(Sheet sheet, QuotientFigures quotients) {
    this.sheet = sheet;
    this.cube = sheet.cube();
    this.areas = sheet.areas();
    this.growths = new GrowthFigures(sheet);
    this.quotients = quotients;
  }

  /** The figures, set by set; single codes only in and around the territory. */
  List<Figure> list(List<String> sectors) {
    for (int set = 0; set < cube.sets().size(); set++) {
      SetKey key = cube.sets().get(set);
      if (SetList.isSingleCode(key, sectors)) {
        near(set);
      } else {
        levels(set);
        if (!key.cluster().equals(SectorKey.ALL)) {
          shares(set);
          figures.addAll(growths.list(set));
          figures.addAll(quotients.list(set));
        }
      }
    }
    return figures;
  }

  /** A single code: the last period, in and around the territory, where the table has it. */
  private void near(int set) {
    for (int area = 0; area < areas.size(); area++) {
      if (areas.isNear(area)) {
        level(set, area, sheet.last());
        if (area != areas.comparator()) {
          share(set, area);
        }
      }
    }
    figures.addAll(quotients.listNear(set));
  }

  private void levels(int set) {
    for (int area = 0; area < areas.size(); area++) {
      for (int period = 0; period <= sheet.last(); period++) {
        level(set, area, period);
      }
    }
  }

  private void level(int set, int area, int period) {
    int cell = cube.cell(set, area, period);
    figures.add(
        sheet
            .draft(Measure.LEVEL, set, area)
            .at(areas.code(area), areas.level(area), cube.periods().get(period))
            .value(cube.value(cell), sheet.source().unit(), Method.SUM)
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
    int cell = sheet.cell(set, area);
    int nation = sheet.nation(set);
    double share = Share.of(cube.value(cell), cube.value(nation));
    figures.add(
        sheet
            .latest(Measure.SHARE, set, area)
            .value(share, "share", SHARE)
            .status(sheet.mark(share, cell, nation))
            .done());
  }
}
