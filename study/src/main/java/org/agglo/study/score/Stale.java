package org.agglo.study.score;

import java.util.List;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.run.RunContext;
import org.agglo.study.settings.Setting;

/** Whether a source is too old, against the last year of the study. */
final class Stale {
  private Stale() {}

  /** The flag {@code stale} where the source's last year is too long past. */
  static List<String> flags(RunContext run, Source source) {
    int age = run.folder().study().years().last() - run.folder().years(source).last();
    return age > run.settings().whole(Setting.STALE_YEARS) ? List.of("stale") : List.of();
  }
}
