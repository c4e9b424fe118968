package org.agglo.study.run;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;
import org.agglo.study.definition.Sources.DataSet;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.Study.Disclosure;
import org.agglo.study.register.RegisterFiles;
import org.agglo.study.schema.Names;
import org.agglo.study.settings.Setting;

/**
 * What went into a build and what came out: version, every input with checksum and licence, the
 * parameters, every output with checksum. It holds no clock time.
 */
public final class Manifest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private final JsonNode root;

  private Manifest(JsonNode root) {
    this.root = root;
  }

  static void write(RunContext run, Map<String, String> stages, Path build) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("agglo", Version.version());
    root.put("study", run.folder().study().name());
    root.put("schema", run.folder().study().schema());
    parameters(run, root.putObject("parameters"));
    inputs(run, build, root.putArray("inputs"));
    ObjectNode keys = root.putObject("stages");
    stages.forEach(keys::put);
    ObjectNode outputs = root.putObject("outputs");
    outputs(build).forEach(outputs::put);
    String text = JSON.writer(PRETTY).writeValueAsString(root) + "\n";
    Files.writeString(build.resolve("manifest.json"), text, StandardCharsets.UTF_8);
  }

  /** Settings that results depend on; threads and folders are not among them. */
  private static void parameters(RunContext run, ObjectNode parameters) {
    parameters.put("seed", run.folder().study().seed().orElse(1L));
    parameters.put(
        "disclosure", Names.choice(run.folder().study().disclosure().orElse(Disclosure.NONE)));
    parameters.put("concentrated", run.settings().number(Setting.CONCENTRATED));
    parameters.put("stale-years", run.settings().whole(Setting.STALE_YEARS));
    if (!run.folder().registers().isEmpty()) {
      for (Setting setting : Setting.ofRegisters()) {
        parameters.put(setting.key(), run.settings().number(setting));
      }
    }
  }

  private static void inputs(RunContext run, Path build, ArrayNode inputs) throws IOException {
    for (Map.Entry<String, String> file : Inputs.checksums(run.folder()).entrySet()) {
      ObjectNode input = inputs.addObject();
      input.put("file", file.getKey());
      input.put("sha256", file.getValue());
    }
    for (RegisterFiles.Wanted file : RegisterFiles.list(run)) {
      ObjectNode input = inputs.addObject();
      input.put("file", file.file());
      input.put("sha256", RegisterFiles.checksum(run, file));
      input.put("source", file.id());
      input.put("licence", file.licence());
    }
    Columns loading = loading(build);
    for (DataSet set : run.folder().dataSets()) {
      ObjectNode input = inputs.addObject();
      input.put("file", set.table());
      input.put("sha256", run.tables().checksum(set));
      input.put("source", set.id());
      input.put("licence", set.licence());
      if (set instanceof Source source) {
        input.put("republish", source.republish().name().toLowerCase(Locale.ROOT));
      }
      int row = List.of(loading.texts("source")).indexOf(set.id());
      for (String count : List.of("rows", "loaded", "rejected")) {
        input.put(count, (long) loading.numbers(count)[row]);
      }
    }
  }

  /** Rows in, loaded and rejected, as the build counted them. */
  private static Columns loading(Path build) {
    try (Database database = Database.open(1)) {
      database.view("loading", build.resolve("relations/loading.parquet"));
      return Columns.read(database, "SELECT * FROM loading ORDER BY source");
    }
  }

  /** Checksums of all files of a build but the manifest itself, by path. */
  static Map<String, String> outputs(Path build) throws IOException {
    Map<String, String> outputs = new TreeMap<>();
    try (Stream<Path> files = Files.walk(build)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = slashes(build.relativize(file));
        if (!name.equals("manifest.json")) {
          outputs.put(name, Checksum.of(file));
        }
      }
    }
    return outputs;
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** Reads a manifest. */
  public static Manifest read(Path file) {
    try {
      JsonNode root = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
      if (root.path("outputs").isObject() && root.path("agglo").isTextual()) {
        return new Manifest(root);
      }
      throw Misuse.of(Code.MANIFEST_INVALID, Place.NONE, file, "it lists no outputs");
    } catch (IOException e) {
      throw Misuse.of(Code.MANIFEST_INVALID, Place.NONE, file, "it is not readable JSON");
    }
  }

  /** The version of Agglo that made the build. */
  public String version() {
    return root.path("agglo").asText();
  }

  /** Checksums of inputs by file name. */
  public Map<String, String> inputs() {
    Map<String, String> inputs = new TreeMap<>();
    root.path("inputs")
        .forEach(i -> inputs.put(i.path("file").asText(), i.path("sha256").asText()));
    return inputs;
  }

  /** Checksums of outputs by path. */
  public Map<String, String> outputs() {
    Map<String, String> outputs = new TreeMap<>();
    root.path("outputs").properties().forEach(e -> outputs.put(e.getKey(), e.getValue().asText()));
    return outputs;
  }
}
