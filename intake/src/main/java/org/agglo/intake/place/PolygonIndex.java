package org.agglo.intake.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agglo.methods.earth.Workers;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Which area of one level a point lies in.
 *
 * <p>A grid of up to a million cells knows the area of every cell that no border touches; only
 * points in the others are tested against polygons. A point on a border is inside; where areas meet
 * or overlap, the first in the order of their codes has it. An index may be used by many threads.
 * Cost: linear in the vertices and cells to build, about 4 MB; a point costs a look-up, or in a
 * cell with a border a logarithm of the vertices.
 */
public final class PolygonIndex {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final List<String> codes;
  private final List<Geometry> outlines;
  private final List<IndexedPointInAreaLocator> locators = new ArrayList<>();
  private final List<IndexedFacetDistance> borders = new ArrayList<>();
  private final STRtree tree = new STRtree();
  private final BorderCells cells;

  private PolygonIndex(SortedMap<String, Geometry> areas) {
    codes = List.copyOf(areas.keySet());
    outlines = List.copyOf(areas.values());
    Envelope all = new Envelope();
    for (int k = 0; k < outlines.size(); k++) {
      Geometry outline = outlines.get(k);
      locators.add(new IndexedPointInAreaLocator(outline));
      borders.add(new IndexedFacetDistance(outline));
      tree.insert(outline.getEnvelopeInternal(), k);
      all.expandToInclude(outline.getEnvelopeInternal());
    }
    tree.build();
    cells = BorderCells.over(all, outlines.stream().mapToInt(Geometry::getNumPoints).sum());
    for (int k = outlines.size() - 1; k >= 0; k--) {
      cells.add(k, outlines.get(k), locators.get(k));
    }
  }

  /**
   * The index of areas.
   *
   * @param areas polygon or multipolygon by code, in metres of one grid; empty ones hold no point
   */
  public static PolygonIndex of(Map<String, Geometry> areas) {
    SortedMap<String, Geometry> sorted = new TreeMap<>();
    areas.forEach(
        (code, outline) -> {
          if (!outline.isEmpty()) {
            sorted.put(code, outline);
          }
        });
    return new PolygonIndex(sorted);
  }

  /** Codes of the areas, sorted; results are positions in this list. */
  public List<String> codes() {
    return codes;
  }

  /** The area a point lies in, or −1; the point must have numbers for coordinates. */
  public int find(double x, double y) {
    int cell = cells.cell(x, y);
    if (cell < 0) {
      return -1;
    }
    int area = cells.area(cell);
    if (area != BorderCells.MIXED) {
      return area;
    }
    Coordinate point = new Coordinate(x, y);
    for (int link = cells.first(cell); link >= 0; link = cells.next(link)) {
      int candidate = cells.candidate(link);
      if (locators.get(candidate).locate(point) != Location.EXTERIOR) {
        return candidate;
      }
    }
    return -1;
  }

  /** Areas for points. */
  public PointsToAreas assign(double[] x, double[] y, double farthest) {
    return assign(x, y, farthest, Workers.all());
  }

  /**
   * Areas for points: the one a point lies in, or else the nearest within a distance, as a
   * generalised coast leaves points outside that are not.
   *
   * @param x eastings in metres; NaN for a point without place, which has no area
   * @param y northings in metres
   * @param farthest metres from a point to its area at most, 0 for none but those it lies in
   * @param workers who does it
   */
  public PointsToAreas assign(double[] x, double[] y, double farthest, Workers workers) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " eastings and " + y.length + " northings");
    }
    PointsToAreas result = PointsToAreas.none(codes, x.length);
    workers.split(
        x.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
              assign(new Coordinate(x[i], y[i]), i, farthest, result);
            }
          }
        });
    return result;
  }

  private void assign(Coordinate at, int i, double farthest, PointsToAreas result) {
    int area = find(at.x, at.y);
    if (area >= 0) {
      result.set(i, area, 0);
    } else if (farthest > 0) {
      nearest(at, i, farthest, result);
    }
  }

  private void nearest(Coordinate at, int i, double farthest, PointsToAreas result) {
    Envelope around = new Envelope(at);
    around.expandBy(farthest);
    Point point = FACTORY.createPoint(at);
    double least = farthest;
    int nearest = -1;
    for (int area : near(around)) {
      double distance = borders.get(area).distance(point);
      if (distance < least || distance == least && nearest < 0) {
        least = distance;
        nearest = area;
      }
    }
    if (nearest >= 0) {
      result.set(i, nearest, least);
    }
  }

  /** Areas whose boxes meet a box, in the order of their codes. */
  private List<Integer> near(Envelope around) {
    List<Integer> found = new ArrayList<>();
    for (Object area : tree.query(around)) {
      found.add((Integer) area);
    }
    Collections.sort(found);
    return found;
  }

  /** The outline of an area of {@link #codes}. */
  public Geometry outline(int area) {
    return outlines.get(area);
  }

  /** The areas whose boxes meet that of a shape, sorted. */
  List<Integer> meeting(Geometry shape) {
    return near(shape.getEnvelopeInternal());
  }
}
