package org.agglo.study.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.text.Nearest;

/** A file beside the table, with one or more rows for each industry, in the column "industry". */
final class SideFile {
  private static final String INDUSTRY = "industry";

  private final InputTable file;
  private final int industry;
  private final String[] names;
  private final int[] places;
  private final List<double[]> numbers = new ArrayList<>();

  /** A column of numbers. */
  record Column(String name, Quantity quantity, Need need) {}

  /** What may be missing of a column. */
  enum Need {
    EACH_ROW,
    SOME_ROWS,
    /** The whole column; all its numbers are then missing. */
    OPTIONAL
  }

  private SideFile(InputTable file, List<Column> columns) {
    this.file = file;
    industry = file.column(INDUSTRY);
    places = columns.stream().mapToInt(this::place).toArray();
    file.check();
    names = file.texts(industry);
    for (int i = 0; i < places.length; i++) {
      numbers.add(read(places[i], columns.get(i)));
      if (columns.get(i).need() == Need.EACH_ROW) {
        demand(i);
      }
    }
  }

  private int place(Column column) {
    boolean absent = column.need() == Need.OPTIONAL && !file.has(column.name());
    return absent ? -1 : file.column(column.name());
  }

  private double[] read(int place, Column column) {
    if (place >= 0) {
      return file.numbers(place, column.quantity());
    }
    double[] missing = new double[names.length];
    Arrays.fill(missing, Double.NaN);
    return missing;
  }

  /** Reads the file; rows that cannot be used are set aside. */
  static SideFile read(Path path, List<Column> columns, Problems problems) {
    return new SideFile(InputTable.read(path, problems), columns);
  }

  /** Reads the file; of several rows of an industry only the first is used. */
  static SideFile readOneEach(Path path, List<Column> columns, Problems problems) {
    SideFile side = read(path, columns, problems);
    Map<String, Integer> first = new HashMap<>();
    for (int row : side.rows()) {
      Integer known = first.putIfAbsent(side.names[row], row);
      if (known != null) {
        long line = side.file.line(known);
        side.file.setAside(row, side.industry, Code.ROW_TWICE, line, side.names[row]);
      }
    }
    return side;
  }

  private void demand(int column) {
    for (int row : rows()) {
      if (Double.isNaN(numbers.get(column)[row])) {
        setAside(row, column, Code.KEY_EMPTY, file.header().get(places[column]));
      }
    }
  }

  /** The rows that are not set aside. */
  List<Integer> rows() {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < names.length; row++) {
      if (!file.isAside(row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  String name() {
    return file.name();
  }

  /** The industry of a row. */
  String industry(int row) {
    return names[row];
  }

  double number(int column, int row) {
    return numbers.get(column)[row];
  }

  long line(int row) {
    return file.line(row);
  }

  /** Sets a row aside for one of its numbers. */
  void setAside(int row, int column, Code code, Object... parts) {
    file.setAside(row, places[column], code, parts);
  }

  /** Tells what was set aside. */
  void close() {
    file.keep();
  }

  /**
   * The rows of each industry of a table. An industry the file lacks is told, with what follows.
   */
  List<List<Integer>> rowsOf(Keys wanted, String consequence) {
    List<List<Integer>> rows = new ArrayList<>();
    wanted.names().forEach(name -> rows.add(new ArrayList<>()));
    for (int row : rows()) {
      wanted.find(names[row]).map(rows::get).ifPresent(of -> of.add(row));
    }
    tellLacking(wanted, rows, consequence);
    return rows;
  }

  private void tellLacking(Keys wanted, List<List<Integer>> rows, String consequence) {
    List<String> lacking = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isEmpty()) {
        lacking.add(wanted.names().get(i));
      }
    }
    if (!lacking.isEmpty()) {
      Set<String> have = new TreeSet<>(List.of(names));
      have.remove("");
      have.removeAll(lacking);
      String nearest = Nearest.ask(lacking.get(0), have);
      file.problems()
          .add(
              Code.INDUSTRY_LACKING,
              Place.of(name()),
              name(),
              lacking.size(),
              Some.of(lacking),
              consequence,
              nearest);
    }
  }

  /** Industries of which a row was set aside. */
  Set<String> broken() {
    Set<String> broken = new TreeSet<>();
    for (int row = 0; row < names.length; row++) {
      if (file.isAside(row)) {
        broken.add(names[row]);
      }
    }
    return broken;
  }

  /** Takes what is found wrong. */
  Problems problems() {
    return file.problems();
  }

  /** Whether the file has a column of this name. */
  boolean has(String column) {
    return file.has(column);
  }
}
