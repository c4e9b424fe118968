package org.agglo.intake.match;

import java.util.Arrays;

/**
 * How alike two names are: words are paired, the most alike first, and each pair counts by its
 * likeness and its length,
 *
 * <p>\[ \frac{\sum_{(a,b)} JW(a,b)\,(|a|+|b|)}{\sum_a |a| + \sum_b |b|} \]
 *
 * <p>A pair is at least {@value #WORDS_ALIKE} alike, and words with a digit only if equal: the
 * years of two funds differ in one letter and tell them apart. So a word that only one name has
 * costs its length; the order of words costs nothing.
 */
final class NameScore {
  private static final double WORDS_ALIKE = 0.9;

  private NameScore() {}

  /** The score, 0–1, of words as {@link CompanyName} gives them; the same for both orders. */
  static double of(String[] a, String[] b) {
    int order = Arrays.compare(a, b);
    if (order == 0) {
      return 1;
    }
    boolean ordered = order < 0;
    return scored(ordered ? a : b, ordered ? b : a);
  }

  private static double scored(String[] a, String[] b) {
    double[][] alike = new double[a.length][b.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        alike[i][j] = likeness(a[i], b[j]);
      }
    }
    double paired = 0;
    for (int k = Math.min(a.length, b.length); k > 0; k--) {
      int best = best(alike, b.length);
      int i = best / b.length;
      int j = best % b.length;
      if (alike[i][j] < WORDS_ALIKE) {
        break;
      }
      paired += alike[i][j] * (a[i].length() + b[j].length());
      Arrays.fill(alike[i], -1);
      for (double[] row : alike) {
        row[j] = -1;
      }
    }
    int all = letters(a) + letters(b);
    return all == 0 ? 0 : paired / all;
  }

  private static double likeness(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    return hasDigit(a) || hasDigit(b) ? 0 : JaroWinkler.of(a, b);
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int best(double[][] alike, int width) {
    int best = 0;
    for (int at = 1; at < alike.length * width; at++) {
      if (alike[at / width][at % width] > alike[best / width][best % width]) {
        best = at;
      }
    }
    return best;
  }

  /** The number of letters of all words. */
  static int letters(String[] words) {
    int letters = 0;
    for (String word : words) {
      letters += word.length();
    }
    return letters;
  }
}
