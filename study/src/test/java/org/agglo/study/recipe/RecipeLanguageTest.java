package org.agglo.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.recipe.Carried;
import org.agglo.intake.recipe.Recipe;
import org.agglo.intake.recipe.RecipeFile;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recipes can say, and what is said of those that say it wrongly. Synthetic. */
class RecipeLanguageTest {
  private static final String HEAD =
      """
      schema: 1
      id: own
      version: 1
      title: Made up
      publisher: nobody
      licence: none
      republish: none
      read: {format: csv, separator: ",", header: "1"}
      yields: {relation: thing, row: a thing}
      """;

  @TempDir private Path folder;

  private Recipe recipe(String body) {
    Problems problems = new Problems();
    Recipe recipe = read(folder, body, problems);
    problems.throwIfStop();
    return recipe;
  }

  private static Recipe read(Path folder, String body, Problems problems) {
    try {
      Path file = folder.resolve("own.yaml");
      Files.writeString(file, HEAD + body);
      return RecipeBook.read(file, problems).orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path csv(String text) throws IOException {
    Path file = folder.resolve("own.csv");
    Files.writeString(file, text);
    return file;
  }

  private List<String> values(String column, String text) throws IOException {
    Recipe recipe = recipe("columns:\n  - {name: a, from: [A], meaning: it, " + column + "}\n");
    try (Database database = Database.open(1)) {
      RecipeFile.of(csv(text), "own.csv").into(database, recipe, "made");
      String query =
          "SELECT coalesce(CAST(m.a AS VARCHAR), '') || coalesce(' ' || f.flag, '') AS v FROM made m"
              + " LEFT JOIN made_flag f ON m.row = f.row ORDER BY m.row";
      return List.of(Columns.read(database, query).texts("v"));
    }
  }

  @Test
  void datesAreReadInTheOrdersGiven() throws IOException {
    String orders = "as: date, dates: [yyyy-m-d, d/m/yyyy, d.m.yy, d month yyyy, d mon yyyy]";
    assertThat(
            values(
                orders,
                "A,B\n2024-02-29,\n3/4/2024,\n31.10.23,\n1 March 2024,\n1 Mar 2024,\n30/02/2024,\n"
                    + "10/31/2024,\n"))
        .containsExactly(
            "2024-02-29",
            "2024-04-03",
            "2023-10-31",
            "2024-03-01",
            "2024-03-01",
            " not-a-date",
            " not-a-date");
  }

  @Test
  void numbersKeepTheirMarksOutOfTheValue() throws IOException {
    assertThat(
            values(
                "as: number, thousands: \",\"", "A,B\n\"1,250.5\",\n-3,\n1e3,\ninf,\n0x1,\n٣,\n"))
        .containsExactly(
            "1250.5", "-3.0", "1000.0", " not-a-number", " not-a-number", " not-a-number");
    assertThat(values("as: whole, times: 1000", "A,B\n7,\n7.0,\n7.5,\n99999999999999999999,\n"))
        .containsExactly("7000", "7000", " not-a-number", " not-a-number");
    assertThat(values("as: percent", "A,B\n9.17,\n100,\n")).containsExactly("0.0917", "1.0");
  }

  @Test
  void codesAreMendedOnlyWhereTheRecipeSaysSo() throws IOException {
    assertThat(values("as: code, digits: 8, repair: [lost-zero]", "A,B\n1234,\nSC01,\n12345678,\n"))
        .containsExactly("00001234 lost-zero", "SC01", "12345678");
    assertThat(
            values(
                "as: code, repair: [month-range]", "A,B\n02-Mar,\n11-Dec,\nC (10-33),\n02-Xyz,\n"))
        .containsExactly("2-3 date-code", "11-12 date-code", "C (10-33)", "02-Xyz");
    assertThat(values("as: code", "A,B\n02-Mar,\n007,\n")).containsExactly("02-Mar", "007");
  }

  @Test
  void industriesAreKnownOrTold() throws IOException {
    assertThat(
            values(
                "as: sic, digits: 5, repair: [lost-zero, old-sic], marks: {None: none-supplied}",
                "A,B\n62012,\n62.01/2,\n1110,\n25730 - Manufacture of tools,\n7499,\n15941,\n99999,\nNone,\n"))
        .containsExactly(
            "62012",
            "62012",
            "01110 lost-zero",
            "25730",
            " not-a-sic",
            " old-sic",
            " not-a-sic",
            " none-supplied");
  }

  @Test
  void postcodesAreSpaced() throws IOException {
    assertThat(values("as: postcode", "A,B\nsw1a1aa,\n B1 1AA,\nGIR 0AA,\nB1,\n12345,\n"))
        .containsExactly("SW1A 1AA", "B1 1AA", "GIR 0AA", " not-a-postcode", " not-a-postcode");
  }

  @Test
  void partsOfACellAndTextsBeforeAMark() throws IOException {
    assertThat(values("as: whole, split: \";\", part: 2", "A,B\n1; 2 ;3,\n1,\n"))
        .containsExactly("2", "");
    assertThat(values("as: code, before: [\" : \"]", "A,B\nX01 : Somewhere,\nX02,\n"))
        .containsExactly("X01", "X02");
  }

  @Test
  void partsOfACellBecomeRows() throws IOException {
    Recipe recipe =
        recipe(
            """
            columns:
              - {name: id, from: [id], as: code, meaning: it}
              - {name: sic, from: [(value)], as: sic, meaning: it}
            gather: {headings: [codes], split: ","}
            """);
    try (Database database = Database.open(1)) {
      Path file = csv("id,codes\na,\"62012,\n25730\"\nb,\nc,junk\n");
      Carried made = RecipeFile.of(file, "own.csv").into(database, recipe, "made");
      assertThat(made.taken()).isEqualTo(3);
      assertThat(made.made()).isEqualTo(3);
      assertThat(
              Columns.read(database, "SELECT id || coalesce(sic, '?') AS v FROM made").texts("v"))
          .containsExactly("a62012", "a25730", "c?");
    }
  }

  @Test
  void aMissingColumnIsToldWithWhatThereIs() throws IOException {
    Recipe recipe =
        recipe("columns:\n  - {name: a, from: [A, AA], as: text, is: [needed], meaning: it}\n");
    Path file = csv("B,C\n1,2\n");
    try (Database database = Database.open(1)) {
      assertThatThrownBy(() -> RecipeFile.of(file, "own.csv").into(database, recipe, "made"))
          .isInstanceOf(Misuse.class)
          .hasMessage(
              "own.csv: A170 there is no column \"A\" or \"AA\", which the recipe own needs; the file"
                  + " has B, C: check that it is the recipe's layout");
    }
  }

  @Test
  void theRestMustBeOneColumn() throws IOException {
    Recipe recipe = recipe("columns:\n  - {name: a, from: [(rest)], as: text, meaning: it}\n");
    Path file = csv("B,C\n1,2\n");
    try (Database database = Database.open(1)) {
      assertThatThrownBy(() -> RecipeFile.of(file, "own.csv").into(database, recipe, "made"))
          .hasMessageContaining("A171")
          .hasMessageContaining("B, C");
    }
  }

  @Test
  void contradictionsOfARecipeAreToldAtTheirPlace() {
    Problems problems = new Problems();
    read(
        folder,
        """
        columns:
          - {name: a, from: [A], as: date, meaning: it}
          - {name: B, from: [B], as: text, meaning: it}
          - {name: c, from: [C], as: code, repair: [lost-zero], meaning: it}
          - {name: d, from: [D], as: colour, meaning: it}
        rows:
          - {heading: A, then: skip, reason: none}
        """,
        problems);
    assertThat(problems.list())
        .extracting(Problem::toString)
        .anyMatch(p -> p.startsWith("own.yaml:11:5: A016") && p.contains("needs dates"))
        .anyMatch(p -> p.startsWith("own.yaml:12:5: A016") && p.contains("lower-case"))
        .anyMatch(p -> p.startsWith("own.yaml:13:5: A016") && p.contains("needs digits"))
        .anyMatch(p -> p.contains("A015") && p.contains("\"colour\""))
        .anyMatch(p -> p.startsWith("own.yaml:16:5: A016") && p.contains("is or is_not"));
  }

  @Test
  void aStudysOwnRecipesStandBesideTheProgramsAndTakeNoName() throws IOException {
    Files.createDirectories(folder.resolve("recipes"));
    String body = HEAD + "columns:\n  - {name: a, from: [A], as: text, meaning: it}\n";
    Files.writeString(folder.resolve("recipes/own.yaml"), body);
    Files.writeString(folder.resolve("recipes/ties.yaml"), body.replace("id: own", "id: ties"));
    Problems problems = new Problems();
    RecipeBook book = RecipeBook.of(folder, problems);
    assertThat(book.of("own").title()).isEqualTo("Made up");
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "recipes/ties.yaml:2:5: A173 the recipe \"ties\" stands twice, here and in ties.yaml;"
                + " rename one");
    assertThatThrownBy(() -> book.of("owm")).hasMessageContaining("did you mean \"own\"?");
  }

  /** Whatever stands in the cells, every row is loaded, skipped or set aside, and counted. */
  @Property(tries = 40)
  void everyRowIsAccountedFor(@ForAll("tables") List<List<String>> rows) throws IOException {
    Path temporary = Files.createTempDirectory("agglo-recipe");
    Problems problems = new Problems();
    Recipe recipe =
        read(
            temporary,
            """
            columns:
              - {name: a, from: [A], as: code, is: [needed], meaning: it}
              - {name: b, from: [B], as: whole, meaning: it}
              - {name: c, from: [C], as: sic, repair: [old-sic], meaning: it}
            rows:
              - {heading: B, is: ["7"], then: skip, reason: seven}
              - {heading: B, is: ["8"], then: reject, reason: eight}
            key: {columns: [a], twice: latest, by: b}
            """,
            problems);
    Path file = temporary.resolve("t.csv");
    StringBuilder text = new StringBuilder("A,B,C\n");
    rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
    Files.writeString(file, text);
    try (Database database = Database.open(1)) {
      Carried made = RecipeFile.of(file, "t.csv").into(database, recipe, "made");
      long seven = rows.stream().filter(r -> r.get(1).equals("7")).count();
      long eight = rows.stream().filter(r -> r.get(1).equals("8")).count();
      long keys =
          rows.stream()
              .filter(r -> !r.get(1).equals("7") && !r.get(1).equals("8") && !r.get(0).isEmpty())
              .map(r -> r.get(0))
              .distinct()
              .count();
      assertThat(made.rows()).isEqualTo(rows.size());
      assertThat(made.skipped().getOrDefault("seven", 0L)).isEqualTo(seven);
      assertThat(made.rejected().getOrDefault("eight", 0L)).isEqualTo(eight);
      assertThat(made.loaded()).isEqualTo(keys);
    }
    Files.delete(file);
    Files.delete(temporary.resolve("own.yaml"));
    Files.delete(temporary);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> keys = Arbitraries.of("x", "y", "z", "");
    Arbitrary<String> numbers = Arbitraries.of("1", "2", "7", "8", "", "junk", "9e9");
    Arbitrary<String> codes = Arbitraries.of("62012", "15941", "q", "", "1");
    return Combinators.combine(keys, numbers, codes)
        .as((a, b, c) -> List.of(a, b, c))
        .filter(row -> !String.join("", row).isEmpty())
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }
}
