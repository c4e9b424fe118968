package org.agglo.methods.earth;

/**
 * Hexagons over a projected plane, with corners to the north and south, anchored at the origin.
 *
 * <p>Cells have axial coordinates: \(q\) counts columns to the east, \(r\) rows to the north-east.
 * With the width across flats \(w\), the centre of a cell is at \(x = w (q + r/2)\), \(y = w
 * \frac{\sqrt 3}{2} r\), and its area is \(\frac{\sqrt 3}{2} w^2\): 0.866 km² for 1 km. Every point
 * is in one cell, so that sums over cells are sums over points. A point on an edge is in the cell
 * that rounding gives it, the same one always.
 *
 * <p>Units: metres of the projected system. Missing: {@code NaN} and infinite coordinates are
 * refused. Cost: constant per point. Source: definition; the rounding is that of cube coordinates.
 *
 * @param prefix the projected system in the names of cells, {@code bng}
 * @param acrossFlats the width of a cell in whole metres
 */
public record HexagonGrid(String prefix, int acrossFlats) {
  private static final double ROW = Math.sqrt(3) / 2;

  /** One kilometre on the British National Grid. */
  public static final HexagonGrid BRITISH_KILOMETRE = new HexagonGrid("bng", 1_000);

  /** Checks the width. */
  public HexagonGrid {
    if (acrossFlats < 1) {
      throw new IllegalArgumentException("hexagons are at least 1 m wide, not " + acrossFlats);
    }
  }

  /**
   * A cell.
   *
   * @param q column
   * @param r row
   */
  public record Cell(int q, int r) {}

  /** The cell of a point. */
  public Cell cell(double x, double y) {
    double row = y / (ROW * acrossFlats);
    double column = x / acrossFlats - row / 2;
    if (!(Math.abs(row) < Integer.MAX_VALUE / 4.0 && Math.abs(column) < Integer.MAX_VALUE / 4.0)) {
      throw new IllegalArgumentException("no cell for " + x + ", " + y);
    }
    double third = -column - row;
    double q = round(column);
    double r = round(row);
    double s = round(third);
    double offQ = Math.abs(q - column);
    double offR = Math.abs(r - row);
    double offS = Math.abs(s - third);
    // The coordinate that rounding moved farthest follows from the others; of equals q, then r.
    if (offQ >= offR && offQ >= offS) {
      q = -r - s;
    } else if (offR >= offS) {
      r = -q - s;
    }
    return new Cell((int) q, (int) r);
  }

  /** Halves go up, below zero too, so that the grid looks the same everywhere. */
  private static double round(double value) {
    return Math.floor(value + 0.5);
  }

  /** The name of a cell, {@code bng1000-12-345}; it does not change with the data. */
  public String id(Cell cell) {
    return prefix + acrossFlats + "-" + cell.q() + "-" + cell.r();
  }

  /** The easting and northing of a cell's centre. */
  public double[] centre(Cell cell) {
    return new double[] {acrossFlats * (cell.q() + cell.r() / 2.0), acrossFlats * ROW * cell.r()};
  }

  /** The six corners, easting and northing each, from the north-east one clockwise. */
  public double[][] corners(Cell cell) {
    double[] centre = centre(cell);
    double half = acrossFlats / 2.0;
    double corner = acrossFlats / Math.sqrt(3);
    double[][] offsets = {
      {half, corner / 2}, {half, -corner / 2}, {0, -corner},
      {-half, -corner / 2}, {-half, corner / 2}, {0, corner}
    };
    for (double[] offset : offsets) {
      offset[0] += centre[0];
      offset[1] += centre[1];
    }
    return offsets;
  }

  /** The area of a cell in square metres. */
  public double area() {
    return ROW * acrossFlats * acrossFlats;
  }
}
