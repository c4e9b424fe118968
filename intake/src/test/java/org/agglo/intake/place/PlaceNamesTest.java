package org.agglo.intake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.agglo.intake.SharedData;
import org.agglo.intake.place.PlaceNames.Named;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Positions whose towns anybody can look up. */
class PlaceNamesTest {
  private final PlaceNames places = PlaceNames.ofGreatBritain();

  @ParameterizedTest
  @CsvSource({
    "53.397, -1.429, Sheffield, the Lower Don Valley",
    "53.430, -1.357, Rotherham, its centre",
    "53.408, -1.404, Sheffield, Meadowhall",
    "51.513, -0.092, City of London, a place within a place",
    "52.481, -1.900, Birmingham, its centre",
    "56.817, -5.112, Fort William, its centre",
    "57.479, -4.224, Inverness, its centre"
  })
  void namesAPositionAfterTheTownItIsIn(double lat, double lon, String name, String what) {
    assertThat(places.nearest(lat, lon).name()).as(what).isEqualTo(name);
  }

  @Test
  void inTheCountryTheNearestPlaceCounts() {
    double latitude = 57.25;
    double longitude = -4.5;
    Named nearest =
        places.all().stream()
            .min(
                (a, b) ->
                    Double.compare(
                        a.distance(latitude, longitude), b.distance(latitude, longitude)))
            .orElseThrow();
    assertThat(nearest.distance(latitude, longitude)).isGreaterThan(nearest.radius());
    assertThat(places.nearest(latitude, longitude)).isEqualTo(nearest);
  }

  @Test
  void everyPlaceOfMoreThanAVillageIsNamedAfterItself() {
    assertThat(places.all())
        .filteredOn(place -> place.population() > 100_000 && !place.kind().equals("PPLX"))
        .hasSizeGreaterThan(60)
        .allSatisfy(
            place ->
                assertThat(places.nearest(place.latitude(), place.longitude())).isEqualTo(place));
  }

  @Test
  void theTableIsThatOfGeoNamesWithoutNorthernIreland() {
    try (Database database = Database.open(1)) {
      Columns rows =
          Columns.read(
              database,
              "SELECT name, CAST(population AS DOUBLE) AS population, lat, lng FROM read_csv("
                  + Database.quote(
                      SharedData.file("world/geonames_cities/geonames_cities1000.csv.gz")
                          .toString())
                  + ") WHERE country = 'GB' AND admin <> 'NIR'"
                  + " ORDER BY name, population, lat, lng");
      List<Named> bundled =
          places.all().stream()
              .sorted(
                  Comparator.comparing(Named::name, PlaceNamesTest::bytes)
                      .thenComparing(Named::population)
                      .thenComparing(Named::latitude)
                      .thenComparing(Named::longitude))
              .toList();
      assertThat(bundled).extracting(Named::name).containsExactly(rows.texts("name"));
      for (int i = 0; i < rows.rows(); i++) {
        assertThat(bundled.get(i).population()).isEqualTo((long) rows.numbers("population")[i]);
        assertThat(bundled.get(i).latitude()).isCloseTo(rows.numbers("lat")[i], within(0.00051));
        assertThat(bundled.get(i).longitude()).isCloseTo(rows.numbers("lng")[i], within(0.00051));
      }
    }
  }

  /** The order of the database. */
  private static int bytes(String a, String b) {
    return Arrays.compareUnsigned(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
