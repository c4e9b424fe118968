package org.agglo.study.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.agglo.study.definition.Clusters;
import org.agglo.study.definition.Sources;
import org.agglo.study.definition.Study;
import org.agglo.study.starter.Starter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The JSON Schemas say of a file what the program says of it. */
class JsonSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path MIDLANDS = Path.of("../examples/midlands");

  static Stream<Class<? extends Record>> files() {
    return StudyFiles.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void nameEveryKeyOfARecordAndNoOther(Class<? extends Record> type) throws IOException {
    JsonNode schema = schema(type);
    assertThat(schema.path("properties").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(Names.keys(type));
    assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("files")
  void needWhatIsNeitherOptionalNorAListNorAMap(Class<? extends Record> type) throws IOException {
    List<String> needed =
        Arrays.stream(type.getRecordComponents())
            .filter(c -> !Set.of(Optional.class, List.class, Map.class).contains(c.getType()))
            .map(Names::key)
            .toList();
    assertThat(schema(type).path("required"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(needed);
  }

  @ParameterizedTest
  @MethodSource("files")
  void giveEveryKeyItsMeaning(Class<? extends Record> type) throws IOException {
    JsonNode properties = schema(type).path("properties");
    for (RecordComponent component : type.getRecordComponents()) {
      String key = Names.key(component);
      assertThat(properties.path(key).path("description").asText()).as(key).isNotBlank();
    }
  }

  @Test
  void listTheChoices() throws IOException {
    JsonNode cluster = schema(Clusters.class).path("properties").path("clusters").path("items");
    assertThat(cluster.path("properties").path("tier").path("enum"))
        .extracting(JsonNode::asText)
        .containsExactly("super", "established", "new-economy");
    assertThat(cluster.path("properties").path("narrow").path("propertyNames").path("enum"))
        .extracting(JsonNode::asText)
        .contains("sic", "supplier-label");
  }

  @ParameterizedTest
  @ValueSource(strings = {"study.yaml", "sources.yaml", "clusters.yaml", "expect.yaml"})
  void findTheMidlandsRight(String file) throws IOException {
    assertThat(validate(file, yaml(MIDLANDS.resolve(file)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"study.yaml", "sources.yaml", "clusters.yaml"})
  void findTheStarterRight(String file, @TempDir Path folder) throws IOException {
    Starter.write(folder.resolve("starter"));
    assertThat(validate(file, yaml(folder.resolve("starter").resolve(file)))).isEmpty();
  }

  @Test
  void findTheCatalogueRight() throws IOException {
    Path catalogue = Path.of("src/main/resources/org/agglo/study/catalogue/metrics.yaml");
    assertThat(validate("metrics.yaml", yaml(catalogue))).isEmpty();
  }

  @Test
  void findFaultWithAnUnknownKeyAMissingKeyAWrongTypeAndAnUnknownChoice() throws IOException {
    ObjectNode study = (ObjectNode) yaml(MIDLANDS.resolve("study.yaml"));
    study.put("colour", "red").remove("comparator");
    ((ObjectNode) study.path("years")).put("first", "early");
    study.put("disclosure", "thorough");
    assertThat(validate("study.yaml", study))
        .extracting(ValidationMessage::getType)
        .containsExactlyInAnyOrder("additionalProperties", "required", "type", "enum");
  }

  @Test
  void areOfRecordsThatReadTheFilesOfAStudy() {
    assertThat(StudyFiles.all())
        .containsEntry("study.yaml", Study.class)
        .containsEntry("sources.yaml", Sources.class)
        .containsEntry("clusters.yaml", Clusters.class);
  }

  private static Set<ValidationMessage> validate(String file, JsonNode node) {
    String schema = JsonSchema.of(StudyFiles.all().get(file));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(node);
  }

  private static JsonNode yaml(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return JSON.valueToTree(new Load(settings).loadFromString(Files.readString(file)));
  }

  private static JsonNode schema(Class<? extends Record> type) throws IOException {
    return JSON.readTree(JsonSchema.of(type));
  }
}
