package org.agglo.study.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.methods.complexity.Threshold;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.Sources.Counted;
import org.agglo.study.definition.Sources.Republish;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.identify.SetKey;

/**
 * Published jobs and quotients of one source in its last year, over the areas of the finest level.
 * What is made of them tells a reader nothing that the figures do not.
 */
final class FinestAreas {
  /** Fewer areas give no order, no proximity and no map worth testing; a parameter of ours. */
  private static final int FEWEST = 10;

  private record Key(Measure measure, SetKey set) {}

  private final Source source;
  private final String level;
  private final String period;
  private final List<String> codes;
  private final Map<Key, double[]> values = new HashMap<>();
  private final Map<SetKey, Double> territory = new HashMap<>();

  private FinestAreas(StudyFolder folder, Source source, List<Area> areas) {
    this.source = source;
    this.level = areas.get(0).level();
    this.period = Integer.toString(folder.years(source).last());
    this.codes = areas.stream().map(Area::code).toList();
  }

  /** Those of the study's public source of jobs; empty where it has none, or too few areas. */
  static Optional<FinestAreas> of(StudyFolder folder, List<Figure> published) {
    List<Area> areas = finest(folder);
    return areas.size() < FEWEST
        ? Optional.empty()
        : folder.sources().stream()
            .filter(s -> s.counts().filter(c -> c == Counted.JOBS).isPresent())
            .filter(s -> s.republish() != Republish.NONE)
            .findFirst()
            .map(s -> new FinestAreas(folder, s, areas).fill(folder, published));
  }

  /** The level with most areas, as pages have it. */
  private static List<Area> finest(StudyFolder folder) {
    Map<String, List<Area>> levels = new LinkedHashMap<>();
    for (Area area : folder.areas()) {
      if (!area.code().equals(folder.study().comparator())) {
        levels.computeIfAbsent(area.level(), l -> new ArrayList<>()).add(area);
      }
    }
    List<Area> most = List.of();
    for (List<Area> areas : levels.values()) {
      most = areas.size() >= most.size() ? areas : most;
    }
    return most;
  }

  private FinestAreas fill(StudyFolder folder, List<Figure> published) {
    String whole = folder.study().territory().id();
    for (Figure f : published) {
      boolean wanted = f.measure() == Measure.LEVEL || f.measure() == Measure.LOCATION_QUOTIENT;
      if (wanted && f.source().equals(source.id()) && f.period().equals(period)) {
        SetKey set = new SetKey(f.cluster(), f.definition());
        int area = codes.indexOf(f.area());
        if (area >= 0) {
          values.computeIfAbsent(new Key(f.measure(), set), k -> missing())[area] = f.value();
        } else if (f.measure() == Measure.LEVEL && f.area().equals(whole)) {
          territory.put(set, f.value());
        }
      }
    }
    return this;
  }

  private double[] missing() {
    double[] none = new double[codes.size()];
    Arrays.fill(none, Double.NaN);
    return none;
  }

  Source source() {
    return source;
  }

  /** The areas' codes. */
  List<String> codes() {
    return codes;
  }

  /** Quotients of a set; {@code NaN} where missing. */
  double[] quotients(SetKey set) {
    return values.getOrDefault(new Key(Measure.LOCATION_QUOTIENT, set), missing());
  }

  /** Which areas are specialised in a set: a quotient of 1 or more, and 30 jobs or more. */
  boolean[] present(SetKey set) {
    double[] jobs = values.getOrDefault(new Key(Measure.LEVEL, set), missing());
    return Threshold.STANDARD.reached(quotients(set), jobs);
  }

  /** Jobs of a set in the territory; {@code NaN} where missing. */
  double inTerritory(SetKey set) {
    return territory.getOrDefault(set, Double.NaN);
  }

  /** A figure of an area. */
  Draft draft(Measure measure, SetKey set, int area) {
    return new Draft(source.metric(), measure, set)
        .at(codes.get(area), level, period)
        .source(source.id(), source.vintage(), source.level());
  }

  /** What areas are compared: {@code 40 ITL2 areas}. */
  String words() {
    return codes.size() + " " + level + " areas";
  }
}
