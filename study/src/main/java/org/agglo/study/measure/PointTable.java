package org.agglo.study.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.methods.earth.Points;
import org.agglo.methods.earth.SpatialIndex;
import org.agglo.methods.earth.Workers;

/**
 * The points of a table. A row without coordinates, or without a weight above zero, is kept and
 * counted, but is no point; rows are those kept of the table.
 */
public final class PointTable {
  /** Kilometres become metres without a trace of the division: to the micrometre. */
  private static final double MICROMETRES = 1e6;

  private final InputTable table;
  private final PointColumns columns;
  private final double[] first;
  private final double[] second;
  private final double[] weight;
  private final Optional<Keys> groups;
  private final int[] located;

  private PointTable(InputTable table, PointColumns columns, Raw raw) {
    this.table = table;
    this.columns = columns;
    first = metres(table.ofKept(raw.first));
    second = metres(table.ofKept(raw.second));
    weight = table.ofKept(raw.weight);
    groups = columns.by().map(by -> table.keys(raw.by, raw.groups));
    located = IntStream.range(0, table.size()).filter(this::isLocated).toArray();
    tellMissing();
  }

  /** The columns as they are in the file. */
  private static final class Raw {
    private final double[] first;
    private final double[] second;
    private final double[] weight;
    private final int by;
    private final String[] groups;

    Raw(InputTable table, PointColumns columns) {
      int firstPlace = table.column(columns.first());
      int secondPlace = table.column(columns.second());
      int weightPlace = columns.weight().map(table::column).orElse(-1);
      by = columns.by().map(table::column).orElse(-1);
      table.check();
      first = table.numbers(firstPlace, Quantity.NUMBER);
      second = table.numbers(secondPlace, Quantity.NUMBER);
      weight = weightPlace < 0 ? ones(first.length) : table.numbers(weightPlace, Quantity.AMOUNT);
      groups = by < 0 ? new String[0] : table.texts(by);
      new CoordinateCheck(table, columns, first, second).check(firstPlace, secondPlace);
    }

    private static double[] ones(int size) {
      double[] ones = new double[size];
      Arrays.fill(ones, 1);
      return ones;
    }
  }

  /** Reads the points; rows that cannot be used are set aside. */
  public static PointTable read(InputTable table, PointColumns columns) {
    Raw raw = new Raw(table, columns);
    table.keep();
    return new PointTable(table, columns, raw);
  }

  private double[] metres(double[] coordinates) {
    if (columns.frame() == PointColumns.Frame.KILOMETRES) {
      Arrays.setAll(coordinates, i -> coordinates[i] * 1_000);
    }
    if (!columns.frame().onSphere()) {
      Arrays.setAll(coordinates, i -> Math.rint(coordinates[i] * MICROMETRES) / MICROMETRES);
    }
    return coordinates;
  }

  private boolean isPlaced(int row) {
    return !Double.isNaN(first[row]) && !Double.isNaN(second[row]);
  }

  private boolean isLocated(int row) {
    return isPlaced(row) && weight[row] > 0;
  }

  private void tellMissing() {
    int[] unplaced = IntStream.range(0, table.size()).filter(r -> !isPlaced(r)).toArray();
    int[] weightless =
        IntStream.range(0, table.size()).filter(r -> isPlaced(r) && !(weight[r] > 0)).toArray();
    tell(Code.POINTS_MISSING, unplaced);
    tell(Code.POINTS_WEIGHTLESS, weightless);
  }

  private void tell(Code code, int[] rows) {
    if (rows.length > 0) {
      Place place = Place.of(table.name());
      table.problems().add(code, place, rows.length, table.lineOfKept(rows[0]));
    }
  }

  /** The table they are from. */
  InputTable table() {
    return table;
  }

  /** Which columns they were read from. */
  PointColumns columns() {
    return columns;
  }

  /** The names of the groups, in their order; one without a name where there are none. */
  Optional<Keys> groups() {
    return groups;
  }

  /** The rows that are points. */
  int[] located() {
    return located;
  }

  /** The points of a group, as rows. */
  int[] located(int group) {
    return groups
        .map(keys -> Arrays.stream(located).filter(row -> keys.code(row) == group).toArray())
        .orElse(located);
  }

  /** What all points weigh together. */
  double total() {
    return Arrays.stream(located).mapToDouble(row -> weight[row]).sum();
  }

  /** An index of rows that are points. */
  SpatialIndex index(int[] rows) {
    double[] a = only(first, rows);
    double[] b = only(second, rows);
    Workers workers = Workers.all();
    Points points =
        columns.frame().onSphere() ? Points.onSphere(a, b, workers) : Points.inPlane(a, b);
    return columns.weight().isPresent()
        ? SpatialIndex.of(points, only(weight, rows), workers)
        : SpatialIndex.of(points, workers);
  }

  private static double[] only(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }
}
