package org.agglo.methods.earth;

/**
 * The rows of points along a Morton curve: near in the order is near in space, equal points are
 * together, and the order of the places does not depend on the order of the rows.
 */
final class MortonOrder {
  private static final int CELLS = 1 << 21;
  private static final int FEW = 32;

  private final double[] x;
  private final double[] y;
  private final double[] z;

  /** The rows, sorted. */
  final int[] rows;

  /** The cell of each sorted row; rows of one cell that are many were sorted again within it. */
  final long[] keys;

  MortonOrder(Points points, Workers workers) {
    x = points.x();
    y = points.y();
    z = points.z();
    rows = new int[points.size()];
    keys = new long[rows.length];
    Cube cube = new Cube(null, rows.length);
    workers.split(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            rows[i] = i;
            keys[i] = cube.key(i);
          }
        });
    RadixOrder.sort(keys, rows);
    sortWithinCells(keys, rows);
  }

  private void sortWithinCells(long[] sortedKeys, int[] sorted) {
    for (int from = 0, to; from < sorted.length; from = to) {
      for (to = from + 1; to < sorted.length && sortedKeys[to] == sortedKeys[from]; ) {
        to++;
      }
      if (to - from > 1 && !isOnePlace(sorted, from, to)) {
        sortCell(sorted, from, to);
      }
    }
  }

  private boolean isOnePlace(int[] sorted, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (compare(sorted[from], sorted[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Few by their coordinates, many along a finer curve of their own. */
  private void sortCell(int[] sorted, int from, int to) {
    int[] part = java.util.Arrays.copyOfRange(sorted, from, to);
    Cube cube = new Cube(part, part.length);
    if (part.length <= FEW || !cube.isFine()) {
      insertionSort(part);
    } else {
      long[] partKeys = new long[part.length];
      for (int i = 0; i < part.length; i++) {
        partKeys[i] = cube.key(part[i]);
      }
      RadixOrder.sort(partKeys, part);
      sortWithinCells(partKeys, part);
    }
    System.arraycopy(part, 0, sorted, from, part.length);
  }

  private void insertionSort(int[] part) {
    for (int i = 1; i < part.length; i++) {
      int row = part[i];
      int j = i - 1;
      for (; j >= 0 && compare(part[j], row) > 0; j--) {
        part[j + 1] = part[j];
      }
      part[j + 1] = row;
    }
  }

  /** Compares two rows by their coordinates. */
  int compare(int a, int b) {
    int byX = Double.compare(x[a], x[b]);
    int byY = byX != 0 ? byX : Double.compare(y[a], y[b]);
    return byY != 0 ? byY : Double.compare(z[a], z[b]);
  }

  /** The smallest cube around some rows, cut into 2²¹ cells each way. */
  private final class Cube {
    private final double minX;
    private final double minY;
    private final double minZ;
    private final double scale;

    Cube(int @org.jspecify.annotations.Nullable [] of, int size) {
      double[] least = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
      double[] most = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
      for (int i = 0; i < size; i++) {
        int row = of == null ? i : of[i];
        least[0] = Math.min(least[0], x[row]);
        least[1] = Math.min(least[1], y[row]);
        least[2] = Math.min(least[2], z[row]);
        most[0] = Math.max(most[0], x[row]);
        most[1] = Math.max(most[1], y[row]);
        most[2] = Math.max(most[2], z[row]);
      }
      minX = least[0];
      minY = least[1];
      minZ = least[2];
      double side = Math.max(most[0] - minX, Math.max(most[1] - minY, most[2] - minZ));
      scale = side > 0 ? CELLS / side : 0;
    }

    boolean isFine() {
      return scale > 0 && scale < Double.MAX_VALUE;
    }

    long key(int row) {
      return spread(cell(x[row] - minX)) << 2
          | spread(cell(y[row] - minY)) << 1
          | spread(cell(z[row] - minZ));
    }

    private int cell(double offset) {
      return Math.min(CELLS - 1, (int) (offset * scale));
    }
  }

  /** Puts two zeros after each of 21 bits. */
  private static long spread(int cell) {
    long bits = cell;
    bits = (bits | bits << 32) & 0x1F00000000FFFFL;
    bits = (bits | bits << 16) & 0x1F0000FF0000FFL;
    bits = (bits | bits << 8) & 0x100F00F00F00F00FL;
    bits = (bits | bits << 4) & 0x10C30C30C30C30C3L;
    bits = (bits | bits << 2) & 0x1249249249249249L;
    return bits;
  }
}
