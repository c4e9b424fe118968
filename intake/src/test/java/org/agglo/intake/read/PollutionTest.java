package org.agglo.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.agglo.intake.SharedData;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fault in one row costs at most two, and leaves the others as they are. The rows are made up, in
 * the layouts of the company register and of the gender pay gap returns, whose codes stand on
 * several lines; and taken from the real files, where they are there.
 */
class PollutionTest {
  private static final int ROWS = 12;
  private static Database database;
  @TempDir static Path folder;

  @BeforeAll
  static void open() {
    database = Database.open(2);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /** All fields in quotes but for numbers and empty ones. */
  private static List<String> register() {
    List<String> rows = new ArrayList<>();
    rows.add(
        "\"CompanyName\",\"CompanyNumber\",\"Postcode\",\"RegAddress.PostTown\",\"CompanyCategory\","
            + "\"CompanyStatus\",\"CountryOfOrigin\",\"IncorporationDate\",\"SICCode.SicText_1\","
            + "\"SICCode.SicText_2\",\"localauthority_code\",\"Easting\",\"Northing\"");
    for (int i = 0; i < ROWS; i++) {
      rows.add(
          "\"MADE UP, NUMBER "
              + i
              + " \"\"A\"\" LTD\",\"0000000"
              + i % 10
              + "\",\"S1 1AA\",\"SHEFFIELD\",\"Private Limited Company\",\"Active\",\"United"
              + " Kingdom\",\"14/04/2005\",\"74990 - Non-trading company\",,\"E08000019\",43409"
              + i
              + ",406347");
    }
    return rows;
  }

  /** Quotes only where they are needed; addresses with commas, codes on several lines. */
  private static List<String> returns() {
    List<String> rows = new ArrayList<>();
    rows.add(
        "EmployerName,EmployerId,Address,PostCode,SicCodes,DiffMeanHourlyPercent,EmployerSize");
    for (int i = 0; i < ROWS; i++) {
      String codes = i % 3 == 0 ? "\"1,\n85421,\n8542" + i % 10 + "\"" : "8542" + i % 10;
      rows.add(
          "MADE UP "
              + i
              + ",1907"
              + i
              + ",\"Street "
              + i
              + ", Town, County\",SY23 3FL,"
              + codes
              + ",9.1"
              + i
              + ",1000 to 4999");
    }
    return rows;
  }

  /** What may happen to a row, by name. */
  private static Map<String, UnaryOperator<String>> pollutions() {
    Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
    all.put("separator at end", row -> row + ",");
    all.put("separator at begin", row -> "," + row);
    all.put("quote at end", row -> row + "\"");
    all.put("quote at begin", row -> "\"" + row);
    all.put("zero", row -> row.substring(0, 5) + "\0" + row.substring(5));
    for (int part = 1; part < 12; part++) {
      int twelfths = part;
      all.put("quote at " + part, row -> insert(row, twelfths, "\""));
      all.put("separator at " + part, row -> insert(row, twelfths, ","));
      all.put("line break at " + part, row -> insert(row, twelfths, "\n"));
      all.put("quote and separator at " + part, row -> insert(row, twelfths, "\","));
      all.put("lost quote " + part, row -> without(row, '"', twelfths));
      all.put("lost separator " + part, row -> without(row, ',', twelfths));
    }
    return all;
  }

  private static String insert(String row, int twelfths, String what) {
    int at = row.length() * twelfths / 12;
    return row.substring(0, at) + what + row.substring(at);
  }

  private static String without(String row, char what, int which) {
    int at = -1;
    for (int i = 0; i < which; i++) {
      at = row.indexOf(what, at + 1);
      if (at < 0) {
        return row;
      }
    }
    return row.substring(0, at) + row.substring(at + 1);
  }

  @Test
  void costsAtMostTwoRowsOfTheRegister() throws IOException {
    assertThat(pollute(register())).isGreaterThan(800);
  }

  @Test
  void costsAtMostTwoRowsOfTheReturns() throws IOException {
    assertThat(pollute(returns())).isGreaterThan(800);
  }

  /** The heading and rows from all over a real file; a row may have several lines. */
  private static List<String> real(String file) throws IOException {
    Path path = SharedData.file(file);
    Loaded loaded = FileReader.of(path, "real").load(database, "real");
    long step = loaded.loaded() / ROWS;
    Columns some =
        Columns.read(
            database, "SELECT * FROM real WHERE rowid % " + step + " = 1 ORDER BY rowid LIMIT 12");
    database.run("DROP TABLE real");
    List<String> rows = new ArrayList<>();
    rows.add(String.join(",", loaded.names()));
    for (int i = 0; i < some.rows(); i++) {
      List<String> fields = new ArrayList<>();
      for (String name : loaded.names()) {
        String field = some.texts(name)[i].replace("\"", "\"\"");
        fields.add(field.matches("(?s).*[\",\n].*") ? '"' + field + '"' : field);
      }
      rows.add(String.join(",", fields));
    }
    return rows;
  }

  @Test
  void costsAtMostTwoRowsOfTheRealRegister() throws IOException {
    String file = "companies-house-south-yorkshire/companies_house_south_yorkshire_2024-11.csv.gz";
    assertThat(pollute(real(file))).isGreaterThan(800);
  }

  @Test
  void costsAtMostTwoRowsOfTheRealReturns() throws IOException {
    String file = "gender-pay-gap/UK Gender Pay Gap Data - 2024 to 2025.csv";
    assertThat(pollute(real(file))).isGreaterThan(800);
  }

  /** Pollutes each row in each way; the result is the number of files. */
  private static int pollute(List<String> clean) throws IOException {
    Set<String> whole = rows(load(clean, "clean"), "clean");
    assertThat(whole).hasSize(ROWS);
    int files = 0;
    List<String> failures = new ArrayList<>();
    for (Map.Entry<String, UnaryOperator<String>> pollution : pollutions().entrySet()) {
      for (int row = 1; row <= ROWS; row++) {
        List<String> dirty = new ArrayList<>(clean);
        dirty.set(row, pollution.getValue().apply(clean.get(row)));
        String what = pollution.getKey() + " in row " + row;
        String relation = "t" + files++;
        database.run("DROP TABLE IF EXISTS " + relation);
        failures.addAll(check(load(dirty, relation), relation, whole, what));
      }
    }
    database.run("DROP TABLE clean");
    assertThat(failures).isEmpty();
    return files;
  }

  private static List<String> check(
      Loaded loaded, String relation, Set<String> whole, String what) {
    Set<String> lost = new HashSet<>(whole);
    Set<String> rows = rows(loaded, relation);
    lost.removeAll(rows);
    Set<String> unknown = new HashSet<>(rows);
    unknown.removeAll(whole);
    database.run("DROP TABLE " + relation);
    boolean fine = loaded.rejects().size() <= 2 && lost.size() <= 2 && unknown.size() <= 1;
    return fine
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%s: %d rejected, %d lost, %d unknown",
                what,
                loaded.rejects().size(),
                lost.size(),
                unknown.size()));
  }

  private static Loaded load(List<String> rows, String relation) throws IOException {
    Path file = folder.resolve(relation + ".csv");
    Files.write(file, (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    Loaded loaded = FileReader.of(file, relation + ".csv").load(database, relation);
    Files.delete(file);
    return loaded;
  }

  private static Set<String> rows(Loaded loaded, String relation) {
    Columns columns = Columns.read(database, "SELECT * FROM " + relation + " ORDER BY rowid");
    Set<String> rows = new HashSet<>();
    for (int i = 0; i < columns.rows(); i++) {
      String[] row = new String[loaded.columns().size()];
      for (int c = 0; c < row.length; c++) {
        row[c] = columns.texts(loaded.names().get(c))[i];
      }
      rows.add(Arrays.toString(row));
    }
    return rows;
  }
}
