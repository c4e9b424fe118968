package org.agglo.cli.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agglo.cli.Shell;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The example of a measure as its help prints it: under "Example", two blanks before the name of a
 * file or a command after a dollar sign, four before the lines of the file or of what comes out.
 *
 * @param files the text of each file
 * @param command the words of the command
 * @param output what it prints
 */
record WorkedExample(Map<String, String> files, List<String> command, String output) {

  static WorkedExample of(CommandLine measure) {
    String help = measure.getUsageMessage(Ansi.OFF);
    Map<String, StringBuilder> blocks = new LinkedHashMap<>();
    String block = "";
    for (String line : help.substring(help.indexOf("\nExample\n") + 9).split("\n")) {
      if (line.startsWith("    ")) {
        blocks.get(block).append(line.substring(4)).append('\n');
      } else if (line.startsWith("  ")) {
        block = line.substring(2);
        blocks.put(block, new StringBuilder());
      }
    }
    Map<String, String> files = new LinkedHashMap<>();
    blocks.forEach((name, text) -> files.put(name, text.toString()));
    String command =
        files.keySet().stream().filter(n -> n.startsWith("$ ")).findAny().orElseThrow();
    String output = files.remove(command);
    return new WorkedExample(files, Arrays.asList(command.substring(2).split(" ")), output);
  }

  /** Writes the files and runs the command on them. */
  Shell run(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    List<String> words = new ArrayList<>(command.subList(1, command.size()));
    words.replaceAll(w -> files.containsKey(w) ? folder.resolve(w).toString() : w);
    return Shell.run(words.toArray(String[]::new));
  }
}
