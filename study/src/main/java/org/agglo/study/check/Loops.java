package org.agglo.study.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds a loop among parents. */
final class Loops {
  private Loops() {}

  /**
   * A loop as words, {@code a → b → a}, beginning with its first name; empty where there is none.
   */
  static Optional<String> find(Map<String, String> parents) {
    for (String start : new TreeSet<>(parents.keySet())) {
      List<String> path = new ArrayList<>(List.of(start));
      String next = parents.get(start);
      while (next != null && !path.contains(next)) {
        path.add(next);
        next = parents.get(next);
      }
      if (start.equals(next)) {
        path.add(start);
        return Optional.of(String.join(" → ", path));
      }
    }
    return Optional.empty();
  }
}
