package org.agglo.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.agglo.intake.fetch.DataSet;
import org.agglo.intake.fetch.DataSets;
import org.agglo.intake.fetch.Fetch;
import org.agglo.intake.fetch.Patience;
import org.agglo.intake.fetch.Wanted;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.study.definition.Sources.RawFile;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.prepare.RawFiles;
import org.agglo.study.run.RunContext;
import org.agglo.study.settings.Setting;
import org.agglo.study.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code agglo fetch STUDY|NAME…}: files from their publishers. */
@Command(
    name = "fetch",
    description = "Fetches publishers' files: those a study lacks, or data sets by name.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without a name: lists the data sets, their licences and parameters.",
      "A study's files go into its folder data, others into the current folder, unless --to says.",
      "This is the only command that uses the network; it asks no address but those listed."
    })
final class FetchCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "STUDY|NAME",
      arity = "0..*",
      description = "A study's folder, or the name of a data set.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A parameter of the data set, such as year=2023; may be given again.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(names = "--to", paramLabel = "DIR", description = "Folder to put the files into.")
  private @Nullable Path to;

  @Option(
      names = "--data",
      paramLabel = "FOLDERS",
      description = "Folders where a study's files may be already, as of the other commands.")
  private String data = "";

  @Option(names = "--again", description = "Fetch data sets that are there already, too.")
  private boolean again;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (names.isEmpty()) {
      list();
      return Agglo.DONE;
    }
    PrintWriter out = spec.commandLine().getOut();
    Fetch fetch = new Fetch(Patience.STANDARD, FetchLines.to(spec.commandLine().getErr()));
    List<Problem> byHand = new ArrayList<>();
    out.println("name,file,bytes,sha256");
    for (String name : names) {
      Path folder = Path.of(name);
      if (Files.isRegularFile(folder.resolve("study.yaml"))) {
        byHand.addAll(study(folder, fetch));
      } else {
        Wanted wanted = DataSets.of(name).wanted(parameters);
        get(wanted, to == null ? Path.of("") : to, fetch);
      }
    }
    byHand.forEach(p -> spec.commandLine().getErr().println("agglo: " + p));
    return byHand.isEmpty() ? Agglo.DONE : Agglo.FINDINGS;
  }

  private void list() {
    PrintWriter out = spec.commandLine().getOut();
    out.println("name,licence,parameters,title");
    for (DataSet set : DataSets.list()) {
      List<String> given = new ArrayList<>();
      set.parameters().forEach((k, v) -> given.add(v.isEmpty() ? k : k + "=" + v));
      String row = String.join(";", given);
      out.println(set.name() + "," + set.licence() + "," + row + ",\"" + set.title() + "\"");
    }
  }

  private void get(Wanted wanted, Path folder, Fetch fetch) {
    PrintWriter err = spec.commandLine().getErr();
    if (!again && Files.exists(folder.resolve(wanted.file()))) {
      err.println(wanted.file() + " is there already; --again fetches it anew");
      return;
    }
    Fetch.Fetched file = fetch.fetch(wanted, folder);
    spec.commandLine()
        .getOut()
        .println(
            String.format(
                Locale.ROOT,
                "%s,%s,%d,%s",
                wanted.set().name(),
                file.file(),
                file.bytes(),
                file.sha256()));
    err.println(
        wanted.set().publisher() + ", " + wanted.set().licence() + ". " + wanted.set().note());
  }

  /** Fetches what a study lacks; the result is what has to be got by hand. */
  private List<Problem> study(Path path, Fetch fetch) {
    Problems problems = new Problems();
    StudyFolder folder =
        StudyFolder.read(path, problems).orElseThrow(() -> new Misuse(problems.list()));
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    if (!data.isEmpty()) {
      given.put(Setting.DATA, data);
    }
    Settings settings = Settings.of(given, System.getenv(), folder.study().settings());
    RunContext run = RunContext.of(folder, settings);
    List<Problem> byHand = new ArrayList<>();
    for (RawFile raw : RawFiles.missing(run)) {
      DataSets.findFile(raw.file())
          .map(wanted -> wanted.withChecksum(raw.sha256()))
          .ifPresentOrElse(
              wanted -> get(wanted, to == null ? path.resolve("data") : to, fetch),
              () -> byHand.add(byHand(run, raw)));
    }
    return byHand;
  }

  private static Problem byHand(RunContext run, RawFile raw) {
    Place place = run.folder().places().of(raw, "file");
    return Problem.of(Code.FETCH_BY_HAND, place, raw.file(), raw.address(), run.finder().places());
  }
}
