package org.agglo.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Misuse;
import org.agglo.study.Built;
import org.agglo.study.TinyStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build says of itself. */
class ManifestTest {
  private static final Built BUILT = TinyStudy.plain();

  @TempDir private Path folder;

  @Test
  void namesEveryInputWithItsChecksum() throws IOException {
    Manifest manifest = manifest(BUILT);
    assertThat(manifest.inputs())
        .containsOnlyKeys(
            "clusters.yaml",
            "data/areas.csv",
            "data/jobs.csv",
            "data/sets.csv",
            "data/units.csv",
            "sources.yaml",
            "study.yaml");
    Path study = BUILT.run().folder().path();
    for (Map.Entry<String, String> input : manifest.inputs().entrySet()) {
      assertThat(input.getValue()).isEqualTo(Checksum.of(study.resolve(input.getKey())));
    }
  }

  @Test
  void namesEveryOutputWithItsChecksum() throws IOException {
    Manifest manifest = manifest(BUILT);
    assertThat(manifest.outputs())
        .containsOnlyKeys(
            "relations/family.parquet",
            "relations/figure_item.parquet",
            "relations/figure_public.parquet",
            "relations/finding.parquet",
            "relations/loading.parquet",
            "relations/reject.parquet",
            "relations/related.parquet",
            "site/index.html");
    for (Map.Entry<String, String> output : manifest.outputs().entrySet()) {
      assertThat(output.getValue()).isEqualTo(Checksum.of(BUILT.build().resolve(output.getKey())));
    }
  }

  @Test
  void saysLicenceAndRowsOfEverySource() throws IOException {
    JsonNode inputs = json().path("inputs");
    JsonNode jobs = inputs.get(inputs.size() - 2);
    assertThat(jobs.path("source").asText()).isEqualTo("jobs");
    assertThat(jobs.path("licence").asText()).isEqualTo("CC0-1.0");
    assertThat(jobs.path("republish").asText()).isEqualTo("figures");
    assertThat(jobs.path("rows").asLong()).isEqualTo(60);
    assertThat(jobs.path("loaded").asLong()).isEqualTo(60);
    assertThat(jobs.path("rejected").asLong()).isZero();
  }

  @Test
  void saysLicenceAndRowsOfTablesOfSizes() throws IOException {
    Built tested = TinyStudy.withTests(folder).run();
    JsonNode inputs =
        new ObjectMapper()
            .readTree(tested.build().resolve("manifest.json").toFile())
            .path("inputs");
    JsonNode sizes = inputs.get(inputs.size() - 1);
    assertThat(sizes.path("source").asText()).isEqualTo("plants");
    assertThat(sizes.path("licence").asText()).isEqualTo("CC0-1.0");
    assertThat(sizes.has("republish")).isFalse();
    assertThat(sizes.path("loaded").asLong()).isEqualTo(12);
  }

  @Test
  void saysVersionAndParameters() throws IOException {
    JsonNode root = json();
    assertThat(root.path("agglo").asText()).isEqualTo(Version.version());
    assertThat(root.path("parameters").path("seed").asLong()).isEqualTo(1);
    assertThat(root.path("parameters").path("concentrated").asDouble()).isEqualTo(1.25);
  }

  @Test
  void holdsNoClockTime() throws IOException {
    String text = Files.readString(BUILT.build().resolve("manifest.json"));
    assertThat(text).doesNotContainPattern("[0-9]{2}:[0-9]{2}").doesNotContainPattern("T[0-9]{2}");
  }

  @Test
  void isTheSameInAnotherFolder() {
    TinyStudy study = TinyStudy.in(folder);
    study.run();
    assertThat(study.file("build/manifest.json"))
        .hasSameTextualContentAs(BUILT.build().resolve("manifest.json"));
  }

  @Test
  void isRefusedWhereItIsNone() throws IOException {
    Path json = Files.writeString(folder.resolve("a.json"), "{\"agglo\": \"0.1.0\"}");
    assertThatThrownBy(() -> Manifest.read(json))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("A075")
        .hasMessageContaining("it lists no outputs");
    Path text = Files.writeString(folder.resolve("b.json"), "not json");
    assertThatThrownBy(() -> Manifest.read(text))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("it is not readable JSON");
    assertThatThrownBy(() -> Manifest.read(folder.resolve("c.json")))
        .isInstanceOf(Misuse.class)
        .hasMessageContaining("A075");
  }

  private static Manifest manifest(Built built) {
    return Manifest.read(built.build().resolve("manifest.json"));
  }

  private static JsonNode json() throws IOException {
    return new ObjectMapper().readTree(BUILT.build().resolve("manifest.json").toFile());
  }
}
