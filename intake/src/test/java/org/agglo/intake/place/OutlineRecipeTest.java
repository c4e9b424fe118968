package org.agglo.intake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.agglo.intake.SharedData;
import org.agglo.intake.place.OutlineRecipe.Plan;
import org.agglo.intake.place.OutlineRecipe.Row;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** The recipe over the publisher's file. */
class OutlineRecipeTest {

  private static final Plan PLAN = Plan.ofGreatBritain();

  @Test
  void makesTheTablesOfTheMidlandsStudyByteForByte() throws IOException {
    List<Row> rows = OutlineRecipe.rows(source(), PLAN);
    assertThat(OutlineRecipe.areas(rows, PLAN)).isEqualTo(carried("areas.csv"));
    assertThat(OutlineRecipe.outlines(rows)).isEqualTo(carried("outlines.csv"));
  }

  @Test
  void keepsEveryNeighbour() throws IOException {
    Set<String> neighbours = neighbours(original());
    assertThat(neighbours).hasSizeGreaterThan(80).contains("TLF1 TLG2");
    assertThat(neighbours(simplified())).isEqualTo(neighbours);
  }

  @Test
  void keepsSizesWithinTwoPerCent() throws IOException {
    Map<String, Geometry> simplified = simplified();
    assertThat(original())
        .hasSize(40)
        .allSatisfy(
            (code, outline) ->
                assertThat(simplified.get(code).getArea() / outline.getArea())
                    .as(code)
                    .isCloseTo(1, within(0.02)));
  }

  @Test
  void takesAThirdOfThePointsAway() throws IOException {
    assertThat(points(simplified())).isLessThan(points(original()) * 2 / 3);
  }

  private static TopoJson source() throws IOException {
    return TopoJson.read(SharedData.file("ons-boundaries/geogALL2022UK.json"));
  }

  private static Map<String, Geometry> original() throws IOException {
    BritishGrid grid = BritishGrid.fromDegrees();
    Map<String, Geometry> outlines = new TreeMap<>();
    for (TopoJson.Feature area : source().listFeatures("ITL2")) {
      String code = area.properties().get("AREACD");
      if (!code.startsWith("TLN")) {
        outlines.put(code, grid.project(area.outline()));
      }
    }
    return outlines;
  }

  private static Map<String, Geometry> simplified() throws IOException {
    return OutlineRecipe.rows(source(), PLAN).stream()
        .filter(row -> row.level().equals("ITL2"))
        .collect(Collectors.toMap(Row::code, Row::outline, (a, b) -> a, TreeMap::new));
  }

  /** Pairs of areas that share a stretch of border. */
  private static Set<String> neighbours(Map<String, Geometry> outlines) {
    Set<String> pairs = new TreeSet<>();
    outlines.forEach(
        (a, first) ->
            outlines.forEach(
                (b, second) -> {
                  if (a.compareTo(b) < 0 && shareBorder(first, second)) {
                    pairs.add(a + " " + b);
                  }
                }));
    return pairs;
  }

  private static boolean shareBorder(Geometry a, Geometry b) {
    return a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
        && a.relate(b).get(Location.BOUNDARY, Location.BOUNDARY) == 1;
  }

  private static int points(Map<String, Geometry> outlines) {
    return outlines.values().stream().mapToInt(Geometry::getNumPoints).sum();
  }

  private static String carried(String table) throws IOException {
    return Files.readString(SharedData.project("examples/midlands/data").resolve(table));
  }
}
