package org.agglo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.publish.Publication;
import org.agglo.study.check.SourceCheck;
import org.agglo.study.run.Pipeline;
import org.agglo.study.run.RunContext;
import org.agglo.study.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code agglo run STUDY}: from a study folder to its site. */
@Command(
    name = "run",
    description = "Runs a study: from its folder to its site.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private StudyOptions study = new StudyOptions();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description =
          "Run up to this stage: load, identify, select, score or articulate (default); with registers"
              + " also gather, locate, classify, resolve, flag, count, concentrate, cells.")
  private String stage = Pipeline.Articulate.NAME;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    RunContext run = study.open(new Problems());
    SourceCheck.run(run);
    run.problems().throwIfStop();
    Runner runner = new Runner(run, Publication.pipeline(), study.folders(), ProgressLines.to(err));
    int told = run.problems().list().size();
    Path result = runner.runUpTo(stage);
    List<Problem> found = run.problems().list();
    found.subList(told, found.size()).forEach(p -> err.println("agglo: " + p));
    err.flush();
    if (stage.equals(Pipeline.Articulate.NAME)) {
      Summary.of(run.folder(), result).print(spec.commandLine().getOut());
    } else {
      spec.commandLine().getOut().println(result);
    }
    return Agglo.DONE;
  }
}
