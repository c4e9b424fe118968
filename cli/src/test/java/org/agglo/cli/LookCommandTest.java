package org.agglo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agglo.study.recipe.RecipeBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code agglo look} prints and how it exits. */
class LookCommandTest {
  @TempDir Path folder;

  @Test
  void showsWhatIsInAFileOfTheBundledStudy() {
    Shell look = Shell.run("look", Examples.root() + "/examples/midlands/data/areas.csv");
    assertThat(look.exit()).isZero();
    assertThat(look.err()).isEmpty();
    assertThat(look.out())
        .startsWith("areas.csv, ")
        .contains("CSV · UTF-8 · comma", "loaded + 0 rejected; 4 columns")
        .contains("For sources.yaml", "- relation: areas", "sha256: ");
  }

  @Test
  void readsAsPinnedAndPrintsJson() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "x;y\n1,5;2\n");
    String path = file.toString();
    assertThat(Shell.run("look", path).out()).contains("semicolon", "2 columns");
    Shell pinned = Shell.run("look", path, "--pin", "separator=tab", "--pin", "header=0", "--json");
    assertThat(pinned.exit()).isZero();
    assertThat(pinned.out()).contains("\"separator\" : \"tab\"", "\"rows\" : 2");
  }

  @Test
  void tellsWhatIsWrongInOneSentenceEach() throws IOException {
    Shell missing = Shell.run("look", folder.resolve("none.csv").toString());
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("A001").hasLineCount(1);
    Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n1,2\n");
    Shell pins = Shell.run("look", file.toString(), "--pin", "quotes=x", "--pin", "header=two");
    assertThat(pins.exit()).isEqualTo(2);
    assertThat(pins.err()).contains("A011", "did you mean \"quote\"?", "A121").hasLineCount(2);
  }

  private Shell look(String... args) {
    List<String> all =
        new ArrayList<>(List.of("look", "--cache", folder.resolve("kept").toString()));
    all.addAll(List.of(args));
    return Shell.run(all.toArray(String[]::new));
  }

  private Path looked(String... postcodes) throws IOException {
    String rows = String.join(",x\n", postcodes) + ",x\n";
    return Files.writeString(folder.resolve("firms.csv"), "postcode,other\n" + rows);
  }

  private Path table(String name) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "Postcode,lat,long\nS1 1AA,53.4,-1.4\nS1 1AB,53.4,-1.4\nS1 1AD,,0\nBT1 1AA,54.6,-5.9\n");
  }

  @Test
  void saysWhatShareOfPostcodesIsKnown() throws IOException {
    String firms = looked("S1 1AA", "s11ab", "S1 1AD", "S1 1ZZ", "").toString();
    String table = table("my table.csv").toString();
    Shell named = look(firms, "--postcodes", table);
    assertThat(named.exit()).isZero();
    assertThat(named.out())
        .contains("UK postcode, 40 % known (2 of 5)")
        .contains("2 values not among the 3 postcodes of my table.csv: \"S1 1AD\" 1, \"S1 1ZZ\" 1");
    assertThat(named.err()).contains("reads the postcodes of my table.csv, once");
    Shell again = look(firms, "--postcodes", table);
    assertThat(again.err()).isEmpty();
    assertThat(again.out()).isEqualTo(named.out());
  }

  @Test
  void findsTheTableInFoldersOfData() throws IOException {
    String firms = looked("S1 1AA", "S1 1ZZ").toString();
    String none = look(firms).out();
    assertThat(none)
        .contains("UK postcode, 100 % in form")
        .contains("agglo fetch ons-postcodes", "--postcodes");
    table("uk-postcodes-2025.csv");
    Shell found = look(firms, "--data", folder.toString());
    assertThat(found.out()).contains("UK postcode, 50 % known (1 of 2)");
  }

  @Test
  void aTableThatIsNoneIsOneSentence() throws IOException {
    String firms = looked("S1 1AA", "S1 1ZZ").toString();
    Shell wrong = look(firms, "--postcodes", firms);
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("A170");
    Shell missing = look(firms, "--postcodes", folder.resolve("no.csv").toString());
    assertThat(missing.err()).contains("A001").hasLineCount(1);
  }

  /** The names are kept here too, as reading all recipes would take longer than a look. */
  @Test
  void knowsTablesByTheNamesTheirRecipesHave() {
    for (PostcodeTables.Layout layout : PostcodeTables.LAYOUTS) {
      assertThat(layout.files()).isEqualTo(RecipeBook.standard().of(layout.recipe()).files());
    }
  }

  /** 11,154 of 11,235: counted by another program over both files. */
  @Test
  void knowsThePostcodesOfEmployers() {
    Path shared = Examples.root().resolve("../shared/data");
    Path employers = shared.resolve("gender-pay-gap/UK Gender Pay Gap Data - 2024 to 2025.csv");
    assumeTrue(Files.exists(employers), "skipped: the publishers' files are not there");
    Shell look = look(employers.toString(), "--data", shared.toString());
    assertThat(look.out()).contains("UK postcode, 99.3 % known (11,154 of 11,235)");
  }
}
