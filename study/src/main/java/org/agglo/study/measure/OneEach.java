package org.agglo.study.measure;

import java.util.HashMap;
import java.util.Map;
import org.agglo.intake.message.Code;

/**
 * A column that says the same on all rows of what another names: rows that do not are set aside.
 */
final class OneEach {
  private OneEach() {}

  /**
   * @param bearers what each row names
   * @param traits what each row says of it
   * @param column the column of traits
   */
  static void demand(InputTable table, String[] bearers, String[] traits, int column) {
    Map<String, Integer> first = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      if (table.isAside(row)) {
        continue;
      }
      Integer known = first.putIfAbsent(bearers[row], row);
      if (known != null && !traits[row].equals(traits[known])) {
        table.setAside(
            row,
            column,
            Code.TRAIT_TWICE,
            bearers[row],
            traits[known],
            table.line(known),
            traits[row]);
      }
    }
  }
}
