package org.agglo.study.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.agglo.intake.message.Misuse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a table with one row per area and industry. */
class CellsTest {
  @TempDir private Path folder;
  private Tables tables;

  @BeforeEach
  void open() {
    tables = new Tables(folder);
  }

  @Test
  void numbersNamesInTheirOrder() {
    Cells cells = tables.cells("place,trade,jobs\nB,steel,1\nA,steel,2\nB,bread,\n");
    assertThat(cells.areas().names()).containsExactly("A", "B");
    assertThat(cells.areas().codes()).containsExactly(1, 0, 1);
    assertThat(cells.industries().codes()).containsExactly(1, 1, 0);
    assertThat(cells.values(0)).containsExactly(1, 2, Double.NaN);
    assertThat(tables.told()).isEmpty();
  }

  @Test
  void takesBlanksAroundNamesForNothing() {
    Cells cells = tables.cells("place,trade,jobs\nA,steel,1\n A , bread ,2\nB,steel,3\n");
    assertThat(cells.areas().names()).containsExactly("A", "B");
    assertThat(cells.table().fields(1)).containsExactly(" A ", " bread ", "2");
  }

  @Test
  void setsRowsAsideThatItCannotReadAndTellsInTheirOrder() {
    Cells cells =
        tables.cells(
            "place,trade,jobs\nA,steel,50\nA,bread,lots\nB,steel,-5\nA,steel,7\nB,bread\n"
                + "B,bread,Infinity\n,bread,3\n");
    assertThat(cells.size()).isEqualTo(1);
    assertThat(cells.table().rejected()).isEqualTo(6);
    assertThat(tables.told())
        .containsExactly(
            "t.csv:3:3: A025 \"lots\" is not a number; the row is set aside:"
                + " write digits with a point, or leave it empty",
            "t.csv:4:3: A026 -5 is negative; counts are 0 or more: the row is set aside",
            "t.csv:5:1: A028 the same cell as line 2 (A, steel); the row is set aside",
            "t.csv:6: A024 2 fields where the heading has 3; the row is set aside",
            "t.csv:7:3: A025 \"Infinity\" is not a number; the row is set aside:"
                + " write digits with a point, or leave it empty",
            "t.csv:8:1: A101 the row has no place; it is set aside: name it, or take the row out",
            "t.csv: A105 all rows of t.csv are of one area, A: nothing is there to compare it"
                + " with; add the other areas, or the nation's totals where the measure takes"
                + " them");
  }

  @Test
  void aRowSetAsideIsNotTheFirstOfItsCell() {
    Cells cells = tables.cells("place,trade,jobs\nA,steel,many\nA,steel,7\nB,steel,1\n");
    assertThat(cells.values(0)).containsExactly(7, 1);
  }

  @Test
  void addsUpRowsOfOneCellWhenAsked() {
    InputTable table =
        tables.table("place,trade,jobs\nA,steel,5\nB,steel,1\nA,steel,7\nA,bread,3\nA,bread,\n");
    Cells cells = Cells.read(table, Tables.columns("jobs"), true);
    assertThat(cells.values(0)).containsExactly(12, 1, Double.NaN);
    assertThat(table.rejected()).isZero();
    assertThat(table.merged()).isEqualTo(2);
    assertThat(tables.told())
        .containsExactly("t.csv: A103 rows added to the first row of the same cell (--sum): 2");
  }

  @Test
  void namesTheNearestOfUnknownColumnsAllAtOnce() {
    InputTable table = tables.table("place,trade,job\nA,steel,5\n");
    Cells.Columns columns =
        new Cells.Columns(
            "area", "trade", List.of(new Cells.Value("jobs", Quantity.AMOUNT)), Optional.empty());
    assertThatThrownBy(() -> Cells.read(table, columns, false)).isInstanceOf(Misuse.class);
    assertThat(tables.told())
        .containsExactly(
            "t.csv:1: A020 there is no column \"area\" in t.csv; it has place, trade, job",
            "t.csv:1: A020 there is no column \"jobs\" in t.csv; did you mean \"job\"?");
  }

  @Test
  void stopsWhereNoRowIsLeft() {
    assertThatThrownBy(() -> tables.cells("place,trade,jobs\nA,steel,x\n"))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("A025")
        .hasMessageContaining("A100 no row of");
  }

  @Test
  void stopsWhereThereAreNoRows() {
    assertThatThrownBy(() -> tables.cells("place,trade,jobs\n"))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("A005");
  }

  @Test
  void namesRowsByTheirId() {
    InputTable table = tables.table("id,place,trade,jobs\nr1,A,steel,x\nr2,B,steel,1\n");
    table.nameRows("id");
    Cells.read(table, Tables.columns("jobs"), false);
    assertThat(tables.told().get(0)).startsWith("t.csv:2:4: A025").endsWith("(id r1)");
  }

  @Test
  void countsAreWhole() {
    InputTable table = tables.table("place,trade,firms\nA,steel,2.5\nB,steel,3.0\n");
    Cells.Columns columns =
        new Cells.Columns(
            "place", "trade", List.of(new Cells.Value("firms", Quantity.COUNT)), Optional.empty());
    assertThat(Cells.read(table, columns, false).values(0)).containsExactly(3);
    assertThat(tables.told().get(0))
        .isEqualTo(
            "t.csv:2:3: A102 2.5 is not a whole number, as a count of firms is; the row is set"
                + " aside");
  }

  @Test
  void eachIndustryHasOneClass() {
    InputTable table =
        tables.table(
            "place,trade,jobs,class\nA,steel,1,traded\nB,steel,2,local\nB,bread,3,local\n");
    Cells.Columns columns =
        new Cells.Columns(
            "place",
            "trade",
            List.of(new Cells.Value("jobs", Quantity.AMOUNT)),
            Optional.of(new Cells.Trait("class", Cells.Bearer.INDUSTRY)));
    Cells cells = Cells.read(table, columns, false);
    assertThat(cells.traitOfEach(cells.industries())).containsExactly(0, 1);
    assertThat(cells.trait().names()).containsExactly("local", "traded");
    assertThat(tables.told())
        .containsExactly(
            "t.csv:3:4: A104 steel is traded on line 2 and local here; the row is set aside:"
                + " give each but one");
  }
}
