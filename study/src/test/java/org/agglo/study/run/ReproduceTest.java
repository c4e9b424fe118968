package org.agglo.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Problem;
import org.agglo.study.Site;
import org.agglo.study.TinyStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Building again and comparing. */
class ReproduceTest {
  @TempDir private Path folder;
  private TinyStudy study;

  @BeforeEach
  void run() {
    study = TinyStudy.in(folder);
    study.run();
  }

  @Test
  void findsNoDifferenceWhereNothingChanged() {
    assertThat(compare()).isEmpty();
  }

  @Test
  void namesTheTableThatChangedAndWhatCameOfItAndLeavesTheBuildAlone() {
    String current = study.read("build/current");
    study.replace("data/jobs.csv", "cars,narrow,A1,2021,100", "cars,narrow,A1,2021,105");
    assertThat(compare())
        .extracting(p -> p.place().file())
        .contains("data/jobs.csv", "relations/figure_public.parquet");
    assertThat(study.read("build/current")).isEqualTo(current);
  }

  @Test
  void namesADefinitionThatChanged() {
    study.replace("clusters.yaml", "reason: synthetic", "reason: another");
    assertThat(compare()).extracting(p -> p.place().file()).containsExactly("clusters.yaml");
  }

  @Test
  void namesAFileThatWasAdded() {
    study.write("assets.csv", "id,name,kind,source\na1,Works,works,synthetic\n");
    assertThat(compare())
        .extracting(Problem::text)
        .singleElement()
        .asString()
        .startsWith("assets.csv: was absent, is now ");
  }

  @Test
  void namesAnOutputWhoseChecksumChanged() {
    String sha = manifest().outputs().get("site/index.html");
    study.replace("build/manifest.json", sha, "0".repeat(64));
    assertThat(compare())
        .extracting(Problem::text)
        .containsExactly("site/index.html: was " + "0".repeat(64) + ", is now " + sha);
  }

  @Test
  void refusesTheManifestOfAnotherVersion() {
    study.replace("build/manifest.json", Version.version(), "0.0.9");
    assertThatThrownBy(this::compare)
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("A074 made with Agglo 0.0.9, this is " + Version.version());
  }

  @Test
  void findsTheStudyAboveAManifest() {
    assertThat(Reproduce.study(study.file("build/manifest.json")))
        .isEqualTo(study.folder().toAbsolutePath());
  }

  @Test
  void saysWhereThereIsNoStudyAboveAManifest() {
    assertThatThrownBy(() -> Reproduce.study(folder.resolve("manifest.json")))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("A076");
  }

  private List<Problem> compare() {
    return Reproduce.compare(manifest(), study.open(), TinyStudy.pipeline(Site.PLAIN));
  }

  private Manifest manifest() {
    return Manifest.read(study.file("build/manifest.json"));
  }
}
