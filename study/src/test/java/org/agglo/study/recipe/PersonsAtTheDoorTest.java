package org.agglo.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.agglo.intake.look.Look;
import org.agglo.intake.look.LookJson;
import org.agglo.intake.look.LookText;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Problems;
import org.agglo.intake.read.FileReader;
import org.agglo.intake.read.Limits;
import org.agglo.intake.read.Loaded;
import org.agglo.intake.read.Pins;
import org.agglo.intake.recipe.Recipe;
import org.agglo.intake.recipe.RecipeFile;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteConfig;

/**
 * Fifty made-up persons in files of every format, under a heading that tells and, where a recipe
 * reads, under one that does not: none comes past any door.
 */
class PersonsAtTheDoorTest {
  private static final int PERSONS = 50;
  private static final String MARK = "Plantedname";
  private static final String RECIPE =
      """
      schema: 1
      id: persons-outside
      version: 1
      title: Made up
      publisher: nobody
      licence: none
      republish: none
      files: []
      columns:
        - {name: company, from: [Company], as: text, is: [needed], meaning: Its name.}
        - {name: jobs, from: [Jobs], as: whole, meaning: Jobs.}
      yields: {relation: company, row: one company}
      """;

  @TempDir private Path folder;

  /** Writes rows of company, person and jobs, with this heading for the person. */
  enum Written {
    CSV("a.csv", (heading, file) -> text(heading, ",", "", StandardCharsets.UTF_8)),
    /** A row with a field too many, one with an open quote, one that is not text. */
    FAULTY_CSV(
        "a.csv",
        (heading, file) ->
            text(
                heading,
                ",",
                row("too many", 0, ",")
                    + ",x\n"
                    + "\"open,"
                    + person(1)
                    + ",1\nx\0,"
                    + person(2)
                    + ",1\n",
                StandardCharsets.UTF_8)),
    LATIN(
        "a.txt",
        (heading, file) ->
            text(heading, ";", "Café;" + person(3) + "\n", Charset.forName("windows-1252"))),
    WIDE("a.tsv", (heading, file) -> text(heading, "\t", "x\n", StandardCharsets.UTF_16)),
    GZIP(
        "a.csv.gz",
        (heading, file) ->
            packed(GZIPOutputStream::new, text(heading, ",", "", StandardCharsets.UTF_8))),
    ZIP(
        "a.zip",
        (heading, file) ->
            packed(
                out -> {
                  ZipOutputStream zip = new ZipOutputStream(out);
                  zip.putNextEntry(new ZipEntry("a.csv"));
                  return zip;
                },
                text(heading, ",", "", StandardCharsets.UTF_8))),
    JSON("a.json", (heading, file) -> bytes("[" + objects(heading) + ",\"" + person(4) + "\"]")),
    BROKEN_JSON("b.json", (heading, file) -> bytes("[" + objects(heading) + "," + MARK + "]")),
    JSON_COLUMNS("c.json", (heading, file) -> bytes(columns(heading))),
    GEOJSON("a.geojson", (heading, file) -> bytes(features(heading))),
    XLS("a.xls", (heading, file) -> workbook(heading)),
    PARQUET("a.parquet", (heading, file) -> parquet(heading, file)),
    GEOPACKAGE("a.gpkg", (heading, file) -> geoPackage(heading, file));

    private final String file;
    private final BiFunction<String, Path, byte[]> bytes;

    Written(String file, BiFunction<String, Path, byte[]> bytes) {
      this.file = file;
      this.bytes = bytes;
    }

    Path write(Path folder, String heading) throws IOException {
      Path path = folder.resolve(file);
      Files.deleteIfExists(path);
      return Files.write(path, bytes.apply(heading, path));
    }
  }

  private static String person(int i) {
    return MARK + i + " Person";
  }

  private static String row(String company, int i, String separator) {
    return String.join(separator, company, person(i), String.valueOf(100 + i));
  }

