package org.agglo.intake.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agglo.intake.file.Checksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB in memory: what it writes depends on the rows alone. */
class DatabaseTest {
  private static final int ROWS = 300_000;

  @TempDir private Path folder;

  @Test
  void writesTheSameParquetWithAnyNumberOfThreads() throws IOException {
    String one = Checksum.of(parquet(1));
    assertThat(Checksum.of(parquet(2))).isEqualTo(one);
    assertThat(Checksum.of(parquet(8))).isEqualTo(one);
  }

  @Test
  void writesTheSameParquetAgain() throws IOException {
    String first = Checksum.of(parquet(2));
    assertThat(Checksum.of(parquet(2))).isEqualTo(first);
  }

  @Test
  void readsAParquetFileThroughAViewWithAnyCharacterInItsPath() throws IOException {
    Path odd = Files.createDirectories(folder.resolve("a 'b' ü")).resolve("t.parquet");
    try (Database database = Database.open(1)) {
      database.writeParquet("SELECT 5 AS n", odd);
      database.view("t", odd);
      assertThat(Columns.read(database, "FROM t").numbers("n")).containsExactly(5);
    }
  }

  @Test
  void keepsTheOrderOfAQueryInAFile() {
    Path file = folder.resolve("t.parquet");
    try (Database database = Database.open(8)) {
      database.writeParquet("SELECT range AS n FROM range(" + ROWS + ") ORDER BY range DESC", file);
      database.view("t", file);
      double[] numbers = Columns.read(database, "FROM t").numbers("n");
      assertThat(numbers).hasSize(ROWS);
      assertThat(numbers[0]).isEqualTo(ROWS - 1.0);
      assertThat(numbers[ROWS - 1]).isZero();
    }
  }

  @Test
  void countsTheRowsOfACsvFileItWrites() throws IOException {
    Path file = folder.resolve("t.csv");
    try (Database database = Database.open(2)) {
      long rows =
          database.writeCsv("SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2, 'y' ORDER BY a", file);
      assertThat(rows).isEqualTo(2);
      assertThat(Files.readString(file)).isEqualTo("a,b\n1,x\n2,y\n");
    }
  }

  @Test
  void saysWhatIsWrongWithAQuery() {
    try (Database database = Database.open(1)) {
      assertThatThrownBy(() -> Columns.read(database, "SELECT jobs FROM nowhere"))
          .isInstanceOf(SqlFailure.class)
          .hasMessageContaining("nowhere");
    }
  }

  @Test
  void quotesATextForSql() {
    assertThat(Database.quote("it's")).isEqualTo("'it''s'");
  }

  private Path parquet(int threads) throws IOException {
    Path file = Files.createTempFile(folder, "t", ".parquet");
    try (Database database = Database.open(threads)) {
      double[] values = new double[ROWS];
      String[] names = new String[ROWS];
      for (int i = 0; i < ROWS; i++) {
        values[i] = i % 11 == 0 ? Double.NaN : i / 7.0;
        names[i] = "synthetic " + i % 1000;
      }
      Columns.build().texts("name", names).numbers("value", values).done().create(database, "t");
      database.writeParquet("SELECT * FROM t", file);
    }
    return file;
  }
}
