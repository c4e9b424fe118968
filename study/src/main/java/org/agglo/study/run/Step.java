package org.agglo.study.run;

import java.nio.file.Path;
import java.util.List;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/**
 * One stage at work.
 *
 * @param run what the stages share
 * @param database holds the stage's inputs as views
 * @param optional the relations it can do without that are there
 * @param folder takes its outputs
 */
public record Step(RunContext run, Database database, List<String> optional, Path folder) {

  /** Writes a relation from a query with a total order. */
  public void write(String relation, String query) {
    database.writeParquet(query, folder.resolve(relation + ".parquet"));
  }

  /** Whether an earlier stage has written a relation that this one can do without. */
  public boolean has(String relation) {
    return optional.contains(relation);
  }

  /** Writes a relation from columns, in their order. */
  public void write(String relation, Columns columns) {
    columns.create(database, relation);
    write(relation, "SELECT * FROM " + relation);
  }
}
