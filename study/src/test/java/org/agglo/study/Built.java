package org.agglo.study;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.FigureColumns;
import org.agglo.study.figure.Measure;
import org.agglo.study.run.RunContext;

/** What a run of a study came to. */
public record Built(Path build, RunContext run) {

  /** A relation of the build. */
  public Columns relation(String name) {
    try (Database database = Database.open(1)) {
      database.view(name, build.resolve("relations/" + name + ".parquet"));
      return Columns.read(database, "FROM " + name);
    }
  }

  /** All figures that readers may see. */
  public List<Figure> figures() {
    return FigureColumns.read(relation("figure_public"));
  }

  /** The figures of a kind. */
  public List<Figure> figures(Predicate<Figure> kind) {
    return figures().stream().filter(kind).toList();
  }

  /** The figure of the jobs of a cluster in an area in 2021, by its narrow codes. */
  public Figure jobs(Measure measure, String cluster, String area) {
    return figure("3.1", measure, cluster, area);
  }

  /** The figure of a metric at its last period (or over its period), by the narrow codes. */
  public Figure figure(String metric, Measure measure, String cluster, String area) {
    Definition definition = cluster.equals("all") ? Definition.WHOLE : Definition.NARROW;
    return figures().stream()
        .filter(f -> f.metric().equals(metric) && f.measure() == measure)
        .filter(f -> f.cluster().equals(cluster) && f.definition() == definition)
        .filter(f -> f.area().equals(area))
        .filter(f -> f.period().endsWith("2021"))
        .reduce(
            (a, b) -> {
              throw new AssertionError("two figures: " + a + " and " + b);
            })
        .orElseThrow();
  }
}
