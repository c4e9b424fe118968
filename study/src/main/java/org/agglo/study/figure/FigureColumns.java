package org.agglo.study.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.agglo.intake.sql.Columns;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure.Scope;
import org.agglo.study.schema.Names;

/** Figures as a relation and back: the one place that knows its columns. */
public final class FigureColumns {
  private FigureColumns() {}

  /** The relation {@code figure}. */
  public static Columns of(List<Figure> f) {
    return Columns.build()
        .texts("metric", texts(f, Figure::metric))
        .texts("measure", texts(f, x -> x.measure().key()))
        .texts("cluster", texts(f, Figure::cluster))
        .texts("definition", texts(f, x -> Names.choice(x.definition())))
        .texts("area", texts(f, Figure::area))
        .texts("area_level", texts(f, Figure::areaLevel))
        .texts("period", texts(f, Figure::period))
        .numbers("value", numbers(f, Figure::value))
        .texts("unit", texts(f, Figure::unit))
        .texts("scope", texts(f, x -> Names.choice(x.scope())))
        .texts("status", texts(f, Figure::status))
        .numbers("n", numbers(f, Figure::n))
        .numbers("firms", numbers(f, Figure::firms))
        .numbers("lower", numbers(f, Figure::lower))
        .numbers("upper", numbers(f, Figure::upper))
        .numbers("p", numbers(f, Figure::p))
        .numbers("q", numbers(f, Figure::q))
        .numbers("rank", numbers(f, x -> x.rank() == 0 ? Double.NaN : x.rank()))
        .numbers("of", numbers(f, x -> x.of() == 0 ? Double.NaN : x.of()))
        .texts("source", texts(f, Figure::source))
        .texts("vintage", texts(f, Figure::vintage))
        .texts("source_level", texts(f, Figure::sourceLevel))
        .texts("base", texts(f, Figure::base))
        .texts("method", texts(f, Figure::method))
        .texts("method_version", texts(f, Figure::methodVersion))
        .texts("flags", texts(f, x -> String.join(" ", x.flags())))
        .numbers("value_excluding_flagged", numbers(f, Figure::valueExcludingFlagged))
        .texts("note", texts(f, Figure::note))
        .numbers("row", rows(f.size()))
        .done();
  }

  /** The columns and their types, in order. */
  public static Map<String, String> types() {
    Columns columns = of(List.of());
    Map<String, String> types = new LinkedHashMap<>();
    columns.names().forEach(name -> types.put(name, columns.isText(name) ? "text" : "number"));
    return types;
  }

  /** The figures of the relation, in its order. */
  public static List<Figure> read(Columns c) {
    List<Figure> figures = new ArrayList<>(c.rows());
    for (int i = 0; i < c.rows(); i++) {
      figures.add(figure(c, i));
    }
    return figures;
  }

  private static Figure figure(Columns c, int i) {
    return new Figure(
        c.texts("metric")[i],
        Measure.valueOf(c.texts("measure")[i].toUpperCase(Locale.ROOT)),
        c.texts("cluster")[i],
        Definition.valueOf(c.texts("definition")[i].toUpperCase(Locale.ROOT)),
        c.texts("area")[i],
        c.texts("area_level")[i],
        c.texts("period")[i],
        c.numbers("value")[i],
        c.texts("unit")[i],
        Scope.valueOf(c.texts("scope")[i].toUpperCase(Locale.ROOT)),
        c.texts("status")[i],
        c.numbers("n")[i],
        c.numbers("firms")[i],
        c.numbers("lower")[i],
        c.numbers("upper")[i],
        c.numbers("p")[i],
        c.numbers("q")[i],
        whole(c.numbers("rank")[i]),
        whole(c.numbers("of")[i]),
        c.texts("source")[i],
        c.texts("vintage")[i],
        c.texts("source_level")[i],
        c.texts("base")[i],
        c.texts("method")[i],
        c.texts("method_version")[i],
        flags(c.texts("flags")[i]),
        c.numbers("value_excluding_flagged")[i],
        c.texts("note")[i]);
  }

  private static List<String> flags(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }

  private static int whole(double number) {
    return Double.isNaN(number) ? 0 : (int) number;
  }

  private static double[] rows(int n) {
    double[] rows = new double[n];
    for (int i = 0; i < n; i++) {
      rows[i] = i + 1;
    }
    return rows;
  }

  private static String[] texts(List<Figure> figures, Function<Figure, String> of) {
    return figures.stream().map(of).toArray(String[]::new);
  }

  private static double[] numbers(List<Figure> figures, ToDoubleFunction<Figure> of) {
    return figures.stream().mapToDouble(of).toArray();
  }
}
