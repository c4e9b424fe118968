package org.agglo.study.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.text.Decimal;
import org.agglo.intake.text.Nearest;
import org.agglo.methods.autocorrelation.Neighbours;

/**
 * The areas of a table with a value each, and who is next to whom. Areas are in the order of their
 * names, so that no order of rows is seen; rows are those kept of the table.
 */
public final class AreaMap {
  private final InputTable table;
  private final Keys areas;
  private final double[] values;
  private final Neighbours neighbours;

  /**
   * Where areas and links are.
   *
   * @param area the column of areas, each named once
   * @param value the column of values
   * @param quantity what values may be
   * @param links a file whose first two columns name areas; a third named "weight" weighs links
   */
  public record Source(String area, String value, Quantity quantity, Path links) {}

  private AreaMap(InputTable table, Source source, Keys areas, double[] rows) {
    this.table = table;
    this.areas = areas;
    values = new double[areas.size()];
    for (int row = 0; row < rows.length; row++) {
      values[areas.code(row)] = rows[row];
    }
    neighbours = LinkFile.read(source.links(), areas, table);
    tell(source);
  }

  /** Reads areas and links; rows that cannot be used are set aside. */
  public static AreaMap read(InputTable table, Source source) {
    int area = table.column(source.area());
    int value = table.column(source.value());
    table.check();
    String[] names = table.texts(area);
    double[] numbers = table.numbers(value, source.quantity());
    Map<String, Integer> first = new HashMap<>();
    for (int row = 0; row < names.length; row++) {
      Integer known = table.isAside(row) ? null : first.putIfAbsent(names[row], row);
      if (known != null) {
        table.setAside(row, area, Code.ROW_TWICE, table.line(known), names[row]);
      }
    }
    table.keep();
    return new AreaMap(table, source, table.keys(area, names), table.ofKept(numbers));
  }

  private void tell(Source source) {
    Place place = Place.of(table.name());
    int[] islands = IntStream.range(0, values.length).filter(this::isIsland).toArray();
    if (islands.length > 0) {
      List<String> names = Arrays.stream(islands).mapToObj(areas.names()::get).toList();
      table.problems().add(Code.AREAS_ISLANDS, place, islands.length, Some.of(names));
    }
    double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).distinct().toArray();
    if (known.length == 1) {
      table.problems().add(Code.VALUES_SAME, place, source.value());
    }
    long linked = linked();
    if (linked < 4) {
      table.problems().add(Code.AREAS_FEW, place, linked);
    }
  }

  private boolean isIsland(int area) {
    return !Double.isNaN(values[area]) && !hasNeighbour(area);
  }

  private boolean hasNeighbour(int area) {
    return IntStream.range(neighbours.first(area), neighbours.first(area + 1))
        .anyMatch(link -> !Double.isNaN(values[neighbours.to(link)]));
  }

  /** How many areas have a value and a neighbour that has one. */
  public long linked() {
    return IntStream.range(0, values.length)
        .filter(area -> !Double.isNaN(values[area]) && hasNeighbour(area))
        .count();
  }

  /** The value of each area, {@code NaN} where missing. */
  public double[] values() {
    return values;
  }

  /** Who is next to whom, with the weights given. */
  public Neighbours neighbours() {
    return neighbours;
  }

  /** The table the areas are from. */
  InputTable table() {
    return table;
  }

  /** Results of areas, in the order of the rows kept. */
  double[] ofRows(double[] ofAreas) {
    return IntStream.range(0, table.size()).mapToDouble(row -> ofAreas[areas.code(row)]).toArray();
  }

  /** The area of a row. */
  int area(int row) {
    return areas.code(row);
  }

  /** The rows of a file of links that are links between areas. */
  private static final class LinkFile {
    private static final String WEIGHT = "weight";

    private final InputTable file;
    private final Keys areas;
    private final int[] from;
    private final int[] to;
    private final double[] weight;

    private LinkFile(InputTable file, Keys areas, String table) {
      this.file = file;
      this.areas = areas;
      if (file.header().size() < 2) {
        // Asking for the second column by a name makes the message that it is not there.
        file.column("neighbour");
      }
      int weights = file.has(WEIGHT) ? file.column(WEIGHT) : -1;
      file.check();
      String[] first = file.texts(0);
      String[] second = file.texts(1);
      weight = weights < 0 ? ones(first.length) : file.numbers(weights, Quantity.NUMBER);
      from = codes(0, first, table);
      to = codes(1, second, table);
      checkWeights(weights);
      checkPairs();
    }

    private static double[] ones(int size) {
      double[] ones = new double[size];
      Arrays.fill(ones, 1);
      return ones;
    }

    static Neighbours read(Path path, Keys areas, InputTable table) {
      InputTable file = InputTable.read(path, table.problems());
      LinkFile links = new LinkFile(file, areas, table.name());
      file.keep();
      Neighbours neighbours = Neighbours.of(areas.size(), links.kept());
      Neighbours.Links oneWay = neighbours.oneWay();
      if (oneWay.size() > 0) {
        String begin = areas.names().get(oneWay.from()[0]);
        String end = areas.names().get(oneWay.to()[0]);
        Place place = Place.of(file.name());
        file.problems()
            .add(Code.LINKS_ONE_WAY, place, oneWay.size(), neighbours.links(), begin, end);
      }
      return neighbours;
    }

    private int[] codes(int column, String[] names, String table) {
      int[] codes = new int[names.length];
      boolean asked = false;
      for (int row = 0; row < codes.length; row++) {
        codes[row] = areas.find(names[row]).orElse(-1);
        if (codes[row] < 0 && !names[row].isEmpty()) {
          // Among very many names the nearest is looked for once.
          String nearest = asked ? "" : Nearest.ask(names[row], areas.names());
          asked = true;
          file.setAside(row, column, Code.LINK_UNKNOWN, names[row], table, nearest);
        }
      }
      return codes;
    }

    private void checkWeights(int column) {
      for (int row = 0; row < weight.length; row++) {
        if (!file.isAside(row) && !(weight[row] > 0)) {
          String text = Decimal.brief(weight[row]);
          file.setAside(
              row,
              column,
              Code.LINK_WEIGHT,
              text.isEmpty() ? "is missing" : text + " is not above 0");
        }
      }
    }

    private void checkPairs() {
      Map<Long, Integer> seen = new HashMap<>();
      for (int row = 0; row < from.length; row++) {
        if (file.isAside(row)) {
          continue;
        }
        if (from[row] == to[row]) {
          file.setAside(row, 1, Code.LINK_SELF, areas.names().get(to[row]));
          continue;
        }
        Integer known = seen.putIfAbsent((long) from[row] << Integer.SIZE | to[row], row);
        if (known != null) {
          file.setAside(row, 0, Code.LINK_TWICE, file.line(known));
        }
      }
    }

    private Neighbours.Links kept() {
      List<Integer> kept = new ArrayList<>();
      for (int row = 0; row < from.length; row++) {
        if (!file.isAside(row)) {
          kept.add(row);
        }
      }
      return new Neighbours.Links(
          kept.stream().mapToInt(row -> from[row]).toArray(),
          kept.stream().mapToInt(row -> to[row]).toArray(),
          kept.stream().mapToDouble(row -> weight[row]).toArray());
    }
  }
}
