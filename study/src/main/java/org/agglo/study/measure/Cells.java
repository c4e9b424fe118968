package org.agglo.study.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;

/**
 * The cells of a table with one row per area and industry, as arrays: for each cell its area, its
 * industry and its values, in the order of the file.
 */
public final class Cells {
  private final InputTable table;
  private final Keys areas;
  private final Keys industries;
  private final List<double[]> values;
  private final Optional<Keys> trait;
  private final Columns columns;

  /** Whose trait a column tells. */
  public enum Bearer {
    /** Each area has one: its group. */
    AREA,
    /** Each industry has one: its class. */
    INDUSTRY
  }

  /** A column of values. */
  public record Value(String column, Quantity quantity) {}

  /** A column that says the same on all rows of an area, or of an industry. */
  public record Trait(String column, Bearer bearer) {}

  /**
   * Which columns are read.
   *
   * @param values one or more; a row with a cell that is none of these is set aside
   * @param trait a further column, where one is wanted
   */
  public record Columns(String area, String industry, List<Value> values, Optional<Trait> trait) {}

  private Cells(InputTable table, Columns columns, Raw raw) {
    this.table = table;
    this.columns = columns;
    areas = table.keys(raw.area, raw.areas);
    industries = table.keys(raw.industry, raw.industries);
    values = raw.values.stream().map(table::ofKept).toList();
    trait = columns.trait().map(t -> table.keys(raw.trait, raw.traits));
  }

  /**
   * Reads the cells; rows that cannot be used are set aside.
   *
   * @param table the table, still being read
   * @param columns the columns
   * @param sum whether rows of the same area and industry are added up, into the first of them;
   *     else all but the first are set aside
   */
  public static Cells read(InputTable table, Columns columns, boolean sum) {
    Raw raw = new Raw(table, columns);
    columns.trait().ifPresent(t -> raw.oneTraitEach(t.bearer()));
    raw.oneRowEach(sum);
    table.keep();
    Cells cells = new Cells(table, columns, raw);
    cells.tellOdd();
    return cells;
  }

  private void tellOdd() {
    Place place = Place.of(table.name());
    if (areas.size() == 1) {
      table.problems().add(Code.AREA_ALONE, place, table.name(), areas.names().get(0));
    }
    boolean[] somewhere = new boolean[industries.size()];
    for (int cell = 0; cell < size(); cell++) {
      somewhere[industries.code(cell)] |= values.get(0)[cell] != 0;
    }
    List<String> nowhere = new ArrayList<>();
    for (int i = 0; i < somewhere.length; i++) {
      if (!somewhere[i]) {
        nowhere.add(industries.names().get(i));
      }
    }
    if (!nowhere.isEmpty()) {
      table.problems().add(Code.INDUSTRY_NOWHERE, place, nowhere.size(), Some.of(nowhere));
    }
  }

  /** The table they are from. */
  public InputTable table() {
    return table;
  }

  /** How many there are. */
  public int size() {
    return areas.codes().length;
  }

  /** The area of each. */
  public Keys areas() {
    return areas;
  }

  /** The industry of each. */
  public Keys industries() {
    return industries;
  }

  /** The values of a column, {@code NaN} where missing; not a copy. */
  public double[] values(int which) {
    return values.get(which);
  }

  /** The name of a column of values. */
  public String valueColumn(int which) {
    return columns.values().get(which).column();
  }

  /** How many columns of values there are. */
  public int columns() {
    return values.size();
  }

  /** The cells of each area or industry, in the order of the other. */
  public int[][] ofEach(Keys keys) {
    Keys other = keys == areas ? industries : areas;
    int[][] byOther = apart(other, IntStream.range(0, size()));
    return apart(keys, Arrays.stream(byOther).flatMapToInt(Arrays::stream));
  }

  /** Cells by their key, those of one key in the order they come. */
  private static int[][] apart(Keys keys, IntStream cells) {
    int[][] apart = new int[keys.size()][];
    int[] number = new int[keys.size()];
    for (int key : keys.codes()) {
      number[key]++;
    }
    Arrays.setAll(apart, key -> new int[number[key]]);
    Arrays.fill(number, 0);
    cells.forEach(cell -> apart[keys.code(cell)][number[keys.code(cell)]++] = cell);
    return apart;
  }

  /** Whether there is a further column. */
  public boolean hasTrait() {
    return trait.isPresent();
  }

  /** The further column: of each cell the group of its area, or the class of its industry. */
  public Keys trait() {
    return trait.orElseThrow();
  }

  /** The trait of each area, or of each industry, by its index. */
  public int[] traitOfEach(Keys bearers) {
    int[] traits = new int[bearers.size()];
    for (int cell = 0; cell < size(); cell++) {
      traits[bearers.code(cell)] = trait().code(cell);
    }
    return traits;
  }

  /** The cells while rows can still be set aside. */
  private static final class Raw {
    private final InputTable table;
    private final int area;
    private final int industry;
    private final int trait;
    private final String[] areas;
    private final String[] industries;
    private final String[] traits;
    private final List<double[]> values = new ArrayList<>();

    Raw(InputTable table, Columns columns) {
      this.table = table;
      area = table.column(columns.area());
      industry = table.column(columns.industry());
      trait = columns.trait().map(t -> table.column(t.column())).orElse(0);
      int[] numbers = columns.values().stream().mapToInt(v -> table.column(v.column())).toArray();
      table.check();
      areas = table.texts(area);
      industries = table.texts(industry);
      traits = columns.trait().isPresent() ? table.texts(trait) : new String[0];
      for (int i = 0; i < numbers.length; i++) {
        values.add(table.numbers(numbers[i], columns.values().get(i).quantity()));
      }
    }

    void oneTraitEach(Bearer bearer) {
      OneEach.demand(table, bearer == Bearer.AREA ? areas : industries, traits, trait);
    }

    void oneRowEach(boolean sum) {
      Keys byArea = Keys.of("", areas);
      Keys byIndustry = Keys.of("", industries);
      Map<Long, Integer> first = new HashMap<>();
      int summed = 0;
      for (int row = 0; row < table.rows(); row++) {
        if (table.isAside(row)) {
          continue;
        }
        long cell = byArea.code(row) * (long) byIndustry.size() + byIndustry.code(row);
        Integer known = first.putIfAbsent(cell, row);
        if (known == null) {
          continue;
        }
        if (sum) {
          int into = known;
          int from = row;
          values.forEach(v -> v[into] += v[from]);
          table.merge(row);
          summed++;
        } else {
          String what = areas[row] + ", " + industries[row];
          table.setAside(row, area, Code.ROW_TWICE, table.line(known), what);
        }
      }
      if (summed > 0) {
        table.problems().add(Code.ROWS_SUMMED, Place.of(table.name()), summed);
      }
    }
  }
}
