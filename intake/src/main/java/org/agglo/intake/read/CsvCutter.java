package org.agglo.intake.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts separated values in UTF-8 into rows, as RFC 4180 has them, and finds its way again behind a
 * fault. It looks at bytes alone: what a row says is for a reader of rows.
 *
 * <p>A quote that is left open swallows the rows behind it. So a row with such a fault ends where
 * it would if the quote were read as it stands, and before any line that begins a sound row.
 */
final class CsvCutter implements Closeable {
  /** What is wrong with a row. */
  enum Fault {
    NONE,
    /** A quote left open, or one within a quoted field. */
    QUOTE,
    /** Bytes that are not UTF-8. */
    BYTES,
    /** A byte of value 0. */
    NUL,
    /** More bytes than a row may have. */
    LONG
  }

  private static final int BLOCK = 1 << 20;
  private static final int NEAR_END = 1 << 16;
  private static final int RUN_ON = 64;
  private static final int SHOWN = 2_000;

  private static final byte PLAIN = 0;
  private static final byte SEPARATOR = 1;
  private static final byte QUOTE = 2;
  private static final byte LINE_FEED = 3;
  private static final byte RETURN = 4;
  private static final byte ZERO = 5;
  private static final byte HIGH = 6;

  private final InputStream in;
  private final byte[] kinds = new byte[256];
  private final int longest;
  private int width;

  private byte[] buffer = new byte[BLOCK];
  private int end;

  // The row that was cut: in the buffer from here to there, without its line break.
  private int from;
  private int to;
  private int next;
  private long line = 1;
  private long nextLine = 1;

  /** Offset in the stream of the buffer's first byte. */
  private long base;

  // What the last try to cut a row found.
  private int tryEnd;
  private int tryNext;
  private int tryLines;
  private int tryFields;
  private boolean tryOdd;
  private Fault tryFault = Fault.NONE;
  private boolean tryOpen;
  private boolean isLenient;
  private boolean isOpen;

  private long feeds;
  private long returns;

  /**
   * Cuts a stream.
   *
   * @param in UTF-8 without a byte-order mark
   * @param dialect its separator and quote
   * @param longest bytes of the longest row
   */
  CsvCutter(InputStream in, Dialect dialect, int longest) {
    this.in = in;
    this.longest = longest;
    Arrays.fill(kinds, 128, 256, HIGH);
    kinds[0] = ZERO;
    kinds['\n'] = LINE_FEED;
    kinds['\r'] = RETURN;
    if (!dialect.separator().isEmpty()) {
      kinds[dialect.separator().charAt(0)] = SEPARATOR;
    }
    if (!dialect.quote().isEmpty()) {
      kinds[dialect.quote().charAt(0)] = QUOTE;
    }
  }

  /** From now on a row should have so many fields; 0 where that is not known. */
  void expect(int number) {
    width = number;
  }

  /** Cuts the next row; false at the end. */
  boolean advance() throws IOException {
    from = next;
    line = nextLine;
    if (end - from < NEAR_END) {
      compact();
    }
    if (isAtEnd(from)) {
      return false;
    }
    cut(from);
    isOpen = tryOpen;
    if (tryFault == Fault.QUOTE) {
      recover();
    } else if (width > 0 && tryLines > 1 && tryFields != width) {
      recoverIfSwallowed();
    }
    if (width > 0 && !isSound() && tryFields * 2 >= width) {
      takeRest();
    }
    if (tryEnd - from > longest) {
      tryFault = Fault.LONG;
      if (tryNext == tryEnd) {
        skipLine();
      }
    }
    to = tryEnd;
    next = tryNext;
    nextLine = line + tryLines;
    countBreak();
    return true;
  }

  /** Line on which the row begins, from 1. */
  long line() {
    return line;
  }

  /** Offset of its first byte in the stream. */
  long offset() {
    return base + from;
  }

  /** Offset of the first byte behind it and its line break. */
  long nextOffset() {
    return base + next;
  }

  /** Number of its fields. */
  int fields() {
    return tryFields;
  }

  /** Number of its lines. */
  int lines() {
    return tryLines;
  }

  /** What is wrong with it. */
  Fault fault() {
    return tryFault;
  }

  /** Whether it is sound but written in a way that readers differ about. */
  boolean isOdd() {
    return tryOdd;
  }

  /** Whether a quote of it was still open at the end of the stream. */
  boolean isOpen() {
    return isOpen;
  }

