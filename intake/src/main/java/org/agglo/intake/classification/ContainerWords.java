package org.agglo.intake.classification;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as they are compared: lower-case letters and digits, one blank between them and around. */
final class ContainerWords {
  /** What says of what legal form a company is, at the end of its name. */
  static final String FORM =
      " ((public )?limited company|limited liability partnership|community interest company"
          + "|limited|ltd|plc|llp|lp|cic|inc|gmbh) $";

  private static final String NOTHING = "[^\\s\\S]";
  private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}[0-9]{6}|[0-9]{6,8}");
  private static final String APOSTROPHES = "['’`]";
  private static final int DIGITS = 8;

  private ContainerWords() {}

  /** A text as words. */
  static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replaceAll(APOSTROPHES, "");
    return " " + lower.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  /** A keyword as words; with {@code *} at its end the last word may go on. */
  static String keyword(String keyword) {
    String words = of(keyword);
    return keyword.strip().endsWith("*") ? words.stripTrailing() : words;
  }

  /** A company's name as words, without its legal form; empty where a number is meant. */
  static String company(String company) {
    return number(company).isEmpty() ? of(company).replaceAll(FORM, " ") : "";
  }

  /** A company's number with its leading zeros; empty where a name is meant. */
  static String number(String company) {
    String bare = company.strip().toUpperCase(Locale.ROOT);
    if (!NUMBER.matcher(bare).matches()) {
      return "";
    }
    return "0".repeat(DIGITS - bare.length()) + bare;
  }

  /**
   * A pattern that any text with one of these words in it fits, in any case, and no other where
   * there are none; RE2 reads it.
   */
  static String pattern(Collection<String> words) {
    TreeSet<String> longest = new TreeSet<>();
    words.stream().filter(w -> !w.isBlank()).forEach(w -> longest.add(longest(w)));
    if (longest.isEmpty()) {
      return NOTHING;
    }
    return longest.stream()
        .map(ContainerWords::loosely)
        .collect(Collectors.joining("|", "(?i)(", ")"));
  }

  private static String longest(String words) {
    return List.of(words.strip().split(" ")).stream()
        .reduce((a, b) -> b.length() > a.length() ? b : a)
        .orElseThrow();
  }

  /** Apostrophes, which are not compared, may stand within. */
  private static String loosely(String word) {
    return word.codePoints()
        .mapToObj(Character::toString)
        .collect(Collectors.joining(APOSTROPHES + "*"));
  }
}
