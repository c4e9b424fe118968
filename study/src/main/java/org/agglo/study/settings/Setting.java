package org.agglo.study.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one table of settings: it feeds the command line, the environment, {@code study.yaml}, the
 * help and {@code docs/reference/settings.md}.
 */
public enum Setting {
  THREADS("0", "threads", "Threads to use; 0 for all cores. Results do not depend on it."),
  DATA("", "folders", "Folders to search for data files, with the path separator between."),
  DATA_DEPTH("3", "levels", "How deep to search in each of those folders."),
  ACCEPT_CHANGED("false", "true or false", "Go on when a data file's checksum has changed."),
  KEEP_BUILDS("2", "builds", "Finished builds kept in the study's build folder."),
  CONCENTRATED("1.25", "ratio", "Location quotient from which a finding is reported."),
  STALE_YEARS("3", "years", "Figures older than this against the last year are flagged stale.");

  private final String standard;
  private final String unit;
  private final String help;

  Setting(String standard, String unit, String help) {
    this.standard = standard;
    this.unit = unit;
    this.help = help;
  }

  /** The key in files and on the command line, {@code data-depth}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The variable of the environment, {@code AGGLO_DATA_DEPTH}. */
  public String variable() {
    return "AGGLO_" + name();
  }

  /** The default. */
  public String standard() {
    return standard;
  }

  /** The unit, in words. */
  public String unit() {
    return unit;
  }

  /** What it does. */
  public String help() {
    return help;
  }

  /** All keys. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).toList();
  }

  /** The setting of a key. */
  public static Optional<Setting> find(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
  }
}
