package org.agglo.study.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.agglo.intake.message.Misuse;
import org.agglo.study.TinyStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is wrong with the files of a study, each in one sentence: where, what, and how to mend it.
 */
class BadDefinitionsTest {
  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.in(folder);
  }

  @Test
  void nothingIsWrongWithAStudyThatIsRight() {
    assertThat(study.check()).isEmpty();
  }

  @Test
  void aFolderWithoutStudyYamlIsNoStudy() {
    study.delete("study.yaml");
    assertThatThrownBy(study::check)
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("A076")
        .hasMessageContaining("it has no study.yaml; see agglo new --help");
  }

  @Test
  void aFileIsMissing() {
    study.delete("clusters.yaml");
    assertThat(study.check())
        .containsExactly(
            "clusters.yaml: A001 there is no file clusters.yaml; create it, or take it out");
  }

  @Test
  void theTableOfAreasIsMissing() {
    study.delete("data/areas.csv");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:11:10: A001 there is no file data/areas.csv; create it, or take it out");
  }

  @Test
  void aFileIsNotYaml() {
    study.replace("clusters.yaml", "    name: Cars", "\tname: Cars");
    assertThat(study.check())
        .singleElement()
        .asString()
        .startsWith("clusters.yaml:4:1: A010 this is not YAML: ")
        .endsWith("; compare with the example in docs/reference");
  }

  @Test
  void aFileIsEmpty() {
    study.write("sources.yaml", "# nothing\n");
    assertThat(study.check())
        .containsExactly(
            "sources.yaml: A010 this is not YAML: it is empty;"
                + " compare with the example in docs/reference");
  }

  @Test
  void aFileIsAListWhereItShouldHaveKeys() {
    study.write("clusters.yaml", "- id: cars\n");
    assertThat(study.check())
        .containsExactly("clusters.yaml:1:1: A014 \"this\" should be keys and values, not a list");
  }

  @Test
  void aKeyIsUnknownAndTheNearestIsNamed() {
    study.replace("clusters.yaml", "fit_reason", "fit_raeson");
    assertThat(study.check())
        .containsExactlyInAnyOrder(
            "clusters.yaml:8:5: A011 unknown key \"fit_raeson\" in a cluster;"
                + " did you mean \"fit_reason\"?",
            "clusters.yaml:3:5: A012 a cluster lacks the key \"fit_reason\":"
                + " Why the fit is judged so, in one sentence.");
  }

  @Test
  void aKeyIsUnknownAndNoneIsNear() {
    study.append("study.yaml", "population: 5\n");
    assertThat(study.check())
        .singleElement()
        .asString()
        .startsWith(
            "study.yaml:20:1: A011 unknown key \"population\" in a study; known are schema,");
  }

  @Test
  void aKeyIsMissing() {
    study.replace("study.yaml", "comparator: N\n", "");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:1:1: A012 a study lacks the key \"comparator\":"
                + " Code of the area everything is compared with.");
  }

  @Test
  void aKeyIsLeftEmpty() {
    study.replace("study.yaml", "comparator: N", "comparator:");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:8:1: A012 a study lacks the key \"comparator\":"
                + " Code of the area everything is compared with.");
  }

  @Test
  void aValueIsOfTheWrongType() {
    study.replace("study.yaml", "first: 2019", "first: early");
    assertThat(study.check())
        .containsExactly("study.yaml:9:16: A014 \"first\" should be a whole number, not \"early\"");
  }

  @Test
  void aListIsGivenAsASingleValue() {
    study.replace("study.yaml", "areas: [R1]", "areas: R1");
    assertThat(study.check())
        .containsExactly("study.yaml:7:10: A014 \"areas\" should be a list, not \"R1\"");
  }

  @Test
  void aChoiceIsUnknownAndTheNearestIsNamed() {
    study.replace("clusters.yaml", "fit: good", "fit: goood");
    assertThat(study.check())
        .containsExactly(
            "clusters.yaml:7:10: A015 \"goood\" is not one of good, partial, poor;"
                + " did you mean \"good\"?");
  }

  @Test
  void aFrameOfCodesIsUnknown() {
    study.replace("clusters.yaml", "sic: [\"291\"]", "sci: [\"291\"]");
    assertThat(study.check())
        .containsExactly(
            "clusters.yaml:10:7: A015 \"sci\" is not one of sic, nace, isic, naics, soc, subject,"
                + " project-sector, supplier-label; did you mean \"sic\"?");
  }

  @Test
  void aKeyStandsTwice() {
    study.replace("clusters.yaml", "    name: Cars\n", "    name: Cars\n    name: Cars\n");
    assertThat(study.check())
        .containsExactly("clusters.yaml:5:5: A013 the key \"name\" stands twice; keep one");
  }

  @Test
  void aKeyOfAMapStandsTwice() {
    study.replace("clusters.yaml", "sic: [\"291\"]\n", "sic: [\"291\"]\n      sic: [\"292\"]\n");
    assertThat(study.check())
        .containsExactly("clusters.yaml:11:7: A013 the key \"sic\" stands twice; keep one");
  }

  @Test
  void anIdHasLettersThatIdsDoNot() {
    study.replace("clusters.yaml", "id: boats", "id: Fast Boats");
    study.without("data/jobs.csv", "boats").without("data/units.csv", "boats");
    assertThat(study.check())
        .containsExactly(
            "clusters.yaml:14:5: A016 a cluster:"
                + " an id is lower-case letters, digits and single hyphens");
  }

  @Test
  void theFirstYearIsBehindTheLast() {
    study.replace("study.yaml", "first: 2019", "first: 2022");
    assertThat(study.check())
        .containsExactly("study.yaml:9:8: A016 a years: the first year is after the last");
  }

  @Test
  void aStudyOfANewerSchemaGetsOneSentence() {
    study.replace("study.yaml", "schema: 1", "schema: 2\nnovelty: [1, 2]");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:1:9: A017 written for schema 2, this Agglo reads up to 1;"
                + " use a newer Agglo");
  }

  @Test
  void aSettingIsUnknownAndTheNearestIsNamed() {
    study.replace("study.yaml", "stale-years", "stale-year");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:19:3: A018 there is no setting \"stale-year\";"
                + " did you mean \"stale-years\"?");
  }

  @Test
  void aSettingIsNoNumber() {
    study.replace("study.yaml", "stale-years: \"3\"", "stale-years: three");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:19:3: A014 \"stale-years\" should be a whole number, 0 or more, not \"three\"");
  }

  @Test
  void aSettingIsBelowWhatItCanBe() {
    study.replace("study.yaml", "stale-years: \"3\"", "keep-builds: \"0\"");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:19:3: A014 \"keep-builds\" should be a whole number, 1 or more, not \"0\"");
  }

  @Test
  void sectorsOfAnotherFrameAreNotShownYet() {
    study.append("study.yaml", "sectors: {frame: nace, digits: 2}\n");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:20:18: A058 sectors can be shown for the frame sic, not yet for nace;"
                + " leave sectors out");
  }

  @Test
  void sectorsOfAnotherLengthAreNotShownYet() {
    study.append("study.yaml", "sectors: {frame: sic, digits: 3}\n");
    assertThat(study.check())
        .containsExactly("study.yaml:20:31: A014 \"digits\" should be 2, not \"3\"");
  }

  @Test
  void aFamilyNamesAnUnknownMetric() {
    study.replace("study.yaml", "metrics: [\"2.2\"]", "metrics: [\"3.11\"]");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:15:15: A049 the family \"jobs\" names the metric \"3.11\","
                + " which is not in the catalogue; did you mean \"3.1\"?");
  }

  @Test
  void aTableOfTheStudyLiesOutsideItsFolder() {
    study.replace("study.yaml", "table: data/areas.csv", "table: ../areas.csv");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:11:10: A004 ../areas.csv lies outside the study folder;"
                + " use a path within it");
  }

  @Test
  void theOutlinesAreMissing() {
    study.replace(
        "study.yaml", "  source: synthetic", "  outlines: data/outlines.csv\n  source: x");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:12:13: A001 there is no file data/outlines.csv; create it, or take it out");
  }
}
