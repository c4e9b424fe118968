package org.agglo.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.agglo.intake.read.CsvSample.Row;

/** Lines at the end of a text that say something about it. */
final class Footnotes {
  private static final int TAIL = 1 << 16;

  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)\\W*(sources?|notes?|footnotes?|copyright|crown|contact|published|produced"
              + "|extracted|downloaded|created|last updated|figures|these|this|the data"
              + "|data (are|is|from)|https?|www|©|\\(c\\)|\\* |\\[?[0-9a-z]\\]? ?[.):] ).*",
          Pattern.DOTALL);

  private Footnotes() {}

  /** Whether a text begins as a note does: with Source, Note, a licence, an address. */
  static boolean isNote(String text) {
    return WORDS.matcher(text).matches();
  }

  /** Cuts bytes into rows. */
  interface Cut {
    CsvSample of(byte[] bytes, int width) throws IOException;
  }

  /**
   * What was found.
   *
   * @param number lines that are footnotes
   * @param offset where the data end
   */
  record Found(long number, long offset) {}

  static Found find(Utf8File text, Cut cut, long begin, int width, Pins pins) throws IOException {
    long size = text.size();
    long from = Math.max(begin, size - TAIL);
    byte[] tail;
    try (InputStream in = text.open(from, size)) {
      tail = in.readAllBytes();
    }
    int start = 0;
    while (from > begin && start < tail.length && tail[start] != '\n') {
      start++;
    }
    start += from > begin ? 1 : 0;
    if (start >= tail.length) {
      return new Found(0, size);
    }
    byte[] lines = Arrays.copyOfRange(tail, start, tail.length);
    CsvSample sample = cut.of(lines, width);
    int number = pins.footnotes().isPresent() ? pinned(sample, pins) : found(sample, width);
    long offset = offset(sample, number);
    return new Found(number, offset < 0 ? size : from + start + offset);
  }

  private static int pinned(CsvSample sample, Pins pins) {
    return (int) Math.min(pins.footnotes().get(), sample.rows().size());
  }

  /** Offset of the first of the last rows; -1 where there are none. */
  private static long offset(CsvSample sample, int number) {
    int left = number;
    long offset = -1;
    for (int i = sample.rows().size() - 1; i >= 0 && left > 0; i--) {
      Row row = sample.rows().get(i);
      if (!row.isBlank()) {
        left--;
        offset = row.offset();
      }
    }
    return offset;
  }

  private static int found(CsvSample sample, int width) {
    if (width < 2) {
      return 0;
    }
    int number = 0;
    int accepted = 0;
    List<Row> rows = sample.rows();
    for (int i = rows.size() - 1; i >= 0; i--) {
      Row row = rows.get(i);
      if (!row.isBlank()) {
        if (!isAlone(sample, row)) {
          break;
        }
        number++;
        boolean apart = i > 0 && rows.get(i - 1).isBlank();
        boolean says = isNote(row.text());
        accepted = apart || says ? number : accepted;
      }
    }
    return accepted;
  }

  /** Whether something stands in the first field and nothing in the others. */
  private static boolean isAlone(CsvSample sample, Row row) {
    List<String> cells = row.isSound() ? sample.cells(row) : List.of(row.text());
    return !cells.get(0).isBlank() && cells.stream().skip(1).allMatch(String::isBlank);
  }
}
