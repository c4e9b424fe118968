package org.agglo.study.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;

/** A file beside the table with a row for each area: the column "area", and columns of amounts. */
public final class AreaFile {
  private final InputTable file;
  private final Keys areas;
  private final List<double[]> values = new ArrayList<>();

  private AreaFile(InputTable file, List<String> columns) {
    this.file = file;
    int area = file.column("area");
    int[] places = columns.stream().mapToInt(file::column).toArray();
    file.check();
    String[] names = file.texts(area);
    List<double[]> numbers = new ArrayList<>();
    for (int place : places) {
      file.texts(place);
      numbers.add(file.numbers(place, Quantity.AMOUNT));
    }
    oneRowEach(names, area);
    file.keep();
    areas = file.keys(area, names);
    numbers.forEach(column -> values.add(byCode(file.ofKept(column))));
  }

  /** Reads the file; rows that cannot be used, or lack a number, are set aside. */
  public static AreaFile read(Path path, List<String> columns, Problems problems) {
    return new AreaFile(InputTable.read(path, problems), columns);
  }

  private void oneRowEach(String[] names, int area) {
    Map<String, Integer> first = new HashMap<>();
    for (int row = 0; row < file.rows(); row++) {
      Integer known = file.isAside(row) ? null : first.putIfAbsent(names[row], row);
      if (known != null) {
        file.setAside(row, area, Code.ROW_TWICE, file.line(known), names[row]);
      }
    }
  }

  private double[] byCode(double[] ofRows) {
    double[] byCode = new double[ofRows.length];
    for (int row = 0; row < ofRows.length; row++) {
      byCode[areas.code(row)] = ofRows[row];
    }
    return byCode;
  }

  /** The numbers of a column, in the order of the areas' names; not a copy. */
  public double[] values(int column) {
    return values.get(column);
  }

  /** The sum of a column over all areas of the file. */
  public double total(int column) {
    double sum = 0;
    for (double value : values.get(column)) {
      sum += value;
    }
    return sum;
  }

  /** Where each area of a table is in the file. The command stops where the file lacks one. */
  public int[] placesOf(Keys wanted) {
    int[] places = new int[wanted.size()];
    List<String> lacking = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      places[i] = areas.find(wanted.names().get(i)).orElse(-1);
      if (places[i] < 0) {
        lacking.add(wanted.names().get(i));
      }
    }
    if (!lacking.isEmpty()) {
      file.problems()
          .add(
              Code.AREAS_LACKING,
              Place.of(file.name()),
              file.name(),
              lacking.size(),
              Some.of(lacking));
      file.check();
    }
    return places;
  }
}
