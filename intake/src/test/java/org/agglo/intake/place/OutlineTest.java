package org.agglo.intake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.agglo.intake.place.Outline.Covered;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class OutlineTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double RADIUS = 1_000;

  @Property(tries = 60)
  void holdsAllPointsAndStaysNearThem(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int points) {
    double[][] at = walk(seed, points);
    Outline outline = Outline.of(at[0], at[1], 2 * RADIUS, RADIUS / 2);
    assertThat(outline.shape().isValid()).isTrue();
    for (int i = 0; i < points; i++) {
      Geometry point = FACTORY.createPoint(new Coordinate(at[0][i], at[1][i]));
      assertThat(outline.shape().contains(point)).isTrue();
    }
    // The circles at corners are polygons, up to 2 per cent inside.
    Geometry convex =
        FACTORY.createMultiPointFromCoords(coordinates(at)).convexHull().buffer(RADIUS * 0.52);
    assertThat(convex.covers(outline.shape())).isTrue();
    assertThat(outline.shape().getNumGeometries()).isEqualTo(1);
  }

  @Property(tries = 30)
  void doesNotDependOnTheOrderOfPointsOrTheirRepeats(@ForAll long seed) {
    double[][] at = walk(seed, 30);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      order.add(i % 30);
    }
    Collections.shuffle(order, new Random(seed));
    double[] x = order.stream().mapToDouble(i -> at[0][i]).toArray();
    double[] y = order.stream().mapToDouble(i -> at[1][i]).toArray();
    assertThat(Outline.of(x, y, 2 * RADIUS, RADIUS / 2).wkt())
        .isEqualTo(Outline.of(at[0], at[1], 2 * RADIUS, RADIUS / 2).wkt());
  }

  /** A square of points 1 km apart and its strip: (4 + 2 · 0.5)² − (4 − π) · 0.5² km². */
  @Test
  void aSquareOfPointsHasTheAreaOfTheSquareAndItsStrip() {
    double[] x = new double[25];
    double[] y = new double[25];
    for (int i = 0; i < 25; i++) {
      x[i] = 400_000 + 1_000 * (i % 5);
      y[i] = 300_000 + 1_000 * (i / 5);
    }
    Outline square = Outline.of(x, y, 2 * RADIUS, RADIUS / 2);
    assertThat(square.km2()).isCloseTo(25 - (4 - Math.PI) * 0.25, within(0.01));
  }

  @Test
  void anOutlineFollowsABendThatAConvexHullWouldFill() {
    double[] x = new double[41];
    double[] y = new double[41];
    for (int i = 0; i < 41; i++) {
      x[i] = i <= 20 ? 0 : 500 * (i - 20);
      y[i] = i <= 20 ? 500 * (20 - i) : 0;
    }
    Outline bend = Outline.of(x, y, 2 * RADIUS, RADIUS / 2);
    assertThat(bend.km2()).isCloseTo(20.5, within(1.5));
    assertThat(bend.shape().contains(FACTORY.createPoint(new Coordinate(4_000, 4_000)))).isFalse();
  }

  @Test
  void refusesNoPointsAndNoStrip() {
    double[] none = new double[0];
    assertThatThrownBy(() -> Outline.of(none, none, 10, 1))
        .hasMessage("0 and 0 coordinates, and a strip of 1.0 m");
    assertThatThrownBy(() -> Outline.of(new double[1], new double[1], 10, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsTheAreasItCoversTheGreatestShareFirst() {
    PolygonIndex areas =
        PolygonIndex.of(
            Map.of("A", box(0, 10), "B", box(10, 20), "C", box(20, 30), "D", box(30, 40)));
    List<Covered> covered = new Outline(box(8, 26)).covers(areas);
    assertThat(covered).extracting(Covered::area).containsExactly("B", "C", "A");
    assertThat(covered).extracting(Covered::km2).containsExactly(100.0, 60.0, 20.0);
    assertThat(covered.get(0).ofOutline()).isCloseTo(10 / 18.0, within(1e-12));
    assertThat(covered.get(2).ofArea()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void readsGeoJsonInDegreesAndTextInMetresOrDegrees() {
    String ring = "[[-1.5,53.3],[-1.4,53.3],[-1.4,53.4],[-1.5,53.4],[-1.5,53.3]]";
    String polygon = "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
    String feature = "{\"type\":\"Feature\",\"geometry\":" + polygon + "}";
    String collection = "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}";
    String wkt = "POLYGON ((-1.5 53.3,-1.4 53.3,-1.4 53.4,-1.5 53.4,-1.5 53.3))";
    double km2 = Outline.parse(polygon).km2();
    // A tenth of a degree north is 11.13 km; east at 53.35° it is 11.13 · cos 53.35° = 6.66 km.
    assertThat(km2).isCloseTo(11.13 * 6.66, within(0.3));
    assertThat(Outline.parse(feature).km2()).isEqualTo(km2);
    assertThat(Outline.parse(collection).km2()).isCloseTo(km2, within(1e-9));
    assertThat(Outline.parse(wkt).km2()).isEqualTo(km2);
    assertThat(
            Outline.parse("POLYGON ((400000 300000,401000 300000,401000 301000,400000 300000))")
                .km2())
        .isEqualTo(0.5);
  }

  @Test
  void saysWhatIsWrongWithText() {
    assertThatThrownBy(() -> Outline.parse("POINT (1 1)"))
        .hasMessage("it is a Point, not a polygon");
    assertThatThrownBy(() -> Outline.parse("POLYGON ((0 0,2000 2000,2000 0,0 2000,0 0))"))
        .hasMessageStartingWith("Self-intersection at or near point (1000.0, 1000.0");
    assertThatThrownBy(() -> Outline.parse("POLYGON ((0 0,2000 2000,2000 0))"))
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> Outline.parse("ROUND")).hasMessageStartingWith("it is not well-known");
    assertThatThrownBy(() -> Outline.parse("{oops")).hasMessageStartingWith("it is not JSON");
    assertThatThrownBy(() -> Outline.parse("{}")).hasMessage("a geometry of no known type");
  }

  private static double[][] walk(long seed, int points) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] at = new double[2][points];
    at[0][0] = 435_000;
    at[1][0] = 387_000;
    for (int i = 1; i < points; i++) {
      int from = random.nextInt(i);
      at[0][i] = at[0][from] + random.nextInt(1_400) - 700;
      at[1][i] = at[1][from] + random.nextInt(1_400) - 700;
    }
    return at;
  }

  private static Coordinate[] coordinates(double[][] at) {
    Coordinate[] all = new Coordinate[at[0].length];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Coordinate(at[0][i], at[1][i]);
    }
    return all;
  }

  /** A box of 10 km from south to north; its west and east in kilometres. */
  private static Geometry box(double west, double east) {
    return FACTORY.toGeometry(new Envelope(west * 1_000, east * 1_000, 0, 10_000));
  }
}
