package org.agglo.study.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.agglo.intake.place.BritishGrid;
import org.agglo.intake.place.PlaceNames;
import org.agglo.intake.place.PlaceNames.Named;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.methods.earth.HexagonGrid;
import org.agglo.methods.earth.HexagonGrid.Cell;
import org.agglo.methods.earth.Workers;
import org.agglo.study.figure.HexagonMaps.HexagonMap;
import org.agglo.study.figure.HexagonMaps.Town;

/** Reads the hexagons that readers may see out of a build's relations. */
final class HexagonMapsReader {
  /** The relation it reads. */
  static final String RELATION = "hexagon_public";

  private static final HexagonGrid GRID = HexagonGrid.BRITISH_KILOMETRE;
  private static final double AROUND = 10_000;

  private HexagonMapsReader() {}

  /** Reads all; the relation is a view of the database. */
  static HexagonMaps read(Database database) {
    Columns c =
        Columns.read(
            database,
            "SELECT * FROM hexagon_public ORDER BY source, metric, cluster, definition, q, r");
    List<HexagonMap> maps = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= c.rows(); i++) {
      if (i == c.rows() || !isSameMap(c, from, i)) {
        maps.add(new Part(c, from, i).map());
        from = i;
      }
    }
    return new HexagonMaps(GRID, maps, towns(maps));
  }

  private static boolean isSameMap(Columns c, int one, int other) {
    return List.of("source", "metric", "cluster", "definition").stream()
        .allMatch(name -> c.texts(name)[one].equals(c.texts(name)[other]));
  }

  /** The rows of one map. */
  private record Part(Columns c, int from, int to) {
    HexagonMap map() {
      return new HexagonMap(
          text("source"),
          text("metric"),
          text("cluster"),
          text("definition"),
          text("period"),
          whole("q"),
          whole("r"),
          numbers("value"),
          numbers("value_excluding_flagged"),
          numbers("everything"),
          numbers("share"),
          numbers("quotient"),
          numbers("quotient_excluding_flagged"),
          numbers("unclustered"),
          texts("status"),
          texts("flags"));
    }

    private String text(String name) {
      return c.texts(name)[from];
    }

    private String[] texts(String name) {
      return Arrays.copyOfRange(c.texts(name), from, to);
    }

    private double[] numbers(String name) {
      return Arrays.copyOfRange(c.numbers(name), from, to);
    }

    private int[] whole(String name) {
      return Arrays.stream(numbers(name)).mapToInt(v -> (int) v).toArray();
    }
  }

  private static List<Town> towns(List<HexagonMap> maps) {
    double[] west = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] east = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (HexagonMap map : maps) {
      for (int i = 0; i < map.size(); i++) {
        double[] centre = GRID.centre(new Cell(map.q()[i], map.r()[i]));
        for (int axis = 0; axis < 2; axis++) {
          west[axis] = Math.min(west[axis], centre[axis] - AROUND);
          east[axis] = Math.max(east[axis], centre[axis] + AROUND);
        }
      }
    }
    List<Named> named = maps.isEmpty() ? List.of() : PlaceNames.ofGreatBritain().all();
    double[] x = named.stream().mapToDouble(Named::longitude).toArray();
    double[] y = named.stream().mapToDouble(Named::latitude).toArray();
    BritishGrid.toMetres(x, y, new Workers(1));
    return IntStream.range(0, x.length)
        .filter(i -> x[i] >= west[0] && x[i] <= east[0] && y[i] >= west[1] && y[i] <= east[1])
        .filter(i -> named.get(i).kind().startsWith("PPL") && !named.get(i).kind().equals("PPLX"))
        .mapToObj(i -> new Town(named.get(i).name(), x[i], y[i], named.get(i).population()))
        .toList();
  }
}
