package org.agglo.methods.concentration;

/**
 * The quotients and shares of all cells of a table, in the order of the cells, made in one pass.
 *
 * <p>Cost: linear in the cells; 280,000 cells take about a millisecond.
 *
 * @param plain the location quotient of each cell, as {@link LocationQuotient#of}
 * @param rest the quotient against the rest of the nation, as {@link LocationQuotient#rest}
 * @param share the area's share of the industry, as {@link Share#of}
 */
public record CellQuotients(double[] plain, double[] rest, double[] share) {

  /** The quotients of a table; each is {@code NaN} where it is missing or undefined. */
  public static CellQuotients of(CrossTable table) {
    int cells = table.size();
    CellQuotients result =
        new CellQuotients(new double[cells], new double[cells], new double[cells]);
    for (int cell = 0; cell < cells; cell++) {
      result.set(cell, table);
    }
    return result;
  }

  private void set(int cell, CrossTable table) {
    int j = table.industryOf(cell);
    double value = table.value(cell);
    double area = table.areaTotal(table.areaOf(cell), j);
    double industry = table.industryTotal(j);
    double whole = table.whole(j);
    plain[cell] = LocationQuotient.of(value, area, industry, whole);
    rest[cell] = LocationQuotient.rest(value, area, industry, whole);
    share[cell] = Share.of(value, industry);
  }
}
