package org.agglo.intake.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.text.Nearest;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Any list of areas taken as one.
 *
 * @param areas their codes, sorted
 * @param outline their union, in metres of the grid
 */
public record Territory(List<String> areas, Outline outline) {

  /**
   * The union of areas; those without an outline are told and left out.
   *
   * @param codes the areas, in any order, repeats allowed
   * @param outlines polygon or multipolygon by code, in metres of one grid
   * @param file where the codes stand
   * @param problems takes a sentence for each area without an outline
   */
  public static Territory of(
      Collection<String> codes, Map<String, Geometry> outlines, Place file, Problems problems) {
    TreeSet<String> known = new TreeSet<>(codes);
    for (String code : codes) {
      if (!outlines.containsKey(code) && known.remove(code)) {
        String nearest = Nearest.ask(code, outlines.keySet());
        problems.add(Code.AREA_UNKNOWN, file, "the territory", code, nearest);
      }
    }
    List<Geometry> parts = known.stream().map(outlines::get).toList();
    Geometry union =
        parts.isEmpty() ? new GeometryFactory().createPolygon() : OverlayNGRobust.union(parts);
    return new Territory(List.copyOf(known), new Outline(union.norm()));
  }
}
