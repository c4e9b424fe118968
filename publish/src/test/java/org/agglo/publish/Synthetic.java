package org.agglo.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.methods.concentration.Rank;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Clusters.Fit;
import org.agglo.study.definition.Clusters.Tier;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.Metric;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.Sources.Base;
import org.agglo.study.definition.Sources.Counted;
import org.agglo.study.definition.Sources.Republish;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.Study;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Figure.Scope;
import org.agglo.study.figure.Figures;
import org.agglo.study.figure.HexagonMaps;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Published;
import org.agglo.study.figure.Published.Finding;
import org.agglo.study.figure.Published.Load;
import org.agglo.study.figure.Published.Sector;
import org.agglo.study.figure.Published.TestFamily;
import org.agglo.study.figure.RegisterFindings;
import org.agglo.study.figure.Related;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A synthetic study: four square areas in two regions of one nation, three industries, two years.
 * Nothing in it is real. Its quotients are worked out from the jobs below, so they can be checked
 * by hand.
 */
public final class Synthetic {
  public static final String NATION = "K1";
  public static final String TERRITORY = "shire";

  /** Jobs by industry: first year, then last year, of the areas A1, A2, B1, B2. */
  private static final Map<String, double[][]> JOBS = new LinkedHashMap<>();

  static {
    JOBS.put("10", new double[][] {{300, 100, 50, 50}, {360, 140, 60, 40}});
    JOBS.put("20", new double[][] {{50, 50, 300, 400}, {40, 60, 310, 390}});
    JOBS.put("30", new double[][] {{10, 60, 50, 40}, {10, 90, 50, 50}});
  }

  private static final List<String> LEAVES = List.of("A1", "A2", "B1", "B2");

  private final List<Figure> figures = new ArrayList<>();

  private String name = "Synthetic clusters";
  private String areaName = "Synthetic area ";
  private List<Cluster> clusters = List.of(bright(), dim(), ghost(), gap());
  private boolean bare;
  private boolean tested;
  private RegisterFindings registers = RegisterFindings.NONE;

  /** The whole synthetic study. */
  public static Published whole() {
    return new Synthetic().published();
  }

  /**
   * The same with intervals: of a quotient q from q / 1.5 to 1.5 q, marked [e]; one family of
   * tests, and sizes that they rest on; but none of industry 20, whose sizes are unknown. The
   * territory is above 1 by more than chance in bright alone.
   */
  public static Published tested() {
    Synthetic study = new Synthetic();
    study.tested = true;
    return study.published();
  }

  /**
   * The same counted from a register: two concentrations, one of them nominated by nobody; flags
   * about a postcode and two cells; every number of the cluster bright is half as large without
   * what is flagged.
   */
  public static Published registered() {
    Synthetic study = new Synthetic();
    study.registers = SyntheticRegisters.open();
    return study.published();
  }

  /** The same under a policy that holds it back. */
  public static Published held() {
    Synthetic study = new Synthetic();
    study.registers = SyntheticRegisters.held();
    return study.published();
  }

  /** One cluster; no outlines, sectors or sources. */
  public static Published bare() {
    Synthetic study = new Synthetic();
    study.bare = true;
    study.clusters = List.of(bright());
    return study.published();
  }

  /** Every name is what is given. */
  public static Published named(String hostile) {
    Synthetic study = new Synthetic();
    study.name = hostile;
    study.areaName = hostile;
    study.clusters = study.clusters.stream().map(c -> renamed(c, hostile)).toList();
    return study.published();
  }

  public static Cluster bright() {
    return cluster("bright", List.of("10"), List.of("10", "20"));
  }

  /** Below the nation as a whole, above it by industry 30 and in no area but A2. */
  public static Cluster dim() {
    return cluster("dim", List.of("20", "30"), List.of("10", "20", "30"));
  }

  public static Cluster ghost() {
    return cluster("ghost", List.of(), List.of("20"));
  }

  public static Cluster gap() {
    return cluster("gap", List.of("99"), List.of("30"));
  }

  private static Cluster cluster(String id, List<String> narrow, List<String> broad) {
    return new Cluster(
        id,
        "Synthetic " + id,
        Tier.SUPER,
        "synthetic",
        id.equals("ghost") ? Optional.of("dim") : Optional.empty(),
        Fit.PARTIAL,
        "It is synthetic.",
        Map.of(Frame.SIC, narrow),
        Map.of(Frame.SIC, broad),
        List.of(),
        List.of(),
        Optional.empty(),
        id.equals("ghost") ? Optional.of("a list of synthetic companies") : Optional.empty(),
        "Synthetic codes.");
  }

