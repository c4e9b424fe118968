package org.agglo.intake.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one door between DuckDB and arrays, both ways. */
class ColumnsTest {

  /** A chunk holds 2,048 rows: one row less, one more, and several chunks. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2047, 2048, 2049, 5000})
  void comeBackAsTheyWentInInTheirOrder(int rows) {
    Columns table = synthetic(rows);
    try (Database database = Database.open(4)) {
      table.create(database, "t");
      Columns back = Columns.read(database, "FROM t");
      assertThat(back.rows()).isEqualTo(rows);
      assertThat(back.names()).containsExactly("name", "value");
      assertThat(back.texts("name")).containsExactly(table.texts("name"));
      assertThat(back.numbers("value")).containsExactly(table.numbers("value"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void keepTheKindOfAColumnThereAndBack(int rows) {
    try (Database database = Database.open(1)) {
      synthetic(rows).create(database, "t");
      Columns back = Columns.read(database, "FROM t");
      assertThat(back.isText("name")).isTrue();
      assertThat(back.isText("value")).isFalse();
    }
  }

  @Test
  void aTableMadeAgainHasItsNewRows() {
    try (Database database = Database.open(1)) {
      synthetic(3).create(database, "t");
      database.run("DROP TABLE t");
      synthetic(5).create(database, "t");
      assertThat(Columns.read(database, "FROM t").rows()).isEqualTo(5);
    }
  }

  @Test
  void missingNumbersAreNullInSqlAndNaNInArrays() {
    try (Database database = Database.open(1)) {
      Columns.build().numbers("value", new double[] {1, Double.NaN}).done().create(database, "t");
      Columns counted = Columns.read(database, "SELECT count(value) AS n FROM t");
      assertThat(counted.numbers("n")).containsExactly(1);
      assertThat(Columns.read(database, "FROM t").numbers("value")).containsExactly(1, Double.NaN);
    }
  }

  @Test
  void missingTextsAreEmpty() {
    try (Database database = Database.open(1)) {
      Columns back = Columns.read(database, "SELECT CAST(NULL AS VARCHAR) AS name");
      assertThat(back.texts("name")).containsExactly("");
    }
  }

  @Test
  void keepTextsOfAnyScriptAndLength() {
    String[] names = {"", "Ü", "日本語", "🦊", "a\nb,\"c\"", "x".repeat(5000), "'; DROP TABLE t"};
    try (Database database = Database.open(1)) {
      Columns.build().texts("name", names).done().create(database, "t");
      assertThat(Columns.read(database, "FROM t").texts("name")).containsExactly(names);
    }
  }

  @Test
  void readWholeNumbersAsNumbers() {
    try (Database database = Database.open(1)) {
      Columns back =
          Columns.read(database, "SELECT CAST(7 AS INTEGER) AS i, CAST(9000000000 AS BIGINT) AS b");
      assertThat(back.numbers("i")).containsExactly(7);
      assertThat(back.numbers("b")).containsExactly(9e9);
    }
  }

  @Test
  void refuseATypeThatHasNoArray() {
    try (Database database = Database.open(1)) {
      assertThatThrownBy(() -> Columns.read(database, "SELECT DATE '2021-01-01' AS day"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("DATE");
    }
  }

  @Test
  void refuseColumnsOfUnequalLength() {
    Columns.Builder builder = Columns.build().texts("name", new String[2]);
    assertThatThrownBy(() -> builder.numbers("value", new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("value");
  }

  @Test
  void nameTheColumnThatIsNotThere() {
    assertThatThrownBy(() -> synthetic(1).numbers("jobs"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jobs");
  }

  private static Columns synthetic(int rows) {
    String[] names = new String[rows];
    double[] values = new double[rows];
    for (int i = 0; i < rows; i++) {
      names[i] = i % 7 == 0 ? "" : "synthetic " + (rows - i);
      values[i] = i % 5 == 0 ? Double.NaN : i / 3.0;
    }
    return Columns.build().texts("name", names).numbers("value", values).done();
  }
}
