package org.agglo.intake.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.SharedData;
import org.agglo.intake.classification.Concordance.Row;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own table from one classification to another. Synthetic. */
class ConcordanceFileTest {
  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private Optional<ConcordanceFile.Read> read(String text) throws IOException {
    Path file = folder.resolve("own.csv");
    Files.writeString(file, text);
    return ConcordanceFile.read(
        file, new ConcordanceFile.Pair("naics", "sic", "own.csv"), problems);
  }

  @Test
  void theMadeUpExampleShowsASplitAndARest() {
    Path example = SharedData.project("examples/concordance/made-up-naics-sic.csv");
    ConcordanceFile.Pair pair = new ConcordanceFile.Pair("naics", "sic", "made-up");
    Concordance table = ConcordanceFile.read(example, pair, problems).orElseThrow().concordance();
    assertThat(problems.list()).isEmpty();
    Concordance.Mapped mapped = table.map(Map.of("3361", 10.0, "3363", 40.0, "5417", 100.0));
    assertThat(mapped.values())
        .isEqualTo(Map.of("2910", 10.0, "2931", 10.0, "2932", 30.0, "7211", 30.0, "7219", 60.0));
    assertThat(mapped.unmapped()).hasSize(1);
    assertThat(mapped.unmapped().get("5417")).isCloseTo(10, within(1e-9));
  }

  @Test
  void codesLoseTheirDotsAndStrokes() throws IOException {
    Concordance table = read("from,to,weight\n33.61,62.01/2,1\n").orElseThrow().concordance();
    assertThat(table.rows()).containsExactly(new Row("3361", "62012", 1));
  }

  @Test
  void withoutWeightsSharesAreEqualAndSaidToBe() throws IOException {
    ConcordanceFile.Read read = read("from,to\n1,10\n1,20\n2,30\n").orElseThrow();
    assertThat(read.assumed()).isEqualTo(1);
    assertThat(read.concordance().rows())
        .containsExactly(new Row("1", "10", 0.5), new Row("1", "20", 0.5), new Row("2", "30", 1));
  }

  @Test
  void rowsThatCannotBeUsedAreSetAsideWithTheirPlace() throws IOException {
    Concordance table =
        read("from,to,weight\n1,10,half\n2,,1\n3,30,1.5\n4,40,0\n5,50,0.8\n5,51,0.8\n6,60,1\n")
            .orElseThrow()
            .concordance();
    assertThat(table.rows()).containsExactly(new Row("6", "60", 1));
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "own.csv:2:3: A151 \"half\" is not a share from 0 to 1; the row is set aside: mend the"
                + " weight",
            "own.csv:3:2: A150 a row of a concordance lacks a code; the row is set aside: fill from"
                + " and to",
            "own.csv:4:3: A151 \"1.5\" is not a share from 0 to 1; the row is set aside: mend the"
                + " weight",
            "own.csv:6:3: A152 the weights of \"5\" add up to 1.6; its rows are set aside: make"
                + " them at most 1");
  }

  @Test
  void aColumnIsMissingAndTheNearestIsNamed() throws IOException {
    assertThat(read("form,to\n1,10\n")).isEmpty();
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "own.csv: A020 there is no column \"from\" in own.csv; did you mean \"form\"?");
  }
}
