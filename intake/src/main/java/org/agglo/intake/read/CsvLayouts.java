package org.agglo.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.agglo.intake.read.CsvSample.Row;

/** Finds the table within a text: its heading, the lines before it and the footnotes behind it. */
final class CsvLayouts {
  private static final int HEAD = 1 << 20;
  private static final int LINES = 1_000;
  private static final int COMPARED = 200;

  private final Utf8File text;
  private final Pins pins;
  private final CsvSniffer.Guess guess;
  private final List<Row> rows;

  private CsvLayouts(Utf8File text, Pins pins, CsvSniffer.Guess guess) {
    this.text = text;
    this.pins = pins;
    this.guess = guess;
    this.rows = guess.sample().rows();
  }

  /**
   * The layout of a text, within what is pinned; empty where there is no row at all.
   *
   * @param check is told the number of columns before they are looked at
   */
  static Optional<CsvLayout> find(Utf8File text, Pins pins, IntConsumer check) throws IOException {
    byte[] head = head(text, pins.header().isPresent() ? HEAD : LINES);
    CsvSniffer.Guess guess =
        CsvSniffer.find(head, text.size() > head.length, pins, text.encoding());
    check.accept(guess.width());
    if (guess.sample().rows().stream().allMatch(Row::isBlank)) {
      return Optional.empty();
    }
    return Optional.of(new CsvLayouts(text, pins, guess).find());
  }

  /** The begin of a text, so many lines at most, up to the end of a line where there is one. */
  private static byte[] head(Utf8File text, int lines) throws IOException {
    try (InputStream in = text.open(0, text.size())) {
      byte[] head = in.readNBytes(HEAD);
      int length = 0;
      for (int found = 0; length < head.length && found < lines; length++) {
        found += head[length] == '\n' ? 1 : 0;
      }
      while (text.size() > length && length > 0 && head[length - 1] != '\n') {
        length--;
      }
      return length == 0 ? head : Arrays.copyOf(head, length);
    }
  }

  private CsvLayout find() throws IOException {
    int heading = heading();
    int first = heading < 0 ? firstOfData() : heading + 1;
    List<String> headings = headings(heading, first);
    long begin = first < rows.size() ? rows.get(first).offset() : endOfHead();
    long before = first < rows.size() ? rows.get(first).line() - 1 : linesOfHead();
    Footnotes.Found notes = Footnotes.find(text, this::cut, begin, headings.size(), pins);
    Dialect cut = guess.sample().dialect();
    Dialect dialect =
        new Dialect(
            Format.CSV,
            text.encoding(),
            cut.separator(),
            cut.quote(),
            pins.decimal().orElseGet(() -> Decimals.mark(cells(first), cut.separator())),
            heading < 0 ? 0 : rows.get(heading).line(),
            notes.number(),
            "");
    return new CsvLayout(dialect, headings, begin, notes.offset(), before);
  }

  private CsvSample cut(byte[] bytes, int width) throws IOException {
    return CsvSample.cut(bytes, guess.sample().dialect(), width);
  }

  private long endOfHead() {
    return rows.get(rows.size() - 1).next();
  }

  private long linesOfHead() {
    return rows.get(rows.size() - 1).line();
  }

  /** Index of the heading's row; -1 where there is none. */
  private int heading() {
    if (pins.header().isPresent()) {
      return pinnedHeading(pins.header().get());
    }
    int first = firstWhole();
    int shorter = shorterHeading(first);
    if (shorter >= 0) {
      return shorter;
    }
    List<List<String>> below = cells(first + 1);
    return HeadingTest.isHeading(guess.sample().cells(rows.get(first)), below) ? first : -1;
  }

  private int pinnedHeading(long line) {
    if (line == 0) {
      return -1;
    }
    int index = 0;
    while (index < rows.size() - 1 && rows.get(index + 1).line() <= line) {
      index++;
    }
    return index;
  }

  /** The first row as wide as the table that is not mostly empty, as a padded title is. */
  private int firstWhole() {
    for (int i = guess.first(); i < rows.size(); i++) {
      Row row = rows.get(i);
      if (!row.isBlank() && row.isSound() && row.fields() == guess.width() && isFilled(row)) {
        return i;
      }
    }
    return guess.first();
  }

  private boolean isFilled(Row row) {
    List<String> cells = guess.sample().cells(row);
    return cells.stream().filter(cell -> !cell.isBlank()).count() * 2 >= cells.size();
  }

  /** A heading right above the data may lack one field, where rows have names or end in a comma. */
  private int shorterHeading(int first) {
    int above = first - 1;
    if (above < 0 || rows.get(above).isBlank() || guess.width() < 3) {
      return -1;
    }
    List<String> cells = guess.sample().cells(rows.get(above));
    boolean names = cells.stream().noneMatch(cell -> cell.isBlank() || HeadingTest.isNumber(cell));
    boolean near = cells.size() == guess.width() - 1;
    boolean data = !HeadingTest.isHeading(guess.sample().cells(rows.get(first)), cells(first + 1));
    return names && near && data ? above : -1;
  }

  private int firstOfData() {
    if (pins.header().isPresent()) {
      return 0;
    }
    return firstWhole();
  }

  /** One heading for each field; missing ones are empty. */
  private List<String> headings(int heading, int first) {
    if (heading < 0) {
      return Collections.nCopies(guess.width(), "");
    }
    List<String> cells = new ArrayList<>(guess.sample().cells(rows.get(heading)));
    int width = guess.width();
    while (cells.size() > width && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    if (cells.size() == width - 1 && first < rows.size()) {
      boolean trailing =
          cells(first).stream().allMatch(row -> row.size() < width || row.get(width - 1).isBlank());
      cells.add(trailing ? cells.size() : 0, "");
    }
    return List.copyOf(cells);
  }

  /** Fields of rows from an index on, as many as are compared. */
  private List<List<String>> cells(int from) {
    return rows.stream()
        .skip(from)
        .filter(row -> row.isSound() && row.fields() == guess.width())
        .limit(COMPARED)
        .map(guess.sample()::cells)
        .toList();
  }
}
