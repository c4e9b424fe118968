package org.agglo.study.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops a synthesis, each in one sentence. */
class BadMarginsTest {
  private static final Path GOOD = Path.of("src/test/resources/org/agglo/study/synthesis/margins");

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.list(GOOD)) {
      for (Path file : files.sorted().toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private void replace(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }

  private List<String> sentences() {
    try {
      Margins.read(folder);
      return List.of();
    } catch (Misuse misuse) {
      return misuse.problems().stream().map(Problem::toString).toList();
    }
  }

  @Test
  void goodMarginsAreRead() {
    assertThat(sentences()).isEmpty();
  }

  @Test
  void allMissingTablesAreTold() throws IOException {
    Files.delete(folder.resolve("turnover.csv"));
    Files.delete(folder.resolve("sic-size.csv"));
    assertThat(sentences()).hasSize(2).allMatch(s -> s.contains("A001"));
  }

  @Test
  void cellsThatAreNoNumbersAreToldTogether() throws IOException {
    replace("area-sic.csv", "24510,120", "24510,-120");
    replace("turnover.csv", "TLE,J,8", "TLE,J,eight");
    assertThat(sentences())
        .hasSize(2)
        .anyMatch(s -> s.contains("A305") && s.contains("24510") && s.contains("-120"))
        .anyMatch(s -> s.contains("turnover.csv") && s.contains("eight"));
  }

  @Test
  void otherSizeBandsAreTold() throws IOException {
    replace("sic-size.csv", "0 to 4,5 to 9", "1 to 4,5 to 9");
    assertThat(sentences()).singleElement().asString().contains("A020", "0 to 4, 5 to 9");
  }

  @Test
  void marginsOfOtherClassificationsAreTold() throws IOException {
    Files.writeString(folder.resolve("area-sic.csv"), "sic,TLE3,TLF1\n98000,1,2\n");
    assertThat(sentences()).singleElement().asString().contains("A306", "98", "01, 24, 62");
  }

  @Test
  void anEmptyTableIsTold() throws IOException {
    Files.writeString(folder.resolve("turnover.csv"), "region,sections,turnover\n");
    assertThat(sentences()).singleElement().asString().contains("A005", "turnover.csv");
  }

  @Test
  void sizesBelowTheCellsAreTold() {
    Margins margins = Margins.read(GOOD);
    Towns towns = Towns.of(margins.areas());
    for (int size : new int[] {0, 5}) {
      Synthesis.Wish wish = new Synthesis.Wish(margins.areas(), size, Planted.standard());
      Path out = folder.resolve("synthetic.csv");
      assertThatThrownBy(() -> new Synthesis(margins, wish, towns, 1).write(out, 1))
          .isInstanceOf(Misuse.class)
          .hasMessageContaining("A300")
          .hasMessageContaining("ask for 6 or more");
      assertThat(out).doesNotExist();
    }
  }

  @Test
  void ratesThatCannotBeAreTold() {
    assertThatThrownBy(() -> Planted.with(Map.of("dormnt", 0.1)))
        .hasMessageContaining("A304")
        .hasMessageContaining("dormant");
    assertThatThrownBy(() -> Planted.with(Map.of("dormant", 0.9)))
        .hasMessageContaining("0.9 is no share for dormant");
  }
}
