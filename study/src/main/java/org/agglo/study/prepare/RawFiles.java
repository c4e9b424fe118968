package org.agglo.study.prepare;

import java.util.List;
import java.util.stream.Stream;
import org.agglo.study.definition.Sources.RawFile;
import org.agglo.study.run.RunContext;

/** The publishers' files that a study names. */
public final class RawFiles {
  private RawFiles() {}

  /** All of them: of the table of areas, then of each source's recipe. */
  public static List<RawFile> list(RunContext run) {
    return Stream.concat(
            run.folder().study().areas().topology().stream(),
            run.folder().sources().stream()
                .flatMap(source -> source.recipe().stream())
                .flatMap(recipe -> recipe.files().stream()))
        .toList();
  }

  /** Those that are found nowhere. */
  public static List<RawFile> missing(RunContext run) {
    return list(run).stream().filter(raw -> run.finder().find(raw.file()).isEmpty()).toList();
  }
}
