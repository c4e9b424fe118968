package org.agglo.intake.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.agglo.intake.SharedData;
import org.agglo.intake.read.FileReader;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPostcodesTest {
  private static KnownPostcodes of(List<String> postcodes) {
    try (Database database = Database.open(1)) {
      Columns.build()
          .texts("postcode", postcodes.toArray(String[]::new))
          .done()
          .create(database, "postcode");
      return KnownPostcodes.of(database, "postcode", "a table");
    }
  }

  private static KnownPostcodes few() {
    return of(List.of("S9 2AB", "S9 2ZZ", "EC2R 7HJ", "GIR 0AA", "S92 1AB", "NPT 1AA"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"S9 2AB", "s92ab", " S9  2ZZ", "EC2R7HJ", "GIR 0AA", "S92 1AB", "NPT1AA"})
  void knowsThemWhateverBlanksAndCases(String postcode) {
    assertThat(few().contains(postcode)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"S9 2AC", "S9 3AB", "S9", "", "S9 2A", "S9 2AB.", "KT16 OPZ", "S9 22B", "é9 2AB"})
  void knowsNoOthers(String postcode) {
    assertThat(few().contains(postcode)).isFalse();
  }

  @Test
  void isTheSameWhenReadAgain() throws IOException {
    byte[] bytes = written(few());
    KnownPostcodes again =
        KnownPostcodes.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    assertThat(again.size()).isEqualTo(6);
    assertThat(again.name()).isEqualTo("a table");
    assertThat(again.contains("S9 2ZZ")).isTrue();
    assertThat(written(again)).isEqualTo(bytes);
    assertThatThrownBy(
            () -> KnownPostcodes.read(new DataInputStream(new ByteArrayInputStream(new byte[40]))))
        .isInstanceOf(IOException.class);
  }

  private static byte[] written(KnownPostcodes postcodes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    postcodes.write(new DataOutputStream(out));
    return out.toByteArray();
  }

  /** Every postcode of the real table is known by its bits, and as many as there are. */
  @Test
  void holdsAllOfARealTable() {
    Path file = SharedData.file("postcodes/uk-postcodes-latlon-2025-05.csv.gz");
    try (Database database = Database.open(2)) {
      FileReader.of(file, "postcodes").load(database, "raw");
      database.run("CREATE TABLE postcode AS SELECT DISTINCT \"Postcode\" AS postcode FROM raw");
      KnownPostcodes known = KnownPostcodes.of(database, "postcode", "all");
      assertThat(known.size()).isEqualTo(2_714_964);
      String[] some =
          Columns.read(database, "SELECT postcode FROM postcode WHERE hash(postcode) % 9 = 0")
              .texts("postcode");
      assertThat(some).hasSizeGreaterThan(200_000).allMatch(known::contains);
    }
  }
}
