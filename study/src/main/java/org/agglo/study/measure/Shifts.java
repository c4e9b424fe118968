package org.agglo.study.measure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.methods.growth.Arcelus;
import org.agglo.methods.growth.DynamicShiftShare;
import org.agglo.methods.growth.EstebanMarquillas;
import org.agglo.methods.growth.ShiftShare;
import org.agglo.study.measure.SideFile.Column;
import org.agglo.study.measure.SideFile.Need;

/** Shift-share analysis of every area of a table with a column for each date. */
public final class Shifts {
  private final Cells cells;
  private final int dates;
  private final boolean[] whole;
  private final double[][] nation;

  /** How the change is split. */
  public enum Method {
    CLASSIC,
    ESTEBAN_MARQUILLAS,
    ARCELUS,
    DYNAMIC;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * @param cells the cells, with a column of values for each date in order, two or more
   * @param national a file with the nation's totals: industry, first, last; else the nation is the
   *     sum of the areas
   */
  public Shifts(Cells cells, Optional<Path> national) {
    this.cells = cells;
    dates = cells.columns();
    whole = new boolean[cells.size()];
    for (int cell = 0; cell < whole.length; cell++) {
      whole[cell] = isWhole(cell);
    }
    nation = national.isPresent() ? read(national.get()) : sums();
  }

  private boolean isWhole(int cell) {
    for (int date = 0; date < dates; date++) {
      if (Double.isNaN(cells.values(date)[cell])) {
        return false;
      }
    }
    return true;
  }

  private double[][] sums() {
    double[][] sums = new double[dates][cells.industries().size()];
    int left = 0;
    for (int[] area : cells.ofEach(cells.areas())) {
      for (int cell : area) {
        left += whole[cell] ? 0 : 1;
        for (int date = 0; whole[cell] && date < dates; date++) {
          sums[date][cells.industries().code(cell)] += cells.values(date)[cell];
        }
      }
    }
    if (left > 0) {
      Place place = Place.of(cells.table().name());
      cells.table().problems().add(Code.NATION_LEAVES_OUT, place, left);
    }
    return sums;
  }

  /** Industries that only the nation has are held at the end of each array. */
  private double[][] read(Path path) {
    List<Column> columns =
        List.of(
            new Column("first", Quantity.AMOUNT, Need.EACH_ROW),
            new Column("last", Quantity.AMOUNT, Need.EACH_ROW));
    SideFile file = SideFile.readOneEach(path, columns, cells.table().problems());
    List<List<Integer>> rows = file.rowsOf(cells.industries(), "nothing can be split [x]");
    List<Integer> beyond =
        file.rows().stream()
            .filter(row -> cells.industries().find(file.industry(row)).isEmpty())
            .sorted((a, b) -> file.industry(a).compareTo(file.industry(b)))
            .toList();
    file.close();
    double[][] totals = new double[2][rows.size() + beyond.size()];
    for (int date = 0; date < 2; date++) {
      for (int i = 0; i < totals[date].length; i++) {
        boolean inTable = i < rows.size();
        List<Integer> row = inTable ? rows.get(i) : List.of(beyond.get(i - rows.size()));
        totals[date][i] = row.isEmpty() ? Double.NaN : file.number(date, row.get(0));
      }
    }
    return totals;
  }

  /**
   * The parts of the change.
   *
   * @param totals a row for each area with the sums over its industries, else a row for each cell
   */
  public Result result(Method method, boolean totals) {
    Keys areas = cells.areas();
    int[][] ofArea = cells.ofEach(areas);
    Map<String, double[]> columns = new LinkedHashMap<>();
    int size = totals ? areas.size() : cells.size();
    for (int area = 0; area < ofArea.length; area++) {
      int[] of = ofArea[area];
      int row = area;
      parts(method, region(of))
          .forEach(
              (name, part) -> {
                double[] column = columns.computeIfAbsent(name, n -> new double[size]);
                if (totals) {
                  column[row] = sum(part);
                } else {
                  spread(part, of, column);
                }
              });
    }
    Result result = totals ? Result.ofEach(areas) : Result.besideRows(cells.table());
    columns.forEach(result::numbers);
    return result.words(
        "status", row -> status(row, columns, totals ? ofArea[row] : new int[] {row}));
  }

  /** Gives each cell of an area the part of its industry. */
  private void spread(double[] part, int[] ofArea, double[] column) {
    for (int cell : ofArea) {
      column[cell] = part[cells.industries().code(cell)];
    }
  }

  private String status(int row, Map<String, double[]> columns, int[] of) {
    if (columns.values().stream().noneMatch(column -> Double.isNaN(column[row]))) {
      return "";
    }
    boolean known = Arrays.stream(of).allMatch(cell -> whole[cell]);
    boolean nationKnown = Arrays.stream(nation[0]).noneMatch(Double::isNaN);
    return known && nationKnown ? "z" : "x";
  }

  /** An area at each date, over the industries of the nation; 0 where it has no row. */
  private double[][] region(int[] ofArea) {
    double[][] region = new double[dates][nation[0].length];
    for (int cell : ofArea) {
      for (int date = 0; date < dates; date++) {
        double value = whole[cell] ? cells.values(date)[cell] : Double.NaN;
        region[date][cells.industries().code(cell)] = value;
      }
    }
    return region;
  }

  private double[] change(double[][] region) {
    double[] change = new double[region[0].length];
    Arrays.setAll(change, j -> region[dates - 1][j] - region[0][j]);
    return change;
  }

  private static double sum(double[] parts) {
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }

  /** The change and its parts, by name; an element for each industry. */
  private Map<String, double[]> parts(Method method, double[][] region) {
    int last = dates - 1;
    Map<String, double[]> parts = new LinkedHashMap<>();
    parts.put("change", change(region));
    parts.putAll(
        switch (method) {
          case CLASSIC -> parts(ShiftShare.of(region[0], region[last], nation[0], nation[last]));
          case DYNAMIC -> parts(DynamicShiftShare.of(region, nation));
          case ESTEBAN_MARQUILLAS ->
              parts(EstebanMarquillas.of(region[0], region[last], nation[0], nation[last]));
          case ARCELUS -> parts(Arcelus.of(region[0], region[last], nation[0], nation[last]));
        });
    return parts;
  }

  private static Map<String, double[]> parts(ShiftShare.Components of) {
    Map<String, double[]> parts = new LinkedHashMap<>();
    parts.put("national_share", of.national());
    parts.put("industrial_mix", of.mix());
    parts.put("regional_shift", of.regional());
    return parts;
  }

  private static Map<String, double[]> parts(EstebanMarquillas.Components of) {
    Map<String, double[]> parts = new LinkedHashMap<>();
    parts.put("national_share", of.national());
    parts.put("industrial_mix", of.mix());
    parts.put("competitive", of.competitive());
    parts.put("allocation", of.allocation());
    return parts;
  }

  private static Map<String, double[]> parts(Arcelus.Components of) {
    Map<String, double[]> parts = new LinkedHashMap<>();
    put(parts, "national", of.national());
    put(parts, "mix", of.mix());
    put(parts, "regional", of.regional());
    put(parts, "regional_mix", of.regionalMix());
    return parts;
  }

  private static void put(Map<String, double[]> parts, String name, Arcelus.Effect effect) {
    parts.put(name + "_homothetic", effect.homothetic());
    parts.put(name + "_specialised", effect.specialised());
  }
}
