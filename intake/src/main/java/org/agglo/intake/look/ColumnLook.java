package org.agglo.intake.look;

import java.util.List;

/**
 * What a column holds.
 *
 * @param name name in the relation
 * @param heading as the file writes it
 * @param meaning what it likely means
 * @param filled rows in which something stands
 * @param missing rows in which nothing does
 * @param distinct different values
 * @param precision how well that is known
 * @param low lowest number, date or year in words; empty where there is no order
 * @param high highest
 * @param examples a few values, the most frequent first; none where persons may be named
 */
public record ColumnLook(
    String name,
    String heading,
    Meaning meaning,
    long filled,
    long missing,
    long distinct,
    Precision precision,
    String low,
    String high,
    List<String> examples) {
  /** How well a number is known. */
  public enum Precision {
    /** Counted. */
    EXACT,
    /** Estimated over all rows, within a few per cent. */
    ABOUT,
    /** Counted among the rows looked at. */
    AT_LEAST
  }
}
