package org.agglo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.recipe.Carried;
import org.agglo.intake.recipe.Recipe;
import org.agglo.intake.recipe.RecipeFile;
import org.agglo.intake.sql.Database;
import org.agglo.study.recipe.RecipeBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code agglo recipe ID FILE}: a publisher's file as a table of known columns. */
@Command(
    name = "recipe",
    description = "Makes a table of known columns from a publisher's file, by a recipe.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without an id: lists the recipes. Without a file: what the recipe's columns are.",
      "The table goes to standard output, the accounts of its rows to standard error.",
      "A recipe of one's own is named by its file: agglo recipe my-layout.yaml FILE"
    })
final class RecipeCommand implements Callable<Integer> {
  private static final String RELATION = "made";

  @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "The recipe.")
  private @Nullable String id;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The publisher's file.")
  private @Nullable Path file;

  @Option(names = "--out", paramLabel = "FILE", description = "Write here, not to standard output.")
  private @Nullable Path out;

  @Option(names = "--flags", paramLabel = "FILE", description = "Write the flags of cells here.")
  private @Nullable Path flags;

  @Option(names = "--rejects", paramLabel = "FILE", description = "Write the rows set aside here.")
  private @Nullable Path rejects;

  @Option(
      names = "--pin",
      paramLabel = "KEY=VALUE",
      description = "Say how the file is written, such as part=\"Table 14\".")
  private Map<String, String> pins = new LinkedHashMap<>();

  @Option(names = "--sample", description = "Print the recipe's made-up sample.")
  private boolean sample;

  @Option(names = "--strict", description = "Exit 1 if any row had to be set aside.")
  private boolean strict;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter to = spec.commandLine().getOut();
    if (id == null) {
      to.println("recipe,version,layout");
      RecipeBook.standard()
          .list()
          .forEach(r -> to.println(r.id() + "," + r.version() + ",\"" + r.title() + "\""));
      return Agglo.DONE;
    }
    Recipe recipe = recipe(id);
    if (sample) {
      String mend = "its sample is a workbook; see docs/reference/recipes.md";
      to.print(
          RecipeBook.findSample(recipe.id())
              .orElseThrow(() -> Misuse.of(Code.RECIPE_UNKNOWN, Place.NONE, id, "; " + mend)));
      return Agglo.DONE;
    }
    if (file == null) {
      to.println("column,as,from,meaning");
      recipe.columns().forEach(c -> to.println(line(c)));
      return Agglo.DONE;
    }
    return run(recipe, file);
  }

  private static Recipe recipe(String id) {
    if (!id.endsWith(".yaml")) {
      return RecipeBook.standard().of(id);
    }
    Problems problems = new Problems();
    Recipe recipe = RecipeBook.read(Path.of(id), problems).orElse(null);
    problems.throwIfStop();
    return Objects.requireNonNull(recipe);
  }

  private static String line(Recipe.Column column) {
    String from = String.join(" or ", column.from());
    return column.name()
        + ","
        + column.as().name().toLowerCase(Locale.ROOT).replace('_', '-')
        + ",\""
        + from.replace("\"", "\"\"")
        + "\",\""
        + column.meaning().replace("\"", "\"\"")
        + "\"";
  }

  private int run(Recipe recipe, Path path) throws IOException {
    try (Database database = Database.open(0)) {
      Carried carried =
          RecipeFile.of(path, path.toString()).pinned(pins).into(database, recipe, RELATION);
      write(database, RELATION, out);
      if (flags != null) {
        write(database, RELATION + "_flag", flags);
      }
      if (rejects != null) {
        write(database, RELATION + "_reject", rejects);
      }
      accounts(carried).forEach(line -> spec.commandLine().getErr().println(line));
      return strict && carried.setAside() > 0 ? Agglo.FINDINGS : Agglo.DONE;
    }
  }

  private void write(Database database, String relation, @Nullable Path to) throws IOException {
    Path target = to == null ? Files.createTempFile("agglo", ".csv") : to;
    database.writeCsv("SELECT * FROM " + relation, target);
    if (to == null) {
      spec.commandLine().getOut().print(Files.readString(target, StandardCharsets.UTF_8));
      spec.commandLine().getOut().flush();
      Files.delete(target);
    }
  }

  private static List<String> accounts(Carried c) {
    List<String> lines = new ArrayList<>();
    lines.add(
        c.rows() + " rows in the file: " + c.taken() + " taken, " + c.unreadable() + " unreadable");
    c.skipped().forEach((reason, n) -> lines.add("  " + n + " skipped: " + reason));
    c.rejected().forEach((reason, n) -> lines.add("  " + n + " set aside: " + reason));
    lines.add(
        c.made()
            + " rows made: "
            + c.loaded()
            + " loaded, "
            + c.outdated()
            + " left for a later one");
    c.refused().forEach((reason, n) -> lines.add("  " + n + " set aside: " + reason));
    c.flags().forEach((flag, n) -> lines.add("  " + n + " cells flagged: " + flag));
    c.facts().forEach((fact, value) -> lines.add(fact + ": " + value));
    if (!c.left().isEmpty()) {
      lines.add("not taken: " + String.join(", ", c.left()));
    }
    return lines;
  }
}
