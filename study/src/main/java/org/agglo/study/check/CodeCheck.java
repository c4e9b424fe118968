package org.agglo.study.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agglo.intake.classification.CodeList;
import org.agglo.intake.classification.Sic2007;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Clusters.Exclusions;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.schema.Names;
import org.agglo.study.schema.Places;

/** Whether a cluster's codes are codes of their frame. */
final class CodeCheck {
  private CodeCheck() {}

  static void run(Cluster cluster, Places places, Problems problems) {
    for (Definition definition : List.of(Definition.NARROW, Definition.BROAD)) {
      String key = Names.choice(definition);
      for (Frame frame : List.of(Frame.SIC, Frame.NACE)) {
        List<String> codes = cluster.listed(definition).getOrDefault(frame, List.of());
        check(cluster, frame, codes, new Found(code -> places.of(cluster, key, code), problems));
      }
    }
    cluster.exclude().ifPresent(e -> exclusions(cluster, e, places, problems));
  }

  /** Where a code stands, and who is told. */
  private record Found(Function<String, Place> where, Problems problems) {
    void add(Code code, String found, Object... parts) {
      problems.add(code, where.apply(found), parts);
    }
  }

  private static void check(Cluster cluster, Frame frame, List<String> codes, Found found) {
    Set<String> seen = new HashSet<>();
    for (String code : codes) {
      if (!seen.add(code)) {
        found.add(Code.CODE_TWICE, code, cluster.id(), code);
      } else if (frame == Frame.SIC) {
        sic(cluster, code, found);
      } else if (CodeList.nace2().title(code).isEmpty()) {
        String near = near(CodeList.nace2().nearest(code));
        found.add(Code.CODE_UNKNOWN, code, cluster.id(), "NACE Rev. 2", code, near);
      }
    }
  }

  private static void sic(Cluster cluster, String code, Found found) {
    Sic2007.Match match = Sic2007.load().find(code);
    if (match.standing() == Sic2007.Standing.LEAF_OF_KNOWN_CLASS) {
      found.add(Code.CODE_LEAF, code, cluster.id(), code);
    } else if (match.standing() == Sic2007.Standing.UNKNOWN) {
      found.add(Code.CODE_UNKNOWN, code, cluster.id(), "SIC 2007", code, near(match.nearest()));
    }
  }

  /** An exclusion that takes nothing out is a slip of the pen. */
  private static void exclusions(
      Cluster cluster, Exclusions exclude, Places places, Problems problems) {
    Found found = new Found(code -> places.of(exclude, "codes", code), problems);
    Set<String> held = new HashSet<>();
    for (Definition definition : List.of(Definition.NARROW, Definition.BROAD)) {
      cluster.listed(definition).getOrDefault(Frame.SIC, List.of()).forEach(c -> add(held, c));
      cluster.listed(definition).getOrDefault(Frame.NACE, List.of()).forEach(c -> add(held, c));
    }
    for (Frame frame : List.of(Frame.SIC, Frame.NACE)) {
      List<String> codes = exclude.codes().getOrDefault(frame, List.of());
      check(cluster, frame, codes, found);
      for (String code : codes) {
        boolean known = frame == Frame.SIC || CodeList.nace2().title(code).isPresent();
        List<String> leaves = known ? Sic2007.load().leaves(code) : List.of();
        if (!leaves.isEmpty() && leaves.stream().noneMatch(held::contains)) {
          found.add(Code.EXCLUSION_EMPTY, code, cluster.id(), code);
        }
      }
    }
  }

  private static void add(Set<String> leaves, String code) {
    leaves.addAll(Sic2007.load().leaves(code));
  }

  private static String near(List<Sic2007.Entry> nearest) {
    String codes =
        nearest.stream()
            .limit(3)
            .map(e -> e.code() + " " + e.title())
            .collect(Collectors.joining("; "));
    return codes.isEmpty() ? "" : "; nearest are " + codes;
  }
}
