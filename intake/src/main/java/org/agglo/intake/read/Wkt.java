package org.agglo.intake.read;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;

/** Any geometry as well-known text. */
final class Wkt {
  private Wkt() {}

  /** As well-known text in two dimensions. */
  static String of(Geometry geometry) {
    return new WKTWriter().write(geometry).replace(", ", ",");
  }
}
