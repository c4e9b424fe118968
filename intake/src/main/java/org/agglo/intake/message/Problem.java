package org.agglo.intake.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is wrong: its code, where it is, and a sentence that says how to mend it.
 *
 * @param code entry of the catalogue
 * @param place where
 * @param text the sentence, complete
 */
public record Problem(Code code, Place place, String text) {
  private static final Pattern PART = Pattern.compile("\\{([0-9])}");

  /** A problem whose sentence is the catalogue's with its parts filled in. */
  public static Problem of(Code code, Place place, Object... parts) {
    String text = PART.matcher(code.sentence()).replaceAll(found -> part(found.group(1), parts));
    return new Problem(code, place, text);
  }

  /** A part may hold anything a file can; the sentence stays one line. */
  private static String part(String index, Object... parts) {
    String text = String.valueOf(parts[Integer.parseInt(index)]);
    return Matcher.quoteReplacement(text.replaceAll("\\p{Cntrl}+", " "));
  }

  /** As printed: {@code clusters.yaml:12:5: A011 unknown key …}. */
  @Override
  public String toString() {
    String where = place.toString();
    return (where.isEmpty() ? "" : where + ": ") + code.id() + " " + text;
  }
}
