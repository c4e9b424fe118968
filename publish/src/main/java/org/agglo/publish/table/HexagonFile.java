package org.agglo.publish.table;

import java.util.List;
import org.agglo.methods.earth.HexagonGrid;
import org.agglo.methods.earth.HexagonGrid.Cell;
import org.agglo.study.figure.HexagonMaps.HexagonMap;

/** The hexagons of maps as CSV, one row a metric and hexagon. */
public final class HexagonFile {
  private static final int BYTES_PER_ROW = 160;
  private static final List<String> COLUMNS =
      List.of(
          "source",
          "metric",
          "cluster",
          "definition",
          "period",
          "hexagon",
          "easting",
          "northing",
          "value",
          "value_excluding_flagged",
          "everything",
          "share",
          "location_quotient",
          "location_quotient_excluding_flagged",
          "unclustered",
          "status",
          "flags");

  private HexagonFile() {}

  /** All hexagons of some maps. */
  public static byte[] of(HexagonGrid grid, List<HexagonMap> maps) {
    CsvBytes out = new CsvBytes(maps.stream().mapToInt(HexagonMap::size).sum() * BYTES_PER_ROW);
    COLUMNS.forEach(out::text);
    out.endRow();
    for (HexagonMap map : maps) {
      for (int i = 0; i < map.size(); i++) {
        row(out, grid, map, i);
      }
    }
    return out.done();
  }

  private static void row(CsvBytes out, HexagonGrid grid, HexagonMap map, int i) {
    Cell cell = new Cell(map.q()[i], map.r()[i]);
    double[] centre = grid.centre(cell);
    out.text(map.source()).text(map.metric()).text(map.cluster()).text(map.definition());
    out.text(map.period()).text(grid.id(cell)).number(Math.rint(centre[0]));
    out.number(Math.rint(centre[1])).number(map.value()[i]).number(map.excluding()[i]);
    out.number(map.everything()[i]).number(map.share()[i]).number(map.quotient()[i]);
    out.number(map.quotientExcluding()[i]).number(map.unclustered()[i]);
    out.text(map.status()[i]).text(map.flags()[i]).endRow();
  }
}
