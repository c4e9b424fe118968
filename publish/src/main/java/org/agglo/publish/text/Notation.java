package org.agglo.publish.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Symbols inside sentences: {@code E_rj} is shown as an italic E with its index below the line,
 * {@code 2^3} with its power above it, a hyphen between spaces as the minus sign, and an apostrophe
 * as printers set it. All else is escaped.
 */
public final class Notation {
  /** A symbol has three letters at most, so that names such as figure_public stay as they are. */
  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?<![A-Za-z0-9_])([A-Za-z]{1,3})_(?:\\{([^{}]*)\\}|([A-Za-z0-9]+))(?!_)"
              + "|\\^(?:\\(([^()]*)\\)|([0-9]+))");

  private Notation() {}

  /** A sentence as markup. */
  public static String markup(String sentence) {
    String text = sentence.replace(" - ", " \u2212 ").replaceAll("(?<=[a-z])'(?=[a-z])", "\u2019");
    Matcher found = SYMBOL.matcher(text);
    Markup out = new Markup();
    int from = 0;
    while (found.find()) {
      out.text(text.substring(from, found.start()));
      set(out, found);
      from = found.end();
    }
    return out.text(text.substring(from)).toString();
  }

  private static void set(Markup out, MatchResult found) {
    if (found.group(1) == null) {
      out.element("sup", found.group(4) == null ? found.group(5) : found.group(4));
    } else {
      String below = found.group(2) == null ? found.group(3) : found.group(2);
      out.element("i", found.group(1)).element("sub", below.replace('-', '\u2212'));
    }
  }
}
