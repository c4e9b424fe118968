package org.agglo.study.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.study.Built;
import org.agglo.study.TinyStudy;
import org.agglo.study.definition.StudyFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a build has what the study expects. */
class ExpectCheckTest {
  private static final Built BUILT = TinyStudy.plain();

  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.in(folder);
    study.write(
        "expect.yaml",
        """
        schema: 1
        expect:
          - metric: "3.1"
            measure: location_quotient
            cluster: cars
            definition: narrow
            area: land
            period: "2021"
            value: 2
            tolerance: 0.001
            status: ""
        """);
  }

  @Test
  void findsNothingWhereTheFigureIsAsExpected() {
    assertThat(check()).isEmpty();
  }

  @Test
  void findsNothingWithinTheTolerance() {
    study.replace("expect.yaml", "value: 2", "value: 2.0009");
    assertThat(check()).isEmpty();
  }

  @Test
  void saysByHowMuchAFigureMayDiffer() {
    study.replace("expect.yaml", "value: 2", "value: 2.002");
    assertThat(check())
        .containsExactly(
            "expect.yaml:3:5: A062 3.1 location_quotient cars narrow land 2021 is 2,"
                + " expected 2.002 ± 0.001");
  }

  @Test
  void allowsNoDifferenceWithoutATolerance() {
    study.replace("expect.yaml", "    tolerance: 0.001\n", "");
    study.replace("expect.yaml", "value: 2", "value: 2.0000000001");
    assertThat(check()).hasSize(1);
  }

  @Test
  void saysThatAFigureIsNotThere() {
    study.replace("expect.yaml", "period: \"2021\"", "period: \"2020\"");
    assertThat(check())
        .containsExactly(
            "expect.yaml:3:5: A061 no figure 3.1 location_quotient cars narrow land 2020;"
                + " expected 2");
  }

  @Test
  void saysThatAMeasureIsNotThere() {
    study.replace("expect.yaml", "location_quotient", "krugman");
    assertThat(check()).singleElement().asString().contains("A061 no figure 3.1 krugman cars");
  }

  @Test
  void saysThatAStatusIsAnother() {
    study.replace("expect.yaml", "status: \"\"", "status: u");
    assertThat(check())
        .containsExactly(
            "expect.yaml:3:5: A063 3.1 location_quotient cars narrow land 2021 has status [],"
                + " expected [u]");
  }

  @Test
  void expectsACellToBeMissingWhereItStatesNoValue() {
    study.replace("expect.yaml", "    value: 2\n    tolerance: 0.001\n", "");
    assertThat(check())
        .containsExactly(
            "expect.yaml:3:5: A062 3.1 location_quotient cars narrow land 2021 is 2,"
                + " expected missing ± 0");
    study.replace("expect.yaml", "location_quotient", "level");
    study.replace("expect.yaml", "metric: \"3.1\"", "metric: \"2.2\"");
    study.replace("expect.yaml", "definition: narrow", "definition: whole");
    study.replace("expect.yaml", "status: \"\"", "status: x");
    assertThat(check()).isEmpty();
  }

  @Test
  void comparesTheBoundsAndPThatAreStated() {
    study.replace("expect.yaml", "    value: 2\n", "    lower: 1.5\n    p: 0.01\n");
    assertThat(check())
        .containsExactly(
            "expect.yaml:3:5: A062 lower bound of 3.1 location_quotient cars narrow land 2021 is"
                + " missing, expected 1.5 ± 0.001",
            "expect.yaml:3:5: A062 p of 3.1 location_quotient cars narrow land 2021 is missing,"
                + " expected 0.01 ± 0.001");
    study.replace("expect.yaml", "    lower: 1.5\n    p: 0.01\n", "    upper: 3\n");
    assertThat(check()).singleElement().asString().contains("upper bound of 3.1");
  }

  @Test
  void tellsEveryDifference() {
    study.replace("expect.yaml", "value: 2", "value: 3");
    study.append(
        "expect.yaml", study.read("expect.yaml").substring("schema: 1\nexpect:\n".length()));
    assertThat(check()).hasSize(2);
  }

  private List<String> check() {
    Problems problems = new Problems();
    StudyFolder read = StudyFolder.read(study.folder(), problems).orElseThrow();
    ExpectCheck.run(
        read.expectations(problems).orElseThrow().expect(), BUILT.build(), read.places(), problems);
    return problems.list().stream().map(Problem::toString).toList();
  }
}
