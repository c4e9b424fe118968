package org.agglo.intake.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the table of a sheet stands.
 *
 * @param header row of the heading, from 1; 0 where there is none
 * @param begin first row that may be data
 * @param headings one for each column
 */
record SheetLayout(int header, int begin, List<String> headings) {
  private static final int LOOKED_AT = 500;

  /** A row of the sample. */
  private record Row(int number, List<String> cells, int filled) {}

  /** Number of cells in which something stands. */
  static int filled(String[] cells) {
    return (int) Arrays.stream(cells).filter(cell -> !cell.isBlank()).count();
  }

  /** Number of cells up to the last one in which something stands. */
  static int used(String[] cells) {
    int used = cells.length;
    while (used > 0 && cells[used - 1].isBlank()) {
      used--;
    }
    return used;
  }

  /** The layout of a sheet; empty where it holds no table, as a page of text does. */
  static Optional<SheetLayout> find(Sheets sheets, String name, Pins pins) throws IOException {
    List<Row> rows = new ArrayList<>();
    try {
      sheets.read(
          name,
          (number, cells) -> {
            if (filled(cells) > 0) {
              List<String> used = List.of(Arrays.copyOf(cells, used(cells)));
              rows.add(new Row(number, used, filled(cells)));
            }
            return rows.size() < LOOKED_AT;
          });
    } catch (RuntimeException e) {
      // Both libraries tell of damaged parts in unchecked exceptions.
      throw new IOException("the sheet " + name + " is damaged", e);
    }
    return pins.header().isPresent() ? pinned(rows, pins.header().get()) : find(rows);
  }

  private static Optional<SheetLayout> pinned(List<Row> rows, long header) {
    Optional<Row> heading = rows.stream().filter(row -> row.number() == header).findFirst();
    if (header > 0 && heading.isEmpty()) {
      return Optional.empty();
    }
    List<String> cells = heading.map(Row::cells).orElse(List.of());
    return layout((int) header, cells, rows);
  }

  /** The heading is the first row at least half as full as the fullest kind of row. */
  private static Optional<SheetLayout> find(List<Row> rows) {
    int usual = usual(rows);
    if (usual == 0) {
      return Optional.empty();
    }
    int first = 0;
    while (rows.get(first).filled() * 2 < usual || rows.get(first).filled() == 1 && usual > 1) {
      first++;
    }
    Row row = rows.get(first);
    List<List<String>> below =
        rows.subList(first + 1, rows.size()).stream().map(Row::cells).toList();
    boolean heading = HeadingTest.isHeading(row.cells(), below);
    return heading
        ? layout(row.number(), row.cells(), rows)
        : layout(0, List.of(), rows.subList(first, rows.size()))
            .map(l -> new SheetLayout(0, row.number(), l.headings()));
  }

  /** How many cells are filled in most of the rows that hold more than one; 0 without any. */
  private static int usual(List<Row> rows) {
    int[] counts = new int[rows.stream().mapToInt(Row::filled).max().orElse(0) + 1];
    rows.forEach(row -> counts[row.filled()]++);
    int usual = 0;
    int most = 0;
    for (int n = 2; n < counts.length; n++) {
      if (counts[n] * n >= most) {
        most = counts[n] * n;
        usual = n;
      }
    }
    boolean column = usual == 0 && counts.length > 1 && counts[1] > 1 && isColumn(rows);
    return column ? 1 : usual;
  }

  /** One column is a table where its texts are short; else it is prose. */
  private static boolean isColumn(List<Row> rows) {
    return rows.stream().allMatch(row -> row.cells().get(row.cells().size() - 1).length() < 40);
  }

  private static Optional<SheetLayout> layout(int header, List<String> cells, List<Row> rows) {
    int width = cells.size();
    List<Row> data = rows.stream().filter(row -> row.number() > header).toList();
    for (Row row : data) {
      width = row.filled() > 1 || cells.isEmpty() ? Math.max(width, row.cells().size()) : width;
    }
    List<String> headings = new ArrayList<>(cells);
    while (headings.size() < width) {
      headings.add("");
    }
    return width == 0
        ? Optional.empty()
        : Optional.of(new SheetLayout(header, header + 1, List.copyOf(headings)));
  }
}
