package org.agglo.intake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.agglo.intake.SharedData;
import org.agglo.methods.autocorrelation.Contiguity;
import org.agglo.methods.autocorrelation.Neighbours;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Neighbours by borders, of the bundled outlines and of squares with gaps between them. */
class PolygonNeighboursTest {
  private static final int ITL2 = 4;
  private static List<Geometry> outlines;

  @BeforeAll
  static void read() throws IOException {
    outlines =
        Outlines.read(SharedData.project("examples/midlands/data/outlines.csv")).entrySet().stream()
            .filter(entry -> entry.getKey().length() == ITL2)
            .map(Map.Entry::getValue)
            .toList();
  }

  @Test
  void areThoseOfSharedVerticesWhereOutlinesMeetExactly() {
    double[][][] rings =
        outlines.stream().map(PolygonNeighboursTest::rings).toArray(double[][][]::new);
    same(PolygonNeighbours.queen(outlines, 0), Contiguity.queen(rings));
    same(PolygonNeighbours.rook(outlines, 0), Contiguity.rook(rings));
    assertThat(Contiguity.rook(rings).links()).isGreaterThan(100);
  }

  @Test
  void surviveBordersThatWereMovedByLessThanTheTolerance() {
    SplittableRandom random = new SplittableRandom(4);
    List<Geometry> moved = outlines.stream().map(g -> moved(g, random)).toList();
    double[][][] rings =
        moved.stream().map(PolygonNeighboursTest::rings).toArray(double[][][]::new);
    assertThat(Contiguity.queen(rings).links()).isZero();
    same(PolygonNeighbours.queen(moved, 10), PolygonNeighbours.queen(outlines, 0));
    same(PolygonNeighbours.rook(moved, 10), PolygonNeighbours.rook(outlines, 0));
  }

  @Test
  void cornersAreForQueensAndGapsNeedATolerance() throws ParseException {
    List<Geometry> squares =
        List.of(square(0, 0), square(10.5, 0), square(10.5, 10.5), square(40, 40), empty());
    assertThat(PolygonNeighbours.queen(squares, 0).links()).isZero();
    assertThat(list(PolygonNeighbours.queen(squares, 1), 0)).containsExactly(1, 2);
    assertThat(list(PolygonNeighbours.rook(squares, 1), 0)).containsExactly(1);
    assertThat(PolygonNeighbours.queen(squares, 1).islands()).containsExactly(3, 4);
    assertThatThrownBy(() -> PolygonNeighbours.rook(squares, -1)).hasMessageContaining("-1");
  }

  @Test
  void aCornerOnAnEdgeIsATouchWithoutASharedVertex() throws ParseException {
    List<Geometry> bricks = List.of(square(0, 0), square(10, 4));
    double[][][] rings =
        bricks.stream().map(PolygonNeighboursTest::rings).toArray(double[][][]::new);
    assertThat(Contiguity.queen(rings).links()).isZero();
    assertThat(PolygonNeighbours.rook(bricks, 0).links()).isEqualTo(2);
  }

  private static Geometry square(double x, double y) throws ParseException {
    return new WKTReader()
        .read(
            "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                .replace("%1$s", "" + x)
                .replace("%2$s", "" + y)
                .replace("%3$s", "" + (x + 10))
                .replace("%4$s", "" + (y + 10)));
  }

  private static Geometry empty() {
    return new GeometryFactory().createPolygon();
  }

  private static Geometry moved(Geometry outline, SplittableRandom random) {
    Geometry copy = outline.copy();
    // The last vertex of a ring repeats the first: each place moves by one step of its own.
    copy.apply(
        (Coordinate c) -> {
          SplittableRandom place = new SplittableRandom(Double.hashCode(c.x * 7 + c.y));
          c.x += 3 * place.nextDouble();
          c.y += 3 * place.nextDouble();
        });
    double shift = random.nextDouble();
    copy.apply((Coordinate c) -> c.x += shift);
    return copy;
  }

  private static double[][] rings(Geometry outline) {
    List<double[]> rings = new ArrayList<>();
    for (int part = 0; part < outline.getNumGeometries(); part++) {
      Polygon polygon = (Polygon) outline.getGeometryN(part);
      rings.add(ring(polygon.getExteriorRing()));
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        rings.add(ring(polygon.getInteriorRingN(hole)));
      }
    }
    return rings.toArray(double[][]::new);
  }

  private static double[] ring(LinearRing ring) {
    return Arrays.stream(ring.getCoordinates())
        .flatMapToDouble(c -> java.util.stream.DoubleStream.of(c.x, c.y))
        .toArray();
  }

  private static void same(Neighbours actual, Neighbours expected) {
    for (int i = 0; i < expected.size(); i++) {
      assertThat(list(actual, i)).as("area %d", i).containsExactly(list(expected, i));
    }
  }

  private static int[] list(Neighbours of, int area) {
    return IntStream.range(of.first(area), of.first(area + 1)).map(of::to).toArray();
  }
}
