package org.agglo.intake.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A name reduced to the words that tell organisations apart: lower case, without accents and
 * punctuation, without legal forms and little words. "The A.B. Smith &amp; Sons Co. Ltd" is "ab
 * smith sons".
 */
final class CompanyName {
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "limited",
          "ltd",
          "plc",
          "llp",
          "lp",
          "cic",
          "cio",
          "company",
          "co",
          "inc",
          "incorporated",
          "corporation",
          "corp",
          "llc",
          "gmbh",
          "ag",
          "sa",
          "bv",
          "nv",
          "unlimited",
          "cyf",
          "cyfyngedig",
          "ccc");
  private static final Set<String> LITTLE_WORDS = Set.of("the", "and", "of", "for", "a", "in", "y");

  private CompanyName() {}

  /** The words in order; of a name that has nothing else, its legal forms and little words. */
  static String[] words(String name) {
    List<String> all = new ArrayList<>(8);
    List<String> telling = new ArrayList<>(8);
    String plain = plain(name);
    int start = 0;
    while (start < plain.length()) {
      int blank = plain.indexOf(' ', start);
      int end = blank < 0 ? plain.length() : blank;
      if (end > start) {
        String word = plain.substring(start, end);
        all.add(word);
        if (!LEGAL_FORMS.contains(word) && !LITTLE_WORDS.contains(word)) {
          telling.add(word);
        }
      }
      start = end + 1;
    }
    return (telling.isEmpty() ? all : telling).toArray(String[]::new);
  }

  /** Legal forms and little words. */
  static Set<String> silent() {
    Set<String> silent = new TreeSet<>(LEGAL_FORMS);
    silent.addAll(LITTLE_WORDS);
    return silent;
  }

  /** The words as one text, sorted, so that their order does not count. */
  static String sorted(String[] words) {
    List<String> sorted = new ArrayList<>(List.of(words));
    Collections.sort(sorted);
    return String.join(" ", sorted);
  }

  /** Letters and digits in lower case; points and apostrophes go, the rest parts words. */
  private static String plain(String name) {
    String text = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(text.length());
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(c);
      } else if (!vanishes(c)) {
        plain.append(' ');
      }
    }
    return plain.toString();
  }

  private static boolean vanishes(char c) {
    return c == '.' || c == '\'' || c == '’' || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
