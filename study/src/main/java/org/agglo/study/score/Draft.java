package org.agglo.study.score;

import java.util.List;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Figure.Scope;
import org.agglo.study.figure.Measure;
import org.agglo.study.identify.SetKey;

/** A figure in the making: everything is absent until it is said. */
final class Draft {
  private final String metric;
  private final Measure measure;
  private final SetKey set;
  private String area = "";
  private String areaLevel = "";
  private String period = "";
  private double value = Double.NaN;
  private String unit = "";
  private Scope scope = Scope.CLUSTER;
  private String status = "";
  private int rank;
  private int of;
  private String source = "";
  private String vintage = "";
  private String sourceLevel = "";
  private String base = "";
  private Method method = Method.NONE;
  private Evidence evidence = Evidence.NONE;
  private List<String> flags = List.of();
  private String note = "";

  Draft(String metric, Measure measure, SetKey set) {
    this.metric = metric;
    this.measure = measure;
    this.set = set;
  }

  Draft at(String code, String level, String when) {
    area = code;
    areaLevel = level;
    period = when;
    return this;
  }

  Draft value(double number, String inUnit, Method byMethod) {
    value = number;
    unit = inUnit;
    method = byMethod;
    return this;
  }

  /** What chance says of the value. */
  Draft evidence(Evidence found) {
    evidence = found;
    method = method.then(found.method());
    return status(new Mark(status, note).and(found.mark()));
  }

  Draft scope(Scope what) {
    scope = what;
    return this;
  }

  Draft status(Mark mark) {
    status = mark.status();
    note = mark.note();
    return this;
  }

  Draft rank(int place, int among) {
    rank = place;
    of = place == 0 ? 0 : among;
    return this;
  }

  Draft source(String id, String edition, String finest) {
    source = id;
    vintage = edition;
    sourceLevel = finest;
    return this;
  }

  Draft base(String whole) {
    base = whole;
    return this;
  }

  Draft flags(List<String> codes) {
    flags = codes;
    return this;
  }

  Figure done() {
    Definition definition = set.definition();
    double none = Double.NaN;
    return new Figure(
        metric,
        measure,
        set.cluster(),
        definition,
        area,
        areaLevel,
        period,
        value,
        unit,
        scope,
        status,
        evidence.n(),
        evidence.firms(),
        evidence.interval().lower(),
        evidence.interval().upper(),
        evidence.p(),
        none,
        rank,
        of,
        source,
        vintage,
        sourceLevel,
        base,
        method.name(),
        method.version(),
        flags,
        none,
        note);
  }
}
