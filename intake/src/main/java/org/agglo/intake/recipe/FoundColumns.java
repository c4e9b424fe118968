package org.agglo.intake.recipe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.read.Loaded;
import org.agglo.intake.recipe.Recipe.Column;
import org.agglo.intake.recipe.Recipe.Trait;

/**
 * Which columns of a file a recipe takes.
 *
 * @param sources for each column of the recipe the file's column; empty where it has none, and for
 *     gathered cells
 * @param gathered the columns whose cells become rows
 * @param rules for each rule the column it looks at; empty where the file has none
 * @param left headings that nothing takes
 */
record FoundColumns(
    List<Optional<Loaded.Column>> sources,
    List<Loaded.Column> gathered,
    List<Optional<Loaded.Column>> rules,
    List<String> left) {

  /** Finds them; all that are missing are told at once. */
  static FoundColumns of(Recipe recipe, RawTable raw, String name) {
    Problems problems = new Problems();
    List<Optional<Loaded.Column>> sources = new ArrayList<>();
    for (Column column : recipe.columns()) {
      Optional<Loaded.Column> found = raw.find(column.from());
      sources.add(found);
      if (found.isEmpty() && column.has(Trait.NEEDED) && !column.isSpecial()) {
        problems.add(missing(recipe, raw, name, column.from()));
      }
    }
    List<Optional<Loaded.Column>> rules =
        recipe.rows().stream().map(rule -> raw.find(rule.heading())).toList();
    List<Loaded.Column> gathered = gathered(recipe, raw);
    if (recipe.gather().isPresent() && gathered.isEmpty()) {
      problems.add(missing(recipe, raw, name, recipe.gather().get().headings()));
    }
    Set<String> taken = new FoundColumns(sources, gathered, rules, List.of()).names();
    List<Loaded.Column> left =
        raw.columns().stream().filter(c -> !taken.contains(c.name())).toList();
    int rest = rest(recipe);
    if (rest >= 0 && left.size() == 1) {
      sources.set(rest, Optional.of(left.get(0)));
      left = List.of();
    } else if (rest >= 0) {
      problems.add(Code.RECIPE_REST, Place.of(name), recipe.id(), words(left));
    }
    problems.throwIfStop();
    List<String> headings = left.stream().map(c -> RawTable.plain(c.heading())).toList();
    return new FoundColumns(sources, gathered, rules, headings);
  }

  /** Names of the columns that are taken. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    Stream.of(sources, rules)
        .flatMap(List::stream)
        .flatMap(Optional::stream)
        .forEach(column -> names.add(column.name()));
    gathered.forEach(column -> names.add(column.name()));
    return names;
  }

  private static Problem missing(Recipe recipe, RawTable raw, String name, List<String> wanted) {
    String any = String.join("\" or \"", wanted);
    String there = words(raw.columns());
    return Problem.of(Code.RECIPE_COLUMN, Place.of(name), any, recipe.id(), there);
  }

  private static int rest(Recipe recipe) {
    for (int i = 0; i < recipe.columns().size(); i++) {
      if (recipe.columns().get(i).from().contains(Recipe.REST)) {
        return i;
      }
    }
    return -1;
  }

  private static List<Loaded.Column> gathered(Recipe recipe, RawTable raw) {
    return recipe.gather().stream()
        .flatMap(gather -> gather.headings().stream())
        .flatMap(form -> form.contains("#") ? raw.list(form).stream() : raw.find(form).stream())
        .distinct()
        .toList();
  }

  private static String words(List<Loaded.Column> columns) {
    String headings =
        columns.stream()
            .map(c -> RawTable.plain(c.heading()))
            .limit(12)
            .collect(Collectors.joining(", "));
    return headings.isEmpty() ? "none" : headings + (columns.size() > 12 ? ", …" : "");
  }
}
