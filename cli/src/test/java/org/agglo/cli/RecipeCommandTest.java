package org.agglo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes from the command line. */
class RecipeCommandTest {
  @TempDir Path folder;

  private Path sample(String id) throws IOException {
    Shell sample = Shell.run("recipe", id, "--sample");
    assertThat(sample.exit()).isZero();
    return Files.writeString(folder.resolve("sample.csv"), sample.out());
  }

  @Test
  void recipesAreListedWithWhatTheyRead() {
    Shell list = Shell.run("recipe");
    assertThat(list.exit()).isZero();
    assertThat(list.out()).startsWith("recipe,version,layout").contains("companies-house,1,");
    assertThat(Shell.run("recipe", "ties").out()).contains("weight,number,");
  }

  @Test
  void theTableGoesOutAndTheAccountsBeside() throws IOException {
    Path file = sample("gender-pay-gap");
    Path flags = folder.resolve("flags.csv");
    Shell made =
        Shell.run("recipe", "gender-pay-gap", file.toString(), "--flags", flags.toString());
    assertThat(made.exit()).isZero();
    assertThat(made.out())
        .startsWith("row,employer,employer_name,company,postcode,sic_1")
        .contains("2,2,Synthetic Farms,00000002,LN1 1AA,01470");
    assertThat(made.err())
        .contains("3 rows in the file: 3 taken", "1 cells flagged: sic_1 lost-zero");
    assertThat(made.out() + made.err() + Files.readString(flags))
        .doesNotContainIgnoringCase("planted");
    assertThat(flags).content().contains("sic_1,lost-zero,1470");
  }

  @Test
  void rowsSetAsideAreAFindingWhereAskedToBeStrict() throws IOException {
    Path file = sample("companies-house");
    Path rejects = folder.resolve("rejects.csv");
    Shell made =
        Shell.run(
            "recipe",
            "companies-house",
            file.toString(),
            "--strict",
            "--rejects",
            rejects.toString());
    assertThat(made.exit()).isEqualTo(1);
    assertThat(rejects).content().isEqualTo("row,reason\n4,a row before has the same company\n");
  }

  @Test
  void anUnknownRecipeIsToldWithTheNearest() {
    Shell made = Shell.run("recipe", "company-house");
    assertThat(made.exit()).isEqualTo(2);
    assertThat(made.err()).contains("A172", "did you mean \"companies-house\"?").hasLineCount(1);
  }

  @Test
  void aRecipeOfOnesOwnIsNamedByItsFile() throws IOException {
    Path own = folder.resolve("own.yaml");
    Files.writeString(
        own,
        """
        schema: 1
        id: own
        version: 1
        title: Made up
        publisher: nobody
        licence: none
        republish: none
        columns:
          - {name: who, from: [source], as: text, is: [needed], meaning: An organisation.}
        yields: {relation: thing, row: a thing}
        """);
    Shell made = Shell.run("recipe", own.toString(), sample("ties").toString());
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out()).contains("1,Synthetic Castings Limited");
    assertThat(made.err()).contains("not taken: target, type, year, weight");
  }
}
