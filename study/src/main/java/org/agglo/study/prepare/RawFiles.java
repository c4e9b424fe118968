package org.agglo.study.prepare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.agglo.study.definition.Sources.RawFile;
import org.agglo.study.run.RunContext;

/** The publishers' files that a study names. */
public final class RawFiles {
  private RawFiles() {}

  /** All of them, once: of the table of areas, then of each data set's recipe. */
  public static List<RawFile> list(RunContext run) {
    Set<String> listed = new HashSet<>();
    return Stream.concat(
            run.folder().study().areas().topology().stream(),
            run.folder().dataSets().stream()
                .flatMap(set -> set.recipe().stream())
                .flatMap(recipe -> recipe.files().stream()))
        .filter(raw -> listed.add(raw.file() + " " + raw.sha256()))
        .toList();
  }

  /** Those that are found nowhere. */
  public static List<RawFile> missing(RunContext run) {
    return list(run).stream().filter(raw -> run.finder().find(raw.file()).isEmpty()).toList();
  }
}
