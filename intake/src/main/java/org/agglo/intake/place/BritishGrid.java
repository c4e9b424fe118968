package org.agglo.intake.place;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Degrees of WGS 84 to metres of the British National Grid (EPSG:27700), by one fixed Helmert
 * transformation of seven parameters. It is within about 3.5 m of the Ordnance Survey's own
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

  private final CoordinateTransform transform;

  private BritishGrid(CoordinateTransform transform) {
    this.transform = transform;
  }

  /** The transformation from degrees of WGS 84 (longitude first) to metres (easting first). */
  public static BritishGrid fromDegrees() {
    CRSFactory factory = new CRSFactory();
    CoordinateReferenceSystem degrees = factory.createFromParameters("WGS84", WGS84);
    CoordinateReferenceSystem grid = factory.createFromParameters("EPSG:27700", GRID);
    return new BritishGrid(new CoordinateTransformFactory().createTransform(degrees, grid));
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