  private static byte[] text(String heading, String separator, String more, Charset charset) {
    String rows =
        IntStream.range(0, PERSONS)
            .mapToObj(i -> row("Firm " + i, i, separator) + "\n")
            .collect(Collectors.joining());
    String head = String.join(separator, "Company", heading, "Jobs") + "\n";
    return (head + rows + more).getBytes(charset);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private interface Packing {
    OutputStream of(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packing packing, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packing.of(out)) {
      packed.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static String object(String heading, int i) {
    String form = "{\"Company\":\"Firm %d\",\"%s\":\"%s\",\"Jobs\":%d}";
    return String.format(form, i, heading, person(i), 100 + i);
  }

  private static String objects(String heading) {
    return list(i -> object(heading, i));
  }

  private static String list(java.util.function.IntFunction<String> each) {
    return IntStream.range(0, PERSONS).mapToObj(each).collect(Collectors.joining(","));
  }

  private static String columns(String heading) {
    return "{\"Company\":["
        + list(i -> "\"Firm " + i + "\"")
        + "],\""
        + heading
        + "\":["
        + list(i -> "\"" + person(i) + "\"")
        + "],\"Jobs\":["
        + list(String::valueOf)
        + "]}";
  }

  private static String features(String heading) {
    String point = ",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}";
    String wrong = ",\"geometry\":{\"type\":\"Point\",\"coordinates\":[\"x\"]}}";
    return "{\"type\":\"FeatureCollection\",\"features\":["
        + list(
            i ->
                "{\"type\":\"Feature\",\"properties\":"
                    + object(heading, i)
                    + (i == 7 ? wrong : point))
        + "]}";
  }

  private static byte[] workbook(String heading) {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Firms");
      for (int r = 0; r <= PERSONS; r++) {
        String text = r == 0 ? "Company|" + heading + "|Jobs" : row("Firm " + r, r - 1, "|");
        String[] cells = (r == 9 ? text + "|too many" : text).split("\\|");
        var row = sheet.createRow(r);
        for (int c = 0; c < cells.length; c++) {
          row.createCell(c).setCellValue(cells[c]);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] parquet(String heading, Path file) {
    try (Database database = Database.open(1)) {
      String rows =
          "SELECT 'Firm ' || i AS \"Company\", '%s' || i || ' Person' AS \"%s\", i AS \"Jobs\""
              + " FROM range(%d) t(i)";
      database.writeParquet(String.format(rows, MARK, heading, PERSONS), file);
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] geoPackage(String heading, Path file) {
    try (var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT)");
      statement.execute("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT)");
      statement.execute("INSERT INTO gpkg_contents VALUES ('firms', 'attributes')");
      statement.execute(
          "CREATE TABLE firms (Company TEXT, \"" + heading + "\" TEXT, Jobs INTEGER)");
      for (int i = 0; i < PERSONS; i++) {
        String values = "('Firm " + i + "', '" + person(i) + "', " + i + ")";
        statement.execute("INSERT INTO firms VALUES " + values);
      }
      connection.close();
      return Files.readAllBytes(file);
    } catch (java.sql.SQLException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().startsWith("agglo"))
          .collect(Collectors.toSet());
    }
  }

  /** Every text of every table there is. */
  private static List<String> tables(Database database) {
    List<String> texts = new ArrayList<>();
    Columns tables =
        Columns.read(
            database, "SELECT table_name AS t FROM information_schema.tables ORDER BY table_name");
    for (String table : tables.texts("t")) {
      String rows = "SELECT t::VARCHAR AS t FROM " + Database.name(table) + " t ORDER BY ALL";
      texts.addAll(List.of(Columns.read(database, rows).texts("t")));
    }
    return texts;
  }

  private static List<String> told(Loaded loaded) {
    List<String> texts = new ArrayList<>();
    loaded.rejects().forEach(r -> texts.add(r.text() + " " + r.problem()));
    loaded.notes().forEach(note -> texts.add(note.toString()));
    return texts;
  }

  private interface Door {
    List<String> through(Database database);
  }

  private static void assertNobody(Written written, Door door) throws IOException {
    Set<Path> before = temporary();
    List<String> seen = new ArrayList<>();
    try (Database database = Database.open(2)) {
      try {
        seen.addAll(door.through(database));
      } catch (Misuse e) {
        assertThat(written).isEqualTo(Written.BROKEN_JSON);
        seen.add(e.getMessage());
      }
      seen.addAll(tables(database));
    }
    assertThat(seen).noneMatch(text -> text.contains(MARK));
    for (Path file : temporary()) {
      if (!before.contains(file)) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(MARK);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHeadingThatTellsKeepsThemOut(Written written) throws IOException {
    Path file = written.write(folder, "Officer name");
    assertNobody(
        written,
        database -> {
          Loaded loaded = FileReader.of(file, "a file").load(database, "t");
          assertThat(loaded.dropped()).containsExactly("Officer name");
          assertThat(loaded.loaded()).isGreaterThanOrEqualTo(PERSONS - 1);
          return told(loaded);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aLookShowsNoneAndSaysWhatWasDropped(Written written) throws IOException {
    Path file = written.write(folder, "Officer name");
    assertNobody(
        written,
        database -> {
          Look look = Look.at(file, Pins.NONE, Limits.STANDARD, Optional::empty);
          String text = LookText.of(look, "");
          assertThat(text).contains("dropped at the door, as they are about persons: Officer name");
          return List.of(text, LookJson.of(look, ""));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aRecipeLetsInOnlyWhatItNames(Written written) throws IOException {
    Path recipes = Files.writeString(folder.resolve("recipe.yaml"), RECIPE);
    Problems problems = new Problems();
    Recipe recipe = RecipeBook.read(recipes, problems).orElseThrow();
    for (String heading : List.of("Lead", "Officer name")) {
      Path file = written.write(folder, heading);
      assertNobody(
          written,
          database ->
              List.of(RecipeFile.of(file, "a file").into(database, recipe, "made").toString()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotChosenIsNotRead(Written written) throws IOException {
    Path file = written.write(folder, "Lead");
    assertNobody(
        written,
        database ->
            told(
                FileReader.of(file, "a file")
                    .only(columns -> Set.of("Company", "Jobs"))
                    .load(database, "t")));
  }
}
