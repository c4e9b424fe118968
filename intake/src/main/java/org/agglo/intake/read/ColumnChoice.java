package org.agglo.intake.read;

import java.util.List;
import java.util.Set;
import org.agglo.intake.read.Loaded.Column;

/**
 * Chooses the columns of a file that are read. What is not chosen never enters a relation, the text
 * of a reject or a message.
 */
public interface ColumnChoice {
  /** All columns. */
  ColumnChoice ALL = columns -> Set.copyOf(columns.stream().map(Column::name).toList());

  /**
   * Names of the columns to read.
   *
   * @param columns columns of the file, without those whose headings are about persons
   */
  Set<String> choose(List<Column> columns);
}
