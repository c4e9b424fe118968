package org.agglo.intake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.methods.earth.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Small made-up registers over a few postcodes, some of them real. */
class LocateTest {
  private static final String NONE = "NULL, NULL, NULL, NULL";

  private final Database database = Database.open(2);
  private final Problems problems = new Problems();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aPostcodeInUseIsWhereTheTableSays() {
    postcodes("('S1 2HE', 53.38171, -1.46938, NULL)");
    locate("('r', '1', 2, 'S1 2HE', " + NONE + ")");
    assertThat(line("1")).isEqualTo("postcode||53.38171|-1.46938|false");
    // Code-Point Open, November 2024: 435393, 387336.
    assertThat(number("x")).isCloseTo(435_393, within(3.5));
    assertThat(number("y")).isCloseTo(387_336, within(3.5));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void anEndedPostcodeIsStillAPlace() {
    postcodes("('S1 2AA', 53.38, -1.47, '201503')");
    locate("('r', '1', 2, 'S1 2AA', " + NONE + ")");
    assertThat(line("1")).isEqualTo("terminated||53.38|-1.47|false");
  }

  @Test
  void ofAPostcodeThatStandsTwiceTheOneInUseCountsThenTheSouthernmost() {
    postcodes(
        "('S1 1AA', 53.1, -1.1, '201503'), ('S1 1AA', 53.9, -1.9, NULL),"
            + " ('S1 1AB', 53.4, -1.2, NULL), ('S1 1AB', 53.3, -1.5, NULL)");
    locate("('r', '1', 2, 'S1 1AA', " + NONE + "), ('r', '2', 3, 'S1 1AB', " + NONE + ")");
    assertThat(line("1")).isEqualTo("postcode||53.9|-1.9|false");
    assertThat(line("2")).isEqualTo("postcode||53.3|-1.5|false");
    assertThat(Columns.read(database, "SELECT id FROM place ORDER BY id").texts("id"))
        .containsExactly("1", "2");
  }

  @Test
  void anUnknownPostcodeIsAtTheMiddleOfItsDistrictAsAnEstimate() {
    postcodes(
        "('S1 2AA', 53.2, -1.4, NULL), ('S1 2AB', 53.3, -1.2, '199901'), ('S1 2AC', NULL, 0, NULL),"
            + " ('S1 2AD', 99.999999, 0, NULL), ('S1 2AE', 0, 0, NULL), ('S11 9PA', 53.9, -1.9, NULL)");
    locate(
        "('r', '1', 2, 'S1 9ZZ', "
            + NONE
            + "), ('r', '2', 3, 'S1 2AC', "
            + NONE
            + "),"
            + " ('r', '3', 4, 'ZZ1 1ZZ', "
            + NONE
            + "), ('r', '4', 5, 'S1', "
            + NONE
            + ")");
    assertThat(List.of(line("1"), line("2"), line("4"))).containsOnly("outcode|e|53.25|-1.3|false");
    assertThat(line("3")).isEqualTo("none||NaN|NaN|false");
    assertThat(messages())
        .containsExactly(
            "r:2: A241 4 of 4 rows have a postcode that the table of postcodes does not place, such"
                + " as S1 9ZZ; 3 are at the middle of their district [e], 1 nowhere: correct them or"
                + " get a newer table");
  }

  @Test
  void coordinatesThatARowGivesComeFirstDegreesBeforeMetres() {
    postcodes("('S1 2HH', 53.38041, -1.46991, NULL)");
    locate(
        "('r', '1', 2, 'S1 2HH', 52.5, -1.9, 435000, 387000),"
            + " ('r', '2', 3, 'S1 2HH', NULL, NULL, 435000, 387000)");
    assertThat(line("1")).isEqualTo("given||52.5|-1.9|false");
    assertThat(line("2")).startsWith("given||53.3");
    Columns second =
        Columns.read(database, "SELECT x, y, latitude, longitude FROM place WHERE id = '2'");
    assertThat(second.numbers("x")).containsExactly(435_000);
    assertThat(second.numbers("y")).containsExactly(387_000);
    double[] x = second.numbers("longitude").clone();
    double[] y = second.numbers("latitude").clone();
    BritishGrid.toMetres(x, y, new Workers(1));
    assertThat(x[0]).isCloseTo(435_000, within(0.02));
    assertThat(y[0]).isCloseTo(387_000, within(0.02));
  }

  @Test
  void coordinatesThatCannotBeGiveWayToThePostcode() {
    postcodes("('S1 2HH', 53.38041, -1.46991, NULL)");
    locate(
        "('r', '1', 2, 'S1 2HH', 0, 0, NULL, NULL), ('r', '2', 3, 'S1 2HH', -1.47, 53.4, NULL, NULL),"
            + " ('r', '3', 4, 'S1 2HH', NULL, NULL, 0, 0), ('r', '4', 5, '', 40.7, -74.0, NULL, NULL)");
    assertThat(List.of(line("1"), line("2"), line("3")))
        .containsOnly("postcode||53.38041|-1.46991|false");
    assertThat(line("4")).isEqualTo("none||NaN|NaN|false");
    assertThat(messages())
        .containsExactly(
            "r:2: A240 4 of 4 rows give coordinates that cannot be: 0, beyond the study or in the"
                + " sea, such as latitude 0.0, longitude 0.0; they are placed by their postcode:"
                + " correct or empty them");
  }

  @Test
  void coordinatesInTheSeaGiveWayWhereTheLandIsKnown() {
    postcodes("('S1 2HH', 53.38041, -1.46991, NULL)");
    GeometryFactory factory = new GeometryFactory();
    PolygonIndex land =
        PolygonIndex.of(
            Map.of(
                "E1", factory.toGeometry(new Envelope(400_000, 450_000, 350_000, 400_000)),
                "N1", factory.toGeometry(new Envelope(100_000, 200_000, 500_000, 600_000))));
    Locate.Rules rules = new Locate.Rules(Bounds.ofUnitedKingdom(), Optional.of(land), 2_000);
    locate(
        rules,
        "('r', '1', 2, 'S1 2HH', NULL, NULL, 500000, 380000),"
            + " ('r', '2', 3, 'S1 2HH', NULL, NULL, 451500, 380000),"
            + " ('r', '3', 4, '', NULL, NULL, 150000, 550000)");
    assertThat(line("1")).startsWith("postcode|");
    assertThat(line("2")).startsWith("given|").endsWith("false");
    assertThat(line("3")).startsWith("given|").endsWith("true");
    assertThat(messages())
        .singleElement()
        .asString()
        .startsWith("r:2: A240 1 of 3 rows")
        .contains("easting 500000.0, northing 380000.0");
  }

  @Test
  void northernIrelandIsLocatedAndMarked() {
    postcodes("('BT1 5GS', 54.59653, -5.93012, NULL), ('B1 1AA', 52.47, -1.9, NULL)");
    locate(
        "('r', '1', 2, 'BT1 5GS', "
            + NONE
            + "), ('r', '2', 3, 'BT1 9ZZ', "
            + NONE
            + "),"
            + " ('r', '3', 4, 'B1 1AA', "
            + NONE
            + ")");
    assertThat(line("1")).isEqualTo("postcode||54.59653|-5.93012|true");
    assertThat(line("2")).startsWith("outcode|e|").endsWith("true");
    assertThat(line("3")).endsWith("false");
  }

  @Test
  void eachSourceIsToldByItself() {
    postcodes("('S1 2HH', 53.38041, -1.46991, NULL)");
    locate(
        "('b', '1', 7, '', "
            + NONE
            + "), ('a', '1', 3, '', "
            + NONE
            + "),"
            + " ('a', '2', 2, 'S1 2HH', "
            + NONE
            + ")");
    assertThat(messages())
        .containsExactly(
            "a:3: A242 1 of 2 rows have no postcode or coordinates; no place",
            "b:7: A242 1 of 1 rows have no postcode or coordinates; no place");
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    List<String> firms =
        new ArrayList<>(
            List.of(
                "('a', '1', 2, 'S1 2HE', " + NONE + ")",
                "('a', '2', 3, 'S1 9ZZ', " + NONE + ")",
                "('a', '3', 4, '', 52.5, -1.9, NULL, NULL)",
                "('b', '1', 2, 'S1 2HE', 0, 0, NULL, NULL)",
                "('b', '2', 3, 'S1 2AA', NULL, NULL, 435000, 387000)"));
    List<String> codes =
        new ArrayList<>(
            List.of(
                "('S1 2HE', 53.38171, -1.46938, NULL)",
                "('S1 2AA', 53.3, -1.4, '201503')",
                "('S1 2AB', 53.1, -1.1, NULL)"));
    String sorted = placed(firms, codes);
    Random order = new Random(1);
    for (int i = 0; i < 8; i++) {
      Collections.shuffle(firms, order);
      Collections.shuffle(codes, order);
      assertThat(placed(firms, codes)).isEqualTo(sorted);
    }
  }

  private static String placed(List<String> firms, List<String> codes) {
    LocateTest one = new LocateTest();
    try (Database owned = one.database) {
      one.postcodes(String.join(", ", codes));
      one.locate(String.join(", ", firms));
      Columns places =
          Columns.read(
              owned,
              "SELECT p.source || p.id || how || latitude || longitude || x || y AS row FROM place p"
                  + " ORDER BY p.source, p.id");
      return Arrays.toString(places.texts("row")) + one.messages();
    }
  }

  @Test
  void leavesNothingBehindButPlaces() {
    postcodes("('S1 2HH', 53.38041, -1.46991, NULL)");
    locate("('r', '1', 2, 'S1 2HH', " + NONE + ")");
    assertThat(
            Columns.read(
                    database,
                    "SELECT table_name AS name FROM information_schema.tables ORDER BY name")
                .texts("name"))
        .containsExactly("firm", "place", "postcode");
  }

  private void postcodes(String rows) {
    database.run(
        "CREATE TABLE postcode AS SELECT postcode, CAST(latitude AS DOUBLE) AS latitude,"
            + " CAST(longitude AS DOUBLE) AS longitude, CAST(ended AS VARCHAR) AS ended FROM (VALUES "
            + rows
            + ") AS p (postcode, latitude, longitude, ended)");
  }

  private void locate(String rows) {
    locate(Locate.Rules.defaults(), rows);
  }

  private void locate(Locate.Rules rules, String rows) {
    database.run(
        "CREATE TABLE firm AS SELECT source, id, line, postcode,"
            + " CAST(latitude AS DOUBLE) AS latitude, CAST(longitude AS DOUBLE) AS longitude,"
            + " CAST(easting AS DOUBLE) AS easting, CAST(northing AS DOUBLE) AS northing FROM (VALUES "
            + rows
            + ") AS f (source, id, line, postcode, latitude, longitude, easting, northing)");
    Locate.run(database, rules, problems);
  }

  private String line(String id) {
    Columns row =
        Columns.read(
            database,
            "SELECT how, status, latitude, longitude, CAST(region_ni AS VARCHAR) AS ni FROM place"
                + " WHERE id = "
                + Database.quote(id)
                + " ORDER BY source, id");
    return row.texts("how")[0]
        + "|"
        + row.texts("status")[0]
        + "|"
        + row.numbers("latitude")[0]
        + "|"
        + row.numbers("longitude")[0]
        + "|"
        + row.texts("ni")[0];
  }

  private double number(String column) {
    return Columns.read(database, "SELECT " + column + " FROM place").numbers(column)[0];
  }

  private List<String> messages() {
    return problems.list().stream().map(Problem::toString).toList();
  }
}
