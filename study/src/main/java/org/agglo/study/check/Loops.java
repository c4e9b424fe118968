package org.agglo.study.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds a loop among parents. */
final class Loops {
  private Loops() {}

  /** Every loop as words, {@code a → b → a}, beginning with its first name. */
  static List<String> list(Map<String, String> parents) {
    List<String> loops = new ArrayList<>();
    for (String start : new TreeSet<>(parents.keySet())) {
      List<String> path = new ArrayList<>(List.of(start));
      String next = parents.get(start);
      while (next != null && !path.contains(next)) {
        path.add(next);
        next = parents.get(next);
      }
      boolean first = path.stream().noneMatch(name -> name.compareTo(start) < 0);
      if (start.equals(next) && first) {
        path.add(start);
        loops.add(String.join(" → ", path));
      }
    }
    return loops;
  }
}
