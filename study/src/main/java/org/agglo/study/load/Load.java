package org.agglo.study.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.agglo.intake.message.Problem;
import org.agglo.intake.sql.Columns;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.figure.Published;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;
import org.agglo.study.schema.Names;

/** Reads the sources' tables into observations; what cannot be read is kept with its reason. */
public final class Load implements Stage {

  /** An observation with its source. */
  private record Row(String source, FigureTable.Observation cell) {}

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
    return List.of("observation", "reject", "loading");
  }

  @Override
  public String key(RunContext run) {
    StringBuilder key = new StringBuilder();
    Tables tables = run.tables();
    for (Source source : run.folder().sources()) {
      key.append(source).append(tables.checksum(source));
    }
    return key.append(tables.known()).toString();
  }

  @Override
  public void run(Step step) {
    List<Row> rows = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    List<Published.Load> loads = new ArrayList<>();
    Tables tables = step.run().tables();
    for (Source source : step.run().folder().sources()) {
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
    step.run().problems().throwIfStop();
    step.write("observation", observations(rows));
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
