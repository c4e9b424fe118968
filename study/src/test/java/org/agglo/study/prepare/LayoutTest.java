package org.agglo.study.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.study.TinyStudy;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.run.RunContext;
import org.agglo.study.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A raw file of a study that names its layout comes in by that recipe. Synthetic. */
class LayoutTest {
  private static final String SQL =
      """
      CREATE TABLE figures AS
      SELECT 'cars' AS cluster, 'narrow' AS definition, area, year, jobs FROM raw;
      CREATE TABLE gaps AS SELECT '' AS cluster WHERE false;
      """;

  @TempDir private Path folder;
  private TinyStudy study;
  private RunContext run;

  @BeforeEach
  void write() {
    study = TinyStudy.in(folder);
  }

  private List<Prepare.Written> prepare(String layout, String sql) throws IOException {
    Path raw = study.file("data/raw.csv");
    Files.writeString(
        raw,
        "DATE,GEOGRAPHY_CODE,INDUSTRY_CODE,INDUSTRY_TYPE,OBS_VALUE\n"
            + "2021,A1,29100,SIC 2007 subclass (5 digit),5\n"
            + "2021,A1,29,SIC 2007 division (2 digit),5\n"
            + "2021,A2,1110,SIC 2007 subclass (5 digit),!\n"
            + "2021,A2,junk,SIC 2007 subclass (5 digit),1\n");
    study.replace(
        "sources.yaml",
        "    table: data/jobs.csv\n",
        "    table: data/jobs.csv\n    recipe: {sql: recipe.sql, files: [{relation: raw,"
            + " file: raw.csv, layout: "
            + layout
            + ", sha256: "
            + Checksum.of(raw)
            + ", address: nowhere}]}\n");
    Files.writeString(study.file("recipe.sql"), sql);
    StudyFolder read = StudyFolder.read(study.folder(), new Problems()).orElseThrow();
    run = RunContext.of(read, Settings.of(Map.of(), Map.of(), Map.of()));
    return new Prepare(run, study.folder()).write();
  }

  @Test
  void theSqlReadsTheRelationAndTheFlags() throws IOException {
    prepare(
        "nomis-bres",
        SQL.replace("FROM raw", "FROM raw WHERE (SELECT count(*) FROM raw_flag) = 3"));
    assertThat(study.file("data/jobs.csv"))
        .hasContent(
            "cluster,definition,area,year,jobs\ncars,narrow,A1,2021,5\ncars,narrow,A2,2021,");
    assertThat(run.problems().list())
        .extracting(Problem::toString)
        .hasSize(1)
        .first()
        .asString()
        .contains("A174 1 of 4 rows are set aside: 1 sic is missing or cannot be read");
  }

  @Test
  void anUnknownLayoutIsToldWithTheNearest() {
    assertThatThrownBy(() -> prepare("nomis-brs", SQL))
        .hasMessageContaining("A172")
        .hasMessageContaining("did you mean \"nomis-bres\"?");
  }
}
