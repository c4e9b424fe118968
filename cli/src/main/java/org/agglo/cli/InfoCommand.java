package org.agglo.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.agglo.study.definition.Definition;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.Study;
import org.agglo.study.identify.Containers;
import org.agglo.study.run.RunContext;
import org.agglo.study.schema.Names;
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

  @Option(
      names = "--overlaps",
      description = "Print the pairs of containers that share industry codes, as CSV.")
  private boolean overlaps;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    RunContext run = study.open();
    if (overlaps) {
      overlaps(Containers.of(run.folder()));
      return Agglo.DONE;
    }
    Map<String, String> facts = facts(run);
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
    Containers containers = Containers.of(run.folder());
    for (Definition definition : List.of(Definition.NARROW, Definition.BROAD)) {
      facts.put(Names.choice(definition) + " codes", words(containers, definition));
    }
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

  private static String words(Containers containers, Definition definition) {
    Containers.Coverage held = containers.coverage(definition);
    List<Containers.Overlap> pairs = containers.overlaps(definition);
    long apart = pairs.stream().filter(pair -> !pair.nested()).count();
    String most =
        pairs.stream()
            .filter(pair -> !pair.nested())
            .findFirst()
            .map(p -> ", most " + p.first() + " and " + p.second() + " (" + p.shared() + ")")
            .orElse("");
    return held.held()
        + " of "
        + held.all()
        + " five-digit SIC codes in a container, "
        + held.twice()
        + " in several; "
        + apart
        + " pairs overlap that are not nested"
        + most;
  }

  private void overlaps(Containers containers) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("definition,first,second,nested,codes_first,codes_second,shared,jaccard");
    for (Definition definition : List.of(Definition.NARROW, Definition.BROAD)) {
      for (Containers.Overlap pair : containers.overlaps(definition)) {
        out.println(
            String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%d,%d,%d,%.4f",
                Names.choice(definition),
                pair.first(),
                pair.second(),
                pair.nested() ? "yes" : "no",
                pair.ofFirst(),
                pair.ofSecond(),
                pair.shared(),
                pair.jaccard()));
      }
    }
  }
}
