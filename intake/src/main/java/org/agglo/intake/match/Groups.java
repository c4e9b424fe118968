package org.agglo.intake.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agglo.intake.sql.Columns;

/**
 * Organisations put together step by step. A group has at most one company number unless a person
 * said so, and never holds two that a person said are different.
 */
final class Groups {
  private final Map<String, String> parent = new HashMap<>();
  private final Map<String, List<String>> apart = new HashMap<>();
  private final Map<String, Joined> joined = new HashMap<>();

  /** How one came into its group. */
  record Joined(String rule, double score) {}

  /** The two are never in one group. */
  void keepApart(String a, String b) {
    apart.computeIfAbsent(find(a), k -> new ArrayList<>()).add(b);
    apart.computeIfAbsent(find(b), k -> new ArrayList<>()).add(a);
  }

  private boolean together(String a, String b) {
    return find(a).equals(find(b));
  }

  /** Whether the groups of the two are held apart. */
  boolean apart(String a, String b) {
    String root = find(b);
    return apart.getOrDefault(find(a), List.of()).stream().anyMatch(x -> find(x).equals(root));
  }

  /** Whether the two are in two groups that have a company number each. */
  boolean twoNumbers(String a, String b) {
    return isNumber(find(a)) && isNumber(find(b)) && !together(a, b);
  }

  /** Makes the groups of the two one; its name is a company number, else the smallest of all. */
  void join(String a, String b, Joined how) {
    for (String one : List.of(a, b)) {
      joined.putIfAbsent(one, how);
    }
    String left = find(a);
    String right = find(b);
    if (left.equals(right)) {
      return;
    }
    boolean leftLeads =
        isNumber(left) == isNumber(right) ? left.compareTo(right) < 0 : isNumber(left);
    String root = leftLeads ? left : right;
    String other = leftLeads ? right : left;
    parent.put(other, root);
    parent.putIfAbsent(root, root);
    List<String> both = apart.remove(other);
    if (both != null) {
      apart.computeIfAbsent(root, k -> new ArrayList<>()).addAll(both);
    }
  }

  /** The name of the group. */
  String find(String one) {
    String at = one;
    String up = parent.getOrDefault(at, at);
    while (!up.equals(at)) {
      at = up;
      up = parent.getOrDefault(at, at);
    }
    if (!at.equals(one)) {
      parent.put(one, at);
    }
    return at;
  }

  /** Whether nothing speaks against making the groups of the two one. */
  boolean free(String a, String b) {
    return !together(a, b) && !apart(a, b) && !twoNumbers(a, b);
  }

  /** All that were joined, in order: unit, organisation, rule and score. */
  Columns columns() {
    String[] all = joined.keySet().stream().sorted().toArray(String[]::new);
    List<String[]> rows = new ArrayList<>();
    for (String one : all) {
      rows.add(new String[] {one, find(one), joined.get(one).rule()});
    }
    double[] scores = Arrays.stream(all).mapToDouble(one -> joined.get(one).score()).toArray();
    return Columns.build()
        .texts(rows, "unit", "organisation", "rule")
        .numbers("score", scores)
        .done();
  }

  /** A row without a number is named by its source, a colon and its id. */
  private static boolean isNumber(String one) {
    return one.indexOf(':') < 0;
  }
}
