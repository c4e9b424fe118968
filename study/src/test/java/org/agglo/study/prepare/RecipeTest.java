package org.agglo.study.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Problems;
import org.agglo.study.TinyStudy;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.run.RunContext;
import org.agglo.study.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recipe makes its tables from the files it names, and reaches nothing else. Synthetic. */
class RecipeTest {
  private static final String TABLES =
      """
      CREATE TABLE figures AS
      SELECT 'cars' AS cluster, 'narrow' AS definition, area, year, jobs FROM raw;
      CREATE TABLE gaps AS SELECT '' AS cluster WHERE false;
      """;

  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() throws IOException {
    study = TinyStudy.in(folder);
    Path raw = study.file("data/raw.csv");
    Files.writeString(raw, "area,year,jobs\nA2,2021,7\nA1,2021,5\n".replace("\\\n", "\n"));
    study.replace(
        "sources.yaml",
        "    table: data/jobs.csv\n",
        "    table: data/jobs.csv\n    recipe: {sql: recipe.sql, files: [{relation: raw,"
            + " file: raw.csv, sha256: "
            + Checksum.of(raw)
            + ", address: nowhere}]}\n");
  }

  private List<Prepare.Written> prepare(String sql) throws IOException {
    Files.writeString(study.file("recipe.sql"), sql);
    StudyFolder read = StudyFolder.read(study.folder(), new Problems()).orElseThrow();
    Settings settings = Settings.of(Map.of(), Map.of(), Map.of());
    return new Prepare(RunContext.of(read, settings), study.folder()).write();
  }

  @Test
  void writesTheTableInOrder() throws IOException {
    assertThat(prepare(TABLES)).extracting(Prepare.Written::file).contains("data/jobs.csv");
    assertThat(study.file("data/jobs.csv"))
        .hasContent(
            "cluster,definition,area,year,jobs\ncars,narrow,A1,2021,5\ncars,narrow,A2,2021,7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE x AS FROM read_text('study.yaml');",
        "COPY (SELECT 1) TO 'stolen.csv';",
        "ATTACH 'other.db';",
        "SET enable_external_access = true;",
        "INSTALL httpfs;"
      })
  void reachesNothingBesideItsFiles(String sql) {
    assertThatThrownBy(() -> prepare(sql + TABLES))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("A077")
        .hasMessageContaining("recipe.sql");
    assertThat(Path.of("stolen.csv")).doesNotExist();
  }

  @Test
  void writesNoTableOutsideTheStudy() {
    study.replace("sources.yaml", "    table: data/jobs.csv\n", "    table: ../jobs.csv\n");
    assertThatThrownBy(() -> prepare(TABLES)).hasMessageContaining("A004");
    assertThat(study.folder().resolve("../jobs.csv")).doesNotExist();
  }
}
