package org.agglo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.place.AreasOfPlaces;
import org.agglo.intake.place.Boundaries;
import org.agglo.intake.place.Locate;
import org.agglo.intake.place.PolygonIndex;
import org.agglo.intake.place.TopoJson;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/**
 * Places a synthetic register, whose companies stand at real postcodes drawn by a fixed rule, and
 * puts them into local authorities; prints the seconds of each step.
 */
public final class PlaceTimes {
  private PlaceTimes() {}

  /**
   * Places companies.
   *
   * @param args the packed table of postcodes, the TopoJSON of authorities, number of companies
   */
  public static void main(String[] args) throws IOException {
    try (Database database = Database.open(0)) {
      postcodes(database, Path.of(args[0]));
      firms(database, Long.parseLong(args[2]));
      Problems problems = new Problems();
      long begin = System.nanoTime();
      Locate.run(database, Locate.Rules.defaults(), problems);
      tell("postcodes to places", begin);
      long read = System.nanoTime();
      PolygonIndex areas = authorities(Path.of(args[1]), problems);
      tell("outlines read, checked and indexed", read);
      long assign = System.nanoTime();
      AreasOfPlaces.run(database, Map.of("LAD", areas), AreasOfPlaces.FARTHEST, problems);
      tell("places to areas", assign);
      Columns points =
          Columns.read(database, "SELECT x, y FROM place WHERE x IS NOT NULL ORDER BY source, id");
      for (int i = 0; i < 3; i++) {
        long each = System.nanoTime();
        areas.assign(points.numbers("x"), points.numbers("y"), AreasOfPlaces.FARTHEST);
        tell("array of " + points.rows() + " points to areas", each);
      }
      problems.list().forEach(System.out::println);
    }
  }

  private static void postcodes(Database database, Path file) {
    database.run(
        "CREATE TABLE postcode AS SELECT"
            + " regexp_replace(replace(Postcode, ' ', ''), '(...)$', ' \\1') AS postcode,"
            + " CAST(lat AS DOUBLE) AS latitude, CAST(long AS DOUBLE) AS longitude, NULL AS ended"
            + " FROM read_csv("
            + Database.quote(file.toString())
            + ", all_varchar = true)");
  }

  /**
   * A third of the postcodes have companies, the more the lower their number; 1 in 500 is wrong.
   */
  private static void firms(Database database, long rows) {
    database.run(
        "CREATE TABLE firm AS WITH numbered AS (SELECT postcode, row_number() OVER () AS n FROM"
            + " postcode), drawn AS (SELECT i, 1 + 3 * CAST(floor(pow(((i * 2654435761) % 1000003) /"
            + " 1000003.0, 1.5) * (SELECT count(*) / 3 FROM postcode)) AS BIGINT) AS n FROM range("
            + rows
            + ") AS r (i)) SELECT 'register' AS source, lpad(CAST(i AS VARCHAR), 8, '0') AS id,"
            + " i + 2 AS line, CASE WHEN i % 500 = 0 THEN 'ZZ1 1ZZ' ELSE postcode END AS postcode,"
            + " CAST(NULL AS DOUBLE) AS latitude, CAST(NULL AS DOUBLE) AS longitude,"
            + " CAST(NULL AS DOUBLE) AS easting, CAST(NULL AS DOUBLE) AS northing"
            + " FROM drawn JOIN numbered USING (n)");
  }

  private static PolygonIndex authorities(Path file, Problems problems) throws IOException {
    TopoJson topology = TopoJson.read(file);
    return PolygonIndex.of(
        Boundaries.check(
            Boundaries.of(topology, "LTLA", "AREACD", area -> true), Place.NONE, problems));
  }

  private static void tell(String what, long since) {
    double seconds = (System.nanoTime() - since) / 1e9;
    System.out.println(String.format(Locale.ROOT, "%6.2f s  %s", seconds, what));
  }
}
