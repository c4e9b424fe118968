package org.agglo.publish.page;

import java.util.List;
import org.agglo.publish.text.Text;

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
   * @param drawn whether intervals are drawn in it
   * @param tally how many of its intervals lie above 1, and how many chance would put there; empty
   *     where none was tested, or where the rows were chosen by their quotient
   * @param flagged distortions that numbers of it stand beside themselves without
   */
  public record Foot(
      List<Why> whys,
      List<String> bases,
      List<Link> sources,
      boolean drawn,
      String tally,
      List<Link> flagged) {
    static final Foot NONE = new Foot(List.of(), List.of(), List.of(), false, "", List.of());

    Foot withTally(String sentence) {
      return new Foot(whys, bases, sources, drawn, sentence, flagged);
    }

    /** Where a mark of the table is explained: under it where its reason is there, else for all. */
    String whyOf(String status, String note) {
      String text = Text.clean(Text.sentence(note));
      return whys.stream()
          .filter(w -> w.mark().equals(Ledger.brackets(status)) && w.text().equals(text))
          .map(w -> "#" + w.id())
          .findFirst()
          .orElseGet(() -> Routes.mark(status.split(" ")[0]));
    }

    /** Whether there is anything to say. */
    public boolean isEmpty() {
      return whys.isEmpty() && bases.isEmpty() && sources.isEmpty() && flagged.isEmpty();
    }
  }

  static Column words(String label) {
    return new Column(label, "", "", false);
  }

  static Column number(String label, String small, String href) {
    return new Column(label, small, href, true);
  }
}