  /** Whether there is nothing on its line. */
  boolean isBlank() {
    int p = from;
    while (p < to && (buffer[p] == ' ' || buffer[p] == '\t')) {
      p++;
    }
    return p == to;
  }

  /** Number of its bytes without the line break. */
  int size() {
    return to - from;
  }

  /** Writes its bytes without the line break. */
  void writeTo(OutputStream out) throws IOException {
    out.write(buffer, from, to - from);
  }

  /** Its bytes as text. */
  String text() {
    return new String(buffer, from, to - from, StandardCharsets.UTF_8);
  }

  /** Its text for a reader of messages: cut short where it is very long. */
  String shown() {
    int length = Math.min(to - from, SHOWN);
    String text = new String(buffer, from, length, StandardCharsets.UTF_8);
    return length < to - from ? text + "…" : text;
  }

  /** Whether all rows so far end in the same kind of line break, and none in a lone return. */
  boolean isUniform() {
    return feeds == 0 || returns == 0;
  }

  /** A sound row that begins on the second line says that the first one swallowed it. */
  private void recoverIfSwallowed() throws IOException {
    cutLine(from);
    cut(tryNext);
    if (isSound()) {
      cutLine(from);
      tryFault = Fault.QUOTE;
    } else {
      cut(from);
    }
  }

  /**
   * Ends a row with a faulty quote: where it ends if the quote is read as it stands, if that gives
   * the right number of fields; else on the line of the fault; but before a line that begins a
   * sound row.
   */
  private void recover() throws IOException {
    int lines = tryOpen ? 1 : tryLines;
    isLenient = true;
    cut(from);
    isLenient = false;
    boolean whole = tryFault != Fault.QUOTE && tryFields == width;
    endOnLine(whole ? tryLines : lines);
    tryFault = Fault.QUOTE;
  }

  private void endOnLine(int most) throws IOException {
    cutLine(from);
    extend(most, false);
    tryFields = width;
  }

  /** Lines behind a faulty row with less than half the fields of a row are its rest. */
  private void takeRest() throws IOException {
    extend(RUN_ON, true);
  }

  /** Adds lines to the row, up to one that begins a sound row. */
  private void extend(int most, boolean onlyRest) throws IOException {
    int rowEnd = tryEnd;
    int rowNext = tryNext;
    int lines = tryLines;
    int found = tryFields;
    Fault what = tryFault;
    while (lines < Math.min(most, RUN_ON) && !isAtEnd(rowNext)) {
      cutLine(rowNext);
      int lineEnd = tryEnd;
      int lineNext = tryNext;
      boolean isRest = tryFields * 2 < width && lineEnd > rowNext;
      cut(rowNext);
      if (isSound() || onlyRest && !isRest) {
        break;
      }
      rowEnd = lineEnd;
      rowNext = lineNext;
      lines++;
    }
    begin();
    tryEnd = rowEnd;
    tryNext = rowNext;
    tryLines = lines;
    tryFields = found;
    tryFault = what;
  }

  /** Keeps the begin of a row that is too long, and goes to its end. */
  private void skipLine() throws IOException {
    int kept = from + SHOWN;
    tryNext = end;
    while (tryNext == end) {
      base += end - kept;
      int n = in.read(buffer, kept, buffer.length - kept);
      end = kept + Math.max(n, 0);
      tryNext = kept;
      while (tryNext < end && buffer[tryNext] != '\n') {
        tryNext++;
      }
      if (n < 0) {
        break;
      }
    }
    tryNext = Math.min(tryNext + 1, end);
    tryEnd = kept;
  }

  private boolean isSound() {
    return tryFault == Fault.NONE && tryFields == width;
  }

  /** Cuts at the end of the line, whatever the quotes; counts separators as they stand. */
  private void cutLine(int start) throws IOException {
    begin();
    int p = start;
    while (!isAtEnd(p)) {
      byte kind = kinds[buffer[p] & 0xff];
      if (kind == LINE_FEED || kind == RETURN) {
        break;
      }
      tryFields += kind == SEPARATOR ? 1 : 0;
      p++;
    }
    finish(p);
  }

  private void cut(int start) throws IOException {
    begin();
    int p = field(start);
    while (tryFault != Fault.QUOTE && !isAtEnd(p) && kinds[buffer[p] & 0xff] == SEPARATOR) {
      tryFields++;
      p = field(p + 1);
    }
    if (tryFault != Fault.QUOTE) {
      finish(p);
    }
  }

  private void begin() {
    tryFields = 1;
    tryLines = 1;
    tryOdd = false;
    tryFault = Fault.NONE;
    tryOpen = false;
  }

