package org.agglo.intake.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Stream;
import org.agglo.intake.classification.Sic2007.Entry;

/** Guesses which code was meant by one that a classification lacks. */
final class NearestCodes {

  private static final int MOST = 3;

  private final NavigableMap<String, String> titles;

  NearestCodes(NavigableMap<String, String> titles) {
    this.titles = titles;
  }

  /**
   * Up to three guesses, likeliest first: the code without its dots, the code with the leading zero
   * that spreadsheets drop, titles with the words asked for, then codes that differ least.
   */
  List<Entry> of(String asked) {
    String digits = asked.replaceAll("[^0-9]", "");
    Set<String> guesses = new LinkedHashSet<>();
    Stream.of(digits, "0" + digits).filter(titles::containsKey).forEach(guesses::add);
    guesses.addAll(withWords(asked));
    if (!digits.isEmpty() && guesses.size() < MOST) {
      guesses.addAll(leastDifferent(digits));
    }
    return guesses.stream().limit(MOST).map(c -> new Entry(c, titles.get(c))).toList();
  }

  private List<String> withWords(String asked) {
    List<String> words =
        Arrays.stream(asked.toLowerCase(Locale.ROOT).split("[^a-z]+"))
            .filter(word -> word.length() > 2)
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    return titles.keySet().stream()
        .filter(code -> words.stream().allMatch(lower(code)::contains))
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private String lower(String code) {
    return titles.get(code).toLowerCase(Locale.ROOT);
  }

  /** Codes of one length are compared digit by digit, an early digit weighing more. */
  private List<String> leastDifferent(String digits) {
    List<String> sameLength = new ArrayList<>(titles.keySet());
    int longest = titles.keySet().stream().mapToInt(String::length).max().orElse(0);
    int length = Math.min(longest, Math.max(2, digits.length()));
    sameLength.removeIf(code -> code.length() != length);
    sameLength.sort(
        Comparator.comparingInt((String code) -> -sharedPrefix(code, digits))
            .thenComparingLong(code -> distance(code, digits))
            .thenComparing(Comparator.naturalOrder()));
    return sameLength.subList(0, Math.min(MOST, sameLength.size()));
  }

  private static int sharedPrefix(String a, String b) {
    int length = 0;
    while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }

  private static long distance(String code, String digits) {
    String cut = digits.substring(0, Math.min(digits.length(), code.length()));
    return Math.abs(Long.parseLong(code) - Long.parseLong(cut));
  }
}
