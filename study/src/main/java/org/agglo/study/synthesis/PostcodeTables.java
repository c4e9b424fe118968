package org.agglo.study.synthesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agglo.intake.recipe.Recipe;
import org.agglo.study.recipe.RecipeBook;

/** Finds tables of postcodes by the names that recipes know. */
public final class PostcodeTables {
  private static final List<String> RECIPES = List.of("postcodes-ons", "postcodes-plain");
  private static final int DEPTH = 3;

  private PostcodeTables() {}

  /** The first in folders, to the depth of three; the fullest layout before others. */
  public static Optional<Path> find(List<Path> folders) {
    return RECIPES.stream()
        .flatMap(id -> folders.stream().flatMap(f -> search(f, RecipeBook.standard().of(id))))
        .findFirst();
  }

  /** The recipe for a file: by its name, or else that of a plain table. */
  public static Recipe recipe(Path file) {
    return RECIPES.stream()
        .map(RecipeBook.standard()::of)
        .filter(recipe -> fits(file, recipe))
        .findFirst()
        .orElseGet(() -> RecipeBook.standard().of("postcodes-plain"));
  }

  private static boolean fits(Path file, Recipe recipe) {
    return recipe.files().stream()
        .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
        .anyMatch((PathMatcher matcher) -> matcher.matches(file.getFileName()));
  }

  private static Stream<Path> search(Path folder, Recipe recipe) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.find(folder, DEPTH, (p, a) -> a.isRegularFile())) {
      return files.filter(p -> fits(p, recipe)).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
