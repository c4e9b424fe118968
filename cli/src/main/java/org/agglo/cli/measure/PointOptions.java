package org.agglo.cli.measure;

import java.util.Locale;
import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.PointColumns;
import org.agglo.study.measure.PointColumns.Frame;
import org.agglo.study.measure.PointTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the points of a table are: degrees, or a plane with its unit. */
final class PointOptions {
  @Option(names = "--lat", paramLabel = "COL", description = "Column of latitudes in degrees.")
  private @Nullable String latitude;

  @Option(names = "--lon", paramLabel = "COL", description = "Column of longitudes in degrees.")
  private @Nullable String longitude;

  @Option(names = "--x", paramLabel = "COL", description = "Column of eastings; needs --unit.")
  private @Nullable String x;

  @Option(names = "--y", paramLabel = "COL", description = "Column of northings.")
  private @Nullable String y;

  @Option(names = "--unit", paramLabel = "UNIT", description = "Unit of --x and --y: m or km.")
  private @Nullable Unit unit;

  @Option(
      names = "--weight",
      paramLabel = "COL",
      description = "Column of weights, such as jobs; else each point weighs 1.")
  private @Nullable String weight;

  @Option(
      names = "--by",
      paramLabel = "COL",
      description = "Column of groups, each clustered for itself.")
  private @Nullable String by;

  /** A unit of planar coordinates. */
  enum Unit {
    M,
    KM;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads the points of a table. */
  PointTable read(InputTable table) {
    boolean degrees = latitude != null && longitude != null;
    boolean plane = x != null && y != null && unit != null;
    boolean half = latitude != null || longitude != null || x != null || y != null || unit != null;
    if (degrees == plane || degrees && (x != null || y != null || unit != null) || !half) {
      throw Misuse.of(
          Code.OPTION_INVALID,
          Place.NONE,
          "say where points are: --lat and --lon, or --x, --y and --unit, and not both");
    }
    Frame frame = degrees ? Frame.DEGREES : unit == Unit.KM ? Frame.KILOMETRES : Frame.METRES;
    String first = String.valueOf(degrees ? latitude : x);
    String second = String.valueOf(degrees ? longitude : y);
    return PointTable.read(
        table,
        new PointColumns(
            first, second, frame, Optional.ofNullable(weight), Optional.ofNullable(by)));
  }
}
