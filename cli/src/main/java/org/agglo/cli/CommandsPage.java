package org.agglo.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The reference page of the command line: the convention, then each command's own help. */
final class CommandsPage {
  private CommandsPage() {}

  static String text(CommandLine agglo) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Commands

        Made by `agglo docs docs/reference` from the commands themselves; do not edit.

        ## The convention

        - Results go to standard output, as CSV unless a command says otherwise, or to the file of
          `--out`. Messages and progress go to standard error.
        - Facts of a run (seed, version, parameters) go beside the result, never into it.
        - Columns of the input come first and unchanged; a new column whose name is taken gets a
          suffix.
        - Distances carry a unit (`250m`, `15km`). Shares are 0–1 in data, percentages only in words.
        - `--json` prints the same facts for programs.
        - Exit: 0 done; 1 findings, unmet expectations, or data faults under `--strict`; 2 misuse;
          130 interrupted.
        - A message says where, what, and how to mend it, with a code from
          [messages.md](messages.md). All problems are told at once.
        - Options that are settings are also keys of `study.yaml` and variables of the environment:
          [settings.md](settings.md).
        """);
    add(page, agglo);
    return page.toString();
  }

  private static void add(StringBuilder page, CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    page.append("\n## ").append(name).append("\n\n```\n");
    page.append(command.getUsageMessage(Ansi.OFF).stripTrailing()).append("\n```\n");
    command.getSubcommands().values().forEach(sub -> add(page, sub));
  }
}
