package org.agglo.study.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Metric;
import org.agglo.study.definition.Sources.Counted;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.disclosure.DisclosureControl;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.FigureColumns;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Related;
import org.agglo.study.identify.Cube;
import org.agglo.study.identify.Hierarchy;
import org.agglo.study.identify.Levels;
import org.agglo.study.identify.Quotients;
import org.agglo.study.identify.SetKey;
import org.agglo.study.identify.SetList;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;
import org.agglo.study.settings.Setting;

/**
 * Stage 3: the scorecard. Metrics with a source get their levels, shares, growth, quotients and
 * ranks; every other cell of the catalogue is [x] with what would fill it.
 */
public final class Score implements Stage {
  private static final String CONTRIBUTION = "cell_contribution";
  private static final String CLEAN = "clean";

  @Override
  public String name() {
    return "score";
  }

  @Override
  public List<String> inputs() {
    return List.of("level", "quotient", "container", "size_band");
  }

  @Override
  public List<String> optional() {
    return List.of(CONTRIBUTION, CLEAN);
  }

  @Override
  public List<String> outputs() {
    return List.of("figure", "figure_item", "figure_public", "finding", "family", "related");
  }

  @Override
  public String key(RunContext run) {
    StudyFolder folder = run.folder();
    return folder.metrics().toString()
        + folder.dataSets()
        + folder.study().years()
        + folder.study().families()
        + folder.study().disclosure()
        + OverAreas.key(folder)
        + run.settings().number(Setting.CONCENTRATED)
        + run.settings().number(Setting.STALE_YEARS);
  }

  @Override
  public void run(Step step) {
    StudyFolder folder = step.run().folder();
    Columns level = Columns.read(step.database(), Database.resource(Score.class, "level.sql"));
    Columns quotient =
        Columns.read(step.database(), Database.resource(Score.class, "quotient.sql"));
    Columns bands = Columns.read(step.database(), Database.resource(Score.class, "size_band.sql"));
    List<Figure> figures = new ArrayList<>();
    Map<String, Cube> cubes = new LinkedHashMap<>();
    for (Source source : folder.sources()) {
      Cube cube = Levels.read(folder, source, level);
      cubes.put(source.id(), cube);
      Sheet sheet = Sheet.of(step.run(), source, cube);
      Evidence.Pair[][] evidence =
          tests(folder, sheet, bands)
              .all(cube.sets().size(), step.run().settings().whole(Setting.THREADS));
      Quotients quotients = new Quotients(quotient, source.id(), cube.areas());
      QuotientFigures quotientFigures = new QuotientFigures(sheet, quotients, evidence);
      figures.addAll(new SourceFigures(sheet, quotientFigures).list(SetList.sectors(folder)));
    }
    if (!folder.registers().isEmpty()) {
      Columns clean = Columns.read(step.database(), Database.resource(Score.class, "clean.sql"));
      figures.replaceAll(new Excluding(folder, clean)::of);
    }
    figures.addAll(unfilled(folder));
    figures.sort(order());
    List<Figure> guarded = control(step).publish(figures, cubes);
    step.write("family", FamilyTests.relation(FamilyTests.run(folder, guarded)));
    step.write("figure", FigureColumns.of(figures));
    OverAreas overAreas = OverAreas.of(step.run(), guarded);
    List<Figure> all = new ArrayList<>(guarded);
    all.addAll(overAreas.figures());
    all.sort(order());
    FigureColumns.of(all).create(step.database(), "figure_guarded");
    step.write("related", Related.columns(overAreas.related()));
    items(step);
    publish(step);
  }

  private static DisclosureControl control(Step step) {
    Optional<Columns> contributions =
        step.has(CONTRIBUTION)
            ? Optional.of(
                Columns.read(
                    step.database(), Database.resource(Score.class, CONTRIBUTION + ".sql")))
            : Optional.empty();
    return new DisclosureControl(step.run().folder(), contributions, step.run().problems());
  }

  private static QuotientTests tests(StudyFolder folder, Sheet sheet, Columns bands) {
    Optional<Counted> counts = sheet.source().counts();
    if (counts.isEmpty()) {
      return QuotientTests.none(sheet);
    }
    if (counts.get() == Counted.UNITS) {
      return new CountTests(sheet);
    }
    Optional<SizeTable> sizes = sheet.source().sizes().flatMap(folder::findSizes);
    return sizes.isPresent()
        ? new JobTests(sheet, sizes.get(), bands)
        : JobTests.withoutSizes(sheet);
  }

  /** One cell per cluster for each metric of the catalogue that no source feeds. */
  private static List<Figure> unfilled(StudyFolder folder) {
    List<Figure> figures = new ArrayList<>();
    String territory = folder.study().territory().id();
    String year = Integer.toString(folder.study().years().last());
    for (Metric metric : folder.metrics()) {
      if (folder.findSource(metric.id()).isEmpty()) {
        for (Cluster cluster : folder.clusters()) {
          SetKey set = new SetKey(cluster.id(), Definition.WHOLE);
          figures.add(
              new Draft(metric.id(), Measure.LEVEL, set)
                  .at(territory, Hierarchy.TERRITORY, year)
                  .value(Double.NaN, metric.unit(), Method.NONE)
                  .status(new Mark("x", metric.fill()))
                  .done());
        }
      }
    }
    return figures;
  }

  private static Comparator<Figure> order() {
    return Comparator.comparing(Figure::metric)
        .thenComparing(Figure::cluster)
        .thenComparing(Figure::definition)
        .thenComparing(Figure::measure)
        .thenComparing(Figure::area)
        .thenComparing(Figure::period);
  }

  /** The relation of list metrics; it has rows once a source of lists is declared. */
  private static void items(Step step) {
    String[] none = new String[0];
    step.write(
        "figure_item",
        Columns.build()
            .texts("metric", none)
            .texts("cluster", none)
            .texts("area", none)
            .texts("name", none)
            .texts("source", none)
            .done());
  }

  private static void publish(Step step) {
    List<Source> sources = step.run().folder().sources();
    Columns.build()
        .texts("id", sources.stream().map(Source::id).toArray(String[]::new))
        .texts("republish", sources.stream().map(s -> s.republish().name()).toArray(String[]::new))
        .done()
        .create(step.database(), "source");
    step.database().runResource(Score.class, "figure_public.sql");
    step.write("figure_public", "SELECT * FROM figure_public");
    String limits =
        "CREATE VIEW study AS SELECT CAST("
            + step.run().settings().number(Setting.CONCENTRATED)
            + " AS DOUBLE) AS concentrated, "
            + Database.quote(step.run().folder().study().territory().id())
            + " AS territory";
    step.database().run(limits);
    step.write("finding", Database.resource(Score.class, "finding.sql"));
  }
}
