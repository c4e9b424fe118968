package org.agglo.intake.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agglo.intake.message.Code;
import org.agglo.intake.read.Dialect;
import org.agglo.intake.read.Format;
import org.agglo.intake.read.Reject;

/** A look as text for a terminal or a message. */
public final class LookText {
  private static final int NAME = 26;
  private static final int WORDS = 46;
  private static final int RANGE = 40;
  private static final int SHOWN = 5;
  private static final int TEXT = 90;
  private static final int PARTS = 12;

  private final Look look;
  private final StringBuilder text = new StringBuilder();

  private LookText(Look look) {
    this.look = look;
  }

  /**
   * The text of a look.
   *
   * @param look what was seen
   * @param sha256 checksum of the file; empty where it was not taken
   */
  public static String of(Look look, String sha256) {
    LookText text = new LookText(look);
    text.head();
    text.columns();
    text.list("Beware", Warnings.grouped(look));
    text.list("Columns", text.notes());
    text.rejects();
    text.line("For sources.yaml, under the recipe of the source it feeds:");
    text.text.append(SourceEntry.of(look.file(), sha256, look.dialect()));
    return text.text.toString();
  }

  private void line(String words) {
    text.append(words).append('\n');
  }

  private void head() {
    line(look.file() + ", " + size(look.bytes()));
    line(dialect(look.dialect()));
    String rows =
        Shares.count(look.rows())
            + " rows in = "
            + Shares.count(look.loaded())
            + " loaded + "
            + Shares.count(look.rows() - look.loaded())
            + " rejected";
    line(rows + "; " + Shares.things(look.columns().size(), "column"));
    if (look.isSampled()) {
      String looked = Shares.count(look.looked()) + " rows from all over the file";
      line("Meanings and warnings are from " + looked + ", missing values and ranges from all.");
    }
    if (!look.parts().isEmpty()) {
      int shown = Math.min(PARTS, look.parts().size());
      String more = look.parts().size() > shown ? ", …" : "";
      line(
          "It holds "
              + look.parts().size()
              + " tables; this is one. Another: --pin part=NAME ("
              + String.join(", ", look.parts().subList(0, shown))
              + more
              + ")");
    }
    line("");
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }

  private static String dialect(Dialect dialect) {
    List<String> words = new ArrayList<>();
    words.add(dialect.format().words());
    if (!dialect.part().isEmpty()) {
      words.add("part \"" + dialect.part() + "\"");
    }
    if (dialect.format() == Format.CSV) {
      words.add(dialect.encoding());
      words.add(separator(dialect.separator()));
      words.add(dialect.quote().isEmpty() ? "no quotes" : "quotes " + dialect.quote());
    }
    if (dialect.decimal().equals(",")) {
      words.add("decimal comma");
    }
    if (dialect.pins().containsKey("header")) {
      String row = dialect.format() == Format.CSV ? "line " : "row ";
      words.add(dialect.header() == 0 ? "no heading" : "heading on " + row + dialect.header());
    }
    if (dialect.footnotes() > 0) {
      words.add(Shares.things(dialect.footnotes(), "footnote"));
    }
    return String.join(" · ", words);
  }

  private static String separator(String separator) {
    return switch (separator) {
      case "," -> "comma";
      case ";" -> "semicolon";
      case "\t" -> "tab";
      case "|" -> "bar";
      case "" -> "one column";
      default -> "separator " + separator;
    };
  }

  private void columns() {
    int name = NAME;
    int words = WORDS;
    int widest = look.columns().stream().mapToInt(c -> c.name().length()).max().orElse(6);
    int longest =
        look.columns().stream().mapToInt(c -> c.meaning().words().length()).max().orElse(6);
    name = Math.max(6, Math.min(name, widest));
    words = Math.max(14, Math.min(words, longest));
    String format = "%-" + name + "s  %-" + words + "s  %8s  %10s  %s";
    line(row(format, "column", "what it likely is", "missing", "distinct", "range or examples"));
    for (ColumnLook column : look.columns()) {
      long rows = column.filled() + column.missing();
      String missing =
          column.missing() == 0 ? "–" : Shares.percent((double) column.missing() / rows);
      line(
          row(
              format,
              cut(column.name(), name),
              cut(column.meaning().words(), words),
              missing,
              distinct(column),
              range(column)));
    }
    line("");
  }

  private static String distinct(ColumnLook column) {
    String sign =
        switch (column.precision()) {
          case EXACT -> "";
          case ABOUT -> "~";
          case AT_LEAST -> "≥";
        };
    return sign + Shares.count(column.distinct());
  }

  private static String row(String format, String... cells) {
    return String.format(Locale.ROOT, format, (Object[]) cells).stripTrailing();
  }

  private static String range(ColumnLook column) {
    if (!column.low().isEmpty()) {
      return column.low().equals(column.high())
          ? column.low()
          : column.low() + " to " + column.high();
    }
    Meaning.Kind kind = column.meaning().kind();
    boolean said = kind == Meaning.Kind.CATEGORY || kind == Meaning.Kind.SWITCH;
    return said
        ? ""
        : cut(String.join("; ", column.examples().stream().map(Common::shorten).toList()), RANGE);
  }

  private static String cut(String words, int length) {
    String line = words.replaceAll("\\s+", " ");
    return line.length() > length ? line.substring(0, length - 1) + "…" : line;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    look.notes().stream()
        .filter(note -> note.code() != Code.COLUMN_PERSONAL)
        .limit(SHOWN)
        .forEach(note -> notes.add(note.text()));
    if (!look.dropped().isEmpty()) {
      String names = String.join(", ", look.dropped());
      notes.add("dropped at the door, as they are about persons: " + names);
    }
    return notes;
  }

  private void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      line(title);
      lines.forEach(words -> line("  " + words));
      line("");
    }
  }

  private void rejects() {
    List<String> lines = new ArrayList<>();
    for (Reject reject : look.rejects().subList(0, Math.min(SHOWN, look.rejects().size()))) {
      lines.add("line " + reject.line() + ": " + reject.reason());
      lines.add("  " + cut(reject.text(), TEXT));
    }
    if (look.rejects().size() > SHOWN) {
      lines.add("and " + Shares.count(look.rejects().size() - SHOWN) + " more");
    }
    list("Rejected", lines);
  }
}
