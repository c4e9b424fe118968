package org.agglo.intake.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;
import org.locationtech.jts.triangulate.quadedge.QuadEdgeSubdivision;

/**
 * The part of a Delaunay triangulation within a length: triangles without longer edges, other edges
 * that are no longer, and points without any.
 */
final class ShortLinks {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final double longest;
  private final Set<LineSegment> sides = new HashSet<>();
  private final List<Geometry> parts = new ArrayList<>();

  ShortLinks(Coordinate[] points, double longest) {
    this.longest = longest;
    // The builder sorts the points, so that their order does not matter.
    DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
    builder.setSites(List.of(points));
    QuadEdgeSubdivision triangulation = builder.getSubdivision();
    addTriangles(triangulation);
    Set<Coordinate> alone = new TreeSet<>(List.of(points));
    addEdges(triangulation, alone);
    alone.forEach(point -> parts.add(FACTORY.createPoint(point)));
  }

  /** All of it. */
  Geometry shape() {
    return FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
  }

  private void addTriangles(QuadEdgeSubdivision triangulation) {
    List<Geometry> triangles = new ArrayList<>();
    for (Object found : triangulation.getTriangleCoordinates(false)) {
      Coordinate[] corners = (Coordinate[]) found;
      if (isShort(corners)) {
        triangles.add(FACTORY.createPolygon(corners));
        for (int i = 0; i < 3; i++) {
          sides.add(segment(corners[i], corners[i + 1]));
        }
      }
    }
    if (!triangles.isEmpty()) {
      parts.add(CoverageUnion.union(triangles.toArray(Geometry[]::new)));
    }
  }

  private boolean isShort(Coordinate... corners) {
    return corners[0].distance(corners[1]) <= longest
        && corners[1].distance(corners[2]) <= longest
        && corners[2].distance(corners[0]) <= longest;
  }

  private void addEdges(QuadEdgeSubdivision triangulation, Set<Coordinate> alone) {
    for (Object found : triangulation.getPrimaryEdges(false)) {
      QuadEdge edge = (QuadEdge) found;
      LineSegment segment = segment(edge.orig().getCoordinate(), edge.dest().getCoordinate());
      if (segment.getLength() <= longest) {
        alone.remove(segment.p0);
        alone.remove(segment.p1);
        if (!sides.contains(segment)) {
          parts.add(segment.toGeometry(FACTORY));
        }
      }
    }
  }

  private static LineSegment segment(Coordinate a, Coordinate b) {
    return a.compareTo(b) <= 0 ? new LineSegment(a, b) : new LineSegment(b, a);
  }
}
