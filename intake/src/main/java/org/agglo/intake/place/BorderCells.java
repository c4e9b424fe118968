package org.agglo.intake.place;

import java.util.Arrays;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * A grid over areas: a cell that no border touches knows its area; any other cell has a list of the
 * areas to test. Areas are added from the last to the first, so that the first has the last word.
 */
final class BorderCells {
  /** The cell has a list. */
  static final int MIXED = -2;

  private static final int NONE = -1;
  private static final int FEWEST = 1 << 12;
  private static final int MOST = 1 << 20;
  private static final int CELLS_PER_VERTEX = 32;

  /** Part of the extent by which borders are taken to be broader: more than rounding can move. */
  private static final double BREADTH = 1e-9;

  private final Envelope box;
  private final int columns;
  private final int rows;
  private final double breadth;

  /** An area, {@link #NONE}, or {@link #MIXED} minus the first link of a list. */
  private final int[] content;

  private int[] candidate = new int[FEWEST];
  private int[] next = new int[FEWEST];
  private int links;

  private BorderCells(Envelope box, int columns, int rows) {
    this.box = box;
    this.columns = columns;
    this.rows = rows;
    breadth = BREADTH * Math.max(1, Math.max(extent(box.getMinX(), box.getMaxX()), yExtent()));
    content = new int[columns * rows];
    Arrays.fill(content, NONE);
  }

  /** Roughly square cells over a box, more of them where borders have more vertices. */
  static BorderCells over(Envelope box, int vertices) {
    if (box.isNull()) {
      return new BorderCells(new Envelope(0, 0, 0, 0), 1, 1);
    }
    long wanted = Math.min(MOST, Math.max(FEWEST, (long) CELLS_PER_VERTEX * vertices));
    double ratio = Math.max(1e-3, Math.min(1e3, box.getWidth() / box.getHeight()));
    double across = Math.sqrt(wanted * (Double.isNaN(ratio) ? 1 : ratio));
    int columns = (int) Math.max(1, Math.min(wanted, across));
    return new BorderCells(box, columns, (int) Math.max(1, wanted / columns));
  }

  private static double extent(double least, double most) {
    return Math.max(Math.abs(least), Math.abs(most));
  }

  private double yExtent() {
    return extent(box.getMinY(), box.getMaxY());
  }

  /** The cell of a point; −1 outside the box. */
  int cell(double x, double y) {
    return box.contains(x, y) ? row(y) * columns + column(x) : -1;
  }

  private int column(double x) {
    double part = (x - box.getMinX()) / box.getWidth() * columns;
    return (int) Math.max(0, Math.min(columns - 1, part));
  }

  private int row(double y) {
    double part = (y - box.getMinY()) / box.getHeight() * rows;
    return (int) Math.max(0, Math.min(rows - 1, part));
  }

  /** The area of all points of a cell, −1 for none, or {@link #MIXED}. */
  int area(int cell) {
    return Math.max(MIXED, content[cell]);
  }

  /** The first link of a mixed cell. */
  int first(int cell) {
    return MIXED - content[cell];
  }

  /** The link after another; −1 after the last. */
  int next(int link) {
    return next[link];
  }

  /** The area of a link. */
  int candidate(int link) {
    return candidate[link];
  }

  /** Adds an area that comes before all those added. */
  void add(int area, Geometry outline, PointOnGeometryLocator locator) {
    outline.apply(new Border(area));
    Envelope part = outline.getEnvelopeInternal();
    int left = column(part.getMinX());
    int right = column(part.getMaxX());
    for (int r = row(part.getMinY()); r <= row(part.getMaxY()); r++) {
      boolean known = false;
      boolean inside = false;
      for (int c = left; c <= right; c++) {
        int cell = r * columns + c;
        if (isBorder(cell, area)) {
          known = false;
          continue;
        }
        if (!known) {
          inside = locator.locate(centre(c, r)) == Location.INTERIOR;
          known = true;
        }
        if (inside) {
          content[cell] = area;
        }
      }
    }
  }

  private boolean isBorder(int cell, int area) {
    return content[cell] <= MIXED && candidate[first(cell)] == area;
  }

  private Coordinate centre(int column, int row) {
    return new Coordinate(
        box.getMinX() + (column + 0.5) * box.getWidth() / columns,
        box.getMinY() + (row + 0.5) * box.getHeight() / rows);
  }

  private void mark(int cell, int area) {
    if (isBorder(cell, area)) {
      return;
    }
    int rest = NONE;
    if (content[cell] >= 0) {
      rest = link(content[cell], NONE);
    } else if (content[cell] <= MIXED) {
      rest = first(cell);
    }
    content[cell] = MIXED - link(area, rest);
  }

  private int link(int area, int rest) {
    if (links == candidate.length) {
      candidate = Arrays.copyOf(candidate, 2 * links);
      next = Arrays.copyOf(next, 2 * links);
    }
    candidate[links] = area;
    next[links] = rest;
    return links++;
  }

  /** Marks every cell that a border touches, row by row. */
  private final class Border implements CoordinateSequenceFilter {
    private final int area;

    Border(int area) {
      this.area = area;
    }

    @Override
    public void filter(CoordinateSequence line, int i) {
      if (i > 0) {
        segment(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i));
      }
    }

    private void segment(double x1, double y1, double x2, double y2) {
      int top = row(Math.max(y1, y2) + breadth);
      for (int r = row(Math.min(y1, y2) - breadth); r <= top; r++) {
        double low = box.getMinY() + r * box.getHeight() / rows - breadth;
        double high = box.getMinY() + (r + 1) * box.getHeight() / rows + breadth;
        double a = y1 == y2 ? x1 : along(x1, x2, (low - y1) / (y2 - y1));
        double b = y1 == y2 ? x2 : along(x1, x2, (high - y1) / (y2 - y1));
        int last = column(Math.max(a, b) + breadth);
        for (int c = column(Math.min(a, b) - breadth); c <= last; c++) {
          mark(r * columns + c, area);
        }
      }
    }

    private static double along(double from, double to, double part) {
      return from + Math.max(0, Math.min(1, part)) * (to - from);
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return false;
    }
  }
}
