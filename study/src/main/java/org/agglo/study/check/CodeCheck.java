package org.agglo.study.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.agglo.intake.classification.Sic2007;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Frame;
import org.agglo.study.schema.Places;

/** Whether a cluster's codes are codes of their frame. */
final class CodeCheck {
  private CodeCheck() {}

  static void run(Cluster cluster, Places places, Problems problems) {
    check(cluster, "narrow", cluster.narrow(), places, problems);
    check(cluster, "broad", cluster.broad(), places, problems);
  }

  private static void check(
      Cluster cluster,
      String key,
      Map<Frame, List<String>> codes,
      Places places,
      Problems problems) {
    Set<String> seen = new HashSet<>();
    for (String code : codes.getOrDefault(Frame.SIC, List.of())) {
      Place place = places.of(cluster, key, code);
      if (!seen.add(code)) {
        problems.add(Code.CODE_TWICE, place, cluster.id(), code);
        continue;
      }
      Sic2007.Match match = Sic2007.load().find(code);
      if (match.standing() == Sic2007.Standing.LEAF_OF_KNOWN_CLASS) {
        problems.add(Code.CODE_LEAF, place, cluster.id(), code);
      } else if (match.standing() == Sic2007.Standing.UNKNOWN) {
        problems.add(Code.CODE_UNKNOWN, place, cluster.id(), "SIC 2007", code, near(match));
      }
    }
  }

  private static String near(Sic2007.Match match) {
    String codes =
        match.nearest().stream()
            .limit(3)
            .map(e -> e.code() + " " + e.title())
            .collect(Collectors.joining("; "));
    return codes.isEmpty() ? "" : "; nearest are " + codes;
  }
}
