package org.agglo.study.concentrate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.Sources.Register;
import org.agglo.study.definition.Study.Detection;
import org.agglo.study.definition.Study.Detection.Over;
import org.agglo.study.definition.StudyFolder;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Where a search looks, and where its data end. */
final class Reach {
  /** How far beyond the territory to look where a study does not say. */
  static final String STANDARD = "50km";

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Optional<Geometry> territory;
  private final Optional<Geometry> limit;
  private final double beyond;

  private Reach(Optional<Geometry> territory, Optional<Geometry> limit, double beyond) {
    this.territory = territory;
    this.limit = limit;
    this.beyond = beyond;
  }

  static Reach of(StudyFolder folder, Map<String, Geometry> outlines, Detection detection) {
    boolean near = detection.over().filter(o -> o == Over.TERRITORY).isPresent();
    List<String> covers =
        folder.findRegister(detection.register()).map(Register::covers).orElse(List.of());
    return new Reach(
        near ? union(folder, outlines, folder.study().territory().areas()) : Optional.empty(),
        union(folder, outlines, covers).map(Geometry::getBoundary),
        Length.metres(detection.reach().orElse(STANDARD)).orElseThrow());
  }

  /** Areas as one, each by its own outline or else by those of its parts. */
  static Optional<Geometry> union(
      StudyFolder folder, Map<String, Geometry> outlines, Collection<String> codes) {
    List<Geometry> shapes =
        codes.stream().flatMap(code -> shapes(folder, outlines, code).stream()).toList();
    return shapes.isEmpty() ? Optional.empty() : Optional.of(UnaryUnionOp.union(shapes));
  }

  private static List<Geometry> shapes(
      StudyFolder folder, Map<String, Geometry> outlines, String code) {
    Geometry own = outlines.get(code);
    return own != null
        ? List.of(own)
        : folder.areas().stream()
            .filter(area -> area.parent().filter(code::equals).isPresent())
            .map(Area::code)
            .flatMap(part -> shapes(folder, outlines, part).stream())
            .toList();
  }

  /** Whether the data end somewhere within the nation. */
  boolean isLimited() {
    return limit.isPresent();
  }

  /** The firms where the search looks. */
  Firms within(Firms firms) {
    if (territory.isEmpty()) {
      return firms.taken(i -> true);
    }
    IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(territory.get());
    IndexedFacetDistance border = new IndexedFacetDistance(territory.get());
    return firms.taken(
        i -> {
          Coordinate at = new Coordinate(firms.x()[i], firms.y()[i]);
          return inside.locate(at) != Location.EXTERIOR
              || border.distance(FACTORY.createPoint(at)) <= beyond;
        });
  }

  /** Whether a firm of a group stands within a radius of where the data end. */
  boolean isAtEdge(Search.Group group) {
    if (limit.isEmpty()) {
      return false;
    }
    IndexedFacetDistance border = new IndexedFacetDistance(limit.get());
    double[] x = group.firms().x();
    double[] y = group.firms().y();
    for (int i = 0; i < x.length; i++) {
      if (border.distance(FACTORY.createPoint(new Coordinate(x[i], y[i]))) <= group.radius()) {
        return true;
      }
    }
    return false;
  }
}
