package org.agglo.publish.map;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Outlines as paths on a sheet of whole-numbered units, north up. One sheet serves every map of a
 * site: its long side has about {@value #LONG_SIDE} units.
 */
public final class Outlines {
  static final int LONG_SIDE = 1400;
  private static final double MARGIN = 8;
  private static final double SEAM = 400;

  private final Map<String, String> paths = new LinkedHashMap<>();
  private final Map<String, Spot> spots = new LinkedHashMap<>();
  private final Sheet sheet;

  /** A place well inside an area, and half the width of a symbol that stands there. */
  record Spot(long x, long y, long half) {
    private static final long SMALL = 6;
    private static final long LARGE = 13;

    static Spot of(Geometry area, Sheet sheet) {
      Point inside = area.getInteriorPoint();
      Envelope box = area.getEnvelopeInternal();
      double side = Math.min(box.getWidth(), box.getHeight()) / sheet.metresPerUnit();
      long half = Math.max(SMALL, Math.min(LARGE, Math.round(side / 4)));
      return new Spot(sheet.x(inside.getX()), sheet.y(inside.getY()), half);
    }
  }

  private Outlines(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The paths of some areas, in their order; empty where none of them has an outline. */
  public static Optional<Outlines> of(Map<String, Geometry> geometries, Collection<String> codes) {
    List<String> drawn = codes.stream().filter(c -> isDrawable(geometries.get(c))).toList();
    Envelope extent = new Envelope();
    drawn.forEach(code -> extent.expandToInclude(geometries.get(code).getEnvelopeInternal()));
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Outlines outlines = new Outlines(Sheet.of(extent));
    drawn.forEach(code -> outlines.put(code, geometries.get(code)));
    return Optional.of(outlines);
  }

  private void put(String code, Geometry geometry) {
    paths.put(code, sheet.path(geometry));
    spots.put(code, Spot.of(geometry, sheet));
  }

  /** Where a symbol of an area stands; empty where it has no outline. */
  Optional<Spot> spot(String code) {
    return Optional.ofNullable(spots.get(code));
  }

  /** The path round several areas taken as one; seams between them are closed. */
  public String around(Map<String, Geometry> geometries, Collection<String> codes) {
    List<Geometry> parts =
        codes.stream().map(geometries::get).filter(Outlines::isDrawable).toList();
    return parts.isEmpty() ? "" : sheet.path(joined(parts));
  }

  /** Codes that have a path, in order. */
  public Collection<String> codes() {
    return paths.keySet();
  }

  /** The path of an area; empty where it has no outline. */
  public String path(String code) {
    return paths.getOrDefault(code, "");
  }

  /** The path of a shape that lies on the sheet. */
  public String pathOf(Geometry shape) {
    return sheet.path(shape);
  }

  /** Where an easting lies on the sheet. */
  long x(double easting) {
    return sheet.x(easting);
  }

  /** Where a northing lies on the sheet. */
  long y(double northing) {
    return sheet.y(northing);
  }

  /** Width of the sheet in units. */
  public int width() {
    return sheet.width();
  }

  /** Height of the sheet in units. */
  public int height() {
    return sheet.height();
  }

  private static Geometry joined(List<Geometry> parts) {
    Geometry all = OverlayNGRobust.union(parts);
    return all.buffer(SEAM, 2).buffer(-SEAM, 2);
  }

  private static boolean isDrawable(@org.jspecify.annotations.Nullable Geometry geometry) {
    return geometry != null && !geometry.isEmpty() && geometry.getDimension() == 2;
  }

  /**
   * A rectangle of ground and its scale.
   *
   * @param left easting of its left edge
   * @param top northing of the upper edge of the ground
   * @param metresPerUnit metres to a unit, from west to east
   * @param squash what a length from south to north is shortened to: 1 looks straight down
   * @param headroom units above the ground, for what stands on it
   * @param width units from left to right
   * @param height units from top to bottom
   */
  record Sheet(
      double left,
      double top,
      double metresPerUnit,
      double squash,
      int headroom,
      int width,
      int height) {

    static Sheet of(Envelope extent) {
      return of(extent, LONG_SIDE, 1, 0);
    }

    static Sheet of(Envelope extent, double longSide, double squash, int headroom) {
      double longest = Math.max(1, Math.max(extent.getWidth(), extent.getHeight()));
      double scale = longest / longSide;
      return new Sheet(
          extent.getMinX() - MARGIN * scale,
          extent.getMaxY() + MARGIN * scale,
          scale,
          squash,
          headroom,
          (int) Math.ceil(extent.getWidth() / scale + 2 * MARGIN),
          headroom + (int) Math.ceil((extent.getHeight() / scale + 2 * MARGIN) * squash));
    }

    /** The same ground under more or less room. */
    Sheet withHeadroom(int units) {
      return new Sheet(left, top, metresPerUnit, squash, units, width, height - headroom + units);
    }

    String path(Geometry geometry) {
      return PathText.of(geometry, this);
    }

    long x(double easting) {
      return Math.round((easting - left) / metresPerUnit);
    }

    long y(double northing) {
      return headroom + Math.round((top - northing) / metresPerUnit * squash);
    }
  }
}
