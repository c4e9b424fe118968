package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agglo.publish.text.Notation;

/**
 * A measure as the pages define it. Texts are markup unless said otherwise.
 *
 * @param id anchor
 * @param name the field's own name, plain text
 * @param formula as MathML; empty for none
 * @param wide whether the formula may be wider than a narrow page
 * @param words meaning in plain words
 * @param example a worked example with small numbers; empty for none
 * @param working the same with numbers of this build, plain text; empty for none
 * @param use where this site shows it, plain text; empty where it does not
 * @param edges where it is undefined, or to be read with care
 * @param sources where it was defined
 * @param version version of the method, plain text; empty for the site's own readings
 */
public record Term(
    String id,
    String name,
    String formula,
    boolean wide,
    String words,
    String example,
    String working,
    String use,
    List<String> edges,
    List<Citation> sources,
    String version) {

  /**
   * A source; all plain text.
   *
   * @param text the citation without its address
   * @param address where it can be had; empty for nowhere
   */
  public record Citation(String text, String address) {
    private static final Pattern ADDRESS = Pattern.compile("https://\\S*[^\\s.,;]");

    static Citation of(String source) {
      Matcher found = ADDRESS.matcher(source);
      return found.find()
          ? new Citation(source.substring(0, found.start()).strip(), found.group())
          : new Citation(source, "");
    }

    /** The address as it is read out: {@code doi.org/10.1000/182}. */
    public String label() {
      return address.replace("https://", "");
    }
  }

  /** Characters a formula may have before it can be wider than a phone. */
  private static final int NARROW = 20;

  static String formula(String tex) {
    return tex.isEmpty()
        ? ""
        : Formulas.find(tex).orElseGet(() -> "<code>" + Notation.markup(tex) + "</code>");
  }

  static boolean isWide(String math) {
    return math.replaceAll("<[^>]*>|&[a-z]+;", "").length() > NARROW;
  }

  static List<String> marked(List<String> sentences) {
    List<String> out = new ArrayList<>();
    sentences.forEach(s -> out.add(Notation.markup(s)));
    return out;
  }
}
