package org.agglo.study.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.recipe.Recipe;
import org.agglo.intake.text.Nearest;
import org.agglo.intake.yaml.YamlTree;
import org.agglo.intake.yaml.YamlTree.Tree;
import org.agglo.study.schema.Binder;
import org.agglo.study.schema.Places;

/** The recipes at hand: those in the program, and those in a study's folder {@code recipes}. */
public final class RecipeBook {
  private static final String FOLDER = "recipes";

  private final Map<String, Recipe> recipes = new TreeMap<>();
  private final Map<String, String> files = new TreeMap<>();
  private final Places places = new Places();

  private RecipeBook() {}

  /** Those in the program. */
  public static RecipeBook standard() {
    RecipeBook book = new RecipeBook();
    Problems problems = new Problems();
    for (String id : resource("recipes.txt").lines().toList()) {
      String file = id + ".yaml";
      book.add(YamlTree.parse(resource(file), file, problems), file, problems);
    }
    problems.throwIfStop();
    return book;
  }

  /**
   * Those in the program and a study's own.
   *
   * @param study the study's folder
   * @param problems takes what is wrong with its recipes
   */
  public static RecipeBook of(Path study, Problems problems) {
    RecipeBook book = standard();
    Path folder = study.resolve(FOLDER);
    if (Files.isDirectory(folder)) {
      for (Path file : list(folder)) {
        String name = FOLDER + "/" + file.getFileName();
        book.add(YamlTree.read(file, name, problems), name, problems);
      }
    }
    return book;
  }

  /** The recipe of a file; empty where it cannot be understood. */
  public static Optional<Recipe> read(Path file, Problems problems) {
    return YamlTree.read(file, String.valueOf(file.getFileName()), problems)
        .flatMap(tree -> new Binder(problems, new Places()).bind(tree, Recipe.class));
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw Misuse.of(Code.FILE_UNREADABLE, Place.of(FOLDER), FOLDER, e.getMessage());
    }
  }

  private void add(Optional<Tree> tree, String file, Problems problems) {
    Optional<Recipe> bound = tree.flatMap(t -> new Binder(problems, places).bind(t, Recipe.class));
    bound.filter(places::isRight).ifPresent(recipe -> add(recipe, file, problems));
  }

  private void add(Recipe recipe, String file, Problems problems) {
    Place place = places.of(recipe, "id");
    if (recipe.schema() > Recipe.SCHEMA) {
      problems.add(Code.SCHEMA_NEWER, place, recipe.schema(), Recipe.SCHEMA);
    } else if (recipes.putIfAbsent(recipe.id(), recipe) == null) {
      files.put(recipe.id(), file);
    } else {
      problems.add(Code.RECIPE_TWICE, place, recipe.id(), files.get(recipe.id()));
    }
  }

  /** All of them, in order of their ids. */
  public List<Recipe> list() {
    return List.copyOf(recipes.values());
  }

  /** The recipe of an id; one sentence where there is none. */
  public Recipe of(String id) {
    Recipe recipe = recipes.get(id);
    if (recipe == null) {
      String hint = Nearest.ask(id, recipes.keySet());
      throw Misuse.of(Code.RECIPE_UNKNOWN, Place.NONE, id, hint);
    }
    return recipe;
  }

  /** The made-up sample of a recipe in the program, as text; empty where it is none of text. */
  public static Optional<String> findSample(String id) {
    return Stream.of(".sample.csv", ".sample.json")
        .filter(ending -> Recipe.class.getResource(id + ending) != null)
        .map(ending -> resource(id + ending))
        .findFirst();
  }

  private static String resource(String name) {
    try (InputStream in = Recipe.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the recipe " + name + " is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
