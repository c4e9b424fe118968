package org.agglo.study.synthesis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.place.Outlines;
import org.agglo.intake.place.PolygonIndex;
import org.agglo.study.starter.Starter;
import org.locationtech.jts.geom.Geometry;

/** Outlines of the areas of margins. */
final class AreaOutlines {
  private static final String BUNDLED = "data/outlines.csv";

  private AreaOutlines() {}

  /** The index of areas by code, from the bundled table of ITL2 areas. */
  static PolygonIndex of(List<String> areas) {
    try {
      Path file = Files.createTempFile("agglo-outlines", ".csv");
      try (InputStream in = Objects.requireNonNull(Starter.class.getResourceAsStream(BUNDLED))) {
        Files.write(file, in.readAllBytes());
        return index(areas, Outlines.read(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PolygonIndex index(List<String> areas, Map<String, Geometry> outlines) {
    Map<String, Geometry> wanted = new TreeMap<>();
    for (String area : areas) {
      Geometry outline = outlines.get(area);
      if (outline == null) {
        throw Misuse.of(Code.SYNTHETIC_UNPLACED, Place.NONE, area, "outline among ITL2 areas");
      }
      wanted.put(area, outline);
    }
    return PolygonIndex.of(wanted);
  }
}
