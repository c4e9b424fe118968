package org.agglo.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every data row of a file is a row or a reject. */
class CsvFileTest {
  @TempDir private Path folder;
  private final Problems problems = new Problems();

  @Test
  void readsHeadingAndRows() throws IOException {
    CsvFile file = read("area,jobs\nA1,5\nA2,10\n");
    assertThat(file.header()).containsExactly("area", "jobs");
    assertThat(file.rows())
        .extracting(CsvFile.Row::fields)
        .containsExactly(List.of("A1", "5"), List.of("A2", "10"));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void readsAFileWithoutALastLineBreak() throws IOException {
    assertThat(read("area,jobs\nA1,5").rows()).hasSize(1);
  }

  @Test
  void takesAByteOrderMarkForNoPartOfTheFirstName() throws IOException {
    assertThat(read("\uFEFFarea,jobs\nA1,5\n").header()).containsExactly("area", "jobs");
  }

  @Test
  void readsLineBreaksOfAnySystem() throws IOException {
    CsvFile file = read("area,jobs\r\nA1,5\r\nA2,10\r\n");
    assertThat(file.rows()).hasSize(2);
    assertThat(file.rows().get(1).fields()).containsExactly("A2", "10");
  }

  @Test
  void readsQuotedCommasQuotesAndLineBreaks() throws IOException {
    CsvFile file = read("area,note\nA1,\"one, \"\"two\"\"\nthree\"\nA2,four\n");
    assertThat(file.rows().get(0).fields()).containsExactly("A1", "one, \"two\"\nthree");
    assertThat(file.rows().get(1).line()).as("line of the row behind it").isEqualTo(4);
  }

  @Test
  void setsARowWithTooFewOrTooManyFieldsAside() throws IOException {
    CsvFile file = read("area,jobs\nA1\nA2,10\nA3,10,x\n");
    assertThat(file.rows()).extracting(CsvFile.Row::line).containsExactly(3L);
    assertThat(file.rejects())
        .extracting(Problem::toString)
        .containsExactly(
            "jobs.csv:2: A024 1 fields where the heading has 2; the row is set aside",
            "jobs.csv:4: A024 3 fields where the heading has 2; the row is set aside");
  }

  @Test
  void countsEveryDataRowOnce() throws IOException {
    CsvFile file = read("area,jobs\nA1\nA2,10\nA3,10,x\nA4,1\n");
    assertThat(file.size()).isEqualTo(4).isEqualTo(file.rows().size() + file.rejects().size());
  }

  @Test
  void saysWhichColumnStandsTwice() throws IOException {
    read("area,jobs,area\nA1,5,A1\n");
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "jobs.csv:1:3: A021 the column \"area\" stands twice in jobs.csv; rename one");
  }

  @Test
  void saysThatAHeadingAloneHasNoRows() throws IOException {
    read("area,jobs\n");
    assertThat(problems.list()).extracting(Problem::code).containsExactly(Code.FILE_EMPTY);
  }

  @Test
  void saysThatAFileOfNoBytesHasNoRows() throws IOException {
    Path file = Files.writeString(folder.resolve("jobs.csv"), "");
    CsvFile.read(file, "jobs.csv", problems);
    assertThat(problems.list()).extracting(Problem::code).containsExactly(Code.FILE_EMPTY);
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThat(CsvFile.read(folder.resolve("jobs.csv"), "jobs.csv", problems)).isEmpty();
    assertThat(problems.list()).extracting(Problem::code).containsExactly(Code.FILE_MISSING);
  }

  @Test
  void findsAColumnByItsName() throws IOException {
    CsvFile file = read("area, jobs \nA1,5\n");
    assertThat(file.findColumn("jobs")).contains(1);
    assertThat(file.findColumn("job")).isEmpty();
  }

  @Test
  void placesAFieldByLineAndNumber() throws IOException {
    CsvFile file = read("area,jobs\nA1,5\n");
    assertThat(file.place(file.rows().get(0), 1)).hasToString("jobs.csv:2:2");
  }

  @Test
  void skipsEmptyLinesButCountsThemAsLines() throws IOException {
    CsvFile file = read("area,jobs\n\nA1,5\n\n");
    assertThat(file.rows()).extracting(CsvFile.Row::line).containsExactly(3L);
    assertThat(file.rejects()).isEmpty();
  }

  /** One bad byte never costs a table. */
  @Test
  void readsOnBehindABadByte() throws IOException {
    byte[] bytes = "area,jobs\nA?,5\nA2,6\n".getBytes(StandardCharsets.UTF_8);
    bytes[11] = (byte) 0xff;
    Path path = Files.write(folder.resolve("jobs.csv"), bytes);
    CsvFile file = CsvFile.read(path, "jobs.csv", problems).orElseThrow();
    assertThat(file.rows()).hasSize(2);
  }

  private CsvFile read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("jobs.csv"), text);
    return CsvFile.read(file, "jobs.csv", problems).orElseThrow();
  }
}
