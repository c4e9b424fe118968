package org.agglo.publish.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.agglo.study.figure.Figure;

/** Figures as CSV: one row a figure, the columns of {@link Figure}. */
public final class FigureFile {
  private static final int BYTES_PER_ROW = 320;

  private FigureFile() {}

  /** A column with what it means. */
  public record Column(String name, String meaning) {}

  /** The columns, in order. */
  public static List<Column> columns() {
    return List.of(
        new Column("metric", "Number of the metric in the catalogue."),
        new Column("measure", "Which reading of the metric; defined under Methods."),
        new Column(
            "cluster", "Id of a cluster, or key of a sector such as sic-29; all is everything."),
        new Column("definition", "Code list: narrow, broad, or whole for a sector."),
        new Column("area", "Code of an area, or the id of the territory."),
        new Column("area_level", "Level of the area: areas of one level are ranked together."),
        new Column("period", "Year, or first and last year of a growth."),
        new Column("value", "The number; empty where it is missing, and then status says why."),
        new Column("unit", "Unit in words; shares and growth run from 0 to 1."),
        new Column("scope", "What it is about: cluster, proxy, territory or nation."),
        new Column("status", "Quality marks without brackets; empty where there are none."),
        new Column("n", "What the number rests on."),
        new Column("firms", "Firms behind it."),
        new Column("lower", "Lower bound of the interval."),
        new Column("upper", "Upper bound of the interval."),
        new Column("p", "Probability under the null hypothesis."),
        new Column("q", "The same after the false-discovery procedure."),
        new Column("rank", "Rank by location quotient among areas of the level; 1 is highest."),
        new Column("of", "How many areas were ranked."),
        new Column("source", "Id of the source."),
        new Column("vintage", "Edition of the source."),
        new Column("source_level", "Finest level of area the source gives."),
        new Column("base", "The whole a location quotient is taken over."),
        new Column("method", "What was done."),
        new Column("method_version", "Version of that."),
        new Column("flags", "Distortion codes, with spaces between."),
        new Column("value_excluding_flagged", "The number without what is flagged."),
        new Column("note", "Why it is missing, or what a reader must know."));
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
