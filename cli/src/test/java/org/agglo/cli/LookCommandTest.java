package org.agglo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
