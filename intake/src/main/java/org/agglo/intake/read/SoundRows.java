package org.agglo.intake.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.agglo.intake.message.Code;

/** The sound rows of separated values; the faulty ones are set aside with their lines. */
final class SoundRows implements Closeable {
  private final CsvCutter cutter;
  private final Accounts accounts;
  private final CsvLayout layout;
  private final int longest;

  /**
   * The rows of a table.
   *
   * @param in its bytes from the first row on
   * @param layout where it stands and how it is written
   * @param accounts takes the rejects
   * @param longest bytes of the longest row
   */
  SoundRows(InputStream in, CsvLayout layout, Accounts accounts, int longest) {
    this.cutter = new CsvCutter(in, layout.dialect(), longest);
    this.accounts = accounts;
    this.layout = layout;
    this.longest = longest;
    cutter.expect(layout.headings().size());
  }

  /** Goes to the next sound row; false at the end. */
  boolean advance() throws IOException {
    while (cutter.advance()) {
      if (!cutter.isBlank() && isSound()) {
        return true;
      }
    }
    return false;
  }

  /** The row. */
  CsvCutter row() {
    return cutter;
  }

  /** Its line in the file. */
  long line() {
    return layout.before() + cutter.line();
  }

  private boolean isSound() {
    int width = layout.headings().size();
    String text =
        cutter.fault() == CsvCutter.Fault.NONE && cutter.fields() == width ? "" : cutter.shown();
    switch (cutter.fault()) {
      case QUOTE -> accounts.reject(Code.ROW_QUOTE, line(), text);
      case BYTES -> accounts.reject(Code.ROW_BYTES, line(), text, layout.dialect().encoding());
      case NUL -> accounts.reject(Code.ROW_NUL, line(), text);
      case LONG -> accounts.reject(Code.ROW_LONG, line(), text, longest);
      case NONE -> {
        if (cutter.fields() == width) {
          return true;
        }
        accounts.reject(Code.ROW_RAGGED, line(), text, cutter.fields(), width);
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    cutter.close();
  }
}
