package org.agglo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Synthetic registers from the command line. */
class SynthesiseCommandTest {
  @TempDir Path folder;

  private Shell synthesise(String... options) {
    String[] all = new String[options.length + 1];
    all[0] = "synthesise";
    System.arraycopy(options, 0, all, 1, options.length);
    return Shell.run(all);
  }

  private String out() {
    return folder.resolve("synthetic.csv").toString();
  }

  @Test
  void aStudysTerritoryIsFilledAndTheResidualsAreTold() throws IOException {
    String study = Examples.root().resolve("examples/midlands").toString();
    Shell made =
        synthesise("--study", study, "--size", "1000", "--out", out(), "--plant", "dormant=0");
    assertThat(made.exit()).as(made.err()).isZero();
    assertThat(made.out()).isEmpty();
    assertThat(made.err())
        .contains("synthetic: 1,000 companies", "6 areas, seed 1")
        .contains("jobs by area and division: ", "largest difference")
        .contains("planted: 0 dormant", "A307", "GeoNames");
    assertThat(Files.readString(Path.of(out()))).contains(",TLG3,").doesNotContain(",TLE3,");
    assertThat(Path.of(out() + ".truth.csv")).exists();
    assertThat(Path.of(out() + ".accounts.csv")).exists();
    assertThat(Files.readString(Path.of(out() + ".meta.json")))
        .contains("\"synthetic\" : true", "\"companies\" : 1000", "largest_difference");
  }

  @Test
  void allThatIsWrongWithACallIsToldTogether() {
    Shell made = synthesise("--size", "1000", "--out", "x.csv", "--postcodes", "none.csv");
    assertThat(made.exit()).isEqualTo(2);
    assertThat(made.err())
        .hasLineCount(3)
        .contains("A301", "--nation")
        .contains("A302", "synthetic-x.csv")
        .contains("A001", "none.csv");
  }

  @Test
  void sizesThatCannotBeAreOneSentence() {
    for (String size : new String[] {"0", "3000"}) {
      Shell made = synthesise("--nation", "--size", size, "--out", out());
      assertThat(made.exit()).isEqualTo(2);
      assertThat(made.err()).contains("A300", "ask for 3");
    }
    assertThat(synthesise("--nation", "--size", "many", "--out", out()).err()).hasLineCount(1);
  }

  @Test
  void aStudyOfOtherAreasIsOneSentence() throws IOException {
    String study = folder.resolve("study").toString();
    Shell.run("new", study);
    Path yaml = folder.resolve("study/study.yaml");
    String text = Files.readString(yaml);
    Files.writeString(yaml, text.replaceAll("(?m)^  areas: \\[.*\\]", "  areas: [E06000001]"));
    Shell made = synthesise("--study", study, "--size", "1000", "--out", out());
    assertThat(made.exit()).isEqualTo(2);
    assertThat(made.err()).contains("A303", "E06000001", "TLC1 to TLM9");
  }
}