  private static Cluster renamed(Cluster c, String to) {
    return new Cluster(
        c.id(),
        to,
        c.tier(),
        to,
        c.parent(),
        c.fit(),
        to,
        c.narrow(),
        c.broad(),
        c.keywords(),
        c.companies(),
        c.exclude(),
        Optional.of(to),
        to);
  }

  private Published published() {
    set("all", Definition.WHOLE, List.of("10", "20", "30"));
    if (!bare) {
      JOBS.keySet().forEach(c -> set("sic-" + c, Definition.WHOLE, List.of(c)));
    }
    for (Cluster c : clusters) {
      set(c.id(), Definition.NARROW, c.codes(Definition.NARROW, Frame.SIC));
      set(c.id(), Definition.BROAD, c.codes(Definition.BROAD, Frame.SIC));
      missing(c.id());
    }
    if (tested) {
      overAreas();
    }
    Figures all = Figures.of(figures);
    List<Finding> findings =
        figures.stream()
            .filter(f -> f.measure() == Measure.LOCATION_QUOTIENT && f.value() > 1.25)
            .filter(f -> f.area().equals(TERRITORY) && f.definition() == Definition.NARROW)
            .map(f -> new Finding(f, 500))
            .toList();
    return new Published(
        study(),
        areas(),
        clusters,
        bare ? List.of() : sectors(),
        metrics(),
        bare ? List.of() : List.of(source()),
        tested ? List.of(sizes()) : List.of(),
        all,
        List.of(),
        bare ? Map.of() : outlines(),
        bare ? List.of() : List.of(new Load("jobs", "data/synthetic.csv", "ab12", 24, 24, 0)),
        findings,
        tested
            ? List.of(new TestFamily("synthetic", List.of("3.1"), 0.05, 40, 9, 12, 1))
            : List.of(),
        tested ? related() : List.of(),
        registers,
        HexagonMaps.NONE,
        "test");
  }

  /** What the tables of related clusters must bear: missing jobs, no proximity, no code. */
  private static List<Related> related() {
    return List.of(
        new Related("3.1", "bright", "dim", false, 1, 2, 0, 0, 2, 1, 1, 4, 0.5),
        new Related("3.1", "bright", "ghost", false, 1, 0, 0, 0, 2, 0, 0, 0, Double.NaN),
        new Related("3.1", "dim", "ghost", true, 2, 0, 0, 0, 1, 0, 0, 0, Double.NaN),
        new Related("3.1", "bright", "gap", true, 1, 1, 1, Double.NaN, 2, 0, 0, 0, Double.NaN));
  }

  /** A hot spot, a cold one and an area like chance; an order of four areas. */
  private void overAreas() {
    double[] deviates = {4, 0.5, -1, -4.5};
    for (int i = 0; i < LEAVES.size(); i++) {
      double far = Math.abs(deviates[i]);
      String place = LEAVES.get(i);
      overAreas(Measure.HOT_SPOT, place, deviates[i], far > 3 ? 0.01 : 0.6, 0);
      overAreas(Measure.HOT_SPOT_DRAWN_P, place, far > 3 ? 0.002 : 0.4, Double.NaN, 0);
      overAreas(Measure.ECONOMIC_COMPLEXITY, place, 1.5 - i, Double.NaN, i + 1);
    }
  }

  private void overAreas(Measure measure, String place, double value, double q, int rank) {
    boolean order = measure == Measure.ECONOMIC_COMPLEXITY;
    double nan = Double.NaN;
    figures.add(
        new Figure(
            "3.1",
            measure,
            order ? "all" : "bright",
            order ? Definition.WHOLE : Definition.NARROW,
            place,
            "DISTRICT",
            "2021",
            value,
            "standard deviations",
            order ? Scope.TERRITORY : Scope.CLUSTER,
            "",
            nan,
            nan,
            nan,
            nan,
            Double.isNaN(q) ? nan : q / 10,
            q,
            rank,
            rank == 0 ? 0 : 4,
            "jobs",
            "2021",
            "DISTRICT",
            "4 synthetic areas",
            "synthetic",
            "1",
            List.of(),
            nan,
            order ? "An order by likeness, not of merit" : ""));
  }

