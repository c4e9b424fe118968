package org.agglo.intake.recipe;

import static org.agglo.intake.sql.Database.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agglo.intake.read.Loaded;
import org.agglo.intake.recipe.Recipe.Column;
import org.agglo.intake.recipe.Recipe.Key;
import org.agglo.intake.recipe.Recipe.Rule;
import org.agglo.intake.recipe.Recipe.Then;
import org.agglo.intake.recipe.Recipe.Trait;
import org.agglo.intake.recipe.Recipe.Twice;
import org.agglo.intake.sql.Database;

/**
 * The statements of a recipe: rows of the file with the texts asked for ({@link #taken}), rows of
 * the relation with values and flags ({@link #made}), and those whose key stands more than once
 * ({@link #twice}), and those that do not come in ({@link #refused}). A verdict says of a row why
 * it is skipped or rejected.
 */
final class RecipeSql {
  static final String TAKEN = "recipe_taken";
  static final String MADE = "recipe_made";
  static final String TWICE = "recipe_twice";
  static final String REFUSED = "recipe_refused";
  static final String SKIPPED = "skip: ";
  static final String REJECTED = "reject: ";

  private static final String NO_TEXT = "CAST(NULL AS VARCHAR)";

  private final Recipe recipe;
  private final FoundColumns found;
  private final List<CellSql> cells;

  RecipeSql(Recipe recipe, FoundColumns found) {
    this.recipe = recipe;
    this.found = found;
    this.cells =
        IntStream.range(0, recipe.columns().size())
            .mapToObj(i -> new CellSql(recipe.columns().get(i), i))
            .toList();
  }

  static String name(String column) {
    return '"' + column.replace("\"", "\"\"") + '"';
  }

  String taken(String raw) {
    Stream<String> texts =
        numbers()
            .filter(i -> !recipe.columns().get(i).isCell())
            .mapToObj(i -> text(i) + " AS " + cells.get(i).text());
    Stream<String> gathered =
        IntStream.range(0, found.gathered().size())
            .mapToObj(i -> text(found.gathered().get(i)) + " AS g" + i);
    String columns =
        Stream.concat(texts, gathered).map(c -> c + ", ").collect(Collectors.joining());
    return table(TAKEN)
        + "SELECT rowid + 1 AS row, "
        + columns
        + ruling()
        + " AS verdict FROM "
        + name(raw)
        + " ORDER BY rowid";
  }

  private IntStream numbers() {
    return IntStream.range(0, cells.size());
  }

  private static String table(String name) {
    return "CREATE OR REPLACE TEMP TABLE " + name + " AS ";
  }

  private static String text(Loaded.Column column) {
    return CellSql.trimmedColumn("CAST(" + name(column.name()) + " AS VARCHAR)");
  }

  private String text(int i) {
    String text = found.sources().get(i).map(RecipeSql::text).orElse(NO_TEXT);
    if (!recipe.columns().get(i).has(Trait.CARRIED)) {
      return text;
    }
    String own = "CASE WHEN " + isHeading() + " THEN " + text + " END";
    return "last_value(" + own + " IGNORE NULLS) OVER (ORDER BY rowid)";
  }

  /** Whether a row holds a carried text and nothing else. */
  private String isHeading() {
    TreeSet<String> carried = new TreeSet<>();
    TreeSet<String> others = new TreeSet<>();
    numbers()
        .filter(i -> found.sources().get(i).isPresent())
        .forEach(
            i -> {
              boolean carries = recipe.columns().get(i).has(Trait.CARRIED);
              (carries ? carried : others).add(text(found.sources().get(i).get()));
            });
    others.removeAll(carried);
    return Stream.concat(
            carried.stream().map(text -> text + " IS NOT NULL"),
            others.stream().map(text -> text + " IS NULL"))
        .collect(Collectors.joining(" AND "));
  }

  private String ruling() {
    List<String> cases = new ArrayList<>();
    if (recipe.columns().stream().anyMatch(c -> c.has(Trait.CARRIED))) {
      cases.add(isHeading() + " THEN " + quote(SKIPPED + "the heading of rows below it"));
    }
    for (int i = 0; i < recipe.rows().size(); i++) {
      Rule rule = recipe.rows().get(i);
      found.rules().get(i).ifPresent(column -> cases.add(rule(rule, column)));
    }
    return verdict(cases);
  }

  private static String rule(Rule rule, Loaded.Column column) {
    boolean positive = rule.isNot().isEmpty();
    List<String> texts = positive ? rule.is() : rule.isNot();
    String list = texts.stream().map(Database::quote).collect(Collectors.joining(", "));
    String then = (rule.then() == Then.SKIP ? SKIPPED : REJECTED) + rule.reason();
    String in = positive ? " IN (" : " NOT IN (";
    return "coalesce(" + text(column) + ", '')" + in + list + ") THEN " + quote(then);
  }

  private static String verdict(List<String> cases) {
    return cases.isEmpty() ? NO_TEXT : "CASE WHEN " + String.join(" WHEN ", cases) + " END";
  }

