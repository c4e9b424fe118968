package org.agglo.publish.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.agglo.study.figure.Figure;
import org.agglo.study.schema.Names;

/** Figures as CSV: one row a figure, the columns of {@link Figure}. */
public final class FigureFile {
  private static final int BYTES_PER_ROW = 320;

  private FigureFile() {}

  /** A column with what it means. */
  public record Column(String name, String meaning) {}

  /** The columns, in order. */
  public static List<Column> columns() {
    return Arrays.stream(Figure.class.getRecordComponents())
        .map(c -> new Column(Names.key(c), Names.doc(c)))
        .toList();
  }

  /** The line of column names. */
  public static byte[] heading() {
    CsvBytes out = new CsvBytes(512);
    columns().forEach(c -> out.text(c.name()));
    return out.endRow().done();
  }

  /** Rows of figures, without the heading. */
  public static byte[] rows(List<Figure> figures) {
    CsvBytes out = new CsvBytes(figures.size() * BYTES_PER_ROW);
    figures.forEach(f -> row(out, f));
    return out.done();
  }

  /** Figures in runs of at most {@code length}, so that runs can be written side by side. */
  public static List<List<Figure>> runs(Stream<Figure> figures, int length) {
    List<Figure> all = figures.toList();
    List<List<Figure>> runs = new ArrayList<>();
    for (int from = 0; from < all.size(); from += length) {
      runs.add(all.subList(from, Math.min(all.size(), from + length)));
    }
    return runs;
  }

  private static void row(CsvBytes out, Figure f) {
    out.text(f.metric()).text(f.measure().key()).text(f.cluster()).text(lower(f.definition()));
    out.text(f.area()).text(f.areaLevel()).text(f.period()).number(f.value()).text(f.unit());
    out.text(lower(f.scope())).text(f.status()).number(f.n()).number(f.firms());
    out.number(f.lower()).number(f.upper()).number(f.p()).number(f.q());
    out.number(rank(f.rank())).number(rank(f.of())).text(f.source()).text(f.vintage());
    out.text(f.sourceLevel()).text(f.base()).text(f.method()).text(f.methodVersion());
    out.text(String.join(" ", f.flags())).number(f.valueExcludingFlagged()).text(f.note());
    out.endRow();
  }

  private static double rank(int rank) {
    return rank == 0 ? Double.NaN : rank;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
