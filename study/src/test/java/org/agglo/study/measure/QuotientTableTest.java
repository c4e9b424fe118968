package org.agglo.study.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Location quotients beside the rows of a table. */
class QuotientTableTest {
  @TempDir private Path folder;
  private final Problems problems = new Problems();

  @Test
  void addsItsColumnsBehindTheInput() throws IOException {
    // All: A 100, B 300; steel 100, bread 300. A has 50 of steel: (50/100)/(100/400) = 2.
    assertThat(write("place,trade,jobs\nA,steel,50\nA,bread,50\nB,steel,50\nB,bread,250\n"))
        .isEqualTo(
            """
            place,trade,jobs,location_quotient,location_quotient_rest,share,status
            A,steel,50,2,3,0.5,
            A,bread,50,0.666666666666667,0.6,0.166666666666667,
            B,steel,50,0.666666666666667,0.333333333333333,0.5,
            B,bread,250,1.11111111111111,1.66666666666667,0.833333333333333,
            """
                .replace("0.666666666666667", "0.6666666666666666")
                .replace("0.166666666666667", "0.16666666666666666")
                .replace("0.333333333333333", "0.3333333333333333")
                .replace("1.11111111111111", "1.1111111111111112")
                .replace("1.66666666666667", "1.6666666666666667")
                .replace("0.833333333333333", "0.8333333333333334"));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void keepsTheInputAsItIs() throws IOException {
    assertThat(write("place,note,trade,jobs\nA,\"x, \"\"y\"\"\",steel, 50 \n").lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("A,\"x, \"\"y\"\"\",steel, 50 ,");
  }

  @Test
  void givesAColumnThatIsThereAlreadyAnotherName() throws IOException {
    assertThat(write("place,trade,jobs,share\nA,steel,50,1\n").lines().findFirst())
        .contains(
            "place,trade,jobs,share,location_quotient,location_quotient_rest,share_agglo,status");
  }

  @Test
  void marksAMissingValue() throws IOException {
    assertThat(
            write("place,trade,jobs\nA,steel,\nA,bread,5\nB,steel,5\n").lines().skip(1).findFirst())
        .contains("A,steel,,,,,x");
  }

  @Test
  void marksAnUndefinedQuotient() throws IOException {
    assertThat(write("place,trade,jobs\nA,steel,0\nB,bread,5\n").lines().skip(1).findFirst())
        .contains("A,steel,0,,,,z");
  }

  @Test
  void setsRowsAsideThatItCannotRead() throws IOException {
    String out =
        write(
            "place,trade,jobs\nA,steel,50\nA,bread,lots\nB,steel,-5\nA,steel,7\nB,bread\n"
                + "B,bread,Infinity\n");
    assertThat(out.lines().skip(1)).singleElement().asString().startsWith("A,steel,50,");
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "t.csv:6: A024 2 fields where the heading has 3; the row is set aside",
            "t.csv:3:3: A025 \"lots\" is not a number; the row is set aside:"
                + " write digits with a point, or leave it empty",
            "t.csv:4:3: A026 -5 is negative; counts are 0 or more: the row is set aside",
            "t.csv:5:1: A028 the same cell as line 2 (A, steel); the row is set aside",
            "t.csv:7:3: A025 \"Infinity\" is not a number; the row is set aside:"
                + " write digits with a point, or leave it empty");
  }

  @Test
  void namesTheNearestOfAnUnknownColumn() throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), "place,trade,job\nA,steel,5\n");
    QuotientTable.of(read(file), new QuotientTable.ColumnNames("area", "trade", "jobs"), problems);
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "t.csv:1: A020 there is no column \"area\" in t.csv; it has place, trade, job",
            "t.csv:1: A020 there is no column \"jobs\" in t.csv; did you mean \"job\"?");
  }

  private String write(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), text);
    StringWriter out = new StringWriter();
    QuotientTable.of(read(file), new QuotientTable.ColumnNames("place", "trade", "jobs"), problems)
        .write(out);
    return out.toString();
  }

  private CsvFile read(Path file) {
    return CsvFile.read(file, "t.csv", problems).orElseThrow();
  }
}
