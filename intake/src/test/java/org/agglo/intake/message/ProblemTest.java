package org.agglo.intake.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** How a problem is told. */
class ProblemTest {
  private static final Place PLACE = new Place("clusters.yaml", 12, 5);

  @Test
  void saysWhereThenItsCodeThenTheSentence() {
    Problem problem = Problem.of(Code.CLUSTER_TWICE, PLACE, "rail");
    assertThat(problem)
        .hasToString("clusters.yaml:12:5: A043 the cluster id \"rail\" stands twice; rename one");
  }

  @Test
  void leavesThePlaceOutWhereThereIsNone() {
    Problem problem = Problem.of(Code.CLUSTER_TWICE, Place.NONE, "rail");
    assertThat(problem).hasToString("A043 the cluster id \"rail\" stands twice; rename one");
  }

  @Test
  void fillsInEveryPart() {
    Problem problem = Problem.of(Code.PARENT_UNKNOWN, PLACE, "rail", "transprt", "; nearest is x");
    assertThat(problem.text())
        .isEqualTo(
            "cluster \"rail\" names the parent \"transprt\", which is not there; nearest is x");
  }

  /** What a user wrote is said as written, even where it looks like a place for a part. */
  @Test
  void saysAPartAsItIs() {
    Problem problem = Problem.of(Code.PARENT_UNKNOWN, PLACE, "{1}", "{2}$1\\", "");
    assertThat(problem.text())
        .isEqualTo("cluster \"{1}\" names the parent \"{2}$1\\\", which is not there");
  }

  /** A message is one line, whatever stands in a file. */
  @Test
  void staysOnOneLine() {
    Problem problem = Problem.of(Code.CLUSTER_TWICE, PLACE, "ra\r\nil\u0007");
    assertThat(problem.text()).doesNotContain("\n", "\r", "\u0007");
  }

  @Test
  void placesNameLineAndColumnWhereKnown() {
    assertThat(new Place("a.csv", 3, 2)).hasToString("a.csv:3:2");
    assertThat(new Place("a.csv", 3, 0)).hasToString("a.csv:3");
    assertThat(Place.of("a.csv")).hasToString("a.csv");
    assertThat(Place.NONE).hasToString("");
  }

  @Test
  void onlyMisuseStops() {
    Problems problems = new Problems();
    problems.add(Code.CODE_LEAF, PLACE, "rail", "30201");
    problems.add(Code.ROW_RAGGED, PLACE, 3, 5);
    assertThat(problems.stop()).isFalse();
    problems.throwIfStop();
    problems.add(Code.CLUSTER_TWICE, PLACE, "rail");
    assertThat(problems.stop()).isTrue();
    assertThatThrownBy(problems::throwIfStop).isInstanceOf(Misuse.class);
  }

  @Test
  void aMisuseTellsAllProblemsInTheOrderFound() {
    Problems problems = new Problems();
    problems.add(Code.CLUSTER_TWICE, PLACE, "rail");
    problems.add(Code.ROW_RAGGED, PLACE, 3, 5);
    problems.add(Code.AREA_TWICE, PLACE, "A1");
    Misuse misuse = catchThrowableOfType(Misuse.class, problems::throwIfStop);
    assertThat(misuse.problems())
        .extracting(Problem::code)
        .containsExactly(Code.CLUSTER_TWICE, Code.ROW_RAGGED, Code.AREA_TWICE);
    assertThat(misuse.getMessage().lines()).hasSize(3);
  }
}
