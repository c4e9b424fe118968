package org.agglo.study.disclosure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.sql.Columns;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.identify.Cube;

/**
 * Who is behind the cells of a source, from the relation {@code cell_contribution}: source,
 * cluster, definition, area, period, organisations, largest, second, total. It has a row for each
 * cell of every level of area, in which enterprise groups count once.
 */
final class Contributions {
  private final Map<Integer, Contribution> byCell = new HashMap<>();

  /** The rows of a source; those that its cube has no cell for are passed over. */
  Contributions(Source source, Cube cube, Columns rows) {
    for (int i = 0; i < rows.rows(); i++) {
      if (rows.texts("source")[i].equals(source.id())) {
        add(cube, rows, i);
      }
    }
  }

  private void add(Cube cube, Columns rows, int i) {
    String definition = rows.texts("definition")[i].toUpperCase(Locale.ROOT);
    int set = cube.set(rows.texts("cluster")[i], Definition.valueOf(definition));
    int period = cube.periods().indexOf(rows.texts("period")[i]);
    double total = rows.numbers("total")[i];
    if (set >= 0 && period >= 0 && !Double.isNaN(total)) {
      byCell.put(
          cube.cell(set, cube.areas().find(rows.texts("area")[i]), period),
          new Contribution(
              rows.numbers("organisations")[i],
              rows.numbers("largest")[i],
              rows.numbers("second")[i],
              total));
    }
  }

  /** Who is behind a cell; empty where nothing is known. */
  Optional<Contribution> find(int cell) {
    return Optional.ofNullable(byCell.get(cell));
  }

  /** Whether nothing is known of any cell. */
  boolean isEmpty() {
    return byCell.isEmpty();
  }

  /** An empty relation, of a study that has no registers. */
  static Columns none() {
    String[] texts = new String[0];
    double[] numbers = new double[0];
    return Columns.build()
        .texts("source", texts)
        .texts("cluster", texts)
        .texts("definition", texts)
        .texts("area", texts)
        .texts("period", texts)
        .numbers("organisations", numbers)
        .numbers("largest", numbers)
        .numbers("second", numbers)
        .numbers("total", numbers)
        .done();
  }
}
