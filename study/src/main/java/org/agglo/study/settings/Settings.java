package org.agglo.study.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.read.Limits;

/** The values in force: command line before environment before study before default. */
public final class Settings {
  private final Map<Setting, String> values;

  private final Map<String, String> environment;

  private Settings(Map<Setting, String> values, Map<String, String> environment) {
    this.values = values;
    this.environment = environment;
  }

  /**
   * Puts the layers together.
   *
   * @param commandLine what the command line says
   * @param environment the environment's variables
   * @param study the study's own settings, by key; unknown keys and wrong values are for the
   *     study's check
   */
  public static Settings of(
      Map<Setting, String> commandLine,
      Map<String, String> environment,
      Map<String, String> study) {
    Problems problems = new Problems();
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String own = study.getOrDefault(setting.key(), setting.standard());
      boolean right = setting.findProblem(own, Place.NONE).isEmpty();
      String file = right ? own : setting.standard();
      String shell = environment.getOrDefault(setting.variable(), file);
      String value = commandLine.getOrDefault(setting, shell);
      setting.findProblem(value, Place.NONE).ifPresent(problems::add);
      values.put(setting, value);
    }
    problems.throwIfStop();
    return new Settings(values, environment);
  }

  /** Whether a setting is on. */
  public boolean isOn(Setting setting) {
    return "true".equals(values.get(setting));
  }

  /** A whole number. */
  public int whole(Setting setting) {
    return (int) number(setting);
  }

  /** A number. */
  public double number(Setting setting) {
    return Double.parseDouble(values.getOrDefault(setting, setting.standard()));
  }

  /** What a file may ask for. */
  public Limits limits() {
    Limits standard = Limits.STANDARD;
    return new Limits(
        (long) whole(Setting.READ_UNPACKED) << 20,
        whole(Setting.READ_RATIO),
        whole(Setting.READ_COLUMNS),
        standard.row(),
        standard.document(),
        standard.depth(),
        whole(Setting.READ_REJECTS));
  }

  /** The folders to search for data. */
  public List<Path> dataFolders() {
    String text = values.getOrDefault(Setting.DATA, "");
    return Stream.of(text.split(Pattern.quote(File.pathSeparator)))
        .filter(folder -> !folder.isBlank())
        .map(Path::of)
        .map(Settings::existing)
        .toList();
  }

  /** How deep to search in each of those folders. */
  public int dataDepth() {
    return whole(Setting.DATA_DEPTH);
  }

  /** The folder for what is kept between commands; it may not be there yet. */
  public Path cacheFolder() {
    String text = values.getOrDefault(Setting.CACHE, "");
    return text.isBlank()
        ? UserFolders.cache(System.getProperty("os.name"), environment)
        : Path.of(text);
  }

  private static Path existing(Path folder) {
    if (!folder.toFile().isDirectory()) {
      throw Misuse.of(Code.FILE_MISSING, Place.NONE, folder, "name an existing folder with --data");
    }
    return folder;
  }
}
