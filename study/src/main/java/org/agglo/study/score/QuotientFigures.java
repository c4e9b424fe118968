package org.agglo.study.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.study.definition.Sources.Base;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.identify.Cube;
import org.agglo.study.identify.Hierarchy;
import org.agglo.study.identify.Quotients;
import org.agglo.study.identify.SetKey;

/** Location quotients of the last period, plain and against the rest, with what chance says. */
final class QuotientFigures {
  private static final Method PLAIN =
      Method.of(Measure.LOCATION_QUOTIENT.key(), LocationQuotient.class);
  private static final Method REST =
      Method.of(Measure.LOCATION_QUOTIENT_REST.key(), LocationQuotient.class);

  private final Sheet sheet;
  private final Hierarchy areas;
  private final Quotients quotients;
  private final Evidence.Pair[][] evidence;

  QuotientFigures(Sheet sheet, Quotients quotients, Evidence.Pair[][] evidence) {
    this.sheet = sheet;
    this.areas = sheet.areas();
    this.quotients = quotients;
    this.evidence = evidence;
  }

  /** The quotients of a set in every area but the nation, with their ranks. */
  List<Figure> list(int set) {
    SetKey key = sheet.cube().sets().get(set);
    double[] plain = new double[areas.size()];
    for (int area = 0; area < plain.length; area++) {
      plain[area] = quotients.plain(key, area);
    }
    return list(set, new Ranks(areas, plain), area -> true);
  }

  /** The quotients of a set in and around the territory, without ranks. */
  List<Figure> listNear(int set) {
    return list(set, Ranks.none(areas), areas::isNear);
  }

  private List<Figure> list(int set, Ranks ranks, IntPredicate asked) {
    SetKey key = sheet.cube().sets().get(set);
    List<Figure> figures = new ArrayList<>();
    for (int area = 0; area < areas.size(); area++) {
      if (area != areas.comparator() && asked.test(area)) {
        double plain = quotients.plain(key, area);
        double rest = quotients.rest(key, area);
        figures.add(
            draft(Measure.LOCATION_QUOTIENT, set, area)
                .value(plain, "ratio", PLAIN)
                .status(mark(plain, set, area))
                .rank(ranks.of(area), ranks.among(area))
                .evidence(evidence[set][area].plain())
                .done());
        figures.add(
            draft(Measure.LOCATION_QUOTIENT_REST, set, area)
                .value(rest, "ratio", REST)
                .status(mark(rest, set, area))
                .evidence(evidence[set][area].rest())
                .done());
      }
    }
    return figures;
  }

  private Draft draft(Measure measure, int set, int area) {
    return sheet.latest(measure, set, area).base(base());
  }

  private Mark mark(double value, int set, int area) {
    int all = sheet.all();
    return sheet.mark(
        value, sheet.cell(set, area), sheet.nation(set), sheet.cell(all, area), sheet.nation(all));
  }

  private String base() {
    Cube cube = sheet.cube();
    int year = Integer.parseInt(cube.periods().get(sheet.last()));
    return sheet.source().base().stream()
        .filter(b -> b.from().orElse(year) <= year && b.to().orElse(year) >= year)
        .map(Base::text)
        .findFirst()
        .orElse("");
  }
}
