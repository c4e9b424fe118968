package org.agglo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.agglo.study.starter.Starter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code agglo new DIR}: a commented study that runs. */
@Command(
    name = "new",
    description = "Makes a small commented study that runs, to change into your own.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "Folder to make; it must be new or empty.")
  private Path folder = Path.of("my-study");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<String> files = Starter.write(folder);
    files.forEach(file -> spec.commandLine().getOut().println(folder.resolve(file)));
    spec.commandLine().getErr().println("Now: agglo run " + folder + ", then change clusters.yaml");
    return Agglo.DONE;
  }
}
