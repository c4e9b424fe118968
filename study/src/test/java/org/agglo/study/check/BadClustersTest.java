package org.agglo.study.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Severity;
import org.agglo.study.TinyStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clusters, areas and lists that contradict each other. */
class BadClustersTest {
  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.in(folder);
    study.replace("sources.yaml", "    sets: data/sets.csv\n", "");
  }

  @Test
  void aCodeIsUnknownAndTheNearestAreNamed() {
    study.replace("clusters.yaml", "\"22110\"", "\"2299\"");
    assertThat(study.check())
        .containsExactly(
            "clusters.yaml:12:19: A040 cluster \"cars\": SIC 2007 has no code \"2299\"; nearest are"
                + " 2229 Manufacture of other plastic products;"
                + " 2223 Manufacture of builders' ware of plastic;"
                + " 2222 Manufacture of plastic packing goods");
  }

  @Test
  void aLeafWhoseClassExistsIsAcceptedAndNoted() {
    study.replace("clusters.yaml", "\"22110\"", "\"22111\"");
    List<Problem> problems = study.problems();
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "clusters.yaml:12:19: A041 cluster \"cars\": the list has no subclass \"22111\","
                + " but its class exists; it is accepted");
    assertThat(problems.get(0).code().severity()).isEqualTo(Severity.NOTE);
    assertThat(study.run().figures()).isNotEmpty();
  }

  @Test
  void aCodeStandsTwice() {
    study.replace("clusters.yaml", "[\"29\", \"22110\"]", "[\"29\", \"22110\", \"29\"]");
    assertThat(study.check())
        .containsExactly(
            "clusters.yaml:12:13: A042 cluster \"cars\": the code \"29\" stands twice; keep one");
  }

  @Test
  void aClusterStandsTwice() {
    study.replace("clusters.yaml", "id: boats", "id: cars");
    study.replace("clusters.yaml", "    parent: cars\n", "");
    study.without("data/jobs.csv", "boats").without("data/units.csv", "boats");
    assertThat(study.check())
        .containsExactly(
            "clusters.yaml:14:9: A043 the cluster id \"cars\" stands twice; rename one");
  }

  @Test
  void aParentIsUnknownAndTheNearestIsNamed() {
    study.replace("clusters.yaml", "parent: cars", "parent: carz");
    assertThat(study.check())
        .containsExactly(
            "clusters.yaml:18:13: A044 cluster \"boats\" names the parent \"carz\","
                + " which is not there; did you mean \"cars\"?");
  }

  @Test
  void parentsFormALoop() {
    study.replace("clusters.yaml", "    name: Cars\n", "    name: Cars\n    parent: boats\n");
    assertThat(study.check())
        .containsExactly(
            "clusters.yaml:19:13: A045 the parents form a loop: boats → cars → boats;"
                + " take one away");
  }

  @Test
  void aClusterIsItsOwnParent() {
    study.replace("clusters.yaml", "parent: cars", "parent: boats");
    assertThat(study.check())
        .containsExactly(
            "clusters.yaml:18:13: A045 the parents form a loop: boats → boats; take one away");
  }

  @Test
  void everyLoopIsTold() {
    study.replace("clusters.yaml", "    name: Cars\n", "    name: Cars\n    parent: cars\n");
    study.replace(
        "clusters.yaml", "parent: cars\n    fit: partial", "parent: boats\n    fit: partial");
    assertThat(study.problems())
        .extracting(Problem::code)
        .containsExactly(Code.PARENT_LOOP, Code.PARENT_LOOP);
  }

  @Test
  void theTerritoryNamesAnUnknownArea() {
    study.replace("study.yaml", "areas: [R1]", "areas: [R1, R3]");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:7:15: A046 the territory names the area \"R3\","
                + " which the table of areas lacks; did you mean \"A3\"?");
  }

  @Test
  void theComparatorIsUnknown() {
    study.replace("study.yaml", "comparator: N", "comparator: Nation");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:8:13: A046 the comparator names the area \"Nation\","
                + " which the table of areas lacks");
  }

  @Test
  void anAreaNamesAnUnknownParent() {
    study.replace("data/areas.csv", "A4,Fourth area,area,R2", "A4,Fourth area,area,R9");
    assertThat(study.check())
        .containsExactly(
            "data/areas.csv:8:4: A046 A4 names the area \"R9\","
                + " which the table of areas lacks; did you mean \"R1\"?");
  }

  @Test
  void anAreaStandsTwice() {
    study.append("data/areas.csv", "A4,Fourth area,area,R2\n");
    assertThat(study.check())
        .containsExactly("data/areas.csv:9:1: A047 the area \"A4\" stands twice; keep one");
  }

  @Test
  void areasFormALoop() {
    study.replace("data/areas.csv", "N,Nation,nation,", "N,Nation,nation,A1");
    assertThat(study.check())
        .containsExactly(
            "data/areas.csv: A048 the areas form a loop: A1 → R1 → N → A1;"
                + " mend the column parent");
  }

  @Test
  void theTerritoryHasTheIdOfAnArea() {
    study.replace("study.yaml", "id: land", "id: R1");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:5:7: A016 the territory: \"R1\" is also an area's code;"
                + " give it an id of its own");
  }

  @Test
  void theTerritoryHoldsAnAreaTwice() {
    study.replace("study.yaml", "areas: [R1]", "areas: [R1, A2]");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:7:15: A016 the territory: A2 lies within R1 and would count twice;"
                + " keep one");
  }

  @Test
  void theTerritoryNamesAnAreaTwice() {
    study.replace("study.yaml", "areas: [R1]", "areas: [R1, R1]");
    assertThat(study.check())
        .containsExactly(
            "study.yaml:7:11: A016 the territory: R1 lies within R1 and would count twice;"
                + " keep one");
  }

  @Test
  void theTableOfAreasLacksAColumn() {
    study.replace("data/areas.csv", "code,name,level,parent", "code,name,tier,parent");
    assertThat(study.check())
        .containsExactlyInAnyOrder(
            "data/areas.csv:1:3: A011 unknown key \"tier\" in data/areas.csv;"
                + " columns are code, name, level, parent",
            "data/areas.csv:1: A012 data/areas.csv lacks the key \"level\":"
                + " Level: areas of one level are ranked together.");
  }

  @Test
  void theTableOfAreasHasNoRows() {
    study.write("data/areas.csv", "code,name,level,parent\n");
    assertThat(study.check())
        .containsExactly(
            "data/areas.csv: A005 data/areas.csv has no rows;"
                + " give at least a heading and one row");
  }

  @Test
  void theTableOfAreasHasNoBytes() {
    study.write("data/areas.csv", "");
    assertThat(study.check())
        .containsExactly(
            "data/areas.csv: A005 data/areas.csv has no rows;"
                + " give at least a heading and one row");
  }

  @Test
  void aNominationWasKeptAsAnUnknownCluster() {
    study.write(
        "nominations.csv",
        "id,name,partner,place,sector,state,into\nn1,Cars,Nobody,Land,cars,kept,carz\n");
    assertThat(study.check())
        .containsExactly(
            "nominations.csv:2:7: A055 \"n1\" names the cluster \"carz\", which is not there;"
                + " did you mean \"cars\"?");
  }
}
