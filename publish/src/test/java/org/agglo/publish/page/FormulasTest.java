package org.agglo.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of formulas is complete; with {@code -Dagglo.write=true} it is written again. */
class FormulasTest {
  private static final Path FILE =
      Path.of("src/main/resources/org/agglo/publish/page/formulas.tsv");

  @TempDir private Path folder;

  @Test
  void holdsEveryFormulaThatPagesShowAndNoOther() throws Exception {
    if (Boolean.getBoolean("agglo.write")) {
      write();
    }
    assertThat(Files.readString(FILE).lines().map(line -> line.split("\t")[0]))
        .as(
            "formulas changed; with Node installed, run: mvn -pl publish -am test"
                + " -Dtest=FormulasTest -Dsurefire.failIfNoSpecifiedTests=false -Dagglo.write=true")
        .containsExactlyElementsOf(Formulas.wanted());
  }

  private void write() throws IOException, InterruptedException {
    Path tex = Files.write(folder.resolve("tex"), Formulas.wanted());
    Path math = folder.resolve("math");
    int code =
        new ProcessBuilder("node", "formulas.mjs")
            .directory(Path.of("../web").toFile())
            .redirectInput(tex.toFile())
            .redirectOutput(math.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    assertThat(code).as("node formulas.mjs in the folder web").isZero();
    Files.copy(math, FILE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void isWellFormedMathsWithoutStyleOrScript() throws Exception {
    for (String line : Files.readAllLines(FILE, StandardCharsets.UTF_8)) {
      String math = line.substring(line.indexOf('\t') + 1);
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      var root =
          builder
              .parse(new java.io.ByteArrayInputStream(math.getBytes(StandardCharsets.UTF_8)))
              .getDocumentElement();
      assertThat(root.getTagName()).as(line).isEqualTo("math");
      assertThat(math).doesNotContain(" style=", " class=", "<script");
    }
  }

  @Test
  void showsTexWhereTheTableLacksAFormula() {
    assertThat(Term.formula("a < b_{unknown}"))
        .isEqualTo("<code>a &lt; <i>b</i><sub>unknown</sub></code>");
  }
}
