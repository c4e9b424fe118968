package org.agglo.intake.place;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agglo.intake.place.TopoJson.Feature;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes areas with outlines from a TopoJSON file of the Office for National Statistics that holds
 * two levels, one nested in the other by code ({@code TLG1} in {@code TLG}).
 *
 * <p>Outlines are projected to the British National Grid, simplified as one coverage so that shared
 * borders stay shared, and rounded to whole metres. A region is the union of its simplified parts,
 * so that the borders of both levels coincide.
 */
public final class OutlineRecipe {

  /**
   * Simplification tolerance in metres. JTS takes it as the square root of a triangle's area, in
   * the manner of Visvalingam and Whyatt: a corner goes while it spans less than 0.25 km² with its
   * two neighbours. It is roughly the distance by which a border may move.
   */
  static final double TOLERANCE = 500;

  /**
   * Islands below this many times the tolerance squared go: 5 km². An area's largest part stays.
   */
  static final double ISLAND_FACTOR = 20;

  private static final String CODE = "AREACD";
  private static final String NAME = "AREANM";

  /** Tells English regions from others of the name; their level does so here. */
  private static final String SUFFIX = " (England)";

  /**
   * A level of areas.
   *
   * @param layer name of the layer in the file
   * @param level level of its areas, as the table of areas says it
   */
  public record Layer(String layer, String level) {}

  /**
   * What to take from the file.
   *
   * @param whole row of the table of areas for what all regions are part of: code, name, level
   * @param regions the regions
   * @param parts their parts
   * @param without codes of the regions left out, with their parts
   */
  public record Plan(List<String> whole, Layer regions, Layer parts, List<String> without) {

    /** Great Britain in 11 regions (ITL1) and 40 parts (ITL2), by the codes of 2021. */
    public static Plan ofGreatBritain() {
      return new Plan(
          List.of("K03000001", "Great Britain", "GB"),
          new Layer("ITL1", "ITL1"),
          new Layer("ITL2", "ITL2"),
          List.of("TLN"));
    }
  }

  /**
   * An area with its outline.
   *
   * @param code area code
   * @param name the publisher's name, without "(England)"
   * @param level level
   * @param parent code of the area it is part of
   * @param outline polygon or multipolygon in whole metres of the British National Grid
   */
  public record Row(String code, String name, String level, String parent, Geometry outline) {}

  private final Plan plan;
  private final SortedMap<String, Feature> regions;
  private final SortedMap<String, Feature> parts;

  private OutlineRecipe(TopoJson topology, Plan plan) {
    this.plan = plan;
    this.regions = byCode(topology, plan.regions());
    this.parts = byCode(topology, plan.parts());
  }

  /** The regions, then their parts, each in code order. */
  public static List<Row> rows(TopoJson topology, Plan plan) {
    return new OutlineRecipe(topology, plan).rows();
  }

  /** The table of areas as CSV: code, name, level, parent; the whole first. */
  public static String areas(List<Row> rows, Plan plan) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord("code", "name", "level", "parent");
      csv.writeRecord(plan.whole().get(0), plan.whole().get(1), plan.whole().get(2), "");
      rows.forEach(row -> csv.writeRecord(row.code(), row.name(), row.level(), row.parent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The table of outlines as CSV: code, outline. */
  public static String outlines(List<Row> rows) {
    Map<String, Geometry> outlines = new LinkedHashMap<>();
    rows.forEach(row -> outlines.put(row.code(), row.outline()));
    return Outlines.toCsv(outlines);
  }

  private List<Row> rows() {
    SortedMap<String, Geometry> simple = simplified();
    List<Row> rows = new ArrayList<>();
    for (String code : regions.keySet()) {
      Geometry union = CoverageUnion.union(partsOf(code, simple)).norm();
      rows.add(row(regions.get(code), plan.regions(), plan.whole().get(0), union));
    }
    for (String code : parts.keySet()) {
      rows.add(row(parts.get(code), plan.parts(), regionOf(code), simple.get(code)));
    }
    return rows;
  }

  private static Row row(Feature area, Layer layer, String parent, Geometry outline) {
    String name = area.properties().getOrDefault(NAME, "").replace(SUFFIX, "");
    return new Row(code(area), name, layer.level(), parent, outline);
  }

  private SortedMap<String, Geometry> simplified() {
    BritishGrid grid = BritishGrid.fromDegrees();
    SortedMap<String, Geometry> metres = new TreeMap<>();
    parts.forEach((code, part) -> metres.put(code, grid.project(part.outline())));
    return simplified(metres);
  }

  /**
   * Outlines of areas beside each other, simplified as one so that shared borders stay shared, in
   * whole metres.
   *
   * @param metres outlines by code, in metres of the British National Grid
   */
  public static SortedMap<String, Geometry> simplified(SortedMap<String, Geometry> metres) {
    Geometry[] coverage = metres.values().toArray(Geometry[]::new);
    CoverageSimplifier simplifier = new CoverageSimplifier(coverage);
    simplifier.setRemovableRingSizeFactor(ISLAND_FACTOR);
    Geometry[] simple = simplifier.simplify(TOLERANCE);
    SortedMap<String, Geometry> outlines = new TreeMap<>();
    int next = 0;
    for (String code : metres.keySet()) {
      outlines.put(code, wholeMetres(simple[next++]));
    }
    return outlines;
  }

  private static Geometry wholeMetres(Geometry outline) {
    Geometry rounded = outline.copy();
    rounded.apply(
        (CoordinateFilter)
            c -> {
              c.x = Math.rint(c.x);
              c.y = Math.rint(c.y);
            });
    rounded.geometryChanged();
    return rounded.norm();
  }

  private Geometry[] partsOf(String region, SortedMap<String, Geometry> outlines) {
    return outlines.entrySet().stream()
        .filter(part -> regionOf(part.getKey()).equals(region))
        .map(Map.Entry::getValue)
        .toArray(Geometry[]::new);
  }

  private String regionOf(String part) {
    return regions.keySet().stream()
        .filter(part::startsWith)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "area " + part + " lies in no region of layer " + plan.regions().layer()));
  }

  private SortedMap<String, Feature> byCode(TopoJson topology, Layer layer) {
    SortedMap<String, Feature> areas = new TreeMap<>();
    for (Feature area : topology.listFeatures(layer.layer())) {
      if (plan.without().stream().noneMatch(code(area)::startsWith)) {
        areas.put(code(area), area);
      }
    }
    return areas;
  }

  private static String code(Feature area) {
    return area.properties().getOrDefault(CODE, "");
  }
}
