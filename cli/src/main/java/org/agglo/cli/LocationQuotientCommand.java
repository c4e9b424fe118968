package org.agglo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.agglo.study.measure.QuotientTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code agglo measure location-quotient FILE}. */
@Command(
    name = "location-quotient",
    description = "Location quotients, plain and against the rest of the nation.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The file has one row per area and industry; the nation is the sum of all rows.",
      "Adds: location_quotient, location_quotient_rest, share, status."
    })
final class LocationQuotientCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "A CSV file with a heading.")
  private Path file = Path.of("");

  @Option(names = "--area", required = true, paramLabel = "COL", description = "Column of areas.")
  private String area = "";

  @Option(
      names = "--industry",
      required = true,
      paramLabel = "COL",
      description = "Column of industries.")
  private String industry = "";

  @Option(
      names = "--value",
      required = true,
      paramLabel = "COL",
      description = "Column of what is described, such as jobs.")
  private String value = "";

  @Option(names = "--out", paramLabel = "FILE", description = "Write here, not to standard output.")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Problems problems = new Problems();
    CsvFile rows = CsvFile.read(file, file.toString(), problems).orElse(null);
    problems.throwIfStop();
    QuotientTable table =
        QuotientTable.of(
            Objects.requireNonNull(rows),
            new QuotientTable.ColumnNames(area, industry, value),
            problems);
    problems.throwIfStop();
    problems.list().forEach(p -> spec.commandLine().getErr().println("agglo: " + p));
    write(table);
    return Agglo.DONE;
  }

  private void write(QuotientTable table) throws IOException {
    if (out == null) {
      table.write(spec.commandLine().getOut());
      return;
    }
    try (PrintWriter writer =
        new PrintWriter(Files.newBufferedWriter(out, StandardCharsets.UTF_8))) {
      table.write(writer);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
