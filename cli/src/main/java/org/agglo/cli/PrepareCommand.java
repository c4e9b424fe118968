package org.agglo.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.agglo.study.prepare.Prepare;
import org.agglo.study.run.RunContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code agglo prepare STUDY}: makes the study's tables from the publishers' files. */
@Command(
    name = "prepare",
    description = "Makes a study's tables of figures from the publishers' files, by its recipes.",
    mixinStandardHelpOptions = true)
final class PrepareCommand implements Callable<Integer> {
  @Mixin private StudyOptions study = new StudyOptions();

  @Option(names = "--out", paramLabel = "DIR", description = "Write below this folder instead.")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    RunContext run = study.open();
    Path target = out == null ? study.path() : out;
    spec.commandLine().getOut().println("file,rows,sha256");
    for (Prepare.Written file : new Prepare(run, target).write()) {
      spec.commandLine().getOut().println(file.file() + "," + file.rows() + "," + file.sha256());
    }
    return Agglo.DONE;
  }
}
