package org.agglo.intake.place;

import java.util.Arrays;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.methods.earth.Workers;

/** The positions that rows of registers give themselves, where they can be. */
final class GivenPlaces {
  private static final String NORTHERN_IRELAND = "N";
  private static final String AT_SEA = "sea";

  /** Positions of one kind: degrees or metres as given, and the other computed. */
  private record Given(double[] longitude, double[] latitude, double[] x, double[] y) {}

  private final Locate.Rules rules;
  private final Workers workers;

  private GivenPlaces(Locate.Rules rules, Workers workers) {
    this.rules = rules;
    this.workers = workers;
  }

  /** Creates {@code locate_degrees} and {@code locate_metres}: what can be, once each. */
  static void create(Database database, Locate.Rules rules, Workers workers) {
    GivenPlaces places = new GivenPlaces(rules, workers);
    places.keep(places.degrees(database)).create(database, "locate_degrees");
    places.keep(places.metres(database)).create(database, "locate_metres");
  }

  private Given degrees(Database database) {
    Columns read =
        Columns.read(
            database,
            "SELECT DISTINCT longitude, latitude FROM firm"
                + " WHERE longitude IS NOT NULL AND latitude IS NOT NULL ORDER BY longitude, latitude");
    double[] longitude = read.numbers("longitude");
    double[] latitude = read.numbers("latitude");
    double[] x = new double[longitude.length];
    double[] y = new double[longitude.length];
    for (int i = 0; i < x.length; i++) {
      boolean possible = isPossible(longitude[i], latitude[i]);
      x[i] = possible ? longitude[i] : Double.NaN;
      y[i] = possible ? latitude[i] : Double.NaN;
    }
    BritishGrid.toMetres(x, y, workers);
    return new Given(longitude, latitude, x, y);
  }

  /** Zeros are the corner of the grid, in the ocean and beyond the bounds. */
  private Given metres(Database database) {
    Columns read =
        Columns.read(
            database,
            "SELECT DISTINCT easting, northing FROM firm"
                + " WHERE easting BETWEEN 0 AND 700000 AND northing BETWEEN 0 AND 1300000"
                + " AND easting + northing > 0 ORDER BY easting, northing");
    double[] longitude = read.numbers("easting").clone();
    double[] latitude = read.numbers("northing").clone();
    BritishGrid.toDegrees(longitude, latitude, workers);
    return new Given(longitude, latitude, read.numbers("easting"), read.numbers("northing"));
  }

  private boolean isPossible(double longitude, double latitude) {
    return (longitude != 0 || latitude != 0) && rules.bounds().hold(longitude, latitude);
  }

  private Columns keep(Given given) {
    String[] regions = regions(given);
    int[] kept = new int[regions.length];
    int n = 0;
    for (int i = 0; i < kept.length; i++) {
      if (isPossible(given.longitude[i], given.latitude[i]) && !regions[i].equals(AT_SEA)) {
        kept[n++] = i;
      }
    }
    int[] rows = Arrays.copyOf(kept, n);
    return Columns.build()
        .numbers("longitude", pick(given.longitude, rows))
        .numbers("latitude", pick(given.latitude, rows))
        .numbers("x", pick(given.x, rows))
        .numbers("y", pick(given.y, rows))
        .texts("region", Arrays.stream(rows).mapToObj(i -> regions[i]).toArray(String[]::new))
        .done();
  }

  /** {@code ni} where the land says Northern Ireland, empty elsewhere on land. */
  private String[] regions(Given given) {
    String[] regions = new String[given.x.length];
    Arrays.fill(regions, "");
    rules
        .land()
        .ifPresent(
            land -> {
              PointsToAreas areas = land.assign(given.x, given.y, rules.coast(), workers);
              for (int i = 0; i < regions.length; i++) {
                boolean northern = areas.code(i).startsWith(NORTHERN_IRELAND);
                regions[i] = areas.area()[i] < 0 ? AT_SEA : northern ? "ni" : "";
              }
            });
    return regions;
  }

  private static double[] pick(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
  }
}
