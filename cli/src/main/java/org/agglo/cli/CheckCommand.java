package org.agglo.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.message.Severity;
import org.agglo.study.check.ExpectCheck;
import org.agglo.study.check.SourceCheck;
import org.agglo.study.definition.Expectations;
import org.agglo.study.run.RunContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code agglo check STUDY}: everything that is wrong with a study, at once. */
@Command(
    name = "check",
    description = "Checks a study: everything that is wrong with it, at once.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private StudyOptions study = new StudyOptions();

  @Option(
      names = "--expect",
      description = "Compare the current build with expect.yaml; exit 1 on a difference.")
  private boolean expect;

  @Option(names = "--strict", description = "Exit 1 if any row had to be set aside.")
  private boolean strict;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Problems problems = new Problems();
    RunContext run = study.open(problems);
    SourceCheck.run(run);
    int compared = expect && !run.problems().stop() ? expect(run) : 0;
    List<Problem> found = run.problems().list();
    if (json) {
      spec.commandLine().getOut().println(json(found));
    } else {
      found.forEach(p -> spec.commandLine().getErr().println("agglo: " + p));
      spec.commandLine().getOut().println(summary(found, compared));
    }
    return exit(found);
  }

  private int expect(RunContext run) {
    if (!Files.exists(study.path().resolve("expect.yaml"))) {
      String mend = "write what must come out of a run";
      run.problems().add(Code.FILE_MISSING, Place.of("expect.yaml"), "expect.yaml", mend);
      return 0;
    }
    List<Expectations.Expectation> expectations =
        run.folder().expectations(run.problems()).map(Expectations::expect).orElse(List.of());
    Optional<Path> build = study.folders().findCurrent();
    if (build.isEmpty()) {
      run.problems().add(Code.EXPECT_NO_BUILD, Place.NONE, study.path());
      return 0;
    }
    ExpectCheck.run(expectations, build.get(), run.folder().places(), run.problems());
    return expectations.size();
  }

  private int exit(List<Problem> found) {
    boolean noBuild = found.stream().anyMatch(p -> p.code() == Code.EXPECT_NO_BUILD);
    boolean misuse =
        found.stream()
            .filter(p -> p.code() != Code.EXPECT_NO_BUILD)
            .anyMatch(p -> p.code().severity() == Severity.MISUSE);
    boolean faults = found.stream().anyMatch(p -> p.code().severity() == Severity.FAULT);
    if (misuse) {
      return Agglo.MISUSE;
    }
    return noBuild || (faults && (expect || strict)) ? Agglo.FINDINGS : Agglo.DONE;
  }

  private String summary(List<Problem> found, int compared) {
    String problems =
        found.isEmpty()
            ? "nothing wrong"
            : found.size() + (found.size() == 1 ? " finding" : " findings");
    return study.path() + ": " + problems + (expect ? ", " + compared + " figures compared" : "");
  }

  private static String json(List<Problem> found) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    ArrayNode list = root.putArray("problems");
    for (Problem p : found) {
      ObjectNode node = list.addObject();
      node.put("code", p.code().id());
      node.put("severity", p.code().severity().name().toLowerCase(Locale.ROOT));
      node.put("file", p.place().file());
      node.put("line", p.place().line());
      node.put("column", p.place().column());
      node.put("text", p.text());
    }
    return root.toString();
  }
}
