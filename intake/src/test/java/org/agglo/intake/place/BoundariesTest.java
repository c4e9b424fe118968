package org.agglo.intake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agglo.intake.SharedData;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.place.Outline.Covered;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class BoundariesTest {
  private static final Place FILE = new Place("areas.csv", 0, 0);
  private static final List<String> SOUTH_YORKSHIRE =
      List.of("E08000019", "E08000016", "E08000018", "E08000017");

  private final Problems problems = new Problems();

  @Test
  void soundOutlinesPassAsTheyAre() throws ParseException {
    SortedMap<String, Geometry> sound =
        shapes("A", "POLYGON ((0 0,9 0,9 9,0 9,0 0))", "B", "POLYGON ((9 0,18 0,18 9,9 9,9 0))");
    assertThat(Boundaries.check(sound, FILE, problems)).isEqualTo(sound);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void ringsThatCrossAreToldAndMended() throws ParseException {
    SortedMap<String, Geometry> mended =
        Boundaries.check(
            shapes(
                "A", "POLYGON ((0 0,4000 4000,4000 0,0 4000,0 0))", "B", "LINESTRING (9 9,10 10)"),
            FILE,
            problems);
    assertThat(mended.get("A").isValid()).isTrue();
    assertThat(mended.get("A").getArea()).isCloseTo(8e6, within(1.0));
    assertThat(messages())
        .containsExactly(
            "areas.csv: A244 the outline of \"A\" is no proper area (self-intersection at 2000,"
                + " 2000); used as mended, 8.000 km²: draw it again",
            "areas.csv: A244 the outline of \"B\" is no proper area (a LineString); used as mended,"
                + " 0.000 km²: draw it again");
  }

  @Test
  void areasThatOverlapAreToldByPairs() throws ParseException {
    Boundaries.check(
        shapes(
            "A", "POLYGON ((0 0,2000 0,2000 2000,0 2000,0 0))",
            "B", "POLYGON ((1000 0,3000 0,3000 2000,1000 2000,1000 0))",
            "C", "POLYGON ((2999 0,5000 0,5000 2000,2999.5 2000,2999 0))"),
        FILE,
        problems);
    assertThat(messages())
        .containsExactly(
            "areas.csv: A245 the outlines of \"A\" and \"B\" overlap by 2.000 km²; points there count"
                + " for \"A\": mend one of them");
  }

  /** South Yorkshire has 1,552 km² (ONS, standard area measurements); outlines are generalised. */
  @Test
  void fourAuthoritiesAreACounty() throws IOException {
    TopoJson topology = TopoJson.read(SharedData.file("ons-boundaries/geogALL2022UK.json"));
    SortedMap<String, Geometry> authorities =
        Boundaries.check(Boundaries.of(topology, "LTLA", "AREACD", area -> true), FILE, problems);
    Territory county = Territory.of(SOUTH_YORKSHIRE, authorities, FILE, problems);
    assertThat(problems.list()).isEmpty();
    assertThat(county.areas()).isSorted().hasSize(4);
    assertThat(county.outline().shape().isValid()).isTrue();
    assertThat(county.outline().shape().getNumGeometries()).isEqualTo(1);
    assertThat(county.outline().km2()).isCloseTo(1_552, within(20.0));
    List<Covered> covered = county.outline().covers(PolygonIndex.of(authorities));
    assertThat(covered)
        .extracting(Covered::area)
        .containsExactly("E08000017", "E08000019", "E08000016", "E08000018");
    assertThat(covered).allMatch(c -> c.ofArea() > 0.999_999);
  }

  @Test
  void anAreaWithoutOutlineIsToldAndLeftOut() throws ParseException {
    SortedMap<String, Geometry> one = shapes("E08000019", "POLYGON ((0 0,9 0,9 9,0 9,0 0))");
    Territory rest = Territory.of(List.of("E08000091", "E08000019"), one, FILE, problems);
    assertThat(rest.areas()).containsExactly("E08000019");
    Territory none = Territory.of(List.of("X"), one, FILE, problems);
    assertThat(none.outline().km2()).isZero();
    assertThat(messages())
        .containsExactly(
            "areas.csv: A046 the territory names the area \"E08000091\", which the table of areas"
                + " lacks; did you mean \"E08000019\"?",
            "areas.csv: A046 the territory names the area \"X\", which the table of areas lacks");
  }

  private static SortedMap<String, Geometry> shapes(String... pairs) throws ParseException {
    SortedMap<String, Geometry> shapes = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      shapes.put(pairs[i], new WKTReader().read(pairs[i + 1]));
    }
    return shapes;
  }

  private List<String> messages() {
    return problems.list().stream().map(Problem::toString).toList();
  }
}
