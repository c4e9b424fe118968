package org.agglo.publish.text;

/** A piece of markup in the making: everything given as text or attribute value is escaped. */
public final class Markup {
  private final StringBuilder out = new StringBuilder(1024);

  /** Opens an element: name, then attribute names and values in turn. */
  public Markup open(String name, String... attributes) {
    start(name, attributes).append('>');
    return this;
  }

  /** An element without content. */
  public Markup empty(String name, String... attributes) {
    start(name, attributes).append("/>");
    return this;
  }

  /** An element that holds text. */
  public Markup element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close(name);
  }

  /** Text, escaped. */
  public Markup text(String text) {
    escape(text);
    return this;
  }

  /** Ready markup, as it is. */
  public Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Closes an element. */
  public Markup close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  private StringBuilder start(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    return out;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
