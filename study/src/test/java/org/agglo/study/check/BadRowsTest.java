package org.agglo.study.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.agglo.intake.sql.Columns;
import org.agglo.study.Built;
import org.agglo.study.TinyStudy;
import org.agglo.study.definition.Definition;
import org.agglo.study.figure.Measure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that cannot be read are set aside, each once, with its reason; the rest is loaded. */
class BadRowsTest {
  private static final String FIRST = "all,whole,A1,2020,100,\n";

  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.in(folder);
  }

  @Test
  void aRowHasTooFewFields() {
    assertThat(instead("all,whole,A1,2020"))
        .isEqualTo("data/units.csv:2: A024 4 fields where the heading has 6; the row is set aside");
  }

  @Test
  void aRowHasTooManyFields() {
    assertThat(instead("all,whole,A1,2020,100,,"))
        .isEqualTo("data/units.csv:2: A024 7 fields where the heading has 6; the row is set aside");
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "NaN", "Infinity", "12d", "0x1p3", "1 000", "1.000.000", "-"})
  void aValueIsNoNumber(String value) {
    assertThat(instead("all,whole,A1,2020," + value + ","))
        .isEqualTo(
            "data/units.csv:2:5: A025 \""
                + value
                + "\" is not a number; the row is set aside:"
                + " write digits with a point, or leave it empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100", " 100 ", "+100", "1e2", "100.0", ".1e3"})
  void aNumberMayBeWrittenInAnyUsualWay(String value) {
    study.replace("data/units.csv", FIRST, "all,whole,A1,2020," + value + ",\n");
    assertThat(study.check()).isEmpty();
  }

  @Test
  void aValueIsNegative() {
    assertThat(instead("all,whole,A1,2020,-5,"))
        .isEqualTo(
            "data/units.csv:2:5: A026 -5 is negative; counts are 0 or more: the row is set aside");
  }

  @Test
  void aYearIsNone() {
    assertThat(instead("all,whole,A1,20,100,"))
        .isEqualTo(
            "data/units.csv:2:4: A027 \"20\" is not a year of four digits; the row is set aside");
  }

  @Test
  void anAreaIsUnknownAndTheNearestIsNamed() {
    assertThat(instead("all,whole,A9,2020,100,"))
        .isEqualTo(
            "data/units.csv:2:3: A029 area \"A9\" is not in the table of areas;"
                + " did you mean \"A1\"?; the row is set aside");
  }

  @Test
  void aClusterIsUnknownAndTheNearestIsNamed() {
    assertThat(instead("boots,whole,A1,2020,100,"))
        .isEqualTo(
            "data/units.csv:2:1: A030 \"boots\" is neither a cluster of clusters.yaml nor a sector;"
                + " did you mean \"boats\"?; the row is set aside");
  }

  @Test
  void aDefinitionIsUnknownAndTheNearestIsNamed() {
    assertThat(instead("cars,narow,A1,2020,100,"))
        .isEqualTo(
            "data/units.csv:2:2: A032 \"narow\" is not a definition (narrow, broad, whole);"
                + " did you mean \"narrow\"?; the row is set aside");
  }

  @Test
  void aStatusIsUnknownAndTheNearestIsNamed() {
    assertThat(instead("all,whole,A1,2020,100,loww"))
        .isEqualTo(
            "data/units.csv:2:6: A031 \"loww\" is not a status mark; did you mean \"low\"?;"
                + " the row is set aside");
  }

  @Test
  void aCellStandsTwice() {
    study.append("data/units.csv", "all,whole,A1,2020,999,\n");
    assertThat(study.check())
        .containsExactly(
            "data/units.csv:42:1: A028 the same cell as line 2 (all, A1, 2020);"
                + " the row is set aside");
  }

  @Test
  void theFirstOfTwoRowsOfACellIsKept() {
    study.append("data/jobs.csv", "all,whole,A1,2021,999\n");
    assertThat(study.run().jobs(Measure.LEVEL, "all", "A1").value()).isEqualTo(1000);
  }

  @Test
  void aRowWithManyFaultsIsSetAsideOnce() {
    assertThat(instead("boots,narow,A9,20,-5,loww")).contains("A030");
  }

  @Test
  void rowsInAreRowsLoadedAndRowsRejected() {
    study.append(
        "data/units.csv",
        "all,whole,A1\nboots,whole,A1,2020,5,\ncars,narrow,A9,2020,5,\ncars,narrow,A1,20,5,\n"
            + "cars,narrow,A1,2022,x,\ncars,narrow,A1,2022,-1,\nall,whole,A1,2020,1,\n"
            + "cars,narrow,A1,2022,1,q\n");
    Built built = study.run();
    Columns loading = built.relation("loading");
    assertThat(loading.texts("source")).containsExactly("jobs", "units");
    assertThat(loading.numbers("rows")).containsExactly(60, 48);
    assertThat(loading.numbers("loaded")).containsExactly(60, 40);
    assertThat(loading.numbers("rejected")).containsExactly(0, 8);
    Columns rejects = built.relation("reject");
    assertThat(rejects.numbers("line")).containsExactlyInAnyOrder(42, 43, 44, 45, 46, 47, 48, 49);
    assertThat(rejects.texts("file")).containsOnly("data/units.csv");
    assertThat(rejects.texts("reason")).allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  @Test
  void aRowWithoutADefinitionIsNarrowForAClusterAndWholeForASector() {
    study.replace("data/jobs.csv", "cars,narrow,A1,2021", "cars,,A1,2021");
    study.replace("data/jobs.csv", "all,whole,A1,2021", "all,,A1,2021");
    assertThat(study.check()).isEmpty();
    Built built = study.run();
    assertThat(built.jobs(Measure.LEVEL, "cars", "A1").value()).isEqualTo(100);
    assertThat(built.jobs(Measure.LEVEL, "all", "A1").definition()).isEqualTo(Definition.WHOLE);
    assertThat(built.jobs(Measure.LEVEL, "all", "A1").value()).isEqualTo(1000);
  }

  /** The one problem of the study with another first row. */
  private String instead(String row) {
    study.replace("data/units.csv", FIRST, row + "\n");
    assertThat(study.check()).hasSize(1);
    return study.check().get(0);
  }
}
