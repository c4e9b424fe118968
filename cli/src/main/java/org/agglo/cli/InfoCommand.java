package org.agglo.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.Study;
import org.agglo.study.run.RunContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code agglo info STUDY}: what a study is and what it last came to. */
@Command(
    name = "info",
    description = "Tells what a study is, and what it last came to.",
    mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {
  @Mixin private StudyOptions study = new StudyOptions();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Map<String, String> facts = facts(study.open());
    if (json) {
      ObjectNode node = new ObjectMapper().createObjectNode();
      facts.forEach(node::put);
      spec.commandLine().getOut().println(node);
    } else {
      facts.forEach(
          (k, v) ->
              spec.commandLine().getOut().println(String.format(Locale.ROOT, "%-12s %s", k, v)));
    }
    return Agglo.DONE;
  }

  private Map<String, String> facts(RunContext run) {
    Study s = run.folder().study();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("name", s.name());
    facts.put("territory", s.territory().name() + " " + s.territory().areas());
    facts.put("comparator", s.comparator());
    facts.put("years", s.years().first() + "–" + s.years().last());
    facts.put("areas", Integer.toString(run.folder().areas().size()));
    facts.put("clusters", Integer.toString(run.folder().clusters().size()));
    for (Source source : run.folder().sources()) {
      facts.put(
          "source " + source.id(),
          source.title() + ", " + source.vintage() + ", " + source.licence());
    }
    Optional<Path> build = study.folders().findCurrent();
    facts.put("build", build.map(b -> b.getFileName().toString()).orElse("none yet"));
    build.ifPresent(
        b -> {
          Summary summary = Summary.of(run.folder(), b);
          facts.put("studied", summary.studied());
          facts.put("rows", summary.rows());
          facts.put("findings", summary.findings());
          facts.put("flags", summary.flags());
          facts.put("site", b.resolve("site/index.html").toString());
        });
    return facts;
  }
}
