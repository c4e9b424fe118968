package org.agglo.intake.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;

/**
 * A sheet of a workbook as a relation. Titles above the heading and notes below the rows, which
 * stand alone in the first column, are left out; blank rows are none.
 */
final class SheetTable {
  private final Opened file;
  private final Sheets sheets;
  private final Format format;

  private SheetTable(Opened file, Sheets sheets, Format format) {
    this.file = file;
    this.sheets = sheets;
    this.format = format;
  }

  /** Loads the sheet that is pinned, or the only one that holds a table. */
  static Loaded load(Opened file, Format format, Target target) throws IOException {
    try (Sheets sheets = open(file, format)) {
      SheetTable table = new SheetTable(file, sheets, format);
      return table.load(table.choose(), target);
    }
  }

  /** Opens the sheets of a workbook. */
  static Sheets open(Opened file, Format format) throws IOException {
    try {
      return format == Format.XLSX ? new XlsxSheets(file) : new XlsSheets(file);
    } catch (Misuse | IOException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new IOException("it is not a whole workbook", e);
    }
  }

  /** Names of the sheets that hold a table. */
  static List<String> parts(Opened file, Format format) throws IOException {
    try (Sheets sheets = open(file, format)) {
      return new SheetTable(file, sheets, format).tables();
    }
  }

  private List<String> tables() throws IOException {
    List<String> tables = new ArrayList<>();
    for (String name : sheets.names()) {
      if (SheetLayout.find(sheets, name, file.pins()).isPresent()) {
        tables.add(name);
      }
    }
    return tables;
  }

  private String choose() throws IOException {
    List<String> names = sheets.names();
    String pinned = file.pins().part().orElse("");
    if (!pinned.isEmpty()) {
      if (!names.contains(pinned)) {
        throw Misuse.of(
            Code.READ_PART, file.place(), file.name(), pinned, String.join(", ", names));
      }
      return pinned;
    }
    List<String> tables = tables();
    if (tables.size() > 1) {
      throw Misuse.of(Code.READ_PARTS, file.place(), file.name(), String.join(", ", tables));
    }
    if (tables.isEmpty()) {
      throw Misuse.of(Code.READ_NOTHING, file.place(), file.name(), "no sheet has one");
    }
    return tables.get(0);
  }

  private Loaded load(String name, Target target) throws IOException {
    SheetLayout layout =
        SheetLayout.find(sheets, name, file.pins())
            .orElseThrow(
                () ->
                    Misuse.of(
                        Code.READ_NOTHING,
                        file.place(),
                        file.name(),
                        "the sheet " + name + " has none"));
    Place place = new Place(file.name(), Math.max(layout.header(), 1), 0);
    try (Loading loading =
        new Loading(file, target, new Headings(layout.headings(), place, file.choice()))) {
      Rows rows = new Rows(loading, layout);
      try {
        sheets.read(name, rows);
      } catch (Misuse e) {
        throw e;
      } catch (RuntimeException e) {
        // Both libraries tell of damaged parts in unchecked exceptions.
        throw new IOException("the sheet " + name + " is damaged", e);
      }
      long footnotes = rows.finish(file.pins().footnotes().orElse(-1L));
      String decimal = file.pins().decimal().orElse(".");
      String part = sheets.names().size() > 1 ? name : file.pins().part().orElse("");
      return loading.finish(
          new Dialect(format, "", "", "", decimal, layout.header(), footnotes, part));
    }
  }

  /** Takes the rows below the heading; holds back those that may turn out to be footnotes. */
  private static final class Rows implements Sheets.Visitor {
    /**
     * A row that is held back.
     *
     * @param number its number in the sheet
     * @param cells its cells
     * @param apart whether a blank row stands before it
     */
    private record Held(int number, String[] cells, boolean apart) {}

    private final Loading loading;
    private final SheetLayout layout;
    private final ArrayDeque<Held> held = new ArrayDeque<>();
    private int last;

    Rows(Loading loading, SheetLayout layout) {
      this.loading = loading;
      this.layout = layout;
      this.last = layout.begin() - 1;
    }

    @Override
    public boolean row(int number, String[] cells) {
      if (number < layout.begin() || SheetLayout.filled(cells) == 0) {
        return true;
      }
      boolean alone = SheetLayout.filled(cells) == 1 && !cells[0].isBlank();
      if (!alone) {
        release(0);
      }
      held.add(new Held(number, cells, number > last + 1));
      last = number;
      return true;
    }

    private void release(int kept) {
      while (held.size() > kept) {
        Held row = held.remove();
        add(row.number(), row.cells());
      }
    }

    private void add(int number, String[] cells) {
      int width = layout.headings().size();
      int used = SheetLayout.used(cells);
      if (used > width) {
        String text = String.join(" | ", cells);
        loading.accounts().reject(Code.ROW_RAGGED, number, text, used, width);
      } else {
        loading.add(Arrays.copyOf(cells, width));
      }
    }

    /** Decides on the rows held back; the result is the number of footnotes. */
    long finish(long pinned) {
      int notes = 0;
      int at = 0;
      for (Held row : held) {
        at++;
        boolean alone = SheetLayout.filled(row.cells()) == 1 && layout.headings().size() > 1;
        boolean note = row.apart() || Footnotes.isNote(row.cells()[0]);
        if (notes == 0 && alone && note) {
          notes = held.size() - at + 1;
        }
      }
      int kept = pinned < 0 ? notes : (int) Math.min(pinned, held.size());
      release(kept);
      return kept;
    }
  }
}