  private Study study() {
    return new Study(
        1,
        name,
        "A synthetic study: nothing in it is real.",
        new Study.Territory(
            TERRITORY, areaName + TERRITORY, List.of("A"), Optional.of("Synthetic bounds.")),
        NATION,
        new Study.Years(2020, 2021),
        new Study.Areas("data/areas.csv", Optional.empty(), Optional.empty(), "Synthetic areas"),
        Optional.empty(),
        Optional.empty(),
        registers == SyntheticRegisters.held()
            ? Optional.of(Study.Disclosure.THRESHOLD_10)
            : Optional.empty(),
        Optional.empty(),
        SyntheticRegisters.assign(registers),
        SyntheticRegisters.detect(registers),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Map.of());
  }

  private List<Area> areas() {
    List<Area> areas = new ArrayList<>();
    areas.add(new Area("A", areaName + "A", "REGION", Optional.of(NATION)));
    LEAVES.forEach(
        c -> areas.add(new Area(c, areaName + c, "DISTRICT", Optional.of(c.substring(0, 1)))));
    areas.add(new Area("B", areaName + "B", "REGION", Optional.of(NATION)));
    areas.add(new Area(NATION, areaName + "nation", "NATION", Optional.empty()));
    return areas;
  }

  private static List<Sector> sectors() {
    return JOBS.keySet().stream()
        .map(c -> new Sector("sic-" + c, c, "Synthetic industry " + c))
        .toList();
  }

  private static List<Metric> metrics() {
    return List.of(
        metric("1.1", "Synthetic count", Metric.Ecosystem.BUSINESS),
        metric("3.1", "Synthetic jobs", Metric.Ecosystem.TALENT));
  }

  private static Metric metric(String id, String name, Metric.Ecosystem ecosystem) {
    return new Metric(
        id,
        ecosystem,
        name,
        "A synthetic metric",
        "jobs",
        Metric.Kind.NUMBER,
        Metric.Direction.UP,
        "A synthetic source would fill it",
        Optional.empty());
  }

  private static SizeTable sizes() {
    return new SizeTable(
        "sizes",
        "Synthetic sizes",
        "Nobody",
        "https://example.org/sizes",
        "CC0-1.0",
        "Synthetic sizes.",
        "2021",
        "synthetic plants",
        "data/sizes.csv",
        Optional.empty(),
        Optional.empty(),
        Optional.of("The sizes are synthetic, and the test is cautious"),
        Optional.empty(),
        List.of("Synthetic note of sizes."));
  }

  private Source source() {
    return new Source(
        "jobs",
        "Synthetic survey",
        "Nobody",
        "javascript:alert(1)",
        "CC0-1.0",
        "Synthetic.",
        Republish.FIGURES,
        "2021",
        "3.1",
        "jobs",
        "DISTRICT",
        List.of(new Base("all synthetic jobs", Optional.empty(), Optional.empty())),
        "data/synthetic.csv",
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        tested ? Optional.of(Counted.JOBS) : Optional.empty(),
        tested ? Optional.of("sizes") : Optional.empty(),
        Optional.empty(),
        List.of("Synthetic note."));
  }

  private static Map<String, Geometry> outlines() {
    Map<String, Geometry> outlines = new LinkedHashMap<>();
    for (int i = 0; i < LEAVES.size(); i++) {
      outlines.put(LEAVES.get(i), square(i * 10_000.0));
    }
    return outlines;
  }

  /** A square of ten kilometres. */
  public static Geometry square(double left) {
    return new GeometryFactory()
        .createPolygon(
            new Coordinate[] {
              new Coordinate(left, 0),
              new Coordinate(left + 10_000, 0),
              new Coordinate(left + 10_000, 10_000),
              new Coordinate(left, 10_000),
              new Coordinate(left, 0)
            });
  }

  private void set(String id, Definition definition, List<String> codes) {
    List<String> places = List.of("A1", "A2", "B1", "B2", "A", "B", TERRITORY, NATION);
    for (String place : places) {
      figure(id, definition, Measure.LEVEL, place, "2020", sum(codes, place, 0), 0);
      figure(id, definition, Measure.LEVEL, place, "2021", sum(codes, place, 1), 0);
      double growth = sum(codes, place, 1) / sum(codes, place, 0) - 1;
      figure(id, definition, Measure.GROWTH, place, "2020/2021", growth, 0);
    }
    for (String place : places.subList(0, 7)) {
      ratios(id, definition, codes, place);
    }
  }

