package org.agglo.study.schema;

import java.util.List;
import java.util.stream.Collectors;
import org.agglo.intake.recipe.Recipe;
import org.agglo.intake.recipe.Recipe.Column;
import org.agglo.intake.recipe.Recipe.Rule;
import org.agglo.study.recipe.RecipeBook;

/** The page of the recipes in the program, from the recipes themselves. */
final class RecipesPage {
  private RecipesPage() {}

  static String text(String made) {
    List<Recipe> recipes = RecipeBook.standard().list();
    StringBuilder page = new StringBuilder("# Recipes\n\n").append(made);
    page.append(
        """
        A recipe says what the columns of a publisher's file mean. `agglo recipe ID FILE` carries one
        out; in `sources.yaml` a file names its recipe as `layout`. Only the columns that a recipe names
        come in, so columns about persons never do. Every row is loaded, skipped or set aside, and
        counted; what was mended or could not be read is kept with its text in `RELATION_flag`, rows set
        aside are in `RELATION_reject` with their reason.

        A study may have recipes of its own in its folder `recipes`; the keys are in
        [schema.md](schema.md#recipeyaml). `agglo recipe ID --sample` prints a small made-up file in the
        exact layout; names and figures in it are synthetic.

        What cells are read as: text; code (digits: zeros that a spreadsheet took are put back); whole
        and number (times: multiplied); percent (60 is 0.6); date (in the orders given, two digits of a
        year are 1969 to 2068); year; yes-no; postcode; sic (the code that a text begins with, known in
        SIC 2007). What cannot be read so is missing and flagged: not-a-number, not-a-date, not-a-year,
        not-yes-or-no, not-a-postcode, not-a-sic. What was mended is flagged: lost-zero, date-code;
        old-sic is a code of SIC 2003, which is not read as one of 2007.

        | recipe | version | layout | a row is |
        |---|---|---|---|
        """);
    for (Recipe r : recipes) {
      page.append("| [")
          .append(r.id())
          .append("](#")
          .append(r.id())
          .append(") | ")
          .append(r.version());
      page.append(" | ").append(r.title()).append(" | ").append(r.yields().row()).append(" |\n");
    }
    recipes.forEach(recipe -> recipe(page, recipe));
    return page.toString();
  }

  private static void recipe(StringBuilder page, Recipe recipe) {
    page.append("\n## ").append(recipe.id()).append("\n\n").append(recipe.title()).append(".\n\n");
    fact(page, "Publisher", recipe.publisher());
    fact(page, "Licence", recipe.licence() + "; republish: " + Names.choice(recipe.republish()));
    fact(page, "Files", code(recipe.files()));
    fact(page, "Read as", recipe.read().toString().replaceAll("[{}]", ""));
    fact(page, "Relation", "`" + recipe.yields().relation() + "`, " + recipe.yields().row());
    recipe.key().ifPresent(k -> fact(page, "Key", code(k.columns()) + twice(k)));
    recipe.gather().ifPresent(g -> fact(page, "Cells that become rows", code(g.headings())));
    recipe
        .beside()
        .ifPresent(b -> fact(page, "Facts from beside", code(List.copyOf(b.facts().keySet()))));
    fact(
        page,
        "Rows left",
        recipe.rows().stream().map(RecipesPage::rule).collect(Collectors.joining("; ")));
    fact(page, "About persons, never read", code(recipe.never()));
    page.append("\n| column | from | read as | meaning |\n|---|---|---|---|\n");
    recipe.columns().forEach(column -> column(page, column));
    if (!recipe.notes().isEmpty()) {
      page.append('\n');
      recipe.notes().forEach(note -> page.append("- ").append(note).append('\n'));
    }
  }

  private static void fact(StringBuilder page, String name, String value) {
    if (!value.isEmpty()) {
      page.append("- ").append(name).append(": ").append(value).append('\n');
    }
  }

  private static String twice(Recipe.Key key) {
    return switch (key.twice()) {
      case REJECT -> "; a second row with it is set aside";
      case KEEP -> "; rows with the same are kept";
      case LATEST -> "; the latest by `" + key.by().orElse("") + "` is taken";
    };
  }

  private static String rule(Rule rule) {
    boolean positive = rule.isNot().isEmpty();
    List<String> texts = positive ? rule.is() : rule.isNot();
    String which =
        texts.stream()
            .map(t -> t.isEmpty() ? "empty" : "\"" + t + "\"")
            .collect(Collectors.joining(", "));
    String how = rule.then() == Recipe.Then.SKIP ? "skipped" : "set aside";
    return "`"
        + rule.heading()
        + "` "
        + (positive ? "is " : "is not ")
        + which
        + ": "
        + how
        + ", "
        + rule.reason();
  }

  private static void column(StringBuilder page, Column column) {
    String needed = column.is().isEmpty() ? "" : " (" + names(column) + ")";
    page.append("| `").append(column.name()).append('`').append(needed).append(" | ");
    page.append(code(column.from())).append(" | ").append(how(column)).append(" | ");
    page.append(column.meaning()).append(" |\n");
  }

  private static String names(Column column) {
    return column.is().stream().map(Names::choice).collect(Collectors.joining(", "));
  }

  private static String how(Column column) {
    StringBuilder how = new StringBuilder(Names.choice(column.as()));
    column.digits().ifPresent(digits -> how.append(", ").append(digits).append(" characters"));
    column.part().ifPresent(part -> how.append(", part ").append(part));
    column.times().ifPresent(times -> how.append(", times ").append(times));
    if (!column.dates().isEmpty()) {
      how.append(": ").append(String.join(", ", column.dates()));
    }
    column
        .marks()
        .forEach((text, flag) -> how.append("; `").append(text).append("` is ").append(flag));
    if (!column.repair().isEmpty()) {
      how.append("; mends or tells ");
      how.append(column.repair().stream().map(Names::choice).collect(Collectors.joining(", ")));
    }
    return how.toString();
  }

  private static String code(List<String> texts) {
    return texts.stream().map(text -> "`" + text + "`").collect(Collectors.joining(", "));
  }
}
