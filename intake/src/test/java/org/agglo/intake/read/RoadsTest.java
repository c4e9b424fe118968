package org.agglo.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/** All roads give the same table; and what is written well comes back as it was. */
class RoadsTest {
  private static Database database;
  private static Path file;

  @BeforeContainer
  static void open() throws IOException {
    database = Database.open(2);
    file = Files.createTempFile("roads", ".csv");
  }

  @AfterContainer
  static void close() throws IOException {
    database.close();
    Files.delete(file);
  }

  /** A table, and how it is written. */
  record Written(List<List<String>> rows, String separator, String lineBreak, boolean quoteAll) {
    String text() {
      return rows.stream()
          .map(row -> row.stream().map(this::field).collect(Collectors.joining(separator)))
          .collect(Collectors.joining(lineBreak, "", lineBreak));
    }

    private String field(String value) {
      boolean needed = value.matches("(?s).*[\"\n\r,;|\t].*") || !value.equals(value.strip());
      return quoteAll || needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
  }

  @Provide
  Arbitrary<Written> tables() {
    Arbitrary<String> cells =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("abcé名 \"\n,;|").ofMaxLength(8),
            Arbitraries.integers().between(0, 9_999).map(String::valueOf));
    return Arbitraries.integers()
        .between(2, 5)
        .flatMap(
            width -> {
              Arbitrary<List<List<String>>> rows =
                  cells.list().ofSize(width).list().ofMinSize(1).ofMaxSize(12);
              return net.jqwik.api.Combinators.combine(
                      rows,
                      Arbitraries.of(",", ";", "\t", "|"),
                      Arbitraries.of("\n", "\r\n"),
                      Arbitraries.of(true, false))
                  .as((r, s, l, q) -> new Written(headed(r, width), s, l, q));
            });
  }

  private static List<List<String>> headed(List<List<String>> rows, int width) {
    List<List<String>> all = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      names.add("name" + (char) ('a' + i));
    }
    all.add(names);
    all.addAll(rows);
    return all;
  }

  @Property(tries = 300)
  void giveTheSameTable(@ForAll("tables") Written written) throws IOException {
    Files.writeString(file, written.text(), StandardCharsets.UTF_8);
    Pins pins = pins("UTF-8", written.separator());
    Opened opened = new Opened(file, "roads.csv", "", pins, Limits.STANDARD, ColumnChoice.ALL);
    try (Utf8File text = Utf8File.of(file, pins.encoding())) {
      CsvTable table = new CsvTable(opened, text, CsvTable.layout(opened, text));
      Loaded slow = table.loadByRow(new Target.Table(database, "slow"));
      Optional<Loaded> quick = table.loadQuickly(new Target.Table(database, "quick"));
      assertThat(slow.rejects()).isEmpty();
      List<List<String>> filled =
          written.rows().stream()
              .skip(1)
              .filter(row -> !written.text().isEmpty() && !isBlank(row, written))
              .toList();
      assertThat(rows("slow", slow)).isEqualTo(filled);
      if (quick.isPresent()) {
        assertThat(rows("quick", quick.get())).isEqualTo(filled);
      }
      Loaded copied = table.loadCopy(new Target.Table(database, "copied")).orElseThrow();
      assertThat(rows("copied", copied)).isEqualTo(filled);
    } finally {
      database.run("DROP TABLE IF EXISTS slow");
      database.run("DROP TABLE IF EXISTS quick");
      database.run("DROP TABLE IF EXISTS copied");
    }
  }

  private static final String ODD = "name,\"note\" ,n\r\nx\"y, \"a\nb\" ,1\n\"q\"\"r\",,2\r\n";

  /** Faults and rows that readers differ about, between plain ones. */
  @Provide
  Arbitrary<String> faulty() {
    Arbitrary<String> lines =
        Arbitraries.of(
            "a,b,1\n",
            "\"c, d\",\"e\"\"f\",2\r\n",
            "g,\"h\ni\",3\n",
            "x\"y, \"z\" ,4\n",
            "one,two\n",
            "one,two,three,four\n",
            "\"open,q,5\n",
            "\"a\"b,c,6\n",
            "nul\0,b,7\n",
            "\n");
    return lines.list().ofMinSize(1).ofMaxSize(15).map(rows -> ODD + String.join("", rows));
  }

  @Property(tries = 300)
  void setTheSameRowsAside(@ForAll("faulty") String written) throws IOException {
    Files.writeString(file, written, StandardCharsets.UTF_8);
    Pins pins = pins("UTF-8", ",");
    Opened opened = new Opened(file, "roads.csv", "", pins, Limits.STANDARD, ColumnChoice.ALL);
    try (Utf8File text = Utf8File.of(file, pins.encoding())) {
      CsvTable table = new CsvTable(opened, text, CsvTable.layout(opened, text));
      Loaded slow = table.loadByRow(new Target.Table(database, "slow"));
      Loaded copied = table.loadCopy(new Target.Table(database, "copied")).orElseThrow();
      assertThat(copied.rejects()).isEqualTo(slow.rejects());
      assertThat(rows("copied", copied)).isEqualTo(rows("slow", slow));
      Counted counted = new Counted();
      assertThat(table.loadByRow(counted).rejects()).isEqualTo(slow.rejects());
      assertThat((long) counted.rows()).isEqualTo(slow.loaded());
    } finally {
      database.run("DROP TABLE IF EXISTS slow");
      database.run("DROP TABLE IF EXISTS copied");
    }
  }

  /** The same table in UTF-8, which DuckDB reads, and in other encodings, which go row by row. */
  @Property(tries = 200)
  void readTheSameInAnyEncoding(@ForAll("western") Written written) throws IOException {
    List<List<String>> first = List.of();
    for (String encoding :
        List.of("UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE", "UTF-32LE")) {
      Files.write(file, written.text().getBytes(Charset.forName(encoding)));
      FileReader reader = FileReader.of(file, "a.csv").pinned(pins(encoding, written.separator()));
      Loaded loaded = reader.load(database, "encoded");
      List<List<String>> rows = rows("encoded", loaded);
      database.run("DROP TABLE encoded");
      assertThat(loaded.rejects()).isEmpty();
      assertThat(loaded.dialect().encoding()).isEqualTo(encoding);
      first = encoding.equals("UTF-8") ? rows : first;
      assertThat(rows).isEqualTo(first);
    }
  }

  @Provide
  Arbitrary<Written> western() {
    return tables()
        .map(
            w ->
                new Written(
                    w.rows().stream()
                        .map(row -> row.stream().map(cell -> cell.replace("名", "ü")).toList())
                        .toList(),
                    w.separator(),
                    w.lineBreak(),
                    w.quoteAll()));
  }

  private static Pins pins(String encoding, String separator) {
    return new Pins(
        Optional.of(Format.CSV),
        Optional.of(encoding),
        Optional.of(separator),
        Optional.of("\""),
        Optional.of("."),
        Optional.of(1L),
        Optional.of(0L),
        Optional.empty());
  }

  /** With tabs between them, empty fields make a blank line. */
  private static boolean isBlank(List<String> row, Written written) {
    return written.separator().equals("\t")
        && !written.quoteAll()
        && row.stream().allMatch(String::isEmpty);
  }

  private static List<List<String>> rows(String relation, Loaded loaded) {
    Columns columns = Columns.read(database, "SELECT * FROM " + relation + " ORDER BY rowid");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < columns.rows(); i++) {
      List<String> row = new ArrayList<>();
      for (String name : loaded.names()) {
        row.add(columns.texts(name)[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
