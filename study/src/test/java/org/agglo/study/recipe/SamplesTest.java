package org.agglo.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.agglo.intake.recipe.Carried;
import org.agglo.intake.recipe.Recipe;
import org.agglo.intake.recipe.RecipeFile;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each recipe over its sample, which is made up in the exact layout. What must come out was read
 * row by row against the sample.
 */
class SamplesTest {
  private static final List<String> ENDINGS = List.of(".csv", ".json", ".xlsx");

  @TempDir private Path folder;

  static List<Recipe> recipes() {
    return RecipeBook.standard().list();
  }

  private Path sample(Recipe recipe) throws IOException {
    copy(recipe.id() + ".sample.yaml");
    for (String ending : ENDINGS) {
      if (copy(recipe.id() + ".sample" + ending)) {
        return folder.resolve(recipe.id() + ".sample" + ending);
      }
    }
    throw new AssertionError("the recipe " + recipe.id() + " has no sample");
  }

  private boolean copy(String name) throws IOException {
    try (InputStream in = Recipe.class.getResourceAsStream(name)) {
      if (in != null) {
        Files.copy(in, folder.resolve(name));
      }
      return in != null;
    }
  }

  private static String expected(Recipe recipe) throws IOException {
    try (InputStream in = SamplesTest.class.getResourceAsStream(recipe.id() + ".txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void makesOfItsSampleWhatItSays(Recipe recipe) throws IOException {
    try (Database database = Database.open(1)) {
      Path sample = sample(recipe);
      Carried carried = RecipeFile.of(sample, "sample").into(database, recipe, "made");
      String made = text(database, "made") + accounts(carried);
      Files.createDirectories(Path.of("target/recipes"));
      Files.writeString(Path.of("target/recipes", recipe.id() + ".txt"), made);
      assertThat(made).isEqualTo(expected(recipe));
      assertThat(traces(database)).isEmpty();
    }
  }

  private String text(Database database, String relation) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String table : List.of(relation, relation + "_flag", relation + "_reject")) {
      Path csv = folder.resolve(table + ".csv");
      database.writeCsv("SELECT * FROM " + table, csv);
      text.append("-- ").append(table).append('\n').append(Files.readString(csv));
    }
    return text.toString();
  }

  private static String accounts(Carried c) {
    return "-- accounts\n"
        + String.join(
            "\n",
            "rows " + c.rows() + ", unreadable " + c.unreadable() + ", taken " + c.taken(),
            "skipped " + c.skipped() + ", rejected " + c.rejected(),
            "made " + c.made() + ", outdated " + c.outdated() + ", refused " + c.refused(),
            "loaded " + c.loaded(),
            "facts " + c.facts(),
            "left " + c.left())
        + "\n";
  }

  /** The person that the samples name stands in no table. */
  private static List<String> traces(Database database) {
    Columns tables =
        Columns.read(database, "SELECT table_name AS n FROM information_schema.tables ORDER BY n");
    assertThat(tables.texts("n")).containsExactly("made", "made_flag", "made_reject");
    return List.of(tables.texts("n")).stream()
        .filter(
            table ->
                Columns.read(
                            database,
                            "SELECT 1::DOUBLE AS one FROM "
                                + table
                                + " t WHERE lower(CAST(t AS VARCHAR)) LIKE '%planted%'")
                        .rows()
                    > 0)
        .toList();
  }

  @Test
  void samplesSayThatTheyAreMadeUp() throws IOException {
    for (Recipe recipe : recipes()) {
      if (!recipe.id().equals("business-population")) {
        String text = RecipeBook.findSample(recipe.id()).orElseThrow();
        assertThat(text.toLowerCase(Locale.ROOT))
            .as(recipe.id())
            .containsAnyOf("synthetic", "x01", "postcode", "pcds");
      }
    }
  }
}
