package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Metric;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Published;
import org.agglo.study.figure.Published.Sector;

/** What is published, ordered for looking up: areas by level and part, figures by slot. */
public final class Atlas {
  /** Jobs come first on every page that has them: their table is the finest. */
  private static final String HEADLINE = "3.1";

  private final Published published;
  private final FigureIndex index;
  private final Map<String, Area> areas = new LinkedHashMap<>();
  private final Map<String, List<Area>> parts = new LinkedHashMap<>();
  private final Map<String, Sector> sectors = new LinkedHashMap<>();
  private final Map<String, String> lastPeriods = new LinkedHashMap<>();
  private final Map<String, String> growthPeriods = new LinkedHashMap<>();
  private final Map<String, Set<String>> tested = new TreeMap<>();
  private int spotTests;
  private int spotsCalled;
  private final Set<String> within = new LinkedHashSet<>();
  private final Map<String, List<Area>> byLevel = new LinkedHashMap<>();
  private final List<Area> paged;
  private final List<Sector> divisions;
  private final List<String> levels;
  private final List<String> metrics;
  private final Registers registers;

  private Atlas(Published published) {
    this.published = published;
    this.index = FigureIndex.of(published.figures());
    published.areas().forEach(this::place);
    published.sectors().forEach(s -> sectors.put(s.id(), s));
    published.study().territory().areas().forEach(this::enclose);
    this.paged = published.areas().stream().filter(a -> !a.code().equals(comparator())).toList();
    paged.forEach(a -> byLevel.computeIfAbsent(a.level(), l -> new ArrayList<>()).add(a));
    this.levels = coarseFirst();
    this.metrics = filled();
    this.divisions = shown();
    this.registers = new Registers(this);
  }

  /** The atlas of what is published. */
  public static Atlas of(Published published) {
    return new Atlas(published);
  }

  Published published() {
    return published;
  }

  Registers registers() {
    return registers;
  }

  String territory() {
    return published.study().territory().id();
  }

  String comparator() {
    return published.study().comparator();
  }

  String comparatorName() {
    return name(comparator());
  }

  /** Name of an area or of the territory; its code where the study has no such area. */
  String name(String area) {
    Area found = areas.get(area);
    boolean joined = found == null && area.equals(territory());
    return Text.clean(
        joined ? published.study().territory().name() : found == null ? area : found.name());
  }

  Optional<Area> findArea(String code) {
    return Optional.ofNullable(areas.get(code));
  }

  /** Areas with a page: all but the comparator. */
  List<Area> areas() {
    return paged;
  }

  List<Area> areasOf(String level) {
    return byLevel.getOrDefault(level, List.of());
  }

  /** Levels whose areas are ranked, the coarsest first. */
  List<String> levels() {
    return levels;
  }

  /** The finest level; empty in a study without areas. */
  String finest() {
    return levels.isEmpty() ? "" : levels.get(levels.size() - 1);
  }

  List<Area> parts(String code) {
    return parts.getOrDefault(code, List.of());
  }

  boolean isInTerritory(String code) {
    return within.contains(code);
  }

  /** Codes of an area's finest parts, itself where it has none. */
  List<String> leaves(String code) {
    Collection<String> below =
        code.equals(territory())
            ? published.study().territory().areas()
            : parts(code).stream().map(Area::code).toList();
    return below.isEmpty()
        ? List.of(code)
        : below.stream().flatMap(c -> leaves(c).stream()).toList();
  }

  /** Metrics with at least one number, the headline first. */
  List<String> metrics() {
    return metrics;
  }

  /** The metric pages lead with; the headline even where it is empty. */
  String headline() {
    return metrics.isEmpty() ? HEADLINE : metrics.get(0);
  }

  /** Last period for which a metric has levels; empty for none. */
  String last(String metric) {
    return lastPeriods.getOrDefault(metric, "");
  }

  Optional<Metric> findMetric(String id) {
    return published.metrics().stream().filter(m -> m.id().equals(id)).findFirst();
  }

