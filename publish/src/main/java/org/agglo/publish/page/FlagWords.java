package org.agglo.publish.page;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Distortion codes in a word or two, for captions. */
final class FlagWords {
  private static final Map<String, String> FLAGS =
      Map.ofEntries(
          Map.entry("dup-reg", "mass registration"),
          Map.entry("dormant", "dormant"),
          Map.entry("dup-acc", "accounts filed more than once"),
          Map.entry("even-split", "jobs split evenly"),
          Map.entry("hq", "head office"),
          Map.entry("lost-zero", "code without its first zero"),
          Map.entry("misread", "accounts misread"),
          Map.entry("old-sic", "code of SIC 2003"),
          Map.entry("placeholder", "placeholder for a number"),
          Map.entry("shared-office", "shared office"),
          Map.entry("stale", "old accounts"));

  private FlagWords() {}

  /** Blank-separated codes in words, with commas between; a code without words stands as it is. */
  static String of(String codes) {
    return Pattern.compile(" ")
        .splitAsStream(codes)
        .filter(code -> !code.isEmpty())
        .map(code -> FLAGS.getOrDefault(code, code))
        .collect(Collectors.joining(", "));
  }
}
