package org.agglo.intake.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The sheets of a workbook, whichever format it has. */
interface Sheets extends Closeable {
  /** Names of the sheets that a user sees, in order. */
  List<String> names();

  /**
   * Rows of a sheet, one after the other.
   *
   * @param name name of the sheet
   * @param visitor takes each row until it has enough
   */
  void read(String name, Visitor visitor) throws IOException;

  /** Takes rows. */
  interface Visitor {
    /**
     * A row.
     *
     * @param number its number in the sheet, from 1
     * @param cells its cells as text; empty where nothing stands
     * @return whether to go on
     */
    boolean row(int number, String[] cells);
  }
}
