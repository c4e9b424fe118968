package org.agglo.cli.measure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problem;
import org.agglo.intake.message.Problems;
import org.agglo.intake.message.Severity;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Result;
import org.agglo.study.measure.ResultFile;
import org.agglo.study.measure.RunFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * A measure over a file: this class reads the file and writes result, facts and messages; a measure
 * says what it needs and what comes of it.
 */
abstract class FileMeasure implements Callable<Integer> {
  private static final List<String> NOT_FACTS =
      List.of("--help", "--version", "--out", "--json", "--summary");

  @Parameters(paramLabel = "FILE", description = "A CSV file with a heading.")
  private Path file = Path.of("");

  @Option(names = "--id", paramLabel = "COL", description = "Column that names rows in messages.")
  private @Nullable String id;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write here, and the facts of the run to FILE.meta.json; else to standard output.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Write JSON: the facts of the run, then the rows.")
  private boolean json;

  @Option(names = "--strict", description = "Exit 1 if any row had to be set aside.")
  private boolean strict;

  @Spec private @Nullable CommandSpec spec;

  /**
   * What the measure makes of the table.
   *
   * @param table the table, of which nothing but the heading has been looked at
   */
  abstract Result measure(InputTable table) throws IOException;

  /** The specification of the command. */
  CommandSpec spec() {
    return Objects.requireNonNull(spec);
  }

  /** The column given by {@code --id}, for a measure that needs to know rows by name. */
  String demandId() {
    if (id == null) {
      throw Misuse.of(Code.OPTION_INVALID, Place.NONE, "name the column of areas: --id COL");
    }
    return id;
  }

  @Override
  public final Integer call() throws IOException {
    Problems problems = new Problems();
    InputTable table = InputTable.read(file, problems);
    if (id != null) {
      table.nameRows(id);
    }
    if (out != null) {
      guardOutput("--out", out);
    }
    Result result = measure(table);
    problems.throwIfStop();
    List<Problem> told = problems.list();
    told.forEach(p -> spec().commandLine().getErr().println("agglo: " + p));
    ObjectNode facts = new RunFacts(command(), options(), inputs()).of(table, result);
    write(result, facts);
    boolean fault = told.stream().anyMatch(p -> p.code().severity() == Severity.FAULT);
    return strict && fault ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private String command() {
    return "measure " + spec().name();
  }

  /** What is written must not take the place of what it was made from. */
  void guardOutput(String option, Path file) throws IOException {
    for (Path input : Files.exists(file) ? inputs() : List.<Path>of()) {
      if (Files.exists(input) && Files.isSameFile(input, file)) {
        throw Misuse.of(
            Code.OPTION_INVALID,
            Place.NONE,
            option + " " + file + " is an input; name another file");
      }
    }
  }

  /** The table, then the files of options. */
  private List<Path> inputs() {
    List<Path> inputs = new ArrayList<>(List.of(file));
    for (OptionSpec option : spec().options()) {
      Object value = option.getValue();
      if (value instanceof Path path && !NOT_FACTS.contains(option.longestName())) {
        inputs.add(path);
      }
    }
    return inputs;
  }

  /** Every option with the value it has, given or not. */
  private Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    for (OptionSpec option : spec().options()) {
      Object value = option.getValue();
      if (value != null && !NOT_FACTS.contains(option.longestName())) {
        options.put(option.longestName(), String.valueOf(value));
      }
    }
    return options;
  }

  private void write(Result result, ObjectNode facts) throws IOException {
    if (out == null) {
      Writer to = new BufferedWriter(spec().commandLine().getOut(), 1 << 16);
      write(result, facts, to);
      to.flush();
      return;
    }
    writeWhole(out, to -> write(result, facts, to));
    Path beside = out.resolveSibling(out.getFileName() + ".meta.json");
    writeWhole(beside, to -> to.write(ResultFile.facts(facts)));
  }

  /** What goes into a file. */
  interface Content {
    /** Writes it. */
    void to(Writer writer) throws IOException;
  }

  /** Writes a file that is there whole or not at all. */
  static void writeWhole(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path whole = target.resolveSibling("." + target.getFileName() + ".tmp");
    try {
      try (Writer to = Files.newBufferedWriter(whole, StandardCharsets.UTF_8)) {
        content.to(to);
      }
      Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(whole);
      throw Misuse.of(Code.FOLDER_READ_ONLY, Place.NONE, file, e);
    }
  }

  private void write(Result result, ObjectNode facts, Writer to) throws IOException {
    if (json) {
      ResultFile.json(result, facts, to);
    } else {
      ResultFile.csv(result, to);
    }
  }
}
