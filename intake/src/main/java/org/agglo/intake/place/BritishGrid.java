package org.agglo.intake.place;

import java.util.function.Supplier;
import org.agglo.methods.earth.Workers;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Degrees of WGS 84 to metres of the British National Grid (EPSG:27700) and back, by one fixed
 * Helmert transformation of seven parameters. It is within about 3.5 m of the Ordnance Survey's own
 * transformation (OSTN15) on land, up to 5 m at the edges: enough for maps and kilometre grids, not
 * for surveying. The definition is given here rather than looked up, as the EPSG table takes long
 * to load.
 */
public final class BritishGrid {

  private static final String WGS84 = "+proj=longlat +datum=WGS84 +no_defs";
  private static final String GRID =
      "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy"
          + " +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs";

  private static final double CENTIMETRES = 100;

  /** Ten millionth of a degree are a centimetre on the ground. */
  private static final double TEN_MILLIONTHS = 1e7;

  private final CoordinateTransform transform;

  private BritishGrid(CoordinateTransform transform) {
    this.transform = transform;
  }

  /**
   * Degrees of many points to metres, rounded to centimetres.
   *
   * @param longitude degrees east; overwritten by eastings, NaN stays NaN
   * @param latitude degrees north; overwritten by northings
   * @param workers who does it
   */
  public static void toMetres(double[] longitude, double[] latitude, Workers workers) {
    each(longitude, latitude, workers, BritishGrid::fromDegrees, CENTIMETRES);
  }

  /**
   * Metres of many points to degrees of WGS 84, rounded to seven decimals.
   *
   * @param easting metres; overwritten by longitudes, NaN stays NaN
   * @param northing metres; overwritten by latitudes
   * @param workers who does it
   */
  public static void toDegrees(double[] easting, double[] northing, Workers workers) {
    each(easting, northing, workers, BritishGrid::fromMetres, TEN_MILLIONTHS);
  }

  /** A transformation keeps its last point, so each thread has its own. */
  private static void each(
      double[] x, double[] y, Workers workers, Supplier<BritishGrid> grid, double per) {
    workers.split(
        x.length,
        1_024,
        () -> {
          CoordinateTransform own = grid.get().transform;
          ProjCoordinate from = new ProjCoordinate();
          ProjCoordinate to = new ProjCoordinate();
          return (first, last) -> {
            for (int i = first; i < last; i++) {
              from.setValue(x[i], y[i]);
              boolean known = Double.isFinite(x[i]) && Double.isFinite(y[i]);
              ProjCoordinate found = known ? own.transform(from, to) : from;
              x[i] = Math.rint(found.x * per) / per;
              y[i] = Math.rint(found.y * per) / per;
            }
          };
        });
  }

  /** The transformation from degrees of WGS 84 (longitude first) to metres (easting first). */
  public static BritishGrid fromDegrees() {
    return between(WGS84, GRID);
  }

  private static BritishGrid fromMetres() {
    return between(GRID, WGS84);
  }

  private static BritishGrid between(String from, String to) {
    CRSFactory factory = new CRSFactory();
    CoordinateReferenceSystem source = factory.createFromParameters("from", from);
    CoordinateReferenceSystem target = factory.createFromParameters("to", to);
    return new BritishGrid(new CoordinateTransformFactory().createTransform(source, target));
  }

  /**
   * A copy in metres, rounded to centimetres. Equal vertices stay equal, so shared borders stay
   * shared. Rounding keeps the last bits of the trigonometry, which may differ between machines,
   * out of results.
   */
  public Geometry project(Geometry degrees) {
    Geometry metres = degrees.copy();
    metres.apply((CoordinateFilter) this::project);
    metres.geometryChanged();
    return metres;
  }

  private void project(Coordinate c) {
    ProjCoordinate metres = transform.transform(new ProjCoordinate(c.x, c.y), new ProjCoordinate());
    c.x = Math.rint(metres.x * CENTIMETRES) / CENTIMETRES;
    c.y = Math.rint(metres.y * CENTIMETRES) / CENTIMETRES;
  }
}
