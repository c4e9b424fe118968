package org.agglo.intake.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.agglo.intake.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables in the program are what their recipes make of the publisher's files. */
class ListedRowsTest {
  @ParameterizedTest
  @CsvSource({"sic2003, 2003", "sic2007-sections, 2007"})
  void theTableIsWhatTheRecipeMakes(String table, String year) throws Exception {
    Path source = SharedData.file("sic2007/industrial-classification-" + year + ".tsv");
    Path recipe = SharedData.project("intake/src/recipes/" + table + ".sql");
    List<List<String>> made = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET file_search_path = '" + source.getParent() + "'");
      ResultSet rows = statement.executeQuery(Files.readString(recipe));
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getString(i));
        }
        made.add(row);
      }
    }
    assertThat(made).isNotEmpty().isEqualTo(ListedRows.of(table + ".csv"));
  }
}
