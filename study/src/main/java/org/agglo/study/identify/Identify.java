package org.agglo.study.identify;

import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.sql.Columns;
import org.agglo.methods.concentration.LocationQuotient;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Rows.Gap;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Stage;
import org.agglo.study.run.Step;
import org.agglo.study.schema.Names;

/**
 * Stage 1: levels for every area up to the nation, and the location quotients of the last period of
 * each source, plain and against the rest.
 */
public final class Identify implements Stage {
  @Override
  public String name() {
    return "identify";
  }

  @Override
  public List<String> inputs() {
    return List.of("observation");
  }

  @Override
  public List<String> outputs() {
    return List.of("level", "quotient");
  }

  @Override
  public String key(RunContext run) {
    StudyFolder folder = run.folder();
    StringBuilder key = new StringBuilder();
    key.append(folder.areas()).append(folder.study().territory());
    key.append(folder.study().comparator()).append(folder.study().sectors());
    key.append(folder.study().years()).append(SetList.of(folder));
    folder.clusters().forEach(c -> key.append(c.id()).append(c.needs()));
    for (Source source : folder.sources()) {
      key.append(source);
      source.gaps().ifPresent(g -> key.append(folder.rows(g, Gap.class, run.problems())));
    }
    return key.toString();
  }

  @Override
  public void run(Step step) {
    Columns observations =
        Columns.read(
            step.database(),
            "SELECT * FROM observation ORDER BY source, cluster, definition, area, period");
    List<Source> sources = step.run().folder().sources();
    List<Cube> cubes = new ArrayList<>();
    for (Source source : sources) {
      cubes.add(Levels.of(step.run(), source, observations));
    }
    step.run().problems().throwIfStop();
    step.write("level", Levels.relation(sources, cubes));
    step.write("quotient", quotients(sources, cubes));
  }

  private static Columns quotients(List<Source> sources, List<Cube> cubes) {
    List<String[]> texts = new ArrayList<>();
    List<double[]> numbers = new ArrayList<>();
    for (int s = 0; s < sources.size(); s++) {
      Cube cube = cubes.get(s);
      for (int set = 0; set < cube.sets().size(); set++) {
        for (int area = 0; area < cube.areas().size(); area++) {
          SetKey key = cube.sets().get(set);
          texts.add(
              new String[] {
                sources.get(s).id(),
                key.cluster(),
                Names.choice(key.definition()),
                cube.areas().code(area)
              });
          numbers.add(quotient(cube, set, area));
        }
      }
    }
    return columns(texts, numbers);
  }

  /** Plain and leave-one-out, of the last period. */
  private static double[] quotient(Cube cube, int set, int area) {
    int last = cube.periods().size() - 1;
    int all = cube.set(SectorKey.ALL, Definition.WHOLE);
    int nation = cube.areas().comparator();
    double cell = cube.value(cube.cell(set, area, last));
    double region = cube.value(cube.cell(all, area, last));
    double industry = cube.value(cube.cell(set, nation, last));
    double whole = cube.value(cube.cell(all, nation, last));
    return new double[] {
      LocationQuotient.of(cell, region, industry, whole),
      LocationQuotient.rest(cell, region, industry, whole)
    };
  }

  private static Columns columns(List<String[]> texts, List<double[]> numbers) {
    return Columns.build()
        .texts(texts, "source", "cluster", "definition", "area")
        .numbers("location_quotient", numbers.stream().mapToDouble(n -> n[0]).toArray())
        .numbers("location_quotient_rest", numbers.stream().mapToDouble(n -> n[1]).toArray())
        .done();
  }
}
