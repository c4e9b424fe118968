package org.agglo.study.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Problem;
import org.agglo.study.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study with ten faults is told ten, in one run. */
class AllAtOnceTest {

  @Test
  void tenFaultsInAllFilesAreTenProblems(@TempDir Path folder) {
    TinyStudy study = TinyStudy.in(folder);
    study
        .replace("study.yaml", "areas: [R1]", "areas: [R7]")
        .replace("study.yaml", "stale-years", "stale-year")
        .append("study.yaml", "colour: red\n")
        .replace("clusters.yaml", "parent: cars", "parent: carz")
        .replace("clusters.yaml", "\"30110\"", "\"00000\"")
        .replace("data/sets.csv", "boats,narrow,30110", "boats,narrow,00000")
        .replace("sources.yaml", "value: jobs", "value: job")
        .replace("sources.yaml", "{first: 2020, last: 2021}", "{first: 2018, last: 2021}")
        .append("data/areas.csv", "A4,Again,area,R2\n")
        .append("data/units.csv", "all,whole,A1\nboots,narrow,A1,2020,5,\n");
    assertThat(study.problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            Code.AREA_UNKNOWN,
            Code.SETTING_UNKNOWN,
            Code.KEY_UNKNOWN,
            Code.PARENT_UNKNOWN,
            Code.CODE_UNKNOWN,
            Code.COLUMN_UNKNOWN,
            Code.YEAR_WITHOUT_DATA,
            Code.AREA_TWICE,
            Code.ROW_RAGGED,
            Code.ROW_UNKNOWN_CLUSTER);
  }

  /** One broken entry costs its list nothing else, and nothing is said of what follows from it. */
  @Test
  void anEntryThatCannotBeReadHidesNoOtherFault(@TempDir Path folder) {
    TinyStudy study = TinyStudy.in(folder);
    study
        .replace("clusters.yaml", "    tier: established\n", "")
        .replace("clusters.yaml", "\"30110\"", "\"00000\"")
        .replace("data/sets.csv", "boats,narrow,30110", "boats,narrow,00000")
        .replace("sources.yaml", "    licence: CC0-1.0\n", "")
        .replace("sources.yaml", "{first: 2020, last: 2021}", "{first: 2018, last: 2021}")
        .append("data/units.csv", "all,whole,A1\n");
    assertThat(study.problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            Code.KEY_MISSING,
            Code.KEY_MISSING,
            Code.CODE_UNKNOWN,
            Code.YEAR_WITHOUT_DATA,
            Code.ROW_RAGGED);
  }

  @Test
  void filesThatCannotBeReadAreAllTold(@TempDir Path folder) {
    TinyStudy study = TinyStudy.in(folder);
    study
        .replace("study.yaml", "comparator: N\n", "")
        .replace("clusters.yaml", "fit: good", "fit: goood")
        .write("sources.yaml", "schema: 1\nsources: [\n")
        .write("metrics.yaml", "schema: 1\nmetrics: 5\n");
    assertThat(study.problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            Code.KEY_MISSING, Code.VALUE_CHOICE, Code.YAML_SYNTAX, Code.VALUE_TYPE);
  }
}
