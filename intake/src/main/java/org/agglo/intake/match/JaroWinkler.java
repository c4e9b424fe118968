package org.agglo.intake.match;

/**
 * The similarity of two words after Jaro (1989, doi:10.1080/01621459.1989.10478785) with Winkler's
 * weight of a common beginning (1990): 1 for equal words, 0 for words without a common letter.
 */
final class JaroWinkler {
  private static final double PREFIX_WEIGHT = 0.1;
  private static final int LONGEST_PREFIX = 4;

  private JaroWinkler() {}

  /** The similarity, 0–1; the same for both orders. Cost: the product of the lengths at most. */
  static double of(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    double jaro = a.length() <= b.length() ? jaro(a, b) : jaro(b, a);
    int prefix = 0;
    int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
    while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(String small, String large) {
    int reach = Math.max(0, large.length() / 2 - 1);
    boolean[] taken = new boolean[large.length()];
    char[] matched = new char[small.length()];
    int matches = 0;
    for (int i = 0; i < small.length(); i++) {
      int end = Math.min(large.length(), i + reach + 1);
      for (int j = Math.max(0, i - reach); j < end; j++) {
        if (!taken[j] && small.charAt(i) == large.charAt(j)) {
          taken[j] = true;
          matched[matches++] = small.charAt(i);
          break;
        }
      }
    }
    if (matches == 0) {
      return 0;
    }
    int swaps = 0;
    int at = 0;
    for (int j = 0; j < large.length(); j++) {
      if (taken[j] && matched[at++] != large.charAt(j)) {
        swaps++;
      }
    }
    double m = matches;
    return (m / small.length() + m / large.length() + (m - swaps / 2) / m) / 3;
  }
}
