package org.agglo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.disclosure.DisclosureControl;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.FigureColumns;
import org.agglo.study.identify.Cube;
import org.agglo.study.identify.Levels;

/**
 * What the disclosure policy of a study costs: {@code DisclosureCost STUDY} publishes all figures
 * of a study that has been run, again and again, and prints the middle time. Who is behind the
 * numbers is synthetic: a tenth as many organisations as the number says, the largest with a third
 * of it.
 */
public final class DisclosureCost {
  private static final int RUNS = 7;

  private DisclosureCost() {}

  /** Measures the study of the first argument. */
  public static void main(String[] args) throws IOException {
    Path study = Path.of(args[0]);
    StudyFolder folder = StudyFolder.read(study, new Problems()).orElseThrow();
    Columns level = read(study, "identify", "level");
    List<Figure> figures = FigureColumns.read(read(study, "score", "figure"));
    Map<String, Cube> cubes = new LinkedHashMap<>();
    for (Source source : folder.sources()) {
      cubes.put(source.id(), Levels.read(folder, source, level));
    }
    Columns behind = contributions(level);
    double[] seconds = new double[RUNS];
    List<Figure> published = figures;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      published =
          new DisclosureControl(folder, Optional.of(behind), new Problems())
              .publish(figures, cubes);
      seconds[run] = (System.nanoTime() - start) / 1e9;
    }
    double first = seconds[0];
    Arrays.sort(seconds);
    long withheld = published.stream().filter(f -> f.status().equals("c")).count();
    System.out.printf(
        Locale.ROOT,
        "%s: %d figures, %d withheld, %.2f s the first time, %.2f s the middle of %d%n",
        folder.study().disclosure().map(Enum::name).orElse("NONE"),
        figures.size(),
        withheld,
        first,
        seconds[RUNS / 2],
        RUNS);
  }

  private static Columns read(Path study, String stage, String relation) throws IOException {
    try (Stream<Path> stages = Files.list(study.resolve("build/stages"));
        Database database = Database.open(1)) {
      Path folder =
          stages
              .filter(s -> s.getFileName().toString().startsWith(stage + "-"))
              .findFirst()
              .orElseThrow();
      database.view(relation, folder.resolve(relation + ".parquet"));
      return Columns.read(database, "FROM " + relation);
    }
  }

  private static Columns contributions(Columns level) {
    List<String[]> texts = new ArrayList<>();
    double[] values = level.numbers("value");
    for (int i = 0; i < values.length; i++) {
      String[] key = new String[5];
      String[] names = {"source", "cluster", "definition", "area", "period"};
      for (int c = 0; c < key.length; c++) {
        key[c] = level.texts(names[c])[i];
      }
      texts.add(key);
    }
    return Columns.build()
        .texts(texts, "source", "cluster", "definition", "area", "period")
        .numbers("organisations", Arrays.stream(values).map(v -> Math.ceil(v / 10)).toArray())
        .numbers("largest", Arrays.stream(values).map(v -> v / 3).toArray())
        .numbers("second", Arrays.stream(values).map(v -> v / 4).toArray())
        .numbers("total", values)
        .done();
  }
}
