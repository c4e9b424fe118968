package org.agglo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.agglo.intake.file.Checksum;
import org.agglo.intake.look.Look;
import org.agglo.intake.look.LookJson;
import org.agglo.intake.look.LookText;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.read.Pins;
import org.agglo.study.settings.Settings;
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
    Settings settings = Settings.of(Map.of(), System.getenv(), Map.of());
    Look look = Look.at(file, pinned, settings.limits());
    String sha256 = look.bytes() > LARGE ? "" : Checksum.of(file);
    String text = json ? LookJson.of(look, sha256) + "\n" : LookText.of(look, sha256);
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return Agglo.DONE;
  }
}
