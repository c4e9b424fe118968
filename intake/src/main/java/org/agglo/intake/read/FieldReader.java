package org.agglo.intake.read;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.Reader;

/** FastCSV, set to a dialect and to rows as long and wide as ours may be. */
final class FieldReader {
  /** Stand for no quote and no separator: no sound row holds the first, and few the second. */
  private static final char NO_QUOTE = '\0';

  private static final String NO_SEPARATOR = "\u001f";

  private static final int ROOM = 1024;

  private FieldReader() {}

  /**
   * The fields of each row of a text.
   *
   * @param dialect separator and quote
   * @param text sound rows, a row a line but for line breaks within quotes
   * @param longest characters of the longest row
   */
  static CsvReader<String[]> of(Dialect dialect, Reader text, int longest) {
    int most = longest + ROOM;
    return CsvReader.builder()
        .fieldSeparator(dialect.separator().isEmpty() ? NO_SEPARATOR : dialect.separator())
        .quoteCharacter(dialect.quote().isEmpty() ? NO_QUOTE : dialect.quote().charAt(0))
        .trimWhitespacesAroundQuotes(true)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(most)
        .build(
            StringArrayHandler.of(
                limits -> limits.maxFields(most).maxFieldSize(most).maxRecordSize(most)),
            text);
  }
}
