package org.agglo.intake.read;

import java.util.List;
import java.util.Optional;
import org.agglo.intake.message.Problem;

/**
 * A file that has become a relation, with its accounts: rows in are rows loaded and rows rejected,
 * checked here.
 *
 * <p>Each column is text ({@code VARCHAR}), with NULL where the field was empty; Parquet alone
 * keeps its own types. Rows stand in the order of the file, and the table's {@code rowid} counts
 * them from 0.
 *
 * @param relation name of the table
 * @param dialect how it was read; pin it with {@link Dialect#pins}
 * @param columns the columns, in order
 * @param dropped headings of columns about persons, which were never read into the relation
 * @param rows rows of the file
 * @param loaded rows of the relation
 * @param rejects rows set aside, in the order of the file
 * @param notes what was accepted and should be known, such as renamed columns
 */
public record Loaded(
    String relation,
    Dialect dialect,
    List<Column> columns,
    List<String> dropped,
    long rows,
    long loaded,
    List<Reject> rejects,
    List<Problem> notes) {

  /**
   * A column.
   *
   * @param name name in the relation: in one line, not empty, and alone in its kind whatever the
   *     case
   * @param heading as the file writes it
   */
  public record Column(String name, String heading) {}

  /** Checks the accounts. */
  public Loaded {
    if (rows != loaded + rejects.size()) {
      throw new IllegalStateException(
          rows + " rows in, " + loaded + " loaded and " + rejects.size() + " rejected");
    }
    columns = List.copyOf(columns);
    dropped = List.copyOf(dropped);
    rejects = List.copyOf(rejects);
    notes = List.copyOf(notes);
  }

  /** The column of a heading, blanks around it and case aside; empty where there is none. */
  public Optional<Column> find(String heading) {
    return columns.stream()
        .filter(
            column -> Headings.words(column.heading()).equalsIgnoreCase(Headings.words(heading)))
        .findFirst();
  }

  /** Names of the columns. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
