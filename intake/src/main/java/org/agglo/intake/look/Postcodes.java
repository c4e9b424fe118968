package org.agglo.intake.look;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agglo.intake.look.Meaning.Kind;

/** Postcodes of a column among those that are known. */
final class Postcodes {
  private static final int SHOWN = 4;

  private Postcodes() {}

  /** How many rows have a postcode that is known, over all rows. */
  static Meaning known(Values values, KnownPostcodes table) {
    Map<String, Integer> unknown = new LinkedHashMap<>();
    int known = 0;
    for (Map.Entry<String, Integer> entry : values.counts().entrySet()) {
      if (table.contains(entry.getKey())) {
        known += entry.getValue();
      } else {
        unknown.put(entry.getKey().strip(), entry.getValue());
      }
    }
    String share = Shares.percent((double) known / values.rows());
    String counts = Shares.count(known) + " of " + Shares.count(values.rows());
    return Meaning.of(
        Kind.POSTCODE,
        "UK postcode, " + share + " known (" + counts + ")",
        warnings(unknown, table));
  }

  private static List<String> warnings(Map<String, Integer> unknown, KnownPostcodes table) {
    if (unknown.isEmpty()) {
      return List.of();
    }
    int rows = unknown.values().stream().mapToInt(Integer::intValue).sum();
    return List.of(
        Shares.things(rows, "value")
            + " not among the "
            + Shares.count(table.size())
            + " postcodes of "
            + table.name()
            + ": "
            + Common.counted(unknown, SHOWN));
  }
}
