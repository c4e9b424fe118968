package org.agglo.study.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.agglo.intake.message.Problem;
import org.agglo.intake.sql.Columns;
import org.agglo.study.definition.Rows.SizeBand;
import org.agglo.study.definition.Sources.DataSet;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.figure.Published;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;
import org.agglo.study.schema.Names;

/** Reads the sources' tables into observations; what cannot be read is kept with its reason. */
public final class Load implements Stage {
  /** The open band has no largest size. */
  private static final double OPEN = Double.NaN;

  /** An observation with its source. */
  private record Row(String source, FigureTable.Observation cell) {}

  /** A band of a set with its table of sizes. */
  private record Band(String sizes, SizeBand row) {}

  /** A reject with its source. */
  private record Reject(String source, Problem problem) {}

  @Override
  public String name() {
    return "load";
  }

  @Override
  public List<String> inputs() {
    return List.of();
  }

  @Override
  public List<String> outputs() {
    return List.of("observation", "size_band", "reject", "loading");
  }

  @Override
  public String key(RunContext run) {
    StringBuilder key = new StringBuilder();
    Tables tables = run.tables();
    for (DataSet set : run.folder().dataSets()) {
      key.append(set).append(tables.checksum(set));
    }
    return key.append(tables.known()).toString();
  }

  @Override
  public void run(Step step) {
    List<Row> rows = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    List<Published.Load> loads = new ArrayList<>();
    Tables tables = step.run().tables();
    for (Source source : step.run().folder().tables()) {
      FigureTable.Result result = tables.read(source);
      result.observations().forEach(o -> rows.add(new Row(source.id(), o)));
      result.rejects().forEach(p -> rejects.add(new Reject(source.id(), p)));
      loads.add(
          new Published.Load(
              source.id(),
              source.table(),
              tables.checksum(source),
              result.rows(),
              result.observations().size(),
              result.rejects().size()));
    }
    List<Band> bands = new ArrayList<>();
    for (SizeTable table : step.run().folder().sizes()) {
      SizeRows result = tables.read(table);
      result.bands().forEach(band -> bands.add(new Band(table.id(), band)));
      result.rejects().forEach(p -> rejects.add(new Reject(table.id(), p)));
      loads.add(
          new Published.Load(
              table.id(),
              table.table(),
              tables.checksum(table),
              result.rows(),
              result.bands().size(),
              result.rejects().size()));
    }
    step.run().problems().throwIfStop();
    step.write("observation", observations(rows));
    step.write("size_band", bands(bands));
    step.write("reject", rejects(rejects));
    step.write("loading", loads(loads));
  }

  private static Columns observations(List<Row> rows) {
    rows.sort(
        Comparator.comparing(Row::source)
            .thenComparing(r -> r.cell.cluster())
            .thenComparing(r -> r.cell.definition())
            .thenComparing(r -> r.cell.area())
            .thenComparing(r -> r.cell.period()));
    return Columns.build()
        .texts("source", texts(rows, Row::source))
        .texts("cluster", texts(rows, r -> r.cell.cluster()))
        .texts("definition", texts(rows, r -> Names.choice(r.cell.definition())))
        .texts("area", texts(rows, r -> r.cell.area()))
        .texts("period", texts(rows, r -> r.cell.period()))
        .numbers("value", numbers(rows, r -> r.cell.value()))
        .texts("status", texts(rows, r -> r.cell.status()))
        .done();
  }

  private static Columns bands(List<Band> rows) {
    rows.sort(
        Comparator.comparing(Band::sizes)
            .thenComparing(r -> r.row.cluster())
            .thenComparing(r -> r.row.definition())
            .thenComparing(r -> r.row.period())
            .thenComparing(r -> r.row.lower()));
    return Columns.build()
        .texts("sizes", texts(rows, Band::sizes))
        .texts("cluster", texts(rows, r -> r.row.cluster()))
        .texts("definition", texts(rows, r -> Names.choice(r.row.definition())))
        .texts("period", texts(rows, r -> Integer.toString(r.row.period())))
        .numbers("lower", numbers(rows, r -> r.row.lower()))
        .numbers("upper", numbers(rows, r -> r.row.upper().map(Integer::doubleValue).orElse(OPEN)))
        .numbers("count", numbers(rows, r -> r.row.count().orElse(Double.NaN)))
        .done();
  }

  private static Columns rejects(List<Reject> rows) {
    return Columns.build()
        .texts("source", texts(rows, Reject::source))
        .texts("file", texts(rows, r -> r.problem.place().file()))
        .numbers("line", numbers(rows, r -> r.problem.place().line()))
        .numbers("field", numbers(rows, r -> r.problem.place().column()))
        .texts("code", texts(rows, r -> r.problem.code().id()))
        .texts("reason", texts(rows, r -> r.problem.text()))
        .done();
  }

  private static Columns loads(List<Published.Load> rows) {
    return Columns.build()
        .texts("source", texts(rows, Published.Load::source))
        .texts("file", texts(rows, Published.Load::file))
        .texts("sha256", texts(rows, Published.Load::sha256))
        .numbers("rows", numbers(rows, Published.Load::rows))
        .numbers("loaded", numbers(rows, Published.Load::loaded))
        .numbers("rejected", numbers(rows, Published.Load::rejected))
        .done();
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> of) {
    return rows.stream().map(of).toArray(String[]::new);
  }

  private static <T> double[] numbers(List<T> rows, ToDoubleFunction<T> of) {
    return rows.stream().mapToDouble(of).toArray();
  }
}
