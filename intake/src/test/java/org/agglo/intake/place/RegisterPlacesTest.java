package org.agglo.intake.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.agglo.intake.SharedData;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Two real registers in one study: the companies of South Yorkshire (November 2024) and the
 * employers of the gender pay gap returns (2024 to 2025), by the postcodes of May 2025 and the
 * local authorities of 2022 in ONS's generalised outlines.
 */
class RegisterPlacesTest {
  private static final String COUNTY =
      "companies-house-south-yorkshire/companies_house_south_yorkshire_2024-11.csv.gz";
  private static final String EMPLOYERS =
      "gender-pay-gap/UK Gender Pay Gap Data - 2024 to 2025.csv";
  private static final String POSTCODES = "postcodes/uk-postcodes-latlon-2025-05.csv.gz";

  private static final Problems problems = new Problems();
  private static final Problems faults = new Problems();
  private static Database database;
  private static SortedMap<String, Geometry> authorities;

  @BeforeAll
  static void placeBothRegisters() throws IOException {
    database = Database.open(2);
    register(
        "postcode",
        POSTCODES,
        normal("Postcode")
            + " AS postcode, NULL AS ended,"
            + " CAST(lat AS DOUBLE) AS latitude, CAST(long AS DOUBLE) AS longitude");
    register(
        "county",
        COUNTY,
        "'county' AS source, CompanyNumber AS id, Postcode AS postcode,"
            + " localauthority_code AS authority,"
            + " CAST(Easting AS DOUBLE) AS east, CAST(Northing AS DOUBLE) AS north");
    register(
        "employer",
        EMPLOYERS,
        "'employers' AS source, EmployerId AS id, "
            + normal("coalesce(PostCode, '')")
            + " AS postcode, '' AS authority,"
            + " CAST(NULL AS DOUBLE) AS east, CAST(NULL AS DOUBLE) AS north");
    database.run(
        "CREATE TABLE firm AS SELECT *, NULL AS latitude, NULL AS longitude, NULL AS easting,"
            + " NULL AS northing FROM (FROM county UNION ALL FROM employer)");
    TopoJson topology = TopoJson.read(SharedData.file("ons-boundaries/geogALL2022UK.json"));
    authorities =
        Boundaries.check(
            Boundaries.of(topology, "LTLA", "AREACD", area -> true), Place.NONE, faults);
    Locate.run(database, Locate.Rules.defaults(), problems);
    AreasOfPlaces.run(
        database, Map.of("LAD", PolygonIndex.of(authorities)), AreasOfPlaces.FARTHEST, problems);
  }

  private static void register(String table, String file, String columns) {
    String path = Database.quote(SharedData.file(file).toString());
    database.run(
        "CREATE TABLE "
            + table
            + " AS SELECT "
            + columns
            + ", row_number() OVER () + 1 AS line"
            + " FROM read_csv("
            + path
            + ", all_varchar = true)");
  }

  /** One blank before the last three characters. */
  private static String normal(String postcode) {
    return "regexp_replace(upper(replace(" + postcode + ", ' ', '')), '(...)$', ' \\1')";
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void everyCompanyOfTheCountyIsWhereItsPostcodeIs() {
    assertThat(count("place WHERE source = 'county' AND how = 'postcode' AND status = ''"))
        .isEqualTo(75_740);
  }

  /** The extract carries Ordnance Survey's position of each postcode (Code-Point Open). */
  @Test
  void positionsAreThoseOfTheOrdnanceSurvey() {
    Columns off =
        Columns.read(
            database,
            "SELECT sqrt((x - east) * (x - east) + (y - north) * (y - north)) AS metres"
                + " FROM county JOIN place USING (source, id) ORDER BY metres");
    double[] metres = off.numbers("metres");
    assertThat(metres[metres.length / 2]).isLessThan(3.5);
    assertThat(metres[metres.length * 99 / 100]).isLessThan(50);
  }

  @Test
  void sheffieldsFirstPostcodeIsInSheffield() {
    assertThat(
            count(
                "place_area JOIN firm USING (source, id)"
                    + " WHERE postcode = 'S1 2HH' AND area <> 'E08000019'"))
        .isZero();
    assertThat(count("place_area JOIN firm USING (source, id) WHERE postcode = 'S1 2HH'"))
        .isPositive();
  }

  /** The outlines are generalised, so only what is near a border may be on its other side. */
  @Test
  void authoritiesAreTheRegistersOwnButForPlacesAtABorder() {
    Columns others =
        Columns.read(
            database,
            "SELECT authority, x, y FROM county JOIN place USING (source, id)"
                + " JOIN place_area USING (source, id) WHERE area <> authority ORDER BY source, id");
    assertThat(others.rows()).isEqualTo(231).isLessThan(75_740 / 200);
    GeometryFactory factory = new GeometryFactory();
    double farthest = 0;
    for (int i = 0; i < others.rows(); i++) {
      Coordinate at = new Coordinate(others.numbers("x")[i], others.numbers("y")[i]);
      Geometry own = authorities.get(others.texts("authority")[i]);
      farthest = Math.max(farthest, own.distance(factory.createPoint(at)));
    }
    assertThat(farthest).isLessThan(600);
  }

  @Test
  void thirtyTwoEmployersStandOnTheCoastJustOutsideTheOutlines() {
    assertThat(count("place WHERE source = 'employers' AND how = 'postcode'")).isEqualTo(11_154);
    Columns coast =
        Columns.read(
            database,
            "SELECT area, distance FROM place_area WHERE how = 'nearest' ORDER BY distance, id");
    assertThat(coast.numbers("distance")).hasSize(32);
    assertThat(Arrays.stream(coast.numbers("distance")).max().orElseThrow()).isLessThan(323);
    assertThat(coast.texts("area")).contains("E08000015", "E06000058", "S12000018", "W06000010");
  }

  @Test
  void tellsWhatHasNoPlaceOnceForEachKind() {
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "employers:745: A242 58 of 11235 rows have no postcode or coordinates; no place",
            "employers:102: A241 23 of 11235 rows have a postcode that the table of postcodes does"
                + " not place, such as NP11 4XG; 7 are at the middle of their district [e], 16"
                + " nowhere: correct them or get a newer table");
    assertThat(faults.list()).isEmpty();
  }

  private static long count(String of) {
    return (long) Columns.read(database, "SELECT count(*) AS n FROM " + of).numbers("n")[0];
  }
}
