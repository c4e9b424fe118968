package org.agglo.intake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.agglo.intake.SharedData;
import org.agglo.methods.earth.Workers;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

class PolygonIndexTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double FARTHEST = 40;

  @Property(tries = 60)
  void findsWhatTestingEveryPolygonFinds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int areas) {
    SplittableRandom random = new SplittableRandom(seed);
    agreesWithBruteForce(cellsAround(areas, random), 300, random);
  }

  @Property(tries = 40)
  void findsTheFirstOfPolygonsThatOverlap(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int areas) {
    SplittableRandom random = new SplittableRandom(seed);
    SortedMap<String, Geometry> blots = new TreeMap<>();
    for (int k = 0; k < areas; k++) {
      blots.put("B" + (char) ('a' + k), blot(random));
    }
    agreesWithBruteForce(blots, 300, random);
  }

  /** The 374 authorities of the United Kingdom, islands, holes and all. */
  @Test
  void findsWhatTestingEveryAuthorityFinds() throws IOException {
    TopoJson topology = TopoJson.read(SharedData.file("ons-boundaries/geogALL2022UK.json"));
    SortedMap<String, Geometry> areas = Boundaries.of(topology, "LTLA", "AREACD", a -> true);
    assertThat(areas).hasSize(374);
    agreesWithBruteForce(areas, 3_000, new SplittableRandom(374));
  }

  @Test
  void aPointOnASharedBorderIsInTheFirstArea() {
    PolygonIndex index =
        PolygonIndex.of(
            Map.of("B", box(0, 0, 10, 10), "A", box(10, 0, 20, 10), "C", box(0, 10, 20, 20)));
    assertThat(index.codes()).containsExactly("A", "B", "C");
    assertThat(index.find(10, 5)).isZero();
    assertThat(index.find(5, 10)).isEqualTo(1);
    assertThat(index.find(10, 10)).isZero();
    assertThat(index.find(0, 0)).isEqualTo(1);
    assertThat(index.find(20, 20)).isEqualTo(2);
  }

  @Test
  void aHoleIsOutsideAndMayBeAnotherArea() throws ParseException {
    Geometry ring = new WKTReader().read("POLYGON ((0 0,9 0,9 9,0 9,0 0),(3 3,6 3,6 6,3 6,3 3))");
    assertThat(PolygonIndex.of(Map.of("ring", ring)).find(4.5, 4.5)).isEqualTo(-1);
    PolygonIndex both = PolygonIndex.of(Map.of("ring", ring, "core", box(3, 3, 6, 6)));
    assertThat(both.codes().get(both.find(4.5, 4.5))).isEqualTo("core");
  }

  @Test
  void beyondTheFarthestThereIsNone() {
    PolygonIndex index = PolygonIndex.of(Map.of("A", box(0, 0, 10, 10)));
    double[] x = {5, 10.5, 12, 13, Double.NaN};
    double[] y = {5, 5, 5, 5, 5};
    PointsToAreas near = index.assign(x, y, 2);
    assertThat(near.distance()).containsExactly(0, 0.5, 2, Double.NaN, Double.NaN);
    assertThat(near.code(2)).isEqualTo("A");
    assertThat(near.code(3)).isEmpty();
    assertThat(index.assign(x, y, 0).area()).containsExactly(0, -1, -1, -1, -1);
  }

  @Test
  void withoutAreasNothingIsFound() {
    PolygonIndex none = PolygonIndex.of(Map.of("empty", FACTORY.createPolygon()));
    assertThat(none.codes()).isEmpty();
    assertThat(none.find(0, 0)).isEqualTo(-1);
    assertThat(none.assign(new double[] {1}, new double[] {1}, 9).area()).containsExactly(-1);
  }

  @Test
  void refusesColumnsOfTwoLengths() {
    PolygonIndex index = PolygonIndex.of(Map.of("A", box(0, 0, 10, 10)));
    assertThatThrownBy(() -> index.assign(new double[2], new double[3], 0))
        .hasMessage("2 eastings and 3 northings");
  }

  private static void agreesWithBruteForce(
      SortedMap<String, Geometry> areas, int points, SplittableRandom random) {
    Envelope box = new Envelope();
    areas.values().forEach(area -> box.expandToInclude(area.getEnvelopeInternal()));
    box.expandBy(box.getWidth() / 10);
    List<Coordinate> at = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      double x = box.getMinX() + random.nextDouble() * box.getWidth();
      at.add(new Coordinate(x, box.getMinY() + random.nextDouble() * box.getHeight()));
    }
    areas.values().forEach(area -> at.add(area.getCoordinates()[0]));
    double[] x = at.stream().mapToDouble(c -> c.x).toArray();
    double[] y = at.stream().mapToDouble(c -> c.y).toArray();
    double farthest = box.getWidth() * FARTHEST / 1_000;
    PointsToAreas one = PolygonIndex.of(areas).assign(x, y, farthest, new Workers(1));
    PointsToAreas three = PolygonIndex.of(areas).assign(x, y, farthest, new Workers(3));
    assertThat(three.area()).isEqualTo(one.area());
    assertThat(three.distance()).isEqualTo(one.distance());
    for (int i = 0; i < x.length; i++) {
      assertThat(one.code(i)).as(at.get(i).toString()).isEqualTo(brute(areas, at.get(i), farthest));
    }
  }

  private static String brute(SortedMap<String, Geometry> areas, Coordinate at, double farthest) {
    Point point = FACTORY.createPoint(at);
    String nearest = "";
    double least = farthest;
    for (Map.Entry<String, Geometry> area : areas.entrySet()) {
      if (area.getValue().intersects(point)) {
        return area.getKey();
      }
      double distance = area.getValue().distance(point);
      if (distance < least) {
        least = distance;
        nearest = area.getKey();
      }
    }
    return nearest;
  }

  /** A coverage: the cells around random points, without every seventh. */
  private static SortedMap<String, Geometry> cellsAround(int many, SplittableRandom random) {
    List<Coordinate> sites = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      sites.add(new Coordinate(random.nextInt(1_000), random.nextInt(1_000)));
    }
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(sites);
    builder.setClipEnvelope(new Envelope(0, 1_000, 0, 1_000));
    Geometry diagram = builder.getDiagram(FACTORY);
    SortedMap<String, Geometry> cells = new TreeMap<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      if (i % 7 != 6) {
        cells.put(String.format("C%02d", i), diagram.getGeometryN(i));
      }
    }
    if (cells.isEmpty()) {
      cells.put("C00", box(0, 0, 1_000, 1_000));
    }
    return cells;
  }

  private static Geometry blot(SplittableRandom random) {
    Coordinate centre = new Coordinate(random.nextInt(1_000), random.nextInt(1_000));
    return FACTORY.createPoint(centre).buffer(20 + random.nextInt(300), 3);
  }

  private static Geometry box(double west, double south, double east, double north) {
    return FACTORY.toGeometry(new Envelope(west, east, south, north));
  }
}