  /** Ends the row at a line break or at the end of the file. */
  private void finish(int p) throws IOException {
    tryEnd = p;
    tryNext = p;
    if (isAtEnd(p)) {
      return;
    }
    boolean pair = buffer[p] == '\r' && !isAtEnd(p + 1) && buffer[p + 1] == '\n';
    tryOdd |= buffer[p] == '\r' && !pair;
    tryNext = p + (pair ? 2 : 1);
  }

  /** Where the field that begins here ends: at a separator, a line break or the end. */
  private int field(int start) throws IOException {
    int p = start;
    while (!isAtEnd(p) && buffer[p] == ' ') {
      p++;
    }
    if (isAtEnd(p) || kinds[buffer[p] & 0xff] != QUOTE) {
      return plain(p);
    }
    tryOdd |= p > start;
    return quoted(p + 1);
  }

  private int plain(int start) throws IOException {
    int p = start;
    boolean stray = false;
    while (true) {
      while (p < end && kinds[buffer[p] & 0xff] == PLAIN) {
        p++;
      }
      if (isAtEnd(p)) {
        break;
      }
      byte kind = kinds[buffer[p] & 0xff];
      if (kind == SEPARATOR || kind == LINE_FEED || kind == RETURN) {
        break;
      }
      stray |= kind == QUOTE;
      p += kind == QUOTE ? 1 : special(p, kind);
    }
    tryOdd |= stray;
    if (stray && !isLenient && kinds[buffer[p - 1] & 0xff] == QUOTE) {
      tryFault = Fault.QUOTE;
    }
    return p;
  }

  private int quoted(int start) throws IOException {
    int p = start;
    while (true) {
      while (p < end && kinds[buffer[p] & 0xff] == PLAIN) {
        p++;
      }
      if (isAtEnd(p)) {
        tryFault = Fault.QUOTE;
        tryOpen = true;
        return p;
      }
      byte kind = kinds[buffer[p] & 0xff];
      if (kind != QUOTE) {
        p += quotedSpecial(p, kind);
      } else if (isAtEnd(p + 1) || buffer[p + 1] != buffer[p]) {
        return closed(p + 1);
      } else {
        p += 2;
      }
    }
  }

  /** Line breaks within quotes count as lines, and a lone return is odd. */
  private int quotedSpecial(int p, byte kind) throws IOException {
    if (kind == LINE_FEED) {
      tryLines++;
    } else if (kind == RETURN && (isAtEnd(p + 1) || buffer[p + 1] != '\n')) {
      tryLines++;
      tryOdd = true;
    }
    return special(p, kind);
  }

  /** Behind a closing quote only blanks may stand. */
  private int closed(int start) throws IOException {
    int p = start;
    while (!isAtEnd(p) && buffer[p] == ' ') {
      p++;
    }
    tryOdd |= p > start;
    if (!isAtEnd(p)) {
      byte kind = kinds[buffer[p] & 0xff];
      boolean over = kind == SEPARATOR || kind == LINE_FEED || kind == RETURN;
      if (!over && isLenient) {
        return plain(p);
      }
      tryFault = over ? tryFault : Fault.QUOTE;
    }
    return p;
  }

  /** How many bytes to go on by; notes what cannot be text. */
  private int special(int p, byte kind) throws IOException {
    if (kind == ZERO) {
      tryFault = tryFault == Fault.NONE ? Fault.NUL : tryFault;
    } else if (kind == HIGH) {
      isAtEnd(p + 3);
      int length = Utf8.length(buffer, p, end);
      tryFault = length == 0 && tryFault == Fault.NONE ? Fault.BYTES : tryFault;
      return Math.max(1, length);
    }
    return 1;
  }

  private void countBreak() {
    if (to < next) {
      feeds += buffer[to] == '\n' ? 1 : 0;
      returns += buffer[to] == '\r' ? 1 : 0;
    }
  }

  private boolean isAtEnd(int p) throws IOException {
    return p >= end && !more(p);
  }

  /** Reads on, keeping all from the begin of the row. */
  private boolean more(int p) throws IOException {
    while (p >= end) {
      if (end == buffer.length) {
        if (end - from > longest) {
          return false;
        }
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
      int n = in.read(buffer, end, buffer.length - end);
      if (n < 0) {
        return false;
      }
      end += n;
    }
    return true;
  }

  private void compact() {
    base += from;
    System.arraycopy(buffer, from, buffer, 0, end - from);
    end -= from;
    from = 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
