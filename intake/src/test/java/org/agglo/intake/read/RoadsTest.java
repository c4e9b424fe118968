package org.agglo.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** Both roads give the same table; and what is written well comes back as it was. */
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
    Pins pins =
        new Pins(
            Optional.of(Format.CSV),
            Optional.of("UTF-8"),
            Optional.of(written.separator()),
            Optional.of("\""),
            Optional.of("."),
            Optional.of(1L),
            Optional.of(0L),
            Optional.empty());
    Opened opened = new Opened(file, "roads.csv", "", pins, Limits.STANDARD);
    try (Utf8File text = Utf8File.of(file, pins.encoding())) {
      CsvTable table = new CsvTable(opened, text, CsvTable.layout(opened, text));
      Loaded slow = table.loadByRow(database, "slow");
      Optional<Loaded> quick = table.loadQuickly(database, "quick");
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
    } finally {
      database.run("DROP TABLE IF EXISTS slow");
      database.run("DROP TABLE IF EXISTS quick");
    }
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