  private void ratios(String id, Definition definition, List<String> codes, String place) {
    double cell = sum(codes, place, 1);
    double nation = sum(codes, NATION, 1);
    double nationGrowth = nation / sum(codes, NATION, 0) - 1;
    double growth = cell / sum(codes, place, 0) - 1;
    figure(id, definition, Measure.SHARE, place, "2021", cell / nation, 0);
    figure(
        id,
        definition,
        Measure.GROWTH_AGAINST_NATION,
        place,
        "2020/2021",
        growth - nationGrowth,
        0);
    figure(
        id,
        definition,
        Measure.LOCATION_QUOTIENT,
        place,
        "2021",
        quotient(codes, place),
        rank(codes, place));
    figure(
        id,
        definition,
        Measure.LOCATION_QUOTIENT_REST,
        place,
        "2021",
        LocationQuotient.rest(cell, all(place), nation, all(NATION)),
        0);
  }

  private static int rank(List<String> codes, String place) {
    List<String> level = place.length() == 2 ? LEAVES : List.of("A", "B");
    int at = level.indexOf(place);
    double[] values = level.stream().mapToDouble(p -> quotient(codes, p)).toArray();
    return at < 0 ? 0 : Rank.descending(values)[at];
  }

  private static double quotient(List<String> codes, String place) {
    return LocationQuotient.of(
        sum(codes, place, 1), all(place), sum(codes, NATION, 1), all(NATION));
  }

  private static double all(String place) {
    return sum(List.copyOf(JOBS.keySet()), place, 1);
  }

  private static double sum(List<String> codes, String place, int year) {
    if (codes.isEmpty() || !JOBS.keySet().containsAll(codes)) {
      return Double.NaN;
    }
    String region = place.equals(TERRITORY) ? "A" : place.equals(NATION) ? "" : place;
    double sum = 0;
    for (String code : codes) {
      for (int i = 0; i < LEAVES.size(); i++) {
        sum += LEAVES.get(i).startsWith(region) ? JOBS.get(code)[year][i] : 0;
      }
    }
    return sum;
  }

  private void missing(String cluster) {
    figures.add(
        new Figure(
            "1.1",
            Measure.LEVEL,
            cluster,
            Definition.WHOLE,
            TERRITORY,
            "territory",
            "2021",
            Double.NaN,
            "jobs",
            Scope.CLUSTER,
            "x",
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            0,
            0,
            "",
            "",
            "",
            "",
            "",
            "",
            List.of(),
            Double.NaN,
            "A synthetic register would fill it."));
  }

  private boolean halved(String id) {
    return registers == SyntheticRegisters.open() && id.equals("bright");
  }

  private void figure(
      String id,
      Definition definition,
      Measure measure,
      String place,
      String period,
      double value,
      int rank) {
    boolean quotient =
        measure == Measure.LOCATION_QUOTIENT || measure == Measure.LOCATION_QUOTIENT_REST;
    boolean none = Double.isNaN(value);
    boolean quotientTested = tested && measure == Measure.LOCATION_QUOTIENT && !none;
    boolean interval = quotientTested && !id.equals("sic-20");
    double nan = Double.NaN;
    figures.add(
        new Figure(
            "3.1",
            measure,
            id,
            definition,
            place,
            place.length() == 2 ? "DISTRICT" : "REGION",
            period,
            value,
            "jobs",
            Scope.CLUSTER,
            none ? "x" : interval ? "e" : "",
            nan,
            interval ? 70 : nan,
            interval ? value / 1.5 : nan,
            interval ? value * 1.5 : nan,
            nan,
            interval ? (value > 1.5 ? 0.0001 : 0.24) : nan,
            rank,
            rank == 0 ? 0 : place.length() == 2 ? 4 : 2,
            bare ? "" : "jobs",
            "2021",
            "DISTRICT",
            quotient ? "all synthetic jobs" : "",
            interval ? "location_quotient; dartboard" : "sum",
            "1",
            halved(id) ? List.of("dup-reg") : List.of(),
            halved(id) ? value / 2 : nan,
            none
                ? "The synthetic table has no such class."
                : interval
                    ? "The interval rests on synthetic sizes"
                    : quotientTested ? "No interval: its sizes are unknown" : ""));
  }
}
