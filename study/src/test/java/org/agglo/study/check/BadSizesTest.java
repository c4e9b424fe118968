package org.agglo.study.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.sql.Columns;
import org.agglo.study.Built;
import org.agglo.study.TinyStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with tables of sizes, with what names them, and with families of tests. */
class BadSizesTest {
  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.withTests(folder);
  }

  @Test
  void nothingIsWrongWithThoseThatAreRight() {
    assertThat(study.check()).isEmpty();
  }

  @Test
  void aSourceNamesSizesThatAreNotThere() {
    study.replace("sources.yaml", "sizes: plants", "sizes: plant");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:26:12: A190 the source \"jobs\" names the sizes \"plant\", which are not"
                + " there; did you mean \"plants\"?");
  }

  @Test
  void aSourceNamesSizesButCountsNoJobs() {
    study.replace("sources.yaml", "counts: jobs", "counts: units");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:26:12: A191 the source \"jobs\" names sizes but does not count jobs;"
                + " write counts: jobs, or take sizes out");
  }

  @Test
  void sizesHaveNoBandsForTheYearOfTheJobs() {
    String sizes = study.read("data/sizes.csv");
    study.write("data/sizes.csv", sizes.replace(",2021,", ",2020,"));
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:26:12: A192 the sizes \"plants\" have no bands for 2021, the last year of"
                + " \"jobs\"; they hold 2020: add the year, or take sizes out");
  }

  @Test
  void bandsShareASize() {
    study.replace("data/sizes.csv", "cars,broad,2021,5,9,8", "cars,broad,2021,4,9,8");
    assertThat(study.check())
        .containsExactly(
            "data/sizes.csv: A193 the bands 0–4 and 4–9 share a size; a unit has one band",
            "data/sizes.csv: A193 the bands 4–9 and 5–9 share a size; a unit has one band");
  }

  @Test
  void aBandEndsBeforeItBegins() {
    study.replace("data/sizes.csv", "cars,broad,2021,5,9,8", "cars,broad,2021,9,5,8");
    assertThat(study.check())
        .containsExactly("data/sizes.csv:6: A016 a size band: the band ends before it begins");
  }

  @Test
  void rowsInAreRowsLoadedAndRowsRejected() {
    study.append(
        "data/sizes.csv", "cars,narrow\nboots,narrow,2021,0,4,3\ncars,narrow,2021,0,4,3\n");
    assertThat(study.check())
        .containsExactly(
            "data/sizes.csv:14: A024 2 fields where the heading has 6; the row is set aside",
            "data/sizes.csv:15: A030 \"boots\" is neither a cluster of clusters.yaml nor a sector;"
                + " did you mean \"boats\"?; the row is set aside",
            "data/sizes.csv:16: A028 the same cell as line 2 (cars, 2021, 0–4);"
                + " the row is set aside");
    Built built = study.run();
    Columns loading = built.relation("loading");
    assertThat(loading.texts("source")).containsExactly("jobs", "units", "plants");
    assertThat(loading.numbers("rows")[2]).isEqualTo(15);
    assertThat(loading.numbers("loaded")[2]).isEqualTo(12);
    assertThat(loading.numbers("rejected")[2]).isEqualTo(3);
    assertThat(built.relation("reject").texts("source")).containsOnly("plants");
  }

  @Test
  void aTableIsNotTheOneTheStudyExpects() throws Exception {
    String sum = Checksum.of(study.file("data/sizes.csv"));
    study.replace(
        "sources.yaml", "table: data/sizes.csv", "table: data/sizes.csv\n    sha256: " + sum);
    assertThat(study.check()).isEmpty();
    study.append("data/sizes.csv", "boats,narrow,2020,0,4,3\n");
    assertThat(study.check()).singleElement().asString().contains("A003 data/sizes.csv");
  }

  @Test
  void aTableIsMissing() {
    study.delete("data/sizes.csv");
    assertThat(study.check())
        .singleElement()
        .asString()
        .contains("A001 there is no file data/sizes.csv");
  }

  @Test
  void sizesHaveTheIdOfASource() {
    study.replace("sources.yaml", "  - id: plants", "  - id: units");
    study.replace("sources.yaml", "sizes: plants", "sizes: units");
    assertThat(study.check())
        .singleElement()
        .asString()
        .contains("A050 the source id \"units\" stands twice; rename one");
  }

  @Test
  void theCodesOfTheSizesAreNotThoseOfTheStudy() {
    study.replace("sources.yaml", "    sets: data/sets.csv\n    rounding", "    rounding");
    study.replace("data/sets.csv", "cars,narrow,291", "cars,narrow,292");
    assertThat(study.check()).singleElement().asString().contains("A053");
  }

  @Test
  void aMetricIsInTwoFamilies() {
    study.replace(
        "study.yaml",
        "settings:",
        "  - name: again\n    metrics: [\"1.1\"]\n    rate: 0.1\nsettings:");
    assertThat(study.check())
        .singleElement()
        .asString()
        .contains(
            "A194 the metric 1.1 belongs to the families \"jobs\" and \"again\";"
                + " a test has one family: keep one");
  }

  @Test
  void aFamilyHasNothingToTest() {
    study.replace("sources.yaml", "    counts: units\n", "");
    assertThat(study.check())
        .singleElement()
        .asString()
        .contains("A195 the family \"jobs\" names the metric 1.1, but nothing can be tested");
  }
}
