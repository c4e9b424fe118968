package org.agglo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.agglo.study.schema.ReferencePages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code agglo docs DIR}: the reference pages, from the same tables the program works with. */
@Command(
    name = "docs",
    description = "Writes the reference: commands, settings, messages, schema, JSON Schemas.",
    mixinStandardHelpOptions = true)
final class DocsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "Folder to write to, such as docs/reference.")
  private Path folder = Path.of("docs/reference");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    for (Map.Entry<String, String> page : pages().entrySet()) {
      Path file = folder.resolve(page.getKey());
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, page.getValue(), StandardCharsets.UTF_8);
      spec.commandLine().getOut().println(file);
    }
    return Agglo.DONE;
  }

  /** All reference pages by file name. */
  static Map<String, String> pages() {
    Map<String, String> pages = ReferencePages.all();
    pages.put("commands.md", CommandsPage.text(Agglo.commandLine()));
    return pages;
  }
}
