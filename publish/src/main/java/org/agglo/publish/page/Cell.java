package org.agglo.publish.page;

/**
 * One cell of a table.
 *
 * @param text what it shows; empty for a missing number
 * @param sort plain number or text to order by
 * @param href where the text leads, from the root; empty for nowhere
 * @param mark quality marks in brackets; empty for none
 * @param why where the mark is explained: an anchor of the page, or a page from the root
 * @param picture the number drawn beside it; empty for none
 * @param small a second line; empty for none
 * @param anchor name of its row for links; empty for none
 * @param beside the number without what is flagged, in words; empty for none
 */
public record Cell(
    String text,
    String sort,
    String href,
    String mark,
    String why,
    Drawn picture,
    String small,
    String anchor,
    String beside) {

  /**
   * A number that is drawn, and its interval.
   *
   * @param svg the drawing as markup, hidden from screen readers; empty for none
   * @param range the interval; empty for none
   * @param words what the interval says, for those who do not see the drawing
   */
  public record Drawn(String svg, String range, String words) {
    static final Drawn NONE = new Drawn("", "", "");
  }

  /** A number and what to order by. */
  static Cell number(String text, String sort) {
    return new Cell(text, sort, "", "", "", Drawn.NONE, "", "", "");
  }

  /** Words. */
  static Cell text(String text) {
    return number(text, text);
  }

  /** Words that lead somewhere. */
  static Cell link(String text, String href) {
    return new Cell(text, text, href, "", "", Drawn.NONE, "", "", "");
  }

  Cell withMark(String marks, String reason) {
    return new Cell(text, sort, href, marks, reason, picture, small, anchor, beside);
  }

  Cell withPicture(Drawn drawn) {
    return new Cell(text, sort, href, mark, why, drawn, small, anchor, beside);
  }

  Cell withSmall(String second) {
    return new Cell(text, sort, href, mark, why, picture, second, anchor, beside);
  }

  Cell withAnchor(String name) {
    return new Cell(text, sort, href, mark, why, picture, small, name, beside);
  }

  Cell withBeside(String words) {
    return new Cell(text, sort, href, mark, why, picture, small, anchor, words);
  }

  /** Whether the mark is explained on the page itself. */
  public boolean isExplainedHere() {
    return why.startsWith("#");
  }
}
