package org.agglo.intake.recipe;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.read.FileReader;
import org.agglo.intake.read.Loaded;
import org.agglo.intake.read.Pins;
import org.agglo.intake.sql.Database;

/** A file that a recipe is carried out over. */
public final class RecipeFile {
  private static final String RAW = "recipe_raw";

  private final Path file;
  private final String name;
  private final Map<String, String> read;

  private RecipeFile(Path file, String name, Map<String, String> read) {
    this.file = file;
    this.name = name;
    this.read = read;
  }

  /**
   * For a file.
   *
   * @param file where it is
   * @param name the name messages use for it
   */
  public static RecipeFile of(Path file, String name) {
    return new RecipeFile(file, name, Map.of());
  }

  /** Read as these pins say, which count before the recipe's own; see {@link Pins#KEYS}. */
  public RecipeFile pinned(Map<String, String> pins) {
    return new RecipeFile(file, name, pins);
  }

  /**
   * Makes the relation, and beside it its flags and rejects.
   *
   * @param database where they are made; it must be allowed to read files
   * @param recipe what to make of the file
   * @param relation name of the relation, which must be new
   * @throws Misuse where the file cannot be read, or lacks a column that must be there
   */
  public Carried into(Database database, Recipe recipe, String relation) {
    Map<String, String> pins = new TreeMap<>(recipe.read());
    pins.putAll(read);
    Problems problems = new Problems();
    Pins pinned = Pins.of(pins, Place.of(name), problems);
    problems.throwIfStop();
    Loaded loaded = FileReader.of(file, name).pinned(pinned).load(database, RAW);
    RawTable raw =
        new RawTable(
            RAW,
            loaded.columns().stream().map(c -> new RawTable.Column(c.name(), c.heading())).toList(),
            loaded.rejects().size());
    return RecipeRun.into(database, recipe, new RecipeRun.Input(raw, name, file), relation);
  }
}
