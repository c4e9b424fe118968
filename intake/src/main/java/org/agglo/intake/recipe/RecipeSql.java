package org.agglo.intake.recipe;

import static org.agglo.intake.sql.Database.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * ({@link #twice}). A verdict says of a row why it is skipped or rejected.
 */
final class RecipeSql {
  static final String TAKEN = "recipe_taken";
  static final String MADE = "recipe_made";
  static final String TWICE = "recipe_twice";
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

  private static String text(RawTable.Column column) {
    return CellSql.trimmed(name(column.name()));
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

  private static String rule(Rule rule, RawTable.Column column) {
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
    String from = found.gathered().isEmpty() ? rows : gathered();
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

  private String gathered() {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < found.gathered().size(); i++) {
      String heading = quote(found.gathered().get(i).heading().strip());
      pairs.add("{n: " + i + ", h: " + heading + ", v: g" + i + "}");
    }
    String cell =
        "SELECT *, unnest(["
            + String.join(", ", pairs)
            + "]) AS pair FROM "
            + TAKEN
            + " WHERE verdict IS NULL";
    String texts =
        numbers()
            .filter(i -> recipe.columns().get(i).isCell())
            .mapToObj(i -> (isHeading(i) ? "h" : "v") + " AS " + cells.get(i).text() + ", ")
            .collect(Collectors.joining());
    return "SELECT " + texts + "* FROM (" + parts(cell) + ") WHERE v IS NOT NULL";
  }

  private boolean isHeading(int i) {
    return recipe.columns().get(i).from().contains(Recipe.HEADING);
  }

  private String parts(String cell) {
    Optional<String> split = recipe.gather().flatMap(Recipe.Gather::split);
    if (split.isEmpty()) {
      return "SELECT * EXCLUDE pair, pair.n AS cell, pair.h AS h, pair.v AS v FROM (" + cell + ")";
    }
    String parts = "string_split(pair.v, " + quote(split.get()) + ")";
    String part =
        "SELECT *, unnest("
            + parts
            + ") AS part, generate_subscripts("
            + parts
            + ", 1) AS place"
            + " FROM ("
            + cell
            + ")";
    return "SELECT * EXCLUDE (pair, part, place), 1000 * pair.n + place AS cell, pair.h AS h, "
        + CellSql.trimmed("part")
        + " AS v FROM ("
        + part
        + ")";
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

  /** What is said of a row whose key stood before. */
  String again() {
    String keys = recipe.key().map(k -> String.join(", ", k.columns())).orElse("");
    boolean latest = recipe.key().map(k -> k.twice() == Twice.LATEST).orElse(false);
    return latest
        ? SKIPPED + "a later row has the same " + keys
        : REJECTED + "a row before has the same " + keys;
  }

  /** All rows made, each with its verdict. */
  private String judged() {
    return "(SELECT m.*, coalesce(m.refused, CASE WHEN t.place > 1 THEN "
        + quote(again())
        + " END) AS verdict FROM "
        + MADE
        + " m LEFT JOIN "
        + TWICE
        + " t ON m.row = t.row AND m.cell = t.cell)";
  }

  String relation(String relation) {
    String columns =
        numbers()
            .mapToObj(i -> ", " + cells.get(i).value() + " AS " + recipe.columns().get(i).name())
            .collect(Collectors.joining());
    return "CREATE TABLE "
        + relation
        + " AS SELECT row"
        + columns
        + " FROM "
        + judged()
        + " WHERE verdict IS NULL ORDER BY row, cell";
  }

  String flags(String relation) {
    String rows =
        numbers()
            .mapToObj(
                i ->
                    "SELECT row, cell, "
                        + i
                        + " AS n, "
                        + quote(recipe.columns().get(i).name())
                        + " AS \"column\", "
                        + cells.get(i).flag()
                        + " AS flag, "
                        + cells.get(i).text()
                        + " AS text FROM "
                        + MADE
                        + " WHERE "
                        + cells.get(i).flag()
                        + " IS NOT NULL")
            .collect(Collectors.joining(" UNION ALL "));
    return "CREATE TABLE "
        + relation
        + "_flag AS SELECT row, \"column\", flag, text FROM ("
        + rows
        + ") ORDER BY row, cell, n";
  }

  String rejects(String relation) {
    return "CREATE TABLE "
        + relation
        + "_reject AS SELECT row, substr(verdict, "
        + (REJECTED.length() + 1)
        + ") AS reason FROM (SELECT row, 0 AS cell, verdict FROM "
        + TAKEN
        + " UNION ALL SELECT row, cell, verdict FROM "
        + judged()
        + ") WHERE starts_with(verdict, "
        + quote(REJECTED)
        + ") ORDER BY row, cell";
  }

  /** Verdicts of the rows of the file or of those made, with their numbers. */
  String verdicts(boolean ofFile) {
    return "SELECT verdict AS k, count(*)::DOUBLE AS n FROM "
        + (ofFile ? TAKEN : judged())
        + " WHERE verdict IS NOT NULL GROUP BY k ORDER BY k";
  }
}
