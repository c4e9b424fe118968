package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.List;
import org.agglo.publish.text.Text;

/** What a reader must know before the figures. */
final class Cautions {
  static final String OVERLAP =
      "Clusters share codes, and a part is counted in its parent: never add clusters up.";
  static final String NO_TEST =
      "A location quotient says how much of an industry is here against the nation. It does not say"
          + " that firms work with one another, and it is no test of a cluster.";

  static final String OFFICES =
      "A registration quotient is a quotient of registered offices: where companies are registered,"
          + " often at an accountant\u2019s, and not where their people work.";

  private Cautions() {}

  /** What to know before any page: what a quotient is not, and the bounds of the territory. */
  static List<String> first(Atlas atlas) {
    List<String> out = new ArrayList<>(List.of(NO_TEST, OVERLAP));
    if (atlas.metrics().stream().anyMatch(atlas.registers()::isRegistered)) {
      out.add(OFFICES);
    }
    out.addAll(bounds(atlas));
    return out;
  }

  /** What holds for all figures: the bounds of the territory, and the notes of the sources. */
  static List<String> ofStudy(Atlas atlas) {
    List<String> out = new ArrayList<>(bounds(atlas));
    out.addAll(ofSources(atlas));
    return out;
  }

  /** What must be said wherever the sources' figures stand. */
  static List<String> ofSources(Atlas atlas) {
    return atlas.published().sources().stream()
        .flatMap(s -> s.notes().stream())
        .map(n -> Text.clean(Text.sentence(n)))
        .distinct()
        .toList();
  }

  private static List<String> bounds(Atlas atlas) {
    return atlas.published().study().territory().note().map(Text::clean).stream().toList();
  }
}
