package org.agglo.intake.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Iterator;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;

/**
 * The rows of separated values, one by one: cut, the faulty ones set aside with their lines, and
 * the rest read by FastCSV.
 */
final class CsvRows implements Closeable {
  private final SoundRows sound;
  private final Accounts accounts;
  private final CsvReader<String[]> reader;
  private final Iterator<String[]> records;

  /** Lines of the rows that FastCSV has been given and has not given back. */
  private final ArrayDeque<Long> lines = new ArrayDeque<>();

  private final int width;
  private long line;

  /**
   * The rows of a table.
   *
   * @param in its bytes from the first row on
   * @param layout where it stands and how it is written
   * @param accounts counts rows and takes the rejects
   * @param longest bytes of the longest row
   */
  CsvRows(InputStream in, CsvLayout layout, Accounts accounts, int longest) {
    this.sound = new SoundRows(in, layout, accounts, longest);
    this.accounts = accounts;
    this.width = layout.headings().size();
    this.reader = FieldReader.of(layout.dialect(), new SoundText(), longest);
    this.records = reader.iterator();
  }

  /** The fields of the next row; none at the end. */
  String[] next() throws IOException {
    try {
      return read();
    } catch (CsvParseException e) {
      // What stops the cutter reaches us through FastCSV, which wraps it.
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof Misuse misuse) {
          throw misuse;
        }
      }
      throw new IOException(e.getMessage(), e);
    }
  }

  private String[] read() {
    while (records.hasNext()) {
      String[] fields = records.next();
      line = lines.remove();
      if (fields.length == width) {
        accounts.count();
        return fields;
      }
      String text = String.join(" ", fields);
      accounts.reject(Code.ROW_RAGGED, line, text, fields.length, width);
    }
    return new String[0];
  }

  /** Line of the row given last. */
  long line() {
    return line;
  }

  /** The next sound row as text; empty at the end. */
  private String text() throws IOException {
    if (!sound.advance()) {
      return "";
    }
    lines.add(sound.line());
    return sound.row().text();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    sound.close();
  }

  /** The sound rows as one text, a row a line. */
  private final class SoundText extends Reader {
    private String text = "";
    private int at;
    private boolean over;

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
      int n = 0;
      while (n < length && !over) {
        if (at == text.length()) {
          String row = text();
          over = row.isEmpty();
          text = over ? "" : row + "\n";
          at = 0;
        }
        int part = Math.min(length - n, text.length() - at);
        text.getChars(at, at + part, chars, offset + n);
        at += part;
        n += part;
      }
      return n == 0 ? -1 : n;
    }

    @Override
    public void close() {
      // The cutter is closed with the rows.
    }
  }
}
