package org.agglo.study.synthesis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agglo.intake.classification.Sic2007;

/** Codes of industries as registers write them. */
final class Codes {
  /** What dormant companies give. */
  static final String DORMANT = "99999 - Dormant Company";

  /** What companies at addresses of many give. */
  static final String OFFICE = "82990";

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> written = new ArrayList<>();
  private final Map<String, String> old = OldCodes.byNew();

  Codes(Margins margins) {
    margins.enterprises().keySet().forEach(this::add);
    add(OFFICE);
  }

  private void add(String code) {
    if (numbers.putIfAbsent(code, numbers.size()) == null) {
      String title = Sic2007.load().find(code).title();
      String text = title.isEmpty() ? code : code + " - " + title;
      // Titles are ASCII but for dashes and quotes that some of them have.
      written.add('"' + text.replaceAll("[^\\x20-\\x7e]", "-").replace("\"", "\"\"") + '"');
    }
  }

  /** A number for a code. */
  int number(String code) {
    return numbers.getOrDefault(code, -1);
  }

  /** A code with its title, in quotes. */
  String written(String code) {
    return written.get(numbers.get(code));
  }

  /** A code of SIC 2003 for one of SIC 2007; empty where there is none. */
  String old(String code) {
    return old.getOrDefault(code, "");
  }
}
