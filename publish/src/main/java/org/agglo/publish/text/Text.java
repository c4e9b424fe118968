package org.agglo.publish.text;

import java.util.List;
import java.util.Locale;

/** Small services of prose: lists, capitals, plurals, and names made harmless. */
public final class Text {
  private Text() {}

  /** Words with commas and a last "and": {@code a, b and c}. */
  public static String list(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** The first letter large. */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Ends with a full stop, as a sentence does. */
  public static String sentence(String text) {
    String trimmed = text.strip();
    boolean ended = trimmed.isEmpty() || ".!?".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0;
    return ended ? trimmed : trimmed + ".";
  }

  /** Small counts in words, others in figures: {@code three}, {@code 12}. */
  public static String count(int number) {
    String[] words = {
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };
    return number >= 0 && number < words.length ? words[number] : Numbers.whole(number);
  }

  /** A count with its noun: {@code 1 area}, {@code 12 areas}. */
  public static String plural(long number, String noun) {
    return Numbers.whole(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /**
   * Text from a study's files, fit for a page: control characters become spaces, and the marks that
   * could turn round the writing of what follows are left out.
   */
  public static String clean(String text) {
    return text.chars().noneMatch(Text::isHarmful) ? text : filtered(text);
  }

  private static String filtered(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().filter(c -> !isTurning(c)).forEach(c -> out.append(isControl(c) ? ' ' : (char) c));
    return out.toString();
  }

  private static boolean isHarmful(int c) {
    return isTurning(c) || isControl(c);
  }

  private static boolean isTurning(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isControl(int c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F);
  }
}