  Optional<Source> findSource(String id) {
    return published.sources().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  Optional<SizeTable> findSizes(String id) {
    return published.sizes().stream().filter(s -> s.id().equals(id)).findFirst();
  }

  Optional<Sector> findSector(String id) {
    return Optional.ofNullable(sectors.get(id));
  }

  Optional<Figure> find(Slot slot, Measure measure) {
    return index.find(slot, measure);
  }

  List<Figure> levels(Slot slot) {
    return index.levels(slot);
  }

  /** The sectors shown beside clusters: those with figures outside the territory too. */
  List<Sector> divisions() {
    return divisions;
  }

  private List<Sector> shown() {
    List<String> outside =
        areas().stream().map(Area::code).filter(code -> !isInTerritory(code)).toList();
    return published.sectors().stream()
        .filter(s -> outside.stream().anyMatch(code -> has(s, code)))
        .toList();
  }

  List<Cluster> children(Cluster of) {
    return published.clusters().stream()
        .filter(c -> c.parent().filter(of.id()::equals).isPresent())
        .toList();
  }

  /** What a metric counts, in words: {@code jobs}; from its source, which knows best. */
  String unit(String metric) {
    return published.sources().stream()
        .filter(s -> s.metric().equals(metric))
        .map(Source::unit)
        .findFirst()
        .or(() -> findMetric(metric).map(Metric::unit))
        .map(Text::clean)
        .orElse("units");
  }

  /** All activity of an area: what the parts of a quotient are taken over. */
  Optional<Figure> total(String metric, String area) {
    return find(new Slot(metric, SectorKey.ALL, Definition.WHOLE, area), Measure.LEVEL);
  }

  /** First and last year of a metric's growth in most cells: the longest span there is. */
  Optional<String> usualGrowthPeriod(String metric) {
    return Optional.ofNullable(growthPeriods.get(metric));
  }

  /** Whether any quotient has an interval. */
  boolean isTested() {
    return !tested.isEmpty();
  }

  /** How many areas of how many maps were tested for hot and cold spots. */
  int spotTests() {
    return spotTests;
  }

  /** How many of them were called. */
  int spotsCalled() {
    return spotsCalled;
  }

  /** Metrics with intervals that a measure gave; figures name it with underscores. */
  List<String> testedBy(String measure) {
    String name = measure.replace('-', '_');
    return tested.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(method -> method.endsWith(name)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean has(Sector sector, String area) {
    Slot slot = new Slot(headline(), sector.id(), Definition.WHOLE, area);
    return find(slot, Measure.LEVEL).isPresent();
  }

  private void place(Area area) {
    areas.put(area.code(), area);
    area.parent().ifPresent(p -> parts.computeIfAbsent(p, k -> new ArrayList<>()).add(area));
  }

  private void enclose(String code) {
    if (within.add(code)) {
      parts(code).forEach(a -> enclose(a.code()));
    }
  }

  private List<String> coarseFirst() {
    return byLevel.keySet().stream()
        .sorted(Comparator.comparingInt((String level) -> areasOf(level).size()))
        .toList();
  }

  private List<String> filled() {
    Set<String> found = new TreeSet<>();
    published.figures().stream().forEach(f -> survey(f, found));
    List<String> order = new ArrayList<>(found);
    if (order.remove(HEADLINE)) {
      order.add(0, HEADLINE);
    }
    return order;
  }

  private void count(Figure spot) {
    spotTests += Double.isNaN(spot.q()) ? 0 : 1;
    spotsCalled += spot.q() <= Spots.RATE ? 1 : 0;
  }

  private void survey(Figure f, Set<String> found) {
    if (f.measure() == Measure.LEVEL) {
      lastPeriods.merge(f.metric(), f.period(), (a, b) -> a.compareTo(b) > 0 ? a : b);
      if (f.isPresent()) {
        found.add(f.metric());
      }
    } else if (f.measure() == Measure.GROWTH) {
      growthPeriods.merge(f.metric(), f.period(), (a, b) -> a.compareTo(b) < 0 ? a : b);
    } else if (f.measure() == Measure.HOT_SPOT) {
      count(f);
    } else if (Chance.of(f).isTested()) {
      tested.computeIfAbsent(f.metric(), m -> new TreeSet<>()).add(f.method());
    }
  }
}
