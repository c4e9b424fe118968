package org.agglo.publish.page;

import java.util.List;

/**
 * A table of a page; the first cell of a row heads it.
 *
 * @param id anchor on its page
 * @param caption what it shows, over what, when
 * @param columns heads
 * @param rows rows
 * @param foot marks explained, bases, sources
 */
public record Table(String id, String caption, List<Column> columns, List<Row> rows, Foot foot) {

  /**
   * Head of a column.
   *
   * @param label words
   * @param small unit or period; empty for none
   * @param href definition of what stands in it, from the root; empty for none
   * @param numeric whether it holds numbers
   */
  public record Column(String label, String small, String href, boolean numeric) {}

  /**
   * A row.
   *
   * @param cells one a column
   * @param emphasis whether it stands out: a part of the territory, the territory itself
   */
  public record Row(List<Cell> cells, boolean emphasis) {}

  /**
   * A mark of the table, explained.
   *
   * @param id anchor
   * @param mark in brackets
   * @param text why
   */
  public record Why(String id, String mark, String text) {}

  /** Words that lead somewhere, from the root. */
  public record Link(String text, String href) {}

  /**
   * What stands under a table.
   *
   * @param whys marks explained
   * @param bases bases of its quotients, in words
   * @param sources its sources with their editions
   */
  public record Foot(List<Why> whys, List<String> bases, List<Link> sources) {
    static final Foot NONE = new Foot(List.of(), List.of(), List.of());
  }

  static Column words(String label) {
    return new Column(label, "", "", false);
  }

  static Column number(String label, String small, String href) {
    return new Column(label, small, href, true);
  }
}
