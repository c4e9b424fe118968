package org.agglo.intake.place;

import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.methods.earth.Workers;

/**
 * Places the rows of registers: from the relations {@code firm} and {@code postcode} to {@code
 * place}, one row for each firm, in no order.
 *
 * <p>Coordinates that a row gives come first, degrees before metres, unless they cannot be: 0 and
 * 0, beyond the bounds, or in the sea. Then comes the postcode, in use or ended; a postcode that
 * stands twice is where it is in use, then where its position is the southernmost. Then comes the
 * outcode: the mean of the positions of its postcodes, status {@code e}. Positions are kept to six
 * decimals of a degree, 11 cm. {@code x} and {@code y} are metres of the British National Grid.
 * {@code region_ni} says Northern Ireland: by the postcode (BT), or by the land that coordinates
 * fall on.
 */
public final class Locate {
  private final Database database;
  private final Rules rules;
  private final Workers workers;

  private Locate(Database database, Rules rules, Workers workers) {
    this.database = database;
    this.rules = rules;
    this.workers = workers;
  }

  /**
   * What coordinates can be.
   *
   * @param bounds the box they lie in
   * @param land areas they lie in or near; empty where the sea is not known
   * @param coast metres they may lie off that land, as outlines of land are generalised
   */
  public record Rules(Bounds bounds, Optional<PolygonIndex> land, double coast) {

    /** The United Kingdom without a coast. */
    public static Rules defaults() {
      return new Rules(Bounds.ofUnitedKingdom(), Optional.empty(), 2_000);
    }

    /** These with a coast. */
    public Rules withLand(PolygonIndex areas) {
      return new Rules(bounds, Optional.of(areas), coast);
    }
  }

  /**
   * Creates the relation {@code place}.
   *
   * @param database holds {@code firm} (source, id, line, postcode, latitude, longitude, easting,
   *     northing) and {@code postcode} (postcode, latitude, longitude, ended)
   * @param rules what coordinates can be
   * @param problems takes a sentence for each source and kind of fault
   */
  public static void run(Database database, Rules rules, Problems problems) {
    new Locate(database, rules, Workers.all()).run(problems);
  }

  private void run(Problems problems) {
    GivenPlaces.create(database, rules, workers);
    database.runResource(Locate.class, "postcodes.sql");
    project();
    database.runResource(Locate.class, "place.sql");
    tell(problems);
    database.runResource(Locate.class, "tidy.sql");
  }

  /** Metres for each position once, however many rows are there. */
  private void project() {
    Columns degrees =
        Columns.read(
            database,
            "SELECT DISTINCT latitude, longitude FROM locate_postcode WHERE latitude IS NOT NULL"
                + " ORDER BY latitude, longitude");
    double[] x = degrees.numbers("longitude").clone();
    double[] y = degrees.numbers("latitude").clone();
    BritishGrid.toMetres(x, y, workers);
    Columns.build()
        .numbers("latitude", degrees.numbers("latitude"))
        .numbers("longitude", degrees.numbers("longitude"))
        .numbers("x", x)
        .numbers("y", y)
        .done()
        .create(database, "locate_position");
  }

  private void tell(Problems problems) {
    Columns told = Columns.read(database, Database.resource(Locate.class, "told.sql"));
    for (int i = 0; i < told.rows(); i++) {
      tell(told, i, problems);
    }
  }

  private static void tell(Columns told, int i, Problems problems) {
    Code code = Code.valueOf(told.texts("code")[i]);
    Place place = new Place(told.texts("source")[i], (long) told.numbers("line")[i], 0);
    long rows = (long) told.numbers("rows")[i];
    long of = (long) told.numbers("of")[i];
    long middle = (long) told.numbers("middle")[i];
    problems.add(code, place, rows, of, told.texts("example")[i], middle, rows - middle);
  }
}
