package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.List;
import org.agglo.publish.text.Text;
import org.agglo.study.definition.Sources.Source;

/** What a reader must know before the figures. */
final class Cautions {
  static final String OVERLAP =
      "Clusters share codes, and a part is counted in its parent: never add clusters up.";
  static final String NO_TEST =
      "A location quotient says how much of an industry is here against the nation. It does not say"
          + " that firms work with one another, and it is no test of a cluster.";

  private Cautions() {}

  /** What holds for all figures: the bounds of the territory, and the notes of the sources. */
  static List<String> ofData(Atlas atlas) {
    List<String> out = new ArrayList<>();
    atlas.published().study().territory().note().map(Text::clean).ifPresent(out::add);
    atlas.published().sources().stream()
        .map(Source::notes)
        .forEach(notes -> notes.forEach(n -> out.add(Text.clean(Text.sentence(n)))));
    return out.stream().distinct().toList();
  }
}
