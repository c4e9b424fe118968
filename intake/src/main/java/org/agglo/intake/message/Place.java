package org.agglo.intake.message;

/**
 * Where a problem is.
 *
 * @param file file as the user named it; empty where there is none
 * @param line line, from 1; 0 where unknown
 * @param column column of the line, from 1; 0 where unknown
 */
public record Place(String file, long line, long column) {
  /** No place at all. */
  public static final Place NONE = new Place("", 0, 0);

  /** A whole file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (column > 0) {
      text.append(':').append(column);
    }
    return text.toString();
  }
}
