package org.agglo.intake.read;

import java.io.IOException;
import org.agglo.intake.sql.Database;

/** The reader for each format. */
final class Tables {
  private Tables() {}

  static Loaded load(Opened file, Database database, String relation) throws IOException {
    return CsvTable.load(file, database, relation);
  }
}
