package org.agglo.study.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Rows.Gap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records from the rows of a CSV file. */
class CsvBinderTest {
  @TempDir private Path folder;
  private final Problems problems = new Problems();
  private final Places places = new Places();

  @Test
  void makesARecordOfEachRow() throws IOException {
    List<Gap> gaps =
        bind("cluster,definition,area,from,to,status,note\ncars,broad,,2015,2017,x,\"a, b\"\n");
    assertThat(gaps)
        .containsExactly(
            new Gap(
                Optional.of("cars"),
                Optional.of(Definition.BROAD),
                Optional.empty(),
                Optional.of(2015),
                Optional.of(2017),
                "x",
                "a, b"));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void takesColumnsInAnyOrderAndLetsOptionalOnesBeAbsent() throws IOException {
    assertThat(bind("note,status\nwhy,x\n")).extracting(Gap::note).containsExactly("why");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void remembersWhereEachRowStood() throws IOException {
    Gap gap = bind("status,note,area\nx,why,A1\n").get(0);
    assertThat(places.of(gap)).hasToString("gaps.csv:2");
    assertThat(places.of(gap, "area")).hasToString("gaps.csv:2:3");
  }

  @Test
  void tellsAFieldThatIsEmptyButNeeded() throws IOException {
    bind("status,note\nx,\n");
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly("gaps.csv:2: A012 a gap lacks the key \"note\": Why, in words.");
  }

  @Test
  void tellsAFieldThatIsWrong() throws IOException {
    bind("status,note,from,definition\nx,why,soon,narow\n");
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "gaps.csv:2:3: A014 \"from\" should be a whole number, not \"soon\"",
            "gaps.csv:2:4: A015 \"narow\" is not one of narrow, broad, whole;"
                + " did you mean \"narrow\"?");
  }

  @Test
  void tellsAColumnThatIsNeededOnce() throws IOException {
    bind("status\nx\nx\nx\n");
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly("gaps.csv:1: A012 gaps.csv lacks the key \"note\": Why, in words.");
  }

  @Test
  void tellsARowThatIsRagged() throws IOException {
    bind("status,note\nx,why\nx\n");
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly("gaps.csv:3: A024 1 fields where the heading has 2; the row is set aside");
  }

  private List<Gap> bind(String text) throws IOException {
    Path path = Files.writeString(folder.resolve("gaps.csv"), text);
    CsvFile file = CsvFile.readAny(path, "gaps.csv", problems).orElseThrow();
    return new CsvBinder(problems, places).bind(file, Gap.class);
  }
}
