package org.agglo.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code agglo measure}: the measures, over a file of one's own. */
@Command(
    name = "measure",
    description = "Computes a measure over a file; without a name, lists the measures.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[MEASURE]",
    subcommands = {LocationQuotientCommand.class})
final class MeasureCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    spec.subcommands()
        .forEach(
            (name, command) ->
                out.println(
                    String.format(
                        Locale.ROOT,
                        "%-20s %s",
                        name,
                        command.getCommandSpec().usageMessage().description()[0])));
  }
}
