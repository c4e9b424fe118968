package org.agglo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.look.KnownPostcodes;
import org.agglo.intake.look.Look;
import org.agglo.intake.look.LookJson;
import org.agglo.intake.look.LookText;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.read.Pins;
import org.agglo.study.settings.Setting;
import org.agglo.study.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code agglo look FILE}: what Agglo sees in a file. */
@Command(
    name = "look",
    description = "Shows what is in a file: how it is written, what its columns likely mean.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Reads CSV in any dialect, XLSX, XLS, Parquet, JSON, GeoJSON, TopoJSON and GeoPackage,",
      "also packed with gzip or zip. What is found can be pinned: --pin separator=tab",
      "Keys: format, encoding, separator, quote, decimal, header, footnotes, part."
    })
final class LookCommand implements Callable<Integer> {
  /** The checksum of a larger file would take longer than the look. */
  private static final long LARGE = 256L << 20;

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  @Option(
      names = "--pin",
      paramLabel = "KEY=VALUE",
      description = "Say how the file is written instead of leaving it to be found.")
  private Map<String, String> pins = new LinkedHashMap<>();

  @Option(
      names = "--data",
      paramLabel = "FOLDERS",
      description = "Folders to search for a table of postcodes.")
  private String data = "";

  @Option(
      names = "--postcodes",
      paramLabel = "FILE",
      description = "A table of postcodes, which tells those that are known.")
  private @Nullable Path postcodes;

  @Option(
      names = "--cache",
      paramLabel = "FOLDER",
      description =
          "Where what is known of the table is kept; your own folder for such files unless set.")
  private String cache = "";

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      String mend = "name a file that is there";
      throw Misuse.of(Code.FILE_MISSING, Place.NONE, file, mend);
    }
    Problems problems = new Problems();
    Pins pinned = Pins.of(pins, Place.NONE, problems);
    problems.throwIfStop();
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    if (!data.isEmpty()) {
      given.put(Setting.DATA, data);
    }
    if (!cache.isEmpty()) {
      given.put(Setting.CACHE, cache);
    }
    Settings settings = Settings.of(given, System.getenv(), Map.of());
    Look look = Look.at(file, pinned, settings.limits(), known(settings));
    String sha256 = look.bytes() > LARGE ? "" : Checksum.of(file);
    String text = json ? LookJson.of(look, sha256) + "\n" : LookText.of(look, sha256);
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return Agglo.DONE;
  }

  /** The known postcodes, found when they are asked for, and once. */
  private Supplier<Optional<KnownPostcodes>> known(Settings settings) {
    PostcodeTables tables =
        new PostcodeTables(settings, line -> spec.commandLine().getErr().println("agglo: " + line));
    List<Optional<KnownPostcodes>> found = new ArrayList<>();
    return () -> {
      if (found.isEmpty()) {
        found.add(tables.find(postcodes, study()));
      }
      return found.get(0);
    };
  }

  /** The folder of data of the study that the file is in; none where it is in none. */
  private List<Path> study() {
    for (Path at = file.toAbsolutePath().getParent(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("study.yaml"))) {
        return Stream.of(at.resolve("data")).filter(Files::isDirectory).toList();
      }
    }
    return List.of();
  }
}
