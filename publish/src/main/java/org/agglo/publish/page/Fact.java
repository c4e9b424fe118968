package org.agglo.publish.page;

/**
 * One large number with what it is.
 *
 * @param label what it is
 * @param value as shown; empty where it is missing
 * @param small what to hold against it
 * @param href its definition, from the root
 * @param mark quality marks in brackets; empty for none
 * @param why where the mark is explained: an anchor of the page, or a page from the root
 */
public record Fact(String label, String value, String small, String href, String mark, String why) {

  /** A number without a mark. */
  Fact(String label, String value, String small, String href) {
    this(label, value, small, href, "", "");
  }

  /** Whether the mark is explained on the page itself. */
  public boolean isExplainedHere() {
    return why.startsWith("#");
  }
}
