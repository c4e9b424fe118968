package org.agglo.study.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.Rows.CodeSet;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.Study;
import org.agglo.study.identify.SetKey;
import org.agglo.study.load.Tables;
import org.agglo.study.run.RunContext;

/** Whether the sources' tables are there, hold the years the study names, and fit its codes. */
public final class SourceCheck {
  private final RunContext run;
  private final Problems problems;

  private SourceCheck(RunContext run) {
    this.run = run;
    this.problems = run.problems();
  }

  /** Adds all that is wrong to the run's problems. */
  public static void run(RunContext run) {
    SourceCheck check = new SourceCheck(run);
    Tables tables = new Tables(run);
    for (Source source : run.folder().sources()) {
      tables.findProblems(source);
      check.codes(source);
      check.years(source, tables);
    }
  }

  /** A table made with other codes than the study now has would show another cluster's numbers. */
  private void codes(Source source) {
    if (source.sets().isEmpty()) {
      return;
    }
    Map<SetKey, String> made = new HashMap<>();
    for (CodeSet set : run.folder().rows(source.sets().get(), CodeSet.class, problems)) {
      made.put(new SetKey(set.cluster(), set.definition()), set.codes().orElse(""));
    }
    for (Cluster cluster : run.folder().clusters()) {
      for (Definition definition : List.of(Definition.NARROW, Definition.BROAD)) {
        String then = made.get(new SetKey(cluster.id(), definition));
        String now = String.join(";", cluster.codes(definition, Frame.SIC));
        compare(cluster, definition, then == null ? "" : then, now);
      }
    }
  }

  private void compare(Cluster cluster, Definition definition, String then, String now) {
    if (!sorted(then).equals(sorted(now))) {
      String key = definition == Definition.NARROW ? "narrow" : "broad";
      Place place = run.folder().places().of(cluster, key);
      problems.add(Code.SET_STALE, place, cluster.id(), key, then.isEmpty() ? "none" : then, now);
    }
  }

  private static TreeSet<String> sorted(String codes) {
    return new TreeSet<>(Arrays.asList(codes.split(";")));
  }

  private void years(Source source, Tables tables) {
    TreeSet<String> there = tables.periods(source);
    Study.Years years = run.folder().years(source);
    TreeSet<String> missing = new TreeSet<>();
    IntStream.rangeClosed(years.first(), years.last())
        .mapToObj(Integer::toString)
        .filter(year -> !there.contains(year))
        .forEach(missing::add);
    if (!missing.isEmpty() && !there.isEmpty()) {
      Object who = source.years().isPresent() ? source : run.folder().study();
      Place place = run.folder().places().of(who, "years");
      String holds = there.first() + "–" + there.last();
      problems.add(Code.YEAR_WITHOUT_DATA, place, source.id(), String.join(", ", missing), holds);
    }
  }
}
