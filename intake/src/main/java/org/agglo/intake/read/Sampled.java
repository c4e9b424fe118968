package org.agglo.intake.read;

import java.util.List;
import java.util.Optional;
import org.agglo.intake.message.Problem;
import org.agglo.intake.read.Loaded.Column;

/**
 * A file that has been opened to look at. Of a small one the values are counted, without a
 * database; a larger one is loaded; of a large one, rows from many places are, and the whole stays
 * a view that is counted in one pass.
 *
 * @param dialect how it is written
 * @param columns the columns, in order
 * @param dropped headings of columns about persons, which are not there
 * @param notes what should be known about the columns
 * @param whole relation of all rows; empty where values were counted
 * @param sample relation of the rows to look at closely; the same where the file is small
 * @param loaded the accounts where all rows were read
 * @param counted the values where they were counted
 */
public record Sampled(
    Dialect dialect,
    List<Column> columns,
    List<String> dropped,
    List<Problem> notes,
    String whole,
    String sample,
    Optional<Loaded> loaded,
    Optional<Counted> counted) {

  static Sampled of(Loaded loaded, Optional<Counted> counted) {
    return new Sampled(
        loaded.dialect(),
        loaded.columns(),
        loaded.dropped(),
        loaded.notes(),
        loaded.relation(),
        loaded.relation(),
        Optional.of(loaded),
        counted);
  }
}