  String made() {
    String rows = "SELECT *, 0 AS cell FROM " + TAKEN + " WHERE verdict IS NULL";
    String from = found.gathered().isEmpty() ? rows : new GatherSql(recipe, found).rows(cells);
    for (int stage = 0; stage < 3; stage++) {
      int at = stage;
      String columns =
          cells.stream().map(cell -> cell.stages().get(at)).collect(Collectors.joining(", "));
      from = "SELECT *, " + columns + " FROM (" + from + ")";
    }
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Column column = recipe.columns().get(i);
      if (column.has(Trait.NEEDED)) {
        String reason = quote(REJECTED + column.name() + " is missing or cannot be read");
        missing.add(cells.get(i).value() + " IS NULL THEN " + reason);
      }
    }
    String columns =
        cells.stream()
            .map(c -> ", " + c.value() + ", " + c.flag() + ", " + noted(c))
            .collect(Collectors.joining());
    return table(MADE)
        + "SELECT row, cell"
        + columns
        + ", "
        + verdict(missing)
        + " AS refused FROM ("
        + from
        + ")";
  }

  /** The text of a cell, kept where there is something to tell of it. */
  private static String noted(CellSql cell) {
    return "CASE WHEN "
        + cell.flag()
        + " IS NOT NULL THEN "
        + cell.text()
        + " END AS "
        + cell.text();
  }

  /** The rows whose key stands more than once, in the order that decides; few in a good file. */
  String twice() {
    Optional<Key> key = recipe.key().filter(k -> k.twice() != Twice.KEEP);
    if (key.isEmpty()) {
      return table(TWICE) + "SELECT 0 AS row, 0 AS cell, 0 AS place WHERE false";
    }
    String keys = key.get().columns().stream().map(this::value).collect(Collectors.joining(", "));
    boolean latest = key.get().twice() == Twice.LATEST;
    String by = latest ? value(key.get().by().orElseThrow()) + " DESC NULLS LAST, " : "";
    String same =
        key.get().columns().stream()
            .map(k -> "m." + value(k) + " IS NOT DISTINCT FROM k." + value(k))
            .collect(Collectors.joining(" AND "));
    return table(TWICE)
        + "SELECT row, cell, row_number() OVER (PARTITION BY "
        + keys
        + " ORDER BY "
        + by
        + "row, cell) AS place FROM (SELECT m.* FROM "
        + MADE
        + " m JOIN (SELECT "
        + keys
        + " FROM "
        + MADE
        + " WHERE refused IS NULL GROUP BY "
        + keys
        + " HAVING count(*) > 1) k ON "
        + same
        + " WHERE m.refused IS NULL)";
  }

  private String value(String column) {
    return numbers()
        .filter(i -> recipe.columns().get(i).name().equals(column))
        .mapToObj(i -> cells.get(i).value())
        .findFirst()
        .orElseThrow();
  }

  /** What is said of a row whose key stands elsewhere. */
  private String again() {
    String keys = recipe.key().map(k -> String.join(", ", k.columns())).orElse("");
    boolean latest = recipe.key().map(k -> k.twice() == Twice.LATEST).orElse(false);
    return latest
        ? SKIPPED + "a later row has the same " + keys
        : REJECTED + "a row before has the same " + keys;
  }

  /** The rows made that do not come into the relation, and why. */
  String refused() {
    return table(REFUSED)
        + "SELECT row, cell, refused AS verdict FROM "
        + MADE
        + " WHERE refused IS NOT NULL UNION ALL SELECT row, cell, "
        + quote(again())
        + " FROM "
        + TWICE
        + " WHERE place > 1";
  }

  String relation(String relation) {
    String columns =
        numbers()
            .mapToObj(i -> ", " + cells.get(i).value() + " AS " + recipe.columns().get(i).name())
            .collect(Collectors.joining());
    return "CREATE TABLE "
        + name(relation)
        + " AS SELECT row"
        + columns
        + " FROM "
        + MADE
        + " m ANTI JOIN "
        + REFUSED
        + " r ON m.row = r.row AND m.cell = r.cell ORDER BY row, cell";
  }

  /** The flags; that of a column beside gathered cells is told once a row. */
  String flags(String relation) {
    String rows = numbers().mapToObj(this::flags).collect(Collectors.joining(" UNION ALL "));
    return "CREATE TABLE "
        + name(relation + "_flag")
        + " AS SELECT row, \"column\", flag, text FROM ("
        + rows
        + ") ORDER BY row, cell, n";
  }

  private String flags(int i) {
    CellSql cell = cells.get(i);
    boolean each = recipe.columns().get(i).isCell() || found.gathered().isEmpty();
    return "SELECT row, "
        + (each ? "cell" : "min(cell) AS cell")
        + ", "
        + i
        + " AS n, "
        + quote(recipe.columns().get(i).name())
        + " AS \"column\", "
        + cell.flag()
        + " AS flag, "
        + cell.text()
        + " AS text FROM "
        + MADE
        + " WHERE "
        + cell.flag()
        + " IS NOT NULL"
        + (each ? "" : " GROUP BY ALL");
  }

  String rejects(String relation) {
    return "CREATE TABLE "
        + name(relation + "_reject")
        + " AS SELECT row, substr(verdict, "
        + (REJECTED.length() + 1)
        + ") AS reason FROM (SELECT row, 0 AS cell, verdict FROM "
        + TAKEN
        + " WHERE verdict IS NOT NULL UNION ALL FROM "
        + REFUSED
        + ") WHERE starts_with(verdict, "
        + quote(REJECTED)
        + ") ORDER BY row, cell";
  }
}
