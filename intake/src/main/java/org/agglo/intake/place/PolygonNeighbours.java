package org.agglo.intake.place;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.agglo.methods.autocorrelation.Neighbours;
import org.agglo.methods.autocorrelation.Neighbours.Links;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Neighbours by shared borders of outlines that do not meet in the very same vertices: that were
 * simplified apart, cut at a coast, or drawn with small gaps and overlaps.
 *
 * <p>Outlines no farther from each other than the tolerance touch. <i>Queen</i>: they touch.
 * <i>Rook</i>: a stretch of one border longer than six tolerances, and longer than 0, runs within
 * the tolerance of the other outline; where two outlines meet in a corner alone it is shorter,
 * unless their borders leave it at less than about 20° to each other. Outlines with exact vertices
 * are faster in {@link org.agglo.methods.autocorrelation.Contiguity}. Links weigh 1 and are
 * symmetric; an empty outline is an island. Cost: O(n log n) for n areas whose boxes meet few
 * others.
 */
public final class PolygonNeighbours {
  /** A border that leaves at 20° runs within the tolerance for three of it, on either side. */
  private static final double CORNER = 6;

  private PolygonNeighbours() {}

  /**
   * Areas whose outlines touch, in a point at least.
   *
   * @param outlines the areas, in a plane
   * @param tolerance in the unit of the coordinates, 0 or more
   */
  public static Neighbours queen(List<Geometry> outlines, double tolerance) {
    return among(outlines, tolerance, (one, other) -> true);
  }

  /** Areas whose outlines touch along a line; parameters as in {@link #queen}. */
  public static Neighbours rook(List<Geometry> outlines, double tolerance) {
    return among(
        outlines, tolerance, (one, other) -> shared(one, other, tolerance) > CORNER * tolerance);
  }

  /** The length of the other's border that runs along the one, with the tolerance on both sides. */
  private static double shared(Geometry one, Geometry other, double tolerance) {
    Geometry band = tolerance == 0 ? one.getBoundary() : one.getBoundary().buffer(tolerance);
    return other.getBoundary().intersection(band).getLength();
  }

  private static Neighbours among(
      List<Geometry> outlines, double tolerance, BiPredicate<Geometry, Geometry> enough) {
    if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no tolerance: " + tolerance);
    }
    STRtree tree = new STRtree();
    for (int i = 0; i < outlines.size(); i++) {
      if (!outlines.get(i).isEmpty()) {
        tree.insert(outlines.get(i).getEnvelopeInternal(), i);
      }
    }
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < outlines.size(); i++) {
      Geometry one = outlines.get(i);
      IndexedFacetDistance border = new IndexedFacetDistance(one);
      Envelope around = one.getEnvelopeInternal().copy();
      around.expandBy(tolerance);
      for (Object found : tree.query(around)) {
        int other = (int) found;
        if (other > i
            && border.isWithinDistance(outlines.get(other), tolerance)
            && enough.test(one, outlines.get(other))) {
          pairs.add(new int[] {i, other});
          pairs.add(new int[] {other, i});
        }
      }
    }
    return Neighbours.of(
        outlines.size(),
        Links.of(
            pairs.stream().mapToInt(pair -> pair[0]).toArray(),
            pairs.stream().mapToInt(pair -> pair[1]).toArray()));
  }
}
