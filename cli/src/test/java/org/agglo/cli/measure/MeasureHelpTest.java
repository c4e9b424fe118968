package org.agglo.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.agglo.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Every measure says what it adds, and its example does what the help says. */
class MeasureHelpTest {
  @TempDir Path folder;

  static Collection<CommandLine> measures() {
    return new CommandLine(new MeasureCommand()).getSubcommands().values();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void exampleGivesWhatTheHelpSays(CommandLine measure) throws IOException {
    MeasureCommand.keepExamplesWhole(measure.getParent());
    WorkedExample example = WorkedExample.of(measure);
    assertThat(example.command()).startsWith("agglo", "measure", measure.getCommandName());
    Shell shell = example.run(folder);
    assertThat(shell.out()).as(shell.err()).isEqualTo(example.output());
    assertThat(shell.exit()).isZero();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void helpSaysWhatIsAdded(CommandLine measure) {
    assertThat(measure.getUsageMessage(Ansi.OFF)).contains("\nAdds ");
  }

  @Test
  void listNamesEveryMeasureInOneLine() {
    Shell list = Shell.run("measure");
    assertThat(list.exit()).isZero();
    assertThat(list.out().lines().map(l -> l.split(" ")[0]))
        .containsExactlyElementsOf(measures().stream().map(CommandLine::getCommandName).toList());
  }

  @Test
  void listIsThereAsJsonToo() {
    assertThat(Shell.run("measure", "--json").out())
        .startsWith("{\"location-quotient\":\"")
        .hasLineCount(1);
  }
}
