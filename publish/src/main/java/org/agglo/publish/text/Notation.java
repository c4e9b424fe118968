package org.agglo.publish.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Symbols inside sentences: {@code E_rj} is shown as an italic E with its index below the line, and
 * a hyphen between spaces as the minus sign. All else is escaped.
 */
public final class Notation {
  /** A symbol has three letters at most, so that names such as figure_public stay as they are. */
  private static final Pattern SYMBOL =
      Pattern.compile("(?<![A-Za-z0-9_])([A-Za-z]{1,3})_(?:\\{([^{}]*)\\}|([A-Za-z0-9]+))(?!_)");

  private Notation() {}

  /** A sentence as markup. */
  public static String markup(String sentence) {
    String text = sentence.replace(" - ", " \u2212 ");
    Matcher symbols = SYMBOL.matcher(text);
    Markup out = new Markup();
    int from = 0;
    while (symbols.find()) {
      String below = symbols.group(2) == null ? symbols.group(3) : symbols.group(2);
      out.text(text.substring(from, symbols.start()))
          .element("i", symbols.group(1))
          .element("sub", below.replace('-', '\u2212'));
      from = symbols.end();
    }
    return out.text(text.substring(from)).toString();
  }
}
