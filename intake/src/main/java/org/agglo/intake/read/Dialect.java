package org.agglo.intake.read;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a file writes a table: found by looking, or pinned. What does not apply to the format is
 * empty or 0.
 *
 * @param format kind of file
 * @param encoding name of the character set, {@code UTF-8}, {@code windows-1252}
 * @param separator character between fields; empty where there is one column, or none is needed
 * @param quote character around fields; empty where quotes mean nothing
 * @param decimal {@code .} or {@code ,}
 * @param header line (of a sheet: row) of the heading, from 1; 0 where there is none, and the
 *     columns are {@code column_1}, {@code column_2}, …
 * @param footnotes lines at the end that are not data; blank lines do not count
 * @param part sheet, layer, table or file within the file; empty where there is only one
 */
public record Dialect(
    Format format,
    String encoding,
    String separator,
    String quote,
    String decimal,
    long header,
    long footnotes,
    String part) {

  /** The dialect of a format that says all about itself. */
  public static Dialect of(Format format, String part) {
    return new Dialect(format, "", "", "", ".", 0, 0, part);
  }

  /** The same with the heading on another line. */
  public Dialect withHeader(long line) {
    return new Dialect(format, encoding, separator, quote, decimal, line, footnotes, part);
  }

  /** The same with another part. */
  public Dialect withPart(String name) {
    return new Dialect(format, encoding, separator, quote, decimal, header, footnotes, name);
  }

  /** Lines before the heading. */
  public long skipped() {
    return Math.max(0, header - 1);
  }

  /**
   * The pins that make {@link FileReader} read in this dialect without looking, as {@code
   * sources.yaml} writes them under {@code read}; see {@link Pins#KEYS}.
   */
  public Map<String, String> pins() {
    Map<String, String> pins = new LinkedHashMap<>();
    pins.put("format", format.key());
    if (!part.isEmpty()) {
      pins.put("part", part);
    }
    if (format == Format.CSV) {
      pins.put("encoding", encoding);
      pins.put("separator", word(separator));
      pins.put("quote", word(quote));
    }
    if (format == Format.CSV || format == Format.XLSX || format == Format.XLS) {
      pins.put("decimal", decimal);
      pins.put("header", Long.toString(header));
      pins.put("footnotes", Long.toString(footnotes));
    }
    return pins;
  }

  private static String word(String character) {
    return character.isEmpty() ? "none" : character.equals("\t") ? "tab" : character;
  }
}
