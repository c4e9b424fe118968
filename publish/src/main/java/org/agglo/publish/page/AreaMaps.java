package org.agglo.publish.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.publish.map.AreaMap;
import org.agglo.publish.map.AreaMap.Caption;
import org.agglo.publish.map.Outlines;
import org.agglo.publish.map.QuotientClass;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.locationtech.jts.geom.Geometry;

/** The maps of a site: one sheet of paths, drawn once and used by every page. */
final class AreaMaps {
  private final Atlas atlas;
  private final AreaMap map;
  private final String paths;

  private AreaMaps(Atlas atlas, Outlines outlines) {
    this.atlas = atlas;
    Map<String, Geometry> geometries = atlas.published().outlines();
    String around = outlines.around(geometries, atlas.leaves(atlas.territory()));
    this.map = new AreaMap(outlines, around);
    this.paths = map.paths();
  }

  /** The maps of the finest level; empty in a study without outlines. */
  static Optional<AreaMaps> of(Atlas atlas) {
    List<String> codes = atlas.areasOf(atlas.finest()).stream().map(Area::code).toList();
    return Outlines.of(atlas.published().outlines(), codes).map(o -> new AreaMaps(atlas, o));
  }

  /** The paths that all maps of a page use; they must stand on it once. */
  String paths() {
    return paths;
  }

  String quotients(Caption caption, Slot slot) {
    return map.quotients(caption, values(slot), Spots.marked(atlas, slot));
  }

  String locator(Caption caption, Collection<String> codes) {
    return map.locator(caption, codes);
  }

  /** How many areas each class has, and last how many have no number. */
  int[] counts(Slot slot) {
    int[] counts = new int[QuotientClass.list().size() + 1];
    values(slot)
        .values()
        .forEach(v -> counts[v.isNaN() ? counts.length - 1 : QuotientClass.of(v).ordinal()]++);
    return counts;
  }

  private Map<String, Double> values(Slot slot) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Area area : atlas.areasOf(atlas.finest())) {
      values.put(
          area.code(),
          atlas
              .find(slot.in(area.code()), Measure.LOCATION_QUOTIENT)
              .map(Figure::value)
              .orElse(Double.NaN));
    }
    return values;
  }
}
