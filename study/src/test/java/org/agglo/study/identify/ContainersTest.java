package org.agglo.study.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.study.TinyStudy;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Frame;
import org.agglo.study.definition.StudyFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers that mix frames, leave codes out again, and share codes. Synthetic. */
class ContainersTest {
  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void write() {
    study = TinyStudy.in(folder);
    study.replace("sources.yaml", "    sets: data/sets.csv\n", "");
  }

  private StudyFolder read() {
    return StudyFolder.read(study.folder(), new Problems()).orElseThrow();
  }

  private List<String> codes(String cluster, Definition definition) {
    return read().clusters().stream()
        .filter(c -> c.id().equals(cluster))
        .map((Cluster c) -> c.codes(definition, Frame.SIC))
        .findFirst()
        .orElseThrow();
  }

  /** The narrow list has the leaf of 291; the broad ones have six and 29201 in 22110's place. */
  @Test
  void countsWhatIsHeldAndWhatIsHeldTwice() {
    study.replace("clusters.yaml", "sic: [\"301\"]", "sic: [\"301\", \"2920\"]");
    Containers containers = Containers.of(read());
    assertThat(containers.coverage(Definition.NARROW))
        .isEqualTo(new Containers.Coverage(2, 729, 0));
    assertThat(containers.coverage(Definition.BROAD)).isEqualTo(new Containers.Coverage(9, 729, 3));
    assertThat(containers.overlaps(Definition.NARROW)).isEmpty();
    assertThat(containers.overlaps(Definition.BROAD))
        .containsExactly(new Containers.Overlap("cars", "boats", 3, 7, 5, true));
    assertThat(containers.overlaps(Definition.BROAD).get(0).jaccard()).isEqualTo(3 / 9.0);
  }

  @Test
  void aListInNaceCountsInSic() {
    study.replace("clusters.yaml", "sic: [\"291\"]", "nace: [\"2910\", \"2920\"]");
    assertThat(study.check()).isEmpty();
    assertThat(codes("cars", Definition.NARROW)).containsExactly("2910", "2920");
  }

  @Test
  void whatIsExcludedIsInNeitherList() {
    study.replace(
        "clusters.yaml",
        "sic: [\"29\", \"22110\"]\n",
        "sic: [\"29\", \"22110\"]\n    exclude: {codes: {sic: [\"29202\"], nace: [\"2931\"]}}\n");
    assertThat(study.check()).isEmpty();
    assertThat(codes("cars", Definition.NARROW)).containsExactly("291");
    assertThat(codes("cars", Definition.BROAD))
        .containsExactly("291", "29201", "29203", "2932", "22110");
  }

  @Test
  void anExclusionThatTakesNothingOutIsASlip() {
    study.replace(
        "clusters.yaml",
        "sic: [\"29\", \"22110\"]\n",
        "sic: [\"29\", \"22110\"]\n    exclude: {codes: {sic: [\"30110\"], nace: [\"62012\"]}}\n");
    assertThat(study.check())
        .containsExactly(
            "clusters.yaml:13:29: A156 cluster \"cars\" takes out \"30110\", which none of its codes"
                + " holds; drop it, or mend it",
            "clusters.yaml:13:46: A040 cluster \"cars\": NACE Rev. 2 has no code \"62012\"; nearest"
                + " are 6201 Computer programming activities; 6202 Computer consultancy activities;"
                + " 6203 Computer facilities management activities");
  }

  @Test
  void otherFramesBecomeSicByTheStudysConcordance() {
    study.write("data/naics.csv", "from,to,weight\n3361,2910,1\n3363,2931,0.4\n");
    study.replace(
        "clusters.yaml", "sic: [\"291\"]", "naics: [\"3361\", \"3363\"]\n      soc: [\"5231\"]");
    study.replace(
        "clusters.yaml",
        "schema: 1\n",
        "schema: 1\nconcordances:\n  - {from: naics, to: sic, file: data/naics.csv}\n");
    Problems problems = new Problems();
    assertThat(
            ContainerCodes.of(read(), problems).stream()
                .filter(
                    row -> row.cluster().equals("cars") && row.definition() == Definition.NARROW))
        .containsExactly(
            row(Frame.NAICS, "3361", "2910", 1),
            row(Frame.NAICS, "3363", "2931", 0.4),
            row(Frame.NAICS, "3363", "", 0.6),
            row(Frame.SOC, "5231", "", 1));
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "clusters.yaml:12:7: A153 cluster \"cars\": of 2 naics codes, 1 become SIC codes in"
                + " whole; not so 3363: figures of industries leave all of them out, recipes read"
                + " them as container_code");
  }

  @Test
  void aFrameWithoutConcordanceIsTold() {
    study.replace("clusters.yaml", "sic: [\"291\"]", "isic: [\"2910\"]");
    assertThat(study.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "clusters.yaml:10:7: A154 cluster \"cars\": no concordance leads from isic to sic, so"
                + " its isic codes count in no figure of industries; name one under concordances");
  }

  @Test
  void aConcordanceOutsideTheStudyIsRefused() {
    study.replace(
        "clusters.yaml",
        "schema: 1\n",
        "schema: 1\nconcordances:\n  - {from: naics, to: sic, file: ../naics.csv}\n");
    assertThat(study.check()).hasSize(1).first().asString().contains("A004");
  }

  private static ContainerCodes.Row row(Frame frame, String code, String sic, double weight) {
    return new ContainerCodes.Row("cars", Definition.NARROW, frame, code, sic, weight);
  }
}
