package org.agglo.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.read.Torture.Case;
import org.agglo.intake.sql.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of the torture becomes what it must, and rows in are rows loaded and rejected. */
class TortureTest {
  private static Database database;
  private static int tables;
  @TempDir static Path folder;

  @BeforeAll
  static void open() {
    database = Database.open(2);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  static List<Case> cases() {
    return Torture.cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void becomesWhatItMust(Case torture) throws IOException {
    Path file = Files.write(folder.resolve("t" + tables), torture.bytes());
    FileReader reader = FileReader.of(file, torture.name());
    String relation = "t" + tables++;
    if (torture.code().isEmpty()) {
      Loaded loaded = reader.load(database, relation);
      assertThat(loaded.rejects()).hasSize(torture.rejected());
      assertThat(loaded.loaded()).isEqualTo(torture.loaded());
      assertThat(loaded.rows()).isEqualTo(torture.loaded() + torture.rejected());
      assertThat(new Target.Table(database, relation).count()).isEqualTo(loaded.loaded());
    } else {
      Misuse refused = catchThrowableOfType(Misuse.class, () -> reader.load(database, relation));
      assertThat(refused).isNotNull();
      assertThat(refused.problems()).singleElement();
      assertThat(refused.problems().get(0).code().id()).isEqualTo(torture.code());
      assertThat(refused.getMessage()).hasLineCount(1).contains(torture.name());
    }
    Files.delete(file);
  }

  @Test
  void hasManyFilesOfManyFamilies() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(cases().stream().map(Case::family).distinct()).hasSizeGreaterThan(12);
    assertThat(cases().stream().map(c -> c.family() + c.name())).doesNotHaveDuplicates();
  }
}
