package org.agglo.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agglo.intake.SharedData;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteConfig;

/** Files of each format become the relations they are. */
class FileReaderTest {
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(2);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Loaded load(String name, String text) throws IOException {
    return load(Files.writeString(folder.resolve(name), text), Pins.NONE);
  }

  private Loaded load(Path file, Pins pins) {
    return FileReader.of(file, String.valueOf(file.getFileName())).pinned(pins).load(database, "t");
  }

  private String[] column(String name) {
    return Columns.read(database, "SELECT \"" + name + "\" AS c FROM t ORDER BY rowid").texts("c");
  }

  private static Pins pins(String... pairs) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      texts.put(pairs[i], pairs[i + 1]);
    }
    Problems problems = new Problems();
    Pins pins = Pins.of(texts, Place.of("sources.yaml"), problems);
    assertThat(problems.list()).isEmpty();
    return pins;
  }

  @Test
  void findsHowATextIsWritten() throws IOException {
    String text = "Jobs\n\nname;rate\nCafé;1,5\nZoë;2,25\n\nSource: made up\n";
    Path file = folder.resolve("a.csv");
    Files.write(file, text.getBytes(Charset.forName("windows-1252")));
    Loaded loaded = load(file, Pins.NONE);
    assertThat(loaded.dialect())
        .isEqualTo(new Dialect(Format.CSV, "windows-1252", ";", "\"", ",", 3, 1, ""));
    assertThat(column("name")).containsExactly("Café", "Zoë");
    assertThat(column("rate")).containsExactly("1,5", "2,25");
  }

  @Test
  void readsAsPinned() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "x,y\n1,'2,3'\n4,5\nend\n");
    Loaded loaded = load(file, pins("quote", "'", "header", "0", "footnotes", "1"));
    assertThat(loaded.names()).containsExactly("column_1", "column_2");
    assertThat(column("column_2")).containsExactly("y", "2,3", "5");
    assertThat(loaded.dialect().pins()).containsEntry("quote", "'").containsEntry("header", "0");
  }

  @Test
  void tellsAllThatIsWrongWithPins() {
    Problems problems = new Problems();
    Pins.of(
        Map.of(
            "quotes",
            "x",
            "separator",
            "tabs",
            "header",
            "-1",
            "encoding",
            "klingon",
            "decimal",
            "d"),
        Place.of("sources.yaml"),
        problems);
    assertThat(problems.list()).hasSize(5);
    assertThat(problems.list().toString()).contains("did you mean \"quote\"?");
  }

  @Test
  void keepsRejectsWithLineReasonAndText() throws IOException {
    Loaded loaded = load("a.csv", "a,b\n1,2\n3,4,5\n\"x\ny\",6\n\"7,8\n");
    assertThat(loaded.rows()).isEqualTo(4);
    assertThat(loaded.rejects()).extracting(Reject::line).containsExactly(3L, 6L);
    assertThat(loaded.rejects()).extracting(Reject::text).containsExactly("3,4,5", "\"7,8");
    assertThat(loaded.rejects().get(0).problem())
        .hasToString("a.csv:3: A024 3 fields where the heading has 2; the row is set aside");
  }

  @Test
  void givesEachColumnANameOfItsOwn() throws IOException {
    Loaded loaded = load("a.csv", " CompanyNumber,jobs,JOBS,,\"a\nb\"\n1,2,3,4,5\n");
    assertThat(loaded.names())
        .containsExactly("CompanyNumber", "jobs", "JOBS_2", "column_4", "a b");
    assertThat(loaded.find("companynumber ").orElseThrow().heading()).isEqualTo(" CompanyNumber");
    assertThat(loaded.notes()).hasSize(2);
    assertThat(column("JOBS_2")).containsExactly("3");
  }

  @Test
  void neverReadsPersonsOnEitherRoad() throws IOException {
    String quick = "name,DirectorName,jobs\nx,Jane Planted,5\n";
    assertThat(load("a.csv", quick).names()).containsExactly("name", "jobs");
    database.run("DROP TABLE t");
    Loaded slow = load("b.csv", quick + "y,Joe Planted,6,7\n");
    assertThat(slow.dropped()).containsExactly("DirectorName");
    assertThat(slow.rejects().get(0).text()).isEqualTo(Reject.WITHHELD);
    database.run("DROP TABLE t");
    assertThat(load("c.json", "[{\"name\":\"x\",\"surname\":\"Planted\"}]").names())
        .containsExactly("name");
  }

  @Test
  void readsOldWorkbooksWithDatesAndFormulas() throws IOException {
    Path file = Files.write(folder.resolve("a.xls"), Workbooks.xls(""));
    Loaded loaded = load(file, Pins.NONE);
    assertThat(loaded.dialect().header()).isEqualTo(3);
    assertThat(loaded.names()).containsExactly("area", "jobs", "since", "twice");
    assertThat(column("since")).containsExactly("2020-06-21", "2020-06-22");
    assertThat(column("twice")).containsExactly("7", "9");
  }

  @Test
  void readsNewWorkbooksAndLeavesTitlesAndNotesOut() throws IOException {
    String rows =
        Workbooks.row(1, "Jobs by area")
            + Workbooks.row(3, "area", "jobs")
            + Workbooks.row(4, "TLC1", "0.1")
            + Workbooks.row(6, "TLC2", "7")
            + Workbooks.row(8, "Source: made up");
    Map<String, String> sheets = Map.of("A", rows, "B", rows);
    Path file = Files.write(folder.resolve("a.xlsx"), Workbooks.xlsx(sheets, ""));
    Loaded loaded = load(file, pins("part", "B"));
    assertThat(loaded.dialect().pins())
        .containsEntry("part", "B")
        .containsEntry("header", "3")
        .containsEntry("footnotes", "1");
    assertThat(column("jobs")).containsExactly("0.1", "7");
  }

  @ParameterizedTest
  @CsvSource({
    "'[{\"a\":1,\"b\":{\"c\":2.50}},{\"a\":null,\"b\":{\"c\":true}}]', b.c, 2.5, true",
    "'{\"id\":7,\"area\":[\"x\",\"y\"],\"value\":[1e3,0.1]}', value, 1000, 0.1",
    "'{\"rows\":[{\"v\":\"é\"},{\"v\":[1,2]}]}', v, é, '[1,2]'"
  })
  void readsJsonInEachLayout(String text, String name, String first, String second)
      throws IOException {
    load("a.json", text);
    assertThat(column(name)).containsExactly(first, second);
  }

  @Test
  void readsTheOutlinesOfGeoJson() throws IOException {
    load(
        "a.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"n\":\"A\"},"
            + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}}]}");
    assertThat(column("geometry")).containsExactly("POLYGON ((0 0,1 0,1 1,0 0))");
  }

  @Test
  void readsTheLayerOfAGeoPackage() throws Exception {
    Path file = folder.resolve("a.gpkg");
    try (var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)");
      statement.execute("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT)");
      statement.execute("INSERT INTO gpkg_contents VALUES ('places', 'features')");
      statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('places', 'geom')");
      statement.execute("CREATE TABLE places (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT)");
      String point = "0101000000000000000000F03F0000000000000040";
      statement.execute("INSERT INTO places VALUES (1, x'4750000100000000" + point + "', 'A')");
      statement.execute("INSERT INTO places VALUES (2, x'47500001000000000109', 'B')");
      statement.execute("INSERT INTO places VALUES (3, NULL, 'C')");
    }
    Loaded loaded = load(file, Pins.NONE);
    assertThat(loaded.dialect().part()).isEqualTo("places");
    assertThat(loaded.rejects()).hasSize(1);
    assertThat(column("geom")).containsExactly("POINT (1 2)", "");
    assertThat(column("name")).containsExactly("A", "C");
  }

  @Test
  void keepsTheTypesOfParquet() throws IOException {
    Path file = folder.resolve("a.parquet");
    database.writeParquet("SELECT 1.5::DOUBLE AS x, 'a' AS \"Surname\"", file);
    Loaded loaded = load(file, Pins.NONE);
    assertThat(loaded.names()).containsExactly("x");
    assertThat(Columns.read(database, "FROM t").numbers("x")).containsExactly(1.5);
  }

  @Test
  void refusesPastALimitAndReadsAtIt() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "a,b,c\n1,2,3\n1\n2\n");
    Limits standard = Limits.STANDARD;
    FileReader reader = FileReader.of(file, "a.csv");
    Limits three = new Limits(1 << 20, 200, 3, standard.row(), 1 << 20, 100, 2);
    assertThat(reader.within(three).load(database, "three").rejects()).hasSize(2);
    Limits two = new Limits(1 << 20, 200, 2, standard.row(), 1 << 20, 100, 2);
    assertThatThrownBy(() -> reader.within(two).load(database, "two"))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("3 columns, more than the limit 2");
    Limits one = new Limits(1 << 20, 200, 3, standard.row(), 1 << 20, 100, 1);
    assertThatThrownBy(() -> reader.within(one).load(database, "one"))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("A129");
  }

  @Test
  void readsFilesWhoseNamesLookLikePatterns() throws IOException {
    Files.writeString(folder.resolve("jobs 1.csv"), "c,d\n8,9\n");
    Files.writeString(folder.resolve("jobs [1].csv"), "a,b\n1,2\n");
    Files.writeString(folder.resolve("jobs ?.csv"), "a,b\n1,2\n");
    assertThat(load(folder.resolve("jobs [1].csv"), Pins.NONE).names()).containsExactly("a", "b");
    database.run("DROP TABLE t");
    assertThat(load(folder.resolve("jobs ?.csv"), Pins.NONE).rows()).isEqualTo(1);
    assertThat(folder.resolve("jobs [1].csv")).exists();
  }

  @Test
  void leavesNothingInTheTemporaryFolder() throws IOException {
    Path file = folder.resolve("a.csv.gz");
    byte[] table = "a,b\n1,é\n".getBytes(StandardCharsets.UTF_16);
    Files.write(file, Torture.gzip(table));
    List<Path> before = temporary();
    load(file, Pins.NONE);
    assertThat(temporary()).isEqualTo(before);
    assertThat(column("b")).containsExactly("é");
  }

  private static List<Path> temporary() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().startsWith("agglo")).sorted().toList();
    }
  }

  /** Rows as the data's SOURCE.md states them. */
  @ParameterizedTest
  @CsvSource({
    "companies-house-south-yorkshire/companies_house_south_yorkshire_2024-11.csv.gz, 75740, 16",
    "companies-house-sy-employees/companies_house_south_yorkshire_employees_2024.csv.gz, 42918, 29",
    "gender-pay-gap/UK Gender Pay Gap Data - 2024 to 2025.csv, 11235, 26",
    "bres-itl2-sic5/bres_employment_itl2_sic5_2015_2021.csv.gz, 204120, 5",
    "postcodes/uk-postcodes-latlon-2025-05.csv.gz, 2714964, 3",
    "gva-itl/SIClookup.csv, 729, 10",
    "ons-els/active-businesses.json, 2484, 5",
    "geo-lookups/la_all_codes.csv, 415, 21",
    "census2011-workplace-msoa-sic/workplace_popCensus2011_MSOA_bySICcode_20sections.csv, 7201, 22"
  })
  void readsThePublishersFilesToTheLastRow(String file, long rows, int columns) {
    Loaded loaded = load(SharedData.file(file), Pins.NONE);
    assertThat(loaded.rows()).isEqualTo(rows);
    assertThat(loaded.rejects()).isEmpty();
    assertThat(loaded.columns()).hasSize(columns);
  }
}
