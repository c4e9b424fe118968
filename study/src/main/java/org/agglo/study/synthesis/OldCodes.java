package org.agglo.study.synthesis;

import java.util.Map;
import java.util.TreeMap;
import org.agglo.intake.classification.Concordance;
import org.agglo.intake.classification.Concordances;

/** Codes of SIC 2003 that registers may still hold. */
final class OldCodes {
  private static final int CLASS_DIGITS = 4;
  private static final double MOST = 0.5;

  private OldCodes() {}

  /**
   * For codes of SIC 2007, a class of SIC 2003 that was not divided and most of whose enterprises
   * have the code now.
   */
  static Map<String, String> byNew() {
    Concordance table =
        Concordances.of(Concordances.Basis.ENTERPRISES)
            .find(Concordances.SIC_2003, Concordances.SIC)
            .orElseThrow();
    Map<String, String> old = new TreeMap<>();
    for (Concordance.Row row : table.rows()) {
      if (row.weight() > MOST && isWhole(row.from())) {
        old.putIfAbsent(row.to(), row.from().substring(0, CLASS_DIGITS));
      }
    }
    return old;
  }

  private static boolean isWhole(String code) {
    return code.length() == CLASS_DIGITS
        || code.length() == CLASS_DIGITS + 1 && code.charAt(CLASS_DIGITS) == '0';
  }
}
