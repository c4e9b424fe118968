package org.agglo.study.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A user's own folders, where each kind of system keeps them. */
final class UserFolders {
  private static final String NAME = "agglo";

  private UserFolders() {}

  /**
   * The folder for files that can be made again: that of the XDG Base Directory Specification, or
   * the system's own.
   *
   * @param system name of the operating system
   * @param environment its variables
   */
  static Path cache(String system, Map<String, String> environment) {
    String kind = system.toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home"));
    if (kind.startsWith("windows")) {
      return given(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
          .resolve(NAME)
          .resolve("cache");
    }
    Path standard =
        kind.startsWith("mac") ? home.resolve("Library").resolve("Caches") : home.resolve(".cache");
    return given(environment, "XDG_CACHE_HOME", standard).resolve(NAME);
  }

  /** The specification has relative paths ignored. */
  private static Path given(Map<String, String> environment, String variable, Path standard) {
    String text = environment.getOrDefault(variable, "");
    return !text.isBlank() && Path.of(text).isAbsolute() ? Path.of(text) : standard;
  }
}
