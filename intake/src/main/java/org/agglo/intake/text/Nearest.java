package org.agglo.intake.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name nearest to one that is unknown, by the number of letters to change. */
public final class Nearest {
  private Nearest() {}

  /** The nearest of the names, if near enough to be what was meant. */
  public static Optional<String> find(String name, Collection<String> names) {
    String low = name.toLowerCase(Locale.ROOT);
    int most = Math.max(1, name.length() / 3 + 1);
    return names.stream()
        .filter(n -> distance(low, n.toLowerCase(Locale.ROOT)) <= most)
        .min(
            Comparator.comparingInt((String n) -> distance(low, n.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The question a message ends with, or nothing: {@code ; did you mean "narrow"?}. */
  public static String ask(String name, Collection<String> names) {
    return find(name, names).map(n -> "; did you mean \"" + n + "\"?").orElse("");
  }

  /** Levenshtein distance. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
