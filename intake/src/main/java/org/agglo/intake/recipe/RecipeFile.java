package org.agglo.intake.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.read.ColumnChoice;
import org.agglo.intake.read.FileReader;
import org.agglo.intake.read.Loaded;
import org.agglo.intake.read.Pins;
import org.agglo.intake.sql.Database;
import org.jspecify.annotations.Nullable;

/**
 * A file that a recipe is carried out over. Only the columns that the recipe names are read: no
 * other enters a table, the text of a reject or a message.
 */
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
    Named named = new Named(recipe, name);
    Loaded loaded = FileReader.of(file, name).pinned(pinned).only(named).load(database, RAW);
    RecipeRun.Input input =
        new RecipeRun.Input(RAW, named.columns(), loaded.rejects().size(), file);
    return RecipeRun.into(database, recipe, input, relation);
  }

  /** Chooses the columns that a recipe names, and keeps what it found. */
  private static final class Named implements ColumnChoice {
    private final Recipe recipe;
    private final String name;
    private @Nullable FoundColumns found;

    Named(Recipe recipe, String name) {
      this.recipe = recipe;
      this.name = name;
    }

    @Override
    public Set<String> choose(List<Loaded.Column> columns) {
      FoundColumns all = FoundColumns.of(recipe, new RawTable(columns), name);
      found = all;
      return all.names();
    }

    FoundColumns columns() {
      return Objects.requireNonNull(found);
    }
  }
}
