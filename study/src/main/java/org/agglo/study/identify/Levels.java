package org.agglo.study.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.agglo.intake.sql.Columns;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Rows.Gap;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.Study;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.run.RunContext;
import org.agglo.study.schema.Names;

/** Makes a source's cube from its observations, and a relation of it and back. */
public final class Levels {
  private Levels() {}

  /** The complete levels of a source. */
  static Cube of(RunContext run, Source source, Columns observations) {
    Cube cube = empty(run.folder(), source);
    fill(cube, source, observations);
    List<Gap> gaps = new ArrayList<>(withoutCodes(run.folder(), source));
    source.gaps().ifPresent(f -> gaps.addAll(run.folder().rows(f, Gap.class, run.problems())));
    new RollUp(cube, new Gaps(gaps), source, run.problems()).run();
    return cube;
  }

  /** The cube of a source as the relation {@code level} holds it. */
  public static Cube read(StudyFolder folder, Source source, Columns level) {
    Cube cube = empty(folder, source);
    fill(cube, source, level);
    return cube;
  }

  private static Cube empty(StudyFolder folder, Source source) {
    Study.Years years = folder.years(source);
    List<String> periods =
        IntStream.rangeClosed(years.first(), years.last()).mapToObj(Integer::toString).toList();
    return new Cube(SetList.of(folder), Hierarchy.of(folder), periods);
  }

  private static void fill(Cube cube, Source source, Columns rows) {
    String[] sources = rows.texts("source");
    String[] notes = rows.names().contains("note") ? rows.texts("note") : new String[0];
    for (int i = 0; i < rows.rows(); i++) {
      int cell = sources[i].equals(source.id()) ? cell(cube, rows, i) : -1;
      if (cell >= 0) {
        cube.put(cell, rows.numbers("value")[i], rows.texts("status")[i]);
        if (notes.length > 0 && !cube.isPresent(cell)) {
          cube.miss(cell, rows.texts("status")[i], notes[i]);
        }
      }
    }
  }

  /** The cell of a row; -1 where the study does not ask for it. */
  private static int cell(Cube cube, Columns rows, int row) {
    int choice = Names.choices(Definition.class).indexOf(rows.texts("definition")[row]);
    int set = cube.set(rows.texts("cluster")[row], Definition.values()[choice]);
    int period = cube.periods().indexOf(rows.texts("period")[row]);
    return set < 0 || period < 0
        ? -1
        : cube.cell(set, cube.areas().find(rows.texts("area")[row]), period);
  }

  /** Definitions that select nothing from a source are missing for a reason of their own. */
  private static List<Gap> withoutCodes(StudyFolder folder, Source source) {
    boolean named = folder.findRegister(source.id()).isPresent();
    List<Gap> gaps = new ArrayList<>();
    for (Cluster cluster : folder.clusters()) {
      for (Definition definition : List.of(Definition.NARROW, Definition.BROAD)) {
        boolean empty =
            (definition == Definition.NARROW ? cluster.narrow() : cluster.broad())
                .values().stream().allMatch(List::isEmpty);
        if (empty && !(named && selectsByName(cluster, definition))) {
          gaps.add(gap(cluster, definition));
        }
      }
    }
    return gaps;
  }

  /** Rows of registers have names, and words and named companies select them. */
  private static boolean selectsByName(Cluster cluster, Definition definition) {
    return !cluster.companies().isEmpty()
        || definition == Definition.BROAD && !cluster.keywords().isEmpty();
  }

  private static Gap gap(Cluster cluster, Definition definition) {
    String note =
        "No code of the classification is its own."
            + cluster.needs().map(needs -> " It needs: " + needs).orElse("");
    return new Gap(
        Optional.of(cluster.id()),
        Optional.of(definition),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "x",
        note);
  }

  /** The relation {@code level}: one row for every cell that is present or explained. */
  static Columns relation(List<Source> sources, List<Cube> cubes) {
    Relation relation = new Relation();
    for (int s = 0; s < sources.size(); s++) {
      relation.add(sources.get(s), cubes.get(s));
    }
    return relation.done();
  }

  private static final class Relation {
    private final List<String[]> texts = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    void add(Source source, Cube cube) {
      for (int set = 0; set < cube.sets().size(); set++) {
        for (int area = 0; area < cube.areas().size(); area++) {
          for (int period = 0; period < cube.periods().size(); period++) {
            add(source, cube, new int[] {set, area, period});
          }
        }
      }
    }

    private void add(Source source, Cube cube, int[] at) {
      int cell = cube.cell(at[0], at[1], at[2]);
      SetKey set = cube.sets().get(at[0]);
      values.add(cube.value(cell));
      texts.add(
          new String[] {
            source.id(),
            set.cluster(),
            Names.choice(set.definition()),
            cube.areas().code(at[1]),
            cube.periods().get(at[2]),
            cube.status(cell),
            cube.note(cell)
          });
    }

    Columns done() {
      return Columns.build()
          .texts(texts, "source", "cluster", "definition", "area", "period", "status", "note")
          .numbers("value", values.stream().mapToDouble(Double::doubleValue).toArray())
          .done();
    }
  }
}
