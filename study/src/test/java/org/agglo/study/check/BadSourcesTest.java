package org.agglo.study.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.agglo.intake.file.Checksum;
import org.agglo.study.TinyStudy;
import org.agglo.study.settings.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources whose tables are not there, or are not what the study says. */
class BadSourcesTest {
  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.in(folder);
  }

  @Test
  void aTableIsMissing() {
    study.delete("data/units.csv");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:38:12: A001 there is no file data/units.csv;"
                + " put it into the study's folder data, or name its folder with --data");
  }

  @Test
  void aTableLiesOutsideTheFolder() {
    study.replace("sources.yaml", "data/units.csv", "../units.csv");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:38:12: A004 ../units.csv lies outside the study folder;"
                + " use a path within it");
  }

  @Test
  void aTableHasAHeadingAlone() {
    study.write("data/units.csv", "cluster,definition,area,year,units,status\n");
    assertThat(study.check())
        .containsExactly(
            "data/units.csv: A005 data/units.csv has no rows;"
                + " give at least a heading and one row");
  }

  @Test
  void aTableHasNoBytes() {
    study.write("data/units.csv", "");
    assertThat(study.check())
        .containsExactly(
            "data/units.csv: A005 data/units.csv has no rows;"
                + " give at least a heading and one row");
  }

  @Test
  void aColumnIsUnknownAndTheNearestIsNamed() {
    study.replace("sources.yaml", "value: units", "value: unit");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:45:14: A020 there is no column \"unit\" in data/units.csv;"
                + " did you mean \"units\"?");
  }

  @Test
  void aColumnIsUnknownAndNoneIsNear() {
    study.replace("sources.yaml", "value: units", "value: turnover");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:45:14: A020 there is no column \"turnover\" in data/units.csv;"
                + " it has cluster, definition, area, year, units, status");
  }

  @Test
  void aColumnStandsTwice() {
    study.replace("data/units.csv", "units,status", "units,units");
    study.replace("sources.yaml", "      status: status\n", "");
    assertThat(study.check())
        .containsExactly(
            "data/units.csv:1:6: A021 the column \"units\" stands twice in data/units.csv;"
                + " rename one");
  }

  @Test
  void aRoleIsUnknownAndTheNearestIsNamed() {
    study.replace("sources.yaml", "status: status", "statos: status");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:46:7: A022 a table of figures has no role \"statos\";"
                + " did you mean \"status\"?");
  }

  @Test
  void aRoleThatIsNeededIsNotNamed() {
    study.replace("sources.yaml", "      value: units\n", "");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:41:7: A023 no column is named for the role \"value\";"
                + " add it under columns");
  }

  @Test
  void aYearHasNoData() {
    study.replace("sources.yaml", "{first: 2020, last: 2021}", "{first: 2019, last: 2022}");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:39:12: A052 the source \"units\" has no data for 2019, 2022,"
                + " which the study names; it holds 2020–2021");
  }

  @Test
  void aMetricIsUnknownAndTheNearestIsNamed() {
    study.replace("sources.yaml", "metric: \"1.1\"", "metric: \"1.l\"");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:33:13: A049 \"units\" names the metric \"1.l\","
                + " which is not in the catalogue; did you mean \"1.1\"?");
  }

  @Test
  void twoSourcesFeedOneMetric() {
    study.replace("sources.yaml", "metric: \"1.1\"", "metric: \"3.1\"");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:33:13: A051 the sources \"jobs\" and \"units\" both feed 3.1; keep one");
  }

  @Test
  void aSourceStandsTwice() {
    study.replace("sources.yaml", "id: units", "id: jobs");
    assertThat(study.check())
        .containsExactly("sources.yaml:25:9: A050 the source id \"jobs\" stands twice; rename one");
  }

  @Test
  void aTableHasChanged() throws Exception {
    String before = Checksum.of(study.file("data/units.csv"));
    study.append("sources.yaml", "    sha256: " + before + "\n");
    assertThat(study.check()).isEmpty();
    study.append("data/units.csv", "\n");
    String after = Checksum.of(study.file("data/units.csv"));
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:47:13: A003 data/units.csv has checksum "
                + after
                + ", the study expects "
                + before
                + "; restore the file, or run with --accept-changed");
  }

  @Test
  void aChangedTableIsReadWhereChangesAreAccepted() {
    study.append("sources.yaml", "    sha256: \"0\"\n").with(Setting.ACCEPT_CHANGED, "true");
    assertThat(study.check()).isEmpty();
    assertThat(study.run().relation("loading").rows()).isEqualTo(2);
  }

  @Test
  void figuresWereMadeWithOtherCodes() {
    study.replace("clusters.yaml", "[\"29\", \"22110\"]", "[\"29\", \"22110\", \"2720\"]");
    assertThat(study.check())
        .containsExactly(
            "clusters.yaml:12:7: A053 the figures of \"cars\" (broad) were made with codes"
                + " 29;22110, clusters.yaml has 29;22110;2720; run agglo prepare with the"
                + " publisher's files, or restore the codes");
  }

  @Test
  void figuresWereMadeWithCodesAndTheClusterHasNone() {
    study.replace("clusters.yaml", "    narrow:\n      sic: [\"291\"]\n", "");
    assertThat(study.check())
        .singleElement()
        .asString()
        .contains("were made with codes 291, clusters.yaml has none; run agglo prepare");
  }

  @Test
  void codesInAnotherOrderAreTheSame() {
    study.replace("clusters.yaml", "[\"29\", \"22110\"]", "[\"22110\", \"29\"]");
    assertThat(study.check()).isEmpty();
  }

  @Test
  void codesOfATableThatTwoSourcesShareAreToldOnce() {
    study.append("sources.yaml", "    sets: data/sets.csv\n");
    study.replace("data/sets.csv", "boats,narrow,30110", "boats,narrow,30120");
    assertThat(study.check()).hasSize(1);
  }

  @Test
  void theTableOfCodeListsIsMissing() {
    study.delete("data/sets.csv");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:23:11: A001 there is no file data/sets.csv;"
                + " create it, or take it out");
  }

  @Test
  void theTableOfGapsIsMissing() {
    study.append("sources.yaml", "    gaps: data/gaps.csv\n");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml:47:11: A001 there is no file data/gaps.csv;"
                + " create it, or take it out");
  }

  @Test
  void theTableOfGapsHasAFault() {
    study.append("sources.yaml", "    gaps: data/gaps.csv\n");
    study.write("data/gaps.csv", "cluster,from,status,note\nboats,late,x,synthetic\n");
    assertThat(study.check())
        .containsExactly("data/gaps.csv:2:2: A014 \"from\" should be a whole number, not \"late\"");
  }

  @Test
  void aGapHasAnUnknownMark() {
    study.append("sources.yaml", "    gaps: data/gaps.csv\n");
    study.write("data/gaps.csv", "cluster,status,note\nboats,lo,synthetic\n");
    assertThat(study.check())
        .containsExactly(
            "data/gaps.csv:2:2: A015 \"lo\" is not one of b, c, e, f, low, p, r, u, x, z;"
                + " did you mean \"low\"?");
  }

  /** A source without gaps is as it should be: the table may be empty. */
  @Test
  void theTableOfGapsMayHaveNoRows() {
    study.append("sources.yaml", "    gaps: data/gaps.csv\n");
    study.write("data/gaps.csv", "cluster,definition,area,from,to,status,note\n");
    assertThat(study.check()).isEmpty();
    assertThat(study.run().figures()).isNotEmpty();
  }
}
