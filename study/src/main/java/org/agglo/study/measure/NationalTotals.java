package org.agglo.study.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.text.Decimal;
import org.agglo.study.measure.SideFile.Column;
import org.agglo.study.measure.SideFile.Need;

/**
 * Totals of the nation by industry, from a file with the columns industry and value, and count
 * where firms are counted too.
 */
public final class NationalTotals {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("value", Quantity.AMOUNT, Need.EACH_ROW),
          new Column("count", Quantity.COUNT, Need.OPTIONAL));

  private final SideFile file;
  private final List<List<Integer>> rows;
  private final List<Integer> beyond;

  private NationalTotals(SideFile file, Keys industries) {
    this.file = file;
    rows =
        file.rowsOf(
            industries, "their rows have no quotient [x] and are left out of the regions' totals");
    beyond = new ArrayList<>(file.rows());
    rows.forEach(beyond::removeAll);
  }

  /** Reads the file for the industries of a table. */
  public static NationalTotals read(Path path, Keys industries, Problems problems) {
    SideFile file = SideFile.readOneEach(path, COLUMNS, problems);
    NationalTotals totals = new NationalTotals(file, industries);
    file.close();
    return totals;
  }

  /** Whether the file has counts of firms. */
  boolean hasCounts() {
    return file.has("count");
  }

  /** Totals of the value. */
  Base.Nation values() {
    return new Base.Nation(industry -> number(0, industry), beyond(0));
  }

  /** Totals of the count. */
  Base.Nation counts() {
    return new Base.Nation(industry -> number(1, industry), beyond(1));
  }

  private double number(int column, int industry) {
    List<Integer> of = rows.get(industry);
    return of.isEmpty() ? Double.NaN : file.number(column, of.get(0));
  }

  /** Industries that the table does not have belong to the whole. */
  private double[] beyond(int column) {
    Integer[] sorted = beyond.toArray(Integer[]::new);
    Arrays.sort(sorted, (a, b) -> file.industry(a).compareTo(file.industry(b)));
    return Arrays.stream(sorted).mapToDouble(row -> file.number(column, row)).toArray();
  }

  /** Tells of an industry whose total is below the sum of its areas. */
  void tellBelow(String industry, double total, double sum) {
    file.problems()
        .add(
            Code.NATIONAL_BELOW,
            Place.of(file.name()),
            industry,
            Decimal.shortest(total),
            Decimal.shortest(sum),
            file.name());
  }

  /** Tells that firms are held against the table alone. */
  void tellNoCounts() {
    file.problems().add(Code.COUNT_WITHOUT_NATION, Place.of(file.name()), file.name());
  }
}
