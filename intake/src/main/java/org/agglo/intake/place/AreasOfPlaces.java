package org.agglo.intake.place;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/**
 * Puts the rows of {@code place} into areas: the relation {@code place_area}, one row for each firm
 * and level where an area is found, in no order.
 *
 * <p>{@code how} is {@code inside}, {@code nearest} with the metres in {@code distance}, or {@code
 * outcode} for what lies at the middle of its postcode district, which may be another area's.
 *
 * <p>Areas should be those of the whole nation: of a part of it alone, the nearest may be across a
 * border on land.
 */
public final class AreasOfPlaces {
  /**
   * Metres by which outlines of the United Kingdom for maps may leave a place in the sea, and room.
   */
  public static final double FARTHEST = 2_000;

  private final Database database;
  private final Columns points;
  private final double farthest;

  private AreasOfPlaces(Database database, double farthest) {
    this.database = database;
    this.farthest = farthest;
    points =
        Columns.read(
            database,
            "SELECT x, y, count(*) AS firms FROM place WHERE x IS NOT NULL GROUP BY x, y"
                + " ORDER BY x, y");
  }

  /**
   * Creates the relation {@code place_area}.
   *
   * @param database holds {@code place}
   * @param levels the areas of each level, by its name
   * @param farthest metres from a place to its area at most, such as {@link #FARTHEST}
   * @param problems takes a sentence for each level that leaves places out
   */
  public static void run(
      Database database, Map<String, PolygonIndex> levels, double farthest, Problems problems) {
    AreasOfPlaces places = new AreasOfPlaces(database, farthest);
    database.runResource(AreasOfPlaces.class, "place_area.sql");
    int number = 0;
    for (Map.Entry<String, PolygonIndex> level : levels.entrySet()) {
      places.add(level.getKey(), level.getValue(), "place_area_" + number++, problems);
    }
  }

  private void add(String level, PolygonIndex areas, String name, Problems problems) {
    PointsToAreas found = areas.assign(points.numbers("x"), points.numbers("y"), farthest);
    points(found).register(database, name + "_point");
    codes(areas).register(database, name + "_code");
    database.run(
        Database.resource(AreasOfPlaces.class, "place_in_area.sql")
            .replace("$level", Database.quote(level))
            .replace("$name", name));
    tell(level, found, problems);
  }

  private Columns points(PointsToAreas found) {
    return Columns.build()
        .numbers("x", points.numbers("x"))
        .numbers("y", points.numbers("y"))
        .numbers("area", Arrays.stream(found.area()).asDoubleStream().toArray())
        .numbers("distance", found.distance())
        .done();
  }

  private static Columns codes(PolygonIndex areas) {
    int n = areas.codes().size();
    return Columns.build()
        .numbers("area", IntStream.range(0, n).asDoubleStream().toArray())
        .texts("code", areas.codes().toArray(String[]::new))
        .done();
  }

  private void tell(String level, PointsToAreas found, Problems problems) {
    double[] firms = points.numbers("firms");
    long all = 0;
    long outside = 0;
    for (int i = 0; i < firms.length; i++) {
      all += (long) firms[i];
      outside += found.area()[i] < 0 ? (long) firms[i] : 0;
    }
    if (outside > 0) {
      long metres = Math.round(farthest);
      problems.add(Code.POINTS_OUTSIDE, Place.NONE, outside, all, level, metres);
    }
  }
}
