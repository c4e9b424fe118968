package org.agglo.intake.read;

/**
 * What a file may ask of this machine; past a limit it is refused with a message.
 *
 * @param unpacked bytes that a packed file may unpack to
 * @param ratio how many times larger than packed it may become
 * @param columns columns of a table
 * @param row bytes of a single row
 * @param document bytes of a file that has to be read whole (JSON, workbooks)
 * @param depth levels of nesting in JSON
 * @param rejects rows that may be rejected before the file is given up
 */
public record Limits(
    long unpacked, long ratio, int columns, int row, long document, int depth, int rejects) {

  /** The limits in force unless set otherwise. */
  public static final Limits STANDARD =
      new Limits(64L << 30, 200, 16_384, 32 << 20, 512L << 20, 200, 100_000);
}
