package org.agglo.intake.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agglo.intake.match.NamePairs.Pair;
import org.agglo.intake.sql.Columns;

/**
 * Rows of the same name at different postcodes, one of them without a company number. A name that
 * many bear tells nothing.
 */
final class Namesakes {
  private final MatchRules rules;
  private final String[] company;
  private final String[] name;
  private final String[] postcode;
  private final String[] unit;

  /** Of rows with columns company, name, postcode and unit. */
  Namesakes(MatchRules rules, Columns rows) {
    this.rules = rules;
    this.company = rows.texts("company");
    this.name = rows.texts("name");
    this.postcode = rows.texts("postcode");
    this.unit = rows.texts("unit");
  }

  /** The pairs, in the order of the rows. */
  List<Pair> find() {
    Map<String, List<Integer>> byName = new LinkedHashMap<>();
    for (int i = 0; i < name.length; i++) {
      String key = CompanyName.sorted(CompanyName.words(name[i]));
      byName.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    List<Pair> pairs = new ArrayList<>();
    for (List<Integer> same : byName.values()) {
      if (same.stream().map(i -> unit[i]).distinct().count() <= rules.common()) {
        pair(same, pairs);
      }
    }
    return pairs;
  }

  private void pair(List<Integer> same, List<Pair> pairs) {
    for (int a = 0; a < same.size(); a++) {
      for (int b = a + 1; b < same.size(); b++) {
        int left = same.get(a);
        int right = same.get(b);
        boolean free = company[left].isEmpty() || company[right].isEmpty();
        if (free && !postcode[left].equals(postcode[right])) {
          pairs.add(new Pair(left, right, 1));
        }
      }
    }
  }
}
