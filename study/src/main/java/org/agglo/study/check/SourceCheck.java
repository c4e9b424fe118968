package org.agglo.study.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.text.Nearest;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.Rows.CodeSet;
import org.agglo.study.definition.Rows.Gap;
import org.agglo.study.definition.Sources.DataSet;
import org.agglo.study.definition.Sources.SizeTable;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.Study;
import org.agglo.study.figure.Status;
import org.agglo.study.identify.SetKey;
import org.agglo.study.load.Tables;
import org.agglo.study.run.RunContext;
import org.agglo.study.schema.Places;

/** Whether the sources' tables are there, hold the years the study names, and fit its codes. */
public final class SourceCheck {
  private final RunContext run;
  private final Problems problems;
  private final Places places;
  private final Set<String> told = new HashSet<>();

  private SourceCheck(RunContext run) {
    this.run = run;
    this.problems = run.problems();
    this.places = run.folder().places();
  }

  /** Adds all that is wrong to the run's problems. */
  public static void run(RunContext run) {
    SourceCheck check = new SourceCheck(run);
    Tables tables = run.tables();
    for (Source source : run.folder().tables()) {
      tables.findProblems(source);
      source.sets().filter(f -> check.isThere(f, source, "sets")).ifPresent(check::codes);
      source.gaps().filter(f -> check.isThere(f, source, "gaps")).ifPresent(check::gaps);
      check.years(source, tables);
    }
    for (SizeTable sizes : run.folder().sizes()) {
      tables.findProblems(sizes);
      sizes.sets().filter(f -> check.isThere(f, sizes, "sets")).ifPresent(check::codes);
    }
    run.folder().tables().forEach(source -> check.sizes(source, tables));
    RegisterCheck.run(run);
  }

  /** Quotients are of the source's last year, so the sizes must be of that year too. */
  private void sizes(Source source, Tables tables) {
    Optional<SizeTable> sizes = source.sizes().flatMap(run.folder()::findSizes);
    TreeSet<String> there = sizes.map(tables::periods).orElseGet(TreeSet::new);
    String last = Integer.toString(run.folder().years(source).last());
    if (!there.isEmpty() && !there.contains(last)) {
      String holds = String.join(", ", there);
      Place place = places.of(source, "sizes");
      problems.add(Code.SIZES_YEAR, place, sizes.get().id(), last, source.id(), holds);
    }
  }

  /** Whether a file can be looked at, and was not before: sources may share one. */
  private boolean isThere(String file, DataSet set, String key) {
    Optional<Problem> problem = run.folder().findProblem(file, places.of(set, key));
    problem.ifPresent(problems::add);
    return problem.isEmpty() && told.add(file);
  }

  /** A table made with other codes than the study now has would show another cluster's numbers. */
  private void codes(String file) {
    Map<SetKey, String> made = new HashMap<>();
    for (CodeSet set : run.folder().rows(file, CodeSet.class, problems)) {
      made.put(new SetKey(set.cluster(), set.definition()), set.codes().orElse(""));
    }
    for (Cluster cluster : run.folder().clusters()) {
      for (Definition definition : List.of(Definition.NARROW, Definition.BROAD)) {
        String then = made.getOrDefault(new SetKey(cluster.id(), definition), "");
        String now = String.join(";", cluster.codes(definition, Frame.SIC));
        if (places.isRight(cluster)) {
          compare(cluster, definition, then, now);
        }
      }
    }
  }

  private void compare(Cluster cluster, Definition definition, String then, String now) {
    if (!sorted(then).equals(sorted(now))) {
      String key = definition == Definition.NARROW ? "narrow" : "broad";
      Place place = places.of(cluster, key);
      problems.add(Code.SET_STALE, place, cluster.id(), key, words(then), words(now));
    }
  }

  private static TreeSet<String> sorted(String codes) {
    return new TreeSet<>(Arrays.asList(codes.split(";")));
  }

  private static String words(String codes) {
    return codes.isEmpty() ? "none" : codes;
  }

  /** A gap that names nothing known would leave its cells without their reason. */
  private void gaps(String file) {
    Tables tables = run.tables();
    for (Gap gap : run.folder().rows(file, Gap.class, problems)) {
      for (String mark : gap.status().split(" ")) {
        if (!mark.isEmpty() && !Status.marks().contains(mark)) {
          String marks = String.join(", ", Status.marks());
          String hint = Nearest.ask(mark, Status.marks());
          problems.add(Code.VALUE_CHOICE, places.of(gap, "status"), mark, marks, hint);
        }
      }
      Set<String> clusters = tables.clusters();
      gap.cluster()
          .filter(c -> !clusters.contains(c))
          .ifPresent(c -> gap(Code.REFERENCE_UNKNOWN, places.of(gap, "cluster"), c, clusters));
      Set<String> areas = tables.areas();
      gap.area()
          .filter(a -> !areas.isEmpty() && !areas.contains(a))
          .ifPresent(a -> gap(Code.AREA_UNKNOWN, places.of(gap, "area"), a, areas));
    }
  }

  private void gap(Code code, Place place, String name, Set<String> names) {
    problems.add(code, place, "a gap", name, Nearest.ask(name, names));
  }

  private void years(Source source, Tables tables) {
    TreeSet<String> there = tables.periods(source);
    Study.Years years = run.folder().years(source);
    if (there.isEmpty() || !places.isRight(years)) {
      return;
    }
    TreeSet<String> missing = new TreeSet<>();
    IntStream.rangeClosed(years.first(), years.last())
        .mapToObj(Integer::toString)
        .filter(year -> !there.contains(year))
        .forEach(missing::add);
    if (!missing.isEmpty()) {
      Object who = source.years().isPresent() ? source : run.folder().study();
      Place place = places.of(who, "years");
      String holds = there.first() + "–" + there.last();
      problems.add(Code.YEAR_WITHOUT_DATA, place, source.id(), String.join(", ", missing), holds);
    }
  }
}
