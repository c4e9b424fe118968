package org.agglo.publish.page;

/**
 * One cell of a table.
 *
 * @param text what it shows; empty for a missing number
 * @param sort plain number or text to order by
 * @param href where the text leads, from the root; empty for nowhere
 * @param mark quality marks in brackets; empty for none
 * @param why where the mark is explained: an anchor of the page, or a page from the root
 * @param bar a picture of the number as markup; empty for none
 * @param small a second line; empty for none
 * @param anchor name of its row for links; empty for none
 */
public record Cell(
    String text,
    String sort,
    String href,
    String mark,
    String why,
    String bar,
    String small,
    String anchor) {

  /** A number and what to order by. */
  static Cell number(String text, String sort) {
    return new Cell(text, sort, "", "", "", "", "", "");
  }

  /** Words. */
  static Cell text(String text) {
    return new Cell(text, text, "", "", "", "", "", "");
  }

  /** Words that lead somewhere. */
  static Cell link(String text, String href) {
    return new Cell(text, text, href, "", "", "", "", "");
  }

  Cell withMark(String marks, String anchor) {
    return new Cell(text, sort, href, marks, anchor, bar, small, anchor);
  }

  Cell withBar(String svg) {
    return new Cell(text, sort, href, mark, why, svg, small, anchor);
  }

  Cell withSmall(String second) {
    return new Cell(text, sort, href, mark, why, bar, second, anchor);
  }

  Cell withAnchor(String name) {
    return new Cell(text, sort, href, mark, why, bar, small, name);
  }

  /** Whether the mark is explained on the page itself. */
  public boolean isExplainedHere() {
    return why.startsWith("#");
  }
}
