package org.agglo.cli.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code agglo measure}: the measures, over a file of one's own. */
@Command(
    name = "measure",
    description = "Computes a measure over a file; without a name, lists the measures.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[MEASURE]",
    subcommands = {
      LocationQuotientCommand.class,
      StrongClustersCommand.class,
      KrugmanCommand.class,
      HerfindahlCommand.class,
      HooverCommand.class,
      GiniCommand.class,
      TheilCommand.class,
      EntropyCommand.class,
      HachmanCommand.class,
      EllisonGlaeserCommand.class,
      MaurelSedillotCommand.class,
      CoagglomerationCommand.class,
      LitzenbergerSternbergCommand.class,
      InterconnectionCommand.class,
      ShiftShareCommand.class,
      HighGrowthCommand.class,
      CagrCommand.class,
      DbscanCommand.class,
      HdbscanCommand.class,
      OpticsCommand.class,
      ComplexityCommand.class,
      RelatednessCommand.class,
      RelatednessDensityCommand.class,
      ClusterDefinitionsCommand.class,
      MoranCommand.class,
      GearyCommand.class,
      GetisOrdCommand.class
    })
public final class MeasureCommand implements Runnable {
  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      ObjectNode list = new ObjectMapper().createObjectNode();
      list().forEach(list::put);
      out.println(list);
    } else {
      list()
          .forEach((name, line) -> out.println(String.format(Locale.ROOT, "%-22s %s", name, line)));
    }
  }

  private Map<String, String> list() {
    Map<String, String> list = new LinkedHashMap<>();
    Objects.requireNonNull(spec)
        .subcommands()
        .forEach(
            (name, command) ->
                list.put(name, command.getCommandSpec().usageMessage().description()[0]));
    return list;
  }

  /** Prints the examples of the measures as they are: a line of a file must not be broken. */
  public static void keepExamplesWhole(CommandLine measure) {
    for (CommandLine command : measure.getSubcommands().values()) {
      command
          .getHelpSectionMap()
          .put(
              UsageMessageSpec.SECTION_KEY_FOOTER,
              help -> String.join("\n", command.getCommandSpec().usageMessage().footer()) + "\n");
    }
  }
}
