package org.agglo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.place.PlaceNames;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.synthesis.Addresses;
import org.agglo.study.synthesis.Facts;
import org.agglo.study.synthesis.Margins;
import org.agglo.study.synthesis.Planted;
import org.agglo.study.synthesis.PostcodeTables;
import org.agglo.study.synthesis.Postcodes;
import org.agglo.study.synthesis.Scope;
import org.agglo.study.synthesis.Synthesis;
import org.agglo.study.synthesis.Towns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code agglo synthesise}: a register of companies that do not exist. */
@Command(
    name = "synthesise",
    description = "Writes a synthetic register of companies that meets official margins.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Companies by industry and size band are as UK Business Counts has them, jobs by area and",
      "division as the Business Register and Employment Survey, turnover by region and section as",
      "Business Population Estimates, all scaled to --size. Distortions are planted in it.",
      "Beside FILE: FILE.accounts.csv, accounts that the companies filed; FILE.truth.csv, what was",
      "planted: id, code, before (as written) and after (as it is); FILE.meta.json, the residuals.",
      "Recipes read it: synthetic-register, companies-house and company-accounts. No row is of a",
      "company that exists; the file's name must say synthetic, and every row does."
    })
final class SynthesiseCommand implements Callable<Integer> {
  private static final int THOUSAND = 1_000;

  @Option(names = "--study", paramLabel = "DIR", description = "Of the territory of this study.")
  private @Nullable Path study;

  @Option(names = "--nation", description = "Of all areas of the margins: Great Britain.")
  private boolean nation;

  @Option(names = "--size", required = true, paramLabel = "N", description = "Companies.")
  private int size;

  @Option(names = "--seed", paramLabel = "S", description = "Where chance begins. Default: 1.")
  private long seed = 1;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The register.")
  private Path out = Path.of("");

  @Option(
      names = "--postcodes",
      paramLabel = "FILE",
      description = "A table of postcodes; without one, places are drawn around towns.")
  private @Nullable Path postcodes;

  @Option(
      names = "--data",
      paramLabel = "FOLDERS",
      description = "Folders to search for a table of postcodes.")
  private String data = "";

  @Option(
      names = "--margins",
      paramLabel = "DIR",
      description = "Margins of one's own: area-sic.csv, sic-size.csv, turnover.csv.")
  private @Nullable Path margins;

  @Option(
      names = "--plant",
      paramLabel = "CODE=SHARE",
      description = "How often a distortion is planted, such as dormant=0; may be given again.")
  private Map<String, Double> plant = new LinkedHashMap<>();

  @Option(names = "--threads", paramLabel = "N", description = "Threads. Default: as processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    checkCall();
    Map<Planted, Double> rates = Planted.with(plant);
    Margins given = margins == null ? Margins.bundled() : Margins.read(margins);
    List<String> areas = areas(given);
    Addresses addresses = addresses(given);
    Synthesis.Wish wish = new Synthesis.Wish(areas, size, rates);
    Synthesis synthesis = new Synthesis(given, wish, addresses, seed);
    Synthesis.Report report = synthesis.write(out, Math.max(1, threads));
    Facts.write(out, synthesis, report);
    List<String> lines = lines(report, areas, addresses);
    lines.forEach(spec.commandLine().getErr()::println);
    return Agglo.DONE;
  }

  private void checkCall() {
    Problems problems = new Problems();
    if (nation == (study != null)) {
      problems.add(Code.SYNTHETIC_SCOPE, Place.NONE);
    }
    String name = String.valueOf(out.getFileName());
    if (!name.toLowerCase(Locale.ROOT).contains("synthetic")) {
      problems.add(Code.SYNTHETIC_NAME, Place.NONE, name, "synthetic-" + name);
    }
    for (Path file : Arrays.asList(postcodes, study, margins)) {
      if (file != null && !Files.exists(file)) {
        problems.add(Code.FILE_MISSING, Place.NONE, file, "name one that is there");
      }
    }
    problems.throwIfStop();
  }

  private List<String> areas(Margins given) {
    if (study == null) {
      return given.areas();
    }
    Problems problems = new Problems();
    StudyFolder folder =
        StudyFolder.read(study, problems).orElseThrow(() -> new Misuse(problems.list()));
    problems.throwIfStop();
    return Scope.areas(folder, given.areas());
  }

  private Addresses addresses(Margins given) {
    Optional<Path> table =
        postcodes == null ? PostcodeTables.find(folders()) : Optional.of(postcodes);
    if (table.isPresent()) {
      Path file = table.get();
      return Postcodes.read(file, PostcodeTables.recipe(file), given.areas());
    }
    spec.commandLine().getErr().println("agglo: " + Problem.of(Code.SYNTHETIC_PLACES, Place.NONE));
    return Towns.of(given.areas());
  }

  private List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    if (study != null) {
      folders.add(study.resolve("data"));
    }
    if (!data.isEmpty()) {
      String separator = Pattern.quote(System.getProperty("path.separator"));
      Arrays.stream(data.split(separator)).map(Path::of).forEach(folders::add);
    }
    return folders;
  }

  private List<String> lines(Synthesis.Report report, List<String> areas, Addresses addresses) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "synthetic: %,d companies on %,d rows, %,d accounts, %d areas, seed %d",
            report.companies(),
            report.rows(),
            report.accounts(),
            areas.size(),
            seed));
    lines.add(String.format(Locale.ROOT, "%.6f companies for each enterprise", report.scale()));
    lines.add("enterprises by industry and size band: " + report.enterprises().words());
    lines.add("jobs by area and division: " + report.jobs().words());
    lines.add(
        String.format(
            Locale.ROOT,
            "the fit itself: largest difference %.1e of a margin's largest sum",
            report.worst()));
    lines.add(
        String.format(
            Locale.ROOT,
            "left out: %,.0f thousand jobs of divisions without enterprises",
            report.without() / THOUSAND));
    report
        .planted()
        .forEach(
            (what, n) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "planted: %,d %s (%s)",
                        n,
                        what.code(),
                        what.words(Planted.with(plant).get(what)))));
    lines.add(addresses.shared() ? "places: postcodes" : PlaceNames.CREDIT);
    return lines;
  }
}
