package org.agglo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code agglo open STUDY}: shows the current site. */
@Command(
    name = "open",
    description = "Opens the current site of a study in the browser, and prints where it is.",
    mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {
  @Mixin private StudyOptions study = new StudyOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Path page = study.currentBuild().resolve("site/index.html").toAbsolutePath().normalize();
    spec.commandLine().getOut().println(page);
    try {
      new ProcessBuilder(opener(page.toUri().toString()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println("agglo: no browser could be started; open the page by hand");
    }
    return Agglo.DONE;
  }

  private static List<String> opener(String address) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    return List.of(system.contains("mac") ? "open" : "xdg-open", address);
  }
}
