package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Figures;
import org.agglo.study.figure.Measure;

/** Figures by slot: the levels of all periods, and of every measure the latest. Only looked up. */
final class FigureIndex {
  private static final Comparator<Figure> BY_PERIOD = Comparator.comparing(Figure::period);

  private final Map<Slot, Readings> bySlot;

  private FigureIndex(Map<Slot, Readings> bySlot) {
    this.bySlot = bySlot;
  }

  static FigureIndex of(Figures figures) {
    Map<Slot, Readings> map = new HashMap<>(figures.size() / 4);
    figures.stream().forEach(f -> map.computeIfAbsent(slot(f), s -> new Readings()).add(f));
    return new FigureIndex(map);
  }

  /** The latest figure of a measure. */
  Optional<Figure> find(Slot slot, Measure measure) {
    Readings readings = bySlot.get(slot);
    return readings == null ? Optional.empty() : Optional.ofNullable(readings.latest.get(measure));
  }

  /** Levels by period. */
  List<Figure> levels(Slot slot) {
    Readings readings = bySlot.get(slot);
    return readings == null ? List.of() : readings.levels.stream().sorted(BY_PERIOD).toList();
  }

  private static Slot slot(Figure f) {
    return new Slot(f.metric(), f.cluster(), f.definition(), f.area());
  }

  private static final class Readings {
    private final Map<Measure, Figure> latest = new EnumMap<>(Measure.class);
    private final List<Figure> levels = new ArrayList<>(1);

    void add(Figure figure) {
      latest.merge(figure.measure(), figure, (a, b) -> BY_PERIOD.compare(a, b) > 0 ? a : b);
      if (figure.measure() == Measure.LEVEL) {
        levels.add(figure);
      }
    }
  }
}
