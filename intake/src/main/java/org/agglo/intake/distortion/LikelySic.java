package org.agglo.intake.distortion;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agglo.intake.classification.Concordance;
import org.agglo.intake.classification.Concordances;

/**
 * The code of SIC 2007 that a code of SIC 2003 most likely is now, by the enterprises that the
 * statistical office found to have gone there. Registers write classes of four digits: a class that
 * was divided counts its parts alike, because their sizes are not known.
 *
 * @param code five digits; empty where no code has more than half of the enterprises
 * @param share share of the enterprises that went to the likeliest code, 0–1
 */
record LikelySic(String code, double share) {
  private static final int CLASS_DIGITS = 4;
  private static final double MOST = 0.5;

  /** For each class and each part of one, by code of SIC 2003. */
  static Map<String, LikelySic> all() {
    Concordance concordance =
        Concordances.of(Concordances.Basis.ENTERPRISES)
            .find(Concordances.SIC_2003, Concordances.SIC)
            .orElseThrow();
    Map<String, Map<String, List<Concordance.Row>>> parts = new TreeMap<>();
    for (Concordance.Row row : concordance.rows()) {
      List<Concordance.Row> rows = concordance.find(row.from());
      String four = row.from().substring(0, Math.min(CLASS_DIGITS, row.from().length()));
      parts.computeIfAbsent(row.from(), code -> new TreeMap<>()).put(row.from(), rows);
      parts.computeIfAbsent(four, code -> new TreeMap<>()).put(row.from(), rows);
    }
    Map<String, LikelySic> likely = new TreeMap<>();
    parts.forEach((code, rows) -> likely.put(code, of(rows)));
    return likely;
  }

  private static LikelySic of(Map<String, List<Concordance.Row>> parts) {
    Map<String, Double> shares = new TreeMap<>();
    parts
        .values()
        .forEach(
            rows ->
                rows.forEach(r -> shares.merge(r.to(), r.weight() / parts.size(), Double::sum)));
    String best = "";
    double most = 0;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      if (share.getValue() > most) {
        best = share.getKey();
        most = share.getValue();
      }
    }
    return new LikelySic(most > MOST ? best : "", most);
  }
}
