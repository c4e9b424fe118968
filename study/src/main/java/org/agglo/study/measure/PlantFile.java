package org.agglo.study.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.text.Decimal;
import org.agglo.methods.inference.PlantSizes;
import org.agglo.methods.inference.SizeBands;
import org.agglo.study.measure.SideFile.Column;
import org.agglo.study.measure.SideFile.Need;

/** What is known of the sizes of each industry's plants, from a file beside the table. */
public final class PlantFile {
  private static final String CONSEQUENCE = "their rows have no test [x]";
  private static final double ROUNDING = 1e-9;

  private final Kind kind;
  private final SideFile file;
  private final Keys industries;
  private final List<List<Integer>> rows;

  /** What the file holds. */
  public enum Kind {
    /** A row for each plant: industry, value. */
    PLANTS,
    /** A row for each size band: industry, lower, upper (empty for the open band), count. */
    SIZE_BANDS,
    /** A row for each industry: industry, herfindahl. */
    HERFINDAHL
  }

  private PlantFile(Kind kind, SideFile file, Keys industries) {
    this.kind = kind;
    this.file = file;
    this.industries = industries;
    if (kind == Kind.SIZE_BANDS) {
      refuseBadBands();
    } else if (kind == Kind.HERFINDAHL) {
      refuseBadIndices();
    }
    rows = file.rowsOf(industries, CONSEQUENCE);
    leaveOutBroken();
    file.close();
  }

  /** Reads the file for the industries of a table. */
  public static PlantFile read(Kind kind, Path path, Keys industries, Problems problems) {
    SideFile file =
        kind == Kind.HERFINDAHL
            ? SideFile.readOneEach(path, columns(kind), problems)
            : SideFile.read(path, columns(kind), problems);
    return new PlantFile(kind, file, industries);
  }

  private static List<Column> columns(Kind kind) {
    return switch (kind) {
      case PLANTS -> List.of(new Column("value", Quantity.AMOUNT, Need.EACH_ROW));
      case SIZE_BANDS ->
          List.of(
              new Column("lower", Quantity.AMOUNT, Need.EACH_ROW),
              new Column("upper", Quantity.AMOUNT, Need.SOME_ROWS),
              new Column("count", Quantity.COUNT, Need.EACH_ROW));
      case HERFINDAHL -> List.of(new Column("herfindahl", Quantity.AMOUNT, Need.EACH_ROW));
    };
  }

  private void refuseBadIndices() {
    for (int row : file.rows()) {
      double index = file.number(0, row);
      if (!(index > 0 && index <= 1)) {
        file.setAside(row, 0, Code.HERFINDAHL_RANGE, Decimal.shortest(index));
      }
    }
  }

  private void refuseBadBands() {
    for (int row : file.rows()) {
      if (upper(row) < lower(row)) {
        file.setAside(row, 0, Code.BAND_BACKWARDS, text(lower(row)), text(upper(row)));
      }
    }
    List<Integer> bands = new ArrayList<>(file.rows());
    bands.sort(
        Comparator.comparing(file::industry)
            .thenComparingDouble(this::lower)
            .thenComparingDouble(this::upper));
    for (int i = 1; i < bands.size(); i++) {
      int before = bands.get(i - 1);
      int row = bands.get(i);
      if (file.industry(row).equals(file.industry(before)) && lower(row) <= upper(before)) {
        file.setAside(
            row,
            0,
            Code.BANDS_OVERLAP,
            text(lower(row)),
            text(upper(row)),
            file.industry(row),
            file.line(before));
      }
    }
  }

  private static String text(double bound) {
    return bound == Double.POSITIVE_INFINITY ? "any size" : Decimal.shortest(bound);
  }

  private double lower(int row) {
    return file.number(0, row);
  }

  private double upper(int row) {
    double upper = file.number(1, row);
    return Double.isNaN(upper) ? Double.POSITIVE_INFINITY : upper;
  }

  /** Sizes of which a part was set aside would be wrong; they are not used. */
  private void leaveOutBroken() {
    Set<String> broken = file.broken();
    List<String> told = new ArrayList<>();
    for (String name : broken) {
      Optional<Integer> industry = industries.find(name);
      if (industry.isPresent() && !rows.get(industry.get()).isEmpty() && kind != Kind.HERFINDAHL) {
        rows.get(industry.get()).clear();
        told.add(name);
      }
    }
    if (!told.isEmpty()) {
      Place place = Place.of(file.name());
      file.problems().add(Code.SIZES_INCOMPLETE, place, file.name(), Some.of(told));
    }
  }

  /** Whether sizes are estimates by their nature. */
  boolean estimated() {
    return kind == Kind.SIZE_BANDS;
  }

  /** Whether only the Herfindahl index of the plants is known. */
  boolean isHerfindahl() {
    return kind == Kind.HERFINDAHL;
  }

  /** The Herfindahl index of an industry's plants, {@code NaN} where the file lacks it. */
  double herfindahl(int industry) {
    List<Integer> of = rows.get(industry);
    return of.isEmpty() ? Double.NaN : file.number(0, of.get(0));
  }

  /**
   * The plants of an industry; empty where the file lacks them.
   *
   * @param total the industry's value over the nation
   */
  Optional<PlantSizes> sizes(int industry, double total) {
    List<Integer> of = rows.get(industry);
    if (of.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(kind == Kind.PLANTS ? plants(of) : bands(of, total));
  }

  private PlantSizes plants(List<Integer> of) {
    return PlantSizes.ofPlants(of.stream().mapToDouble(row -> file.number(0, row)).toArray());
  }

  private PlantSizes bands(List<Integer> of, double total) {
    return PlantSizes.ofBands(
        new SizeBands(
            of.stream().mapToDouble(this::lower).toArray(),
            of.stream().mapToDouble(this::upper).toArray(),
            of.stream().mapToLong(row -> (long) file.number(2, row)).toArray()),
        total);
  }

  /** Tells of the industries whose plants do not add up to their value. */
  void tellDifferences(double[] totals) {
    if (kind != Kind.PLANTS) {
      return;
    }
    List<String> differ = new ArrayList<>();
    for (int i = 0; i < totals.length; i++) {
      double sum = 0;
      for (int row : rows.get(i)) {
        sum += file.number(0, row);
      }
      if (!rows.get(i).isEmpty() && Math.abs(sum - totals[i]) > ROUNDING * totals[i]) {
        differ.add(industries.names().get(i) + " " + text(sum) + " against " + text(totals[i]));
      }
    }
    if (!differ.isEmpty()) {
      file.problems().add(Code.PLANTS_DIFFER, Place.of(file.name()), Some.of(differ));
    }
  }
}
