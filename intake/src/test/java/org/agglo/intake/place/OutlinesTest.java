package org.agglo.intake.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

class OutlinesTest {

  @TempDir private Path folder;

  @Test
  void writesWhatItReads() throws IOException {
    String text =
        "code,outline\nB,\"POLYGON ((0 0,1 0,1 1,0 0))\"\n"
            + "A,\"MULTIPOLYGON (((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))\"\n";
    Map<String, Geometry> outlines = Outlines.read(file(text));
    assertThat(outlines).containsOnlyKeys("A", "B");
    assertThat(Outlines.toCsv(outlines)).isEqualTo(text);
  }

  @Test
  void tellsAllProblemsOfATableAtOnce() throws IOException {
    Path file =
        file(
            "code,outline\nA,POINT (0 0)\nA,POINT (1 1)\nB,ROUND\nC\nD,\"POLYGON ((0 0,1 1,1 0))\"\n");
    assertThatThrownBy(() -> Outlines.read(file))
        .isInstanceOfSatisfying(
            Misuse.class,
            misuse ->
                assertThat(misuse.problems())
                    .extracting(Problem::code)
                    .containsExactly(
                        Code.ROW_RAGGED, Code.AREA_TWICE, Code.OUTLINE_INVALID, Code.OUTLINE_OPEN))
        .hasMessageContaining("outlines.csv:4:2: A056 the outline of \"B\"")
        .hasMessageContaining(
            "outlines.csv:6:2: A243 the outline of \"D\" does not close; end each ring with the"
                + " point it begins with");
  }

  @Test
  void namesTheColumnsItNeeds() throws IOException {
    Path file = file("area,wkt\nA,POINT (0 0)\n");
    assertThatThrownBy(() -> Outlines.read(file))
        .isInstanceOfSatisfying(
            Misuse.class,
            misuse ->
                assertThat(misuse.problems())
                    .extracting(Problem::code)
                    .containsExactly(Code.COLUMN_UNKNOWN, Code.COLUMN_UNKNOWN))
        .hasMessageContaining("the columns are code, outline");
  }

  @Test
  void tellsAMissingFileFromABadOne() {
    assertThatThrownBy(() -> Outlines.read(folder.resolve("none.csv")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage("none.csv");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("outlines.csv"), text);
  }
}
