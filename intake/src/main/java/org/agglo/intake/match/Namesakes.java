package org.agglo.intake.match;

import java.util.ArrayList;
import java.util.HashMap;
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

  /** The pairs, by rows. */
  List<Pair> find() {
    Map<String, List<Integer>> byName = new HashMap<>();
    for (int i = 0; i < name.length; i++) {
      String key = CompanyName.sorted(CompanyName.words(name[i]));
      byName.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < name.length; i++) {
      List<Integer> same = byName.get(CompanyName.sorted(CompanyName.words(name[i])));
      if (same.stream().map(k -> unit[k]).distinct().count() <= rules.common()) {
        for (int k : same.subList(same.indexOf(i) + 1, same.size())) {
          boolean free = company[i].isEmpty() || company[k].isEmpty();
          if (free && !postcode[i].equals(postcode[k])) {
            pairs.add(new Pair(i, k, 1));
          }
        }
      }
    }
    return pairs;
  }
}
