package org.agglo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import org.agglo.cli.measure.MeasureCommand;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.text.Nearest;
import org.agglo.study.run.RunLog;
import org.agglo.study.run.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code agglo}. */
@Command(
    name = "agglo",
    description = "Finds, tests, scores, maps and reports economic clusters.",
    mixinStandardHelpOptions = true,
    versionProvider = Agglo.VersionLine.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      NewCommand.class,
      LookCommand.class,
      CheckCommand.class,
      RunCommand.class,
      InfoCommand.class,
      OpenCommand.class,
      ReproduceCommand.class,
      FetchCommand.class,
      RecipeCommand.class,
      ConvertCommand.class,
      PrepareCommand.class,
      SynthesiseCommand.class,
      MeasureCommand.class,
      DocsCommand.class
    },
    footer = {
      "",
      "Results go to standard output, messages to standard error.",
      "Exit: 0 done, 1 findings or unmet expectations, 2 misuse, 130 interrupted.",
      "Begin with: agglo new my-study && agglo run my-study"
    })
public final class Agglo implements Runnable {
  /** Done. */
  static final int DONE = 0;

  /** Findings, unmet expectations, or data faults where asked to be strict. */
  static final int FINDINGS = 1;

  /** Misuse: what was asked cannot be done. */
  static final int MISUSE = 2;

  @CommandLine.Spec private CommandSpec spec;

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = commandLine().setOut(out).setErr(err).execute(args);
    out.flush();
    System.exit(exit);
  }

  /** The command line, as tests and the documentation use it too. */
  static CommandLine commandLine() {
    CommandLine agglo = new CommandLine(new Agglo());
    MeasureCommand.keepExamplesWhole(agglo.getSubcommands().get("measure"));
    return agglo
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setAbbreviatedOptionsAllowed(false)
        .setParameterExceptionHandler(Agglo::misused)
        .setExecutionExceptionHandler(Agglo::failed);
  }

  /** Without a command: the help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int misused(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    String what = e instanceof UnmatchedArgumentException u ? unknown(u) : e.getMessage();
    String text = what + "; see " + name + " --help";
    err.println("agglo: " + Problem.of(Code.OPTION_INVALID, Place.NONE, text));
    return MISUSE;
  }

  /** What is unknown on a command line, and the nearest of what is known there. */
  private static String unknown(UnmatchedArgumentException e) {
    String first = e.getUnmatched().get(0);
    CommandSpec command = e.getCommandLine().getCommandSpec();
    boolean option = first.startsWith("-");
    Collection<String> known =
        option ? command.optionsMap().keySet() : command.subcommands().keySet();
    String kind = option ? "no option" : known.isEmpty() ? "no place for" : "no command";
    return "there is " + kind + " \"" + first + "\"" + Nearest.ask(first, known);
  }

  private static int failed(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof Misuse misuse) {
      misuse.problems().forEach(p -> command.getErr().println("agglo: " + p));
      return MISUSE;
    }
    command.getErr().println("agglo: " + Problem.of(Code.INTERNAL, Place.NONE, e, keep(e)));
    return MISUSE;
  }

  /** Keeps the trace of an unforeseen failure for a report of it. */
  private static Path keep(Exception e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    RunLog log = new RunLog(Path.of(System.getProperty("java.io.tmpdir")));
    try {
      log.write(trace.toString());
    } catch (IOException ignored) {
      return Path.of("no log: the temporary folder cannot be written");
    }
    return log.file();
  }

  /** The line that --version prints. */
  static final class VersionLine implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"agglo " + Version.version()};
    }
  }
}
