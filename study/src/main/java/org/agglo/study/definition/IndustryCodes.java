package org.agglo.study.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agglo.intake.classification.Sic2007;
import org.agglo.study.definition.Clusters.Cluster;

/** The SIC codes of a container: its lists in SIC and NACE, less what it excludes. */
final class IndustryCodes {
  private IndustryCodes() {}

  static List<String> of(Cluster cluster, Definition definition) {
    List<String> codes = of(cluster.listed(definition));
    Set<String> taken = new HashSet<>();
    cluster.exclude().ifPresent(e -> taken.addAll(leaves(of(e.codes()))));
    if (taken.isEmpty()) {
      return codes;
    }
    List<String> rest = new ArrayList<>();
    codes.forEach(code -> rest.addAll(Sic2007.load().without(code, taken)));
    return rest;
  }

  private static List<String> of(Map<Frame, List<String>> lists) {
    List<String> sic = lists.getOrDefault(Frame.SIC, List.of());
    List<String> nace = lists.getOrDefault(Frame.NACE, List.of());
    if (nace.isEmpty()) {
      return sic;
    }
    Set<String> codes = new LinkedHashSet<>(sic);
    codes.addAll(nace);
    return List.copyOf(codes);
  }

  private static Set<String> leaves(List<String> codes) {
    Set<String> leaves = new HashSet<>();
    codes.forEach(code -> leaves.addAll(Sic2007.load().leaves(code)));
    return leaves;
  }
}
