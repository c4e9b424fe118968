package org.agglo.intake.recipe;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agglo.intake.classification.CodeList;
import org.agglo.intake.classification.Sic2007;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/** Carries out a recipe over a file that was read, and accounts for every row. */
final class RecipeRun {
  /**
   * A file to carry a recipe out over.
   *
   * @param relation the table that was read of it, of the columns found; it is dropped
   * @param found the columns that the recipe names
   * @param unreadable rows that could not be read into it
   * @param path where it is, for a file that lies beside
   */
  record Input(String relation, FoundColumns found, long unreadable, Path path) {}

  /** Of the rows taken, when all is made of them, only the verdicts stay: the texts are large. */
  private static final String JUDGED =
      "CREATE OR REPLACE TEMP TABLE "
          + RecipeSql.TAKEN
          + " AS SELECT row, verdict FROM "
          + RecipeSql.TAKEN;

  private static final List<String> TABLES =
      List.of(
          RecipeSql.TAKEN,
          RecipeSql.MADE,
          RecipeSql.TWICE,
          RecipeSql.REFUSED,
          CellSql.SIC,
          CellSql.OLD_SIC);

  private final Recipe recipe;
  private final Database database;
  private final RecipeSql sql;

  private RecipeRun(Recipe recipe, Database database, RecipeSql sql) {
    this.recipe = recipe;
    this.database = database;
    this.sql = sql;
  }

  /**
   * Makes the relation, its flags and its rejects.
   *
   * @param relation what to call it
   */
  static Carried into(Database database, Recipe recipe, Input input, String relation) {
    FoundColumns found = input.found();
    RecipeRun run = new RecipeRun(recipe, database, new RecipeSql(recipe, found));
    run.make(input.relation(), relation);
    SortedMap<String, String> facts =
        recipe
            .beside()
            .map(beside -> BesideFile.facts(beside, input.path()))
            .orElse(new TreeMap<>());
    return run.accounts(relation, input.unreadable(), found.left(), facts);
  }

  private void make(String raw, String relation) {
    boolean industries = recipe.columns().stream().anyMatch(c -> c.as() == Recipe.Kind.SIC);
    codes(CellSql.SIC, industries ? Sic2007.load().codes() : List.of());
    codes(CellSql.OLD_SIC, industries ? CodeList.sic2003().codes() : List.of());
    database.run(sql.taken(raw));
    database.run("DROP TABLE " + RecipeSql.name(raw));
    database.run(sql.made());
    database.run(JUDGED);
    database.run(sql.twice());
    database.run(sql.refused());
    database.run(sql.relation(relation));
    database.run(sql.flags(relation));
    database.run(sql.rejects(relation));
  }

  private void codes(String relation, Collection<String> codes) {
    List<String[]> rows = codes.stream().map(code -> new String[] {code}).toList();
    Columns.build().texts(rows, "code").done().create(database, relation);
  }

  private Carried accounts(
      String relation, long unreadable, List<String> left, SortedMap<String, String> facts) {
    SortedMap<String, Long> ofFile = verdicts(RecipeSql.TAKEN);
    SortedMap<String, Long> ofMade = verdicts(RecipeSql.REFUSED);
    String flags =
        "SELECT \"column\" || ' ' || flag AS k, count(*)::DOUBLE AS n FROM "
            + RecipeSql.name(relation + "_flag")
            + " GROUP BY k ORDER BY k";
    Carried carried =
        new Carried(
            relation,
            count(RecipeSql.TAKEN) + unreadable,
            unreadable,
            with(RecipeSql.SKIPPED, ofFile),
            with(RecipeSql.REJECTED, ofFile),
            count(RecipeSql.TAKEN + " WHERE verdict IS NULL"),
            count(RecipeSql.MADE),
            Carried.sum(with(RecipeSql.SKIPPED, ofMade)),
            with(RecipeSql.REJECTED, ofMade),
            count(RecipeSql.name(relation)),
            counts(flags),
            left,
            facts);
    TABLES.forEach(table -> database.run("DROP TABLE " + table));
    return carried;
  }

  private static SortedMap<String, Long> with(String prefix, SortedMap<String, Long> verdicts) {
    SortedMap<String, Long> reasons = new TreeMap<>();
    verdicts.forEach(
        (verdict, n) -> {
          if (verdict.startsWith(prefix)) {
            reasons.put(verdict.substring(prefix.length()), n);
          }
        });
    return reasons;
  }

  private SortedMap<String, Long> verdicts(String table) {
    return counts(
        "SELECT verdict AS k, count(*)::DOUBLE AS n FROM "
            + table
            + " WHERE verdict IS NOT NULL GROUP BY k ORDER BY k");
  }

  private SortedMap<String, Long> counts(String query) {
    SortedMap<String, Long> counts = new TreeMap<>();
    Columns rows = Columns.read(database, query);
    for (int i = 0; i < rows.rows(); i++) {
      counts.put(rows.texts("k")[i], (long) rows.numbers("n")[i]);
    }
    return counts;
  }

  private long count(String from) {
    return (long)
        Columns.read(database, "SELECT count(*)::DOUBLE AS n FROM " + from).numbers("n")[0];
  }
}
