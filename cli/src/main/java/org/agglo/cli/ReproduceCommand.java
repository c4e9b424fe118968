package org.agglo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.publish.Publication;
import org.agglo.study.check.StudyCheck;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.run.Manifest;
import org.agglo.study.run.Reproduce;
import org.agglo.study.run.RunContext;
import org.agglo.study.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code agglo reproduce MANIFEST}: builds again and compares. */
@Command(
    name = "reproduce",
    description = "Builds a study again and compares every input and output with a manifest.",
    mixinStandardHelpOptions = true)
final class ReproduceCommand implements Callable<Integer> {
  @Parameters(paramLabel = "MANIFEST", description = "STUDY/build/manifest.json, or a build's own.")
  private Path manifest = Path.of("build/manifest.json");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Manifest then = Manifest.read(manifest);
    Path path = Reproduce.study(manifest);
    Problems problems = new Problems();
    StudyFolder folder =
        StudyFolder.read(path, problems).orElseThrow(() -> new Misuse(problems.list()));
    StudyCheck.run(folder, problems);
    problems.throwIfStop();
    Settings settings = Settings.of(Map.of(), System.getenv(), folder.study().settings());
    List<Problem> differences =
        Reproduce.compare(then, RunContext.of(folder, settings), Publication.pipeline());
    differences.forEach(p -> spec.commandLine().getErr().println("agglo: " + p));
    if (then.outputs().isEmpty()) {
      throw Misuse.of(Code.MANIFEST_INVALID, Place.NONE, manifest, "it lists no outputs");
    }
    spec.commandLine()
        .getOut()
        .println(
            then.outputs().size() + " outputs compared, " + differences.size() + " differences");
    return differences.isEmpty() ? Agglo.DONE : Agglo.FINDINGS;
  }
}
