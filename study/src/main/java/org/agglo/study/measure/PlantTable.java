package org.agglo.study.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.methods.agglomeration.Plants;

/** A table with one row per plant, and what all areas have of everything. */
public final class PlantTable {
  private final InputTable table;
  private final Keys industries;
  private final Keys areas;
  private final Optional<Keys> group;
  private final double[] sizes;
  private final Plants plants;
  private final double[] reference;

  /** Which columns are read; a group is of industries. */
  public record Columns(String industry, String area, String value, Optional<String> group) {}

  private PlantTable(InputTable table, Columns columns, Optional<Path> areaTotals) {
    this.table = table;
    int industry = table.column(columns.industry());
    int area = table.column(columns.area());
    int value = table.column(columns.value());
    int groupColumn = columns.group().map(table::column).orElse(0);
    table.check();
    String[] industryTexts = table.texts(industry);
    String[] areaTexts = table.texts(area);
    String[] groupTexts = columns.group().isPresent() ? table.texts(groupColumn) : new String[0];
    double[] numbers = table.numbers(value, Quantity.AMOUNT);
    if (columns.group().isPresent()) {
      OneEach.demand(table, industryTexts, groupTexts, groupColumn);
    }
    table.keep();
    industries = table.keys(industry, industryTexts);
    areas = table.keys(area, areaTexts);
    group = columns.group().map(column -> table.keys(groupColumn, groupTexts));
    sizes = table.ofKept(numbers);
    Optional<AreaFile> totals =
        areaTotals.map(path -> AreaFile.read(path, List.of("value"), table.problems()));
    plants = Plants.of(industries.codes(), areaCodes(totals), sizes);
    reference = totals.map(file -> file.values(0)).orElseGet(plants::areaTotals);
    tellOdd();
  }

  /**
   * Reads the plants; rows that cannot be used are set aside.
   *
   * @param areaTotals a file of what each area has of everything; else it is the sum of the plants
   */
  public static PlantTable read(InputTable table, Columns columns, Optional<Path> areaTotals) {
    return new PlantTable(table, columns, areaTotals);
  }

  /** Areas are numbered as in the file, which may have more of them. */
  private int[] areaCodes(Optional<AreaFile> totals) {
    if (totals.isEmpty()) {
      return areas.codes();
    }
    int[] places = totals.get().placesOf(areas);
    return Arrays.stream(areas.codes()).map(code -> places[code]).toArray();
  }

  private void tellOdd() {
    Place place = Place.of(table.name());
    long unknown = Arrays.stream(sizes).filter(Double::isNaN).count();
    if (unknown > 0) {
      table.problems().add(Code.PLANTS_UNKNOWN, place, unknown);
    }
    if (areas.size() == 1) {
      table.problems().add(Code.AREA_ALONE, place, table.name(), areas.names().get(0));
    }
  }

  /** Tells of industries with one plant, of which an index of agglomeration knows nothing. */
  public void tellLonePlants(IntFunction<Integer> plantsOf) {
    List<String> alone = new ArrayList<>();
    for (int j = 0; j < industries.size(); j++) {
      if (plantsOf.apply(j) == 1) {
        alone.add(industries.names().get(j));
      }
    }
    if (!alone.isEmpty()) {
      table.problems().add(Code.PLANT_ALONE, Place.of(table.name()), alone.size(), Some.of(alone));
    }
  }

  /** The plants, by the codes of industries. */
  public Plants plants() {
    return plants;
  }

  /** What each area has of everything. */
  public double[] reference() {
    return reference;
  }

  /** The industries, as the plants number them. */
  public Keys industries() {
    return industries;
  }

  /** The group of each industry by its code; all are in the first where there are none. */
  public int[] groupOfEach() {
    int[] groups = new int[industries.size()];
    group.ifPresent(
        keys -> {
          for (int row = 0; row < keys.codes().length; row++) {
            groups[industries.code(row)] = keys.code(row);
          }
        });
    return groups;
  }

  /** The names of the groups, where there are any. */
  public Optional<Keys> groups() {
    return group;
  }

  /** What each industry has in all areas together. */
  public double[] totals() {
    double[] totals = new double[industries.size()];
    Arrays.setAll(totals, j -> Arrays.stream(plants.byArea(j)).sum());
    return totals;
  }

  /** [x] where a plant of the industry has no size, [z] where the value is not defined. */
  public IntFunction<String> marks(double[] values) {
    double[] totals = totals();
    return j -> !Double.isNaN(values[j]) ? "" : Double.isNaN(totals[j]) ? "x" : "z";
  }

  /** Where messages about the table point. */
  public Place place() {
    return Place.of(table.name());
  }

  /** Adds a message. */
  public void tell(Code code, Object... parts) {
    table.problems().add(code, place(), parts);
  }
}
