package org.agglo.intake.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Outlines of the areas of one level, made ready for use and checked. */
public final class Boundaries {
  /**
   * Overlaps of less than this part of the smaller area are the roughness of generalised borders.
   */
  static final double ROUGHNESS = 1e-3;

  private static final double SQUARE_METRES = 1e6;

  private Boundaries() {}

  /**
   * Outlines of a layer of a TopoJSON file in degrees, by code, in metres of the British National
   * Grid.
   *
   * @param topology the file
   * @param layer its layer
   * @param code the property that holds the code
   * @param with which areas, by their properties
   */
  public static SortedMap<String, Geometry> of(
      TopoJson topology, String layer, String code, Predicate<Map<String, String>> with) {
    BritishGrid grid = BritishGrid.fromDegrees();
    SortedMap<String, Geometry> outlines = new TreeMap<>();
    for (TopoJson.Feature area : topology.listFeatures(layer)) {
      String found = area.properties().getOrDefault(code, "");
      if (!found.isEmpty() && with.test(area.properties())) {
        outlines.put(found, grid.project(area.outline()));
      }
    }
    return outlines;
  }

  /**
   * Outlines that a point can be tested against: rings that cross are mended, and areas that
   * overlap are told.
   *
   * @param outlines polygon or multipolygon by code
   * @param file where they stand
   * @param problems takes a sentence for each fault
   */
  public static SortedMap<String, Geometry> check(
      Map<String, Geometry> outlines, Place file, Problems problems) {
    SortedMap<String, Geometry> sound = new TreeMap<>();
    new TreeMap<>(outlines)
        .forEach((code, outline) -> sound.put(code, sound(code, outline, file, problems)));
    tellOverlaps(sound, file, problems);
    return sound;
  }

  private static Geometry sound(String code, Geometry outline, Place file, Problems problems) {
    TopologyValidationError error = new IsValidOp(outline).getValidationError();
    if (error == null && outline.getDimension() == 2) {
      return outline;
    }
    Geometry mended = GeometryFixer.fix(outline);
    String what =
        error == null
            ? "a " + outline.getGeometryType()
            : error.getMessage().toLowerCase(Locale.ROOT) + at(error.getCoordinate());
    problems.add(Code.OUTLINE_CROSSED, file, code, what, km2(mended.getArea()));
    return mended;
  }

  private static String at(Coordinate c) {
    return " at " + Math.round(c.x) + ", " + Math.round(c.y);
  }

  private static String km2(double squareMetres) {
    return String.format(Locale.ROOT, "%.3f", squareMetres / SQUARE_METRES);
  }

  private static void tellOverlaps(
      SortedMap<String, Geometry> areas, Place file, Problems problems) {
    STRtree tree = new STRtree();
    areas.forEach((code, outline) -> tree.insert(outline.getEnvelopeInternal(), code));
    areas.forEach(
        (code, outline) -> {
          for (String other : later(tree, code, outline)) {
            double common = overlap(outline, areas.get(other));
            double smaller = Math.min(outline.getArea(), areas.get(other).getArea());
            if (common > ROUGHNESS * smaller) {
              problems.add(Code.OUTLINES_OVERLAP, file, code, other, km2(common));
            }
          }
        });
  }

  private static List<String> later(STRtree tree, String code, Geometry outline) {
    List<String> later = new ArrayList<>();
    for (Object other : tree.query(outline.getEnvelopeInternal())) {
      if (((String) other).compareTo(code) > 0) {
        later.add((String) other);
      }
    }
    later.sort(null);
    return later;
  }

  private static double overlap(Geometry a, Geometry b) {
    return OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION).getArea();
  }
}
