package org.agglo.study.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.intake.text.Decimal;
import org.agglo.study.definition.Expectations.Expectation;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.FigureColumns;
import org.agglo.study.figure.Figures;
import org.agglo.study.figure.Measure;
import org.agglo.study.schema.Places;

/** Whether a build's figures are what the study expects. */
public final class ExpectCheck {
  private final Figures figures;
  private final Places places;
  private final Problems problems;

  private ExpectCheck(Figures figures, Places places, Problems problems) {
    this.figures = figures;
    this.places = places;
    this.problems = problems;
  }

  /** Adds every expectation that a build does not meet to the problems. */
  public static void run(
      List<Expectation> expectations, Path build, Places places, Problems problems) {
    try (Database database = Database.open(1)) {
      database.view("figure_public", build.resolve("relations/figure_public.parquet"));
      expected(expectations).create(database, "expectation");
      String query = Database.resource(ExpectCheck.class, "expected_figure.sql");
      Columns rows = Columns.read(database, query);
      ExpectCheck check = new ExpectCheck(Figures.of(FigureColumns.read(rows)), places, problems);
      expectations.forEach(check::check);
    }
  }

  private static Columns expected(List<Expectation> list) {
    return Columns.build()
        .texts("metric", list.stream().map(Expectation::metric).toArray(String[]::new))
        .texts("measure", list.stream().map(Expectation::measure).toArray(String[]::new))
        .texts("cluster", list.stream().map(Expectation::cluster).toArray(String[]::new))
        .texts("area", list.stream().map(Expectation::area).toArray(String[]::new))
        .done();
  }

  private void check(Expectation e) {
    Optional<Figure> found = find(e);
    Place place = places.of(e);
    if (found.isEmpty()) {
      problems.add(Code.EXPECT_NO_FIGURE, place, name(e), missing(e.value().orElse(Double.NaN)));
      return;
    }
    numbers(e, found.get());
    e.status()
        .filter(status -> !status.equals(found.get().status()))
        .ifPresent(
            status ->
                problems.add(Code.EXPECT_STATUS, place, name(e), found.get().status(), status));
  }

  /** A number that was found, and the one that is expected. */
  private record Pair(String what, double found, double expected) {}

  private void numbers(Expectation e, Figure f) {
    List<Pair> pairs = new ArrayList<>();
    e.value().ifPresent(v -> pairs.add(new Pair("", f.value(), v)));
    e.lower().ifPresent(v -> pairs.add(new Pair("lower bound of ", f.lower(), v)));
    e.upper().ifPresent(v -> pairs.add(new Pair("upper bound of ", f.upper(), v)));
    e.p().ifPresent(v -> pairs.add(new Pair("p of ", f.p(), v)));
    if (pairs.isEmpty()) {
      pairs.add(new Pair("", f.value(), Double.NaN));
    }
    pairs.forEach(pair -> compare(e, pair));
  }

  private void compare(Expectation e, Pair pair) {
    double tolerance = e.tolerance().orElse(0.0);
    boolean same =
        Double.isNaN(pair.expected)
            ? Double.isNaN(pair.found)
            : Math.abs(pair.found - pair.expected) <= tolerance;
    if (!same) {
      problems.add(
          Code.EXPECT_DIFFERS,
          places.of(e),
          pair.what + name(e),
          missing(pair.found),
          missing(pair.expected),
          Decimal.shortest(tolerance));
    }
  }

  private static String missing(double value) {
    return Double.isNaN(value) ? "missing" : Decimal.shortest(value);
  }

  private Optional<Figure> find(Expectation e) {
    String measure = e.measure().toUpperCase(Locale.ROOT);
    for (Measure known : Measure.values()) {
      if (known.name().equals(measure)) {
        return figures.find(
            new Figures.Key(e.metric(), known, e.cluster(), e.definition(), e.area(), e.period()));
      }
    }
    return Optional.empty();
  }

  private static String name(Expectation e) {
    return String.join(
        " ",
        e.metric(),
        e.measure(),
        e.cluster(),
        e.definition().name().toLowerCase(Locale.ROOT),
        e.area(),
        e.period());
  }
}
