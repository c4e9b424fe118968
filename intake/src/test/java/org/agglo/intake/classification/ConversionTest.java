package org.agglo.intake.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agglo.intake.classification.Concordance.Row;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table goes from one classification to another, and nothing of it is lost untold. Synthetic. */
class ConversionTest {
  private static final Concordance TABLE =
      Concordance.of(
          "old",
          "new",
          List.of(new Row("10", "A", 1), new Row("20", "A", 0.25), new Row("20", "B", 0.5)));

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private Conversion convert(String text, Optional<String> value) throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, text);
    CsvFile rows = CsvFile.read(file, "t.csv", problems).orElseThrow();
    return Conversion.of(rows, TABLE, new Conversion.Columns("code", value), problems);
  }

  @Test
  void rowsAreSplitWithTheirNumbersAndARestOfTheirOwn() throws IOException {
    Conversion made =
        convert("place,code,jobs\nx,1.0,8\nx,20,100\ny,30,7\ny,20,\n", Optional.of("jobs"));
    assertThat(made.heading())
        .containsExactly("place", "code", "jobs", "new", "weight", "converted");
    assertThat(made.rows())
        .containsExactly(
            List.of("x", "1.0", "8", "A", "1", "8"),
            List.of("x", "20", "100", "A", "0.25", "25"),
            List.of("x", "20", "100", "B", "0.5", "50"),
            List.of("x", "20", "100", "", "0.25", "25"),
            List.of("y", "30", "7", "", "1", "7"),
            List.of("y", "20", "", "A", "0.25", ""),
            List.of("y", "20", "", "B", "0.5", ""),
            List.of("y", "20", "", "", "0.25", ""));
    assertThat(made.total()).isEqualTo(115);
    assertThat(made.lost()).isEqualTo(Map.of("20", 25.0, "30", 7.0));
    assertThat(made.lostShare()).isEqualTo(32 / 115.0);
  }

  @Test
  void withoutNumbersRowsAreCounted() throws IOException {
    Conversion made = convert("code,weight\n10,a\n99,b\n", Optional.empty());
    assertThat(made.heading()).containsExactly("code", "weight", "new", "weight_converted");
    assertThat(made.total()).isEqualTo(2);
    assertThat(made.lostShare()).isEqualTo(0.5);
  }

  @Test
  void aRowWhoseNumberIsNoneIsSetAside() throws IOException {
    Conversion made = convert("code,jobs\n10,many\n10,3\n", Optional.of("jobs"));
    assertThat(made.rows()).containsExactly(List.of("10", "3", "A", "1", "3"));
    assertThat(problems.list())
        .extracting(Problem::toString)
        .hasSize(1)
        .first()
        .asString()
        .startsWith("t.csv:2:2: A025");
  }

  @Test
  void aMissingColumnIsToldWithTheNearest() {
    assertThatThrownBy(() -> convert("cods,jobs\n10,3\n", Optional.of("jobs")))
        .hasMessageContaining("did you mean \"cods\"?");
  }
}
