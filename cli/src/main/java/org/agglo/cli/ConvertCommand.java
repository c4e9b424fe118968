package org.agglo.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.agglo.intake.classification.Concordance;
import org.agglo.intake.classification.ConcordanceFile;
import org.agglo.intake.classification.Concordances;
import org.agglo.intake.classification.Conversion;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.table.CsvFile;
import org.agglo.intake.text.Decimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code agglo convert FILE}: codes of one classification as codes of another. */
@Command(
    name = "convert",
    description = "Converts codes of one classification into another, with weights.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Known are sic (2007), sic-2003 and nace; others by a file: --concordance naics:sic:FILE,",
      "a CSV file with the columns from, to and weight. Chains are joined.",
      "A row comes out once for each code that its code becomes, with the weight, and once with",
      "an empty code for the share that becomes none. Adds: the new code, weight and, with",
      "--value, converted."
    })
final class ConvertCommand implements Callable<Integer> {
  private static final int MOST = 10;

  @Parameters(paramLabel = "FILE", description = "A CSV file with a heading.")
  private Path file = Path.of("");

  @Option(names = "--code", required = true, paramLabel = "COL", description = "Column of codes.")
  private String code = "";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "NAME",
      description = "Its classification.")
  private String from = "";

  @Option(names = "--to", required = true, paramLabel = "NAME", description = "The one to make.")
  private String to = "";

  @Option(names = "--value", paramLabel = "COL", description = "Column of numbers to split.")
  private @Nullable String value;

  @Option(
      names = "--concordance",
      paramLabel = "FROM:TO:FILE",
      description = "A table from one classification to another; may be given again.")
  private List<String> tables = new ArrayList<>();

  @Option(
      names = "--basis",
      paramLabel = "BASIS",
      description = "Weights from SIC 2003: shares of enterprises, employment or turnover.")
  private Concordances.Basis basis = Concordances.Basis.EMPLOYMENT;

  @Option(names = "--out", paramLabel = "FILE", description = "Write here, not to standard output.")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  private final Problems problems = new Problems();

  @Override
  public Integer call() throws IOException {
    Concordances all = Concordances.of(basis);
    tables.forEach(table -> add(all, table));
    CsvFile rows = CsvFile.read(file, file.toString(), problems).orElse(null);
    problems.throwIfStop();
    Concordance table =
        all.find(from, to)
            .orElseThrow(
                () -> {
                  String names = String.join(", ", all.names());
                  return Misuse.of(Code.CLASSIFICATION_UNKNOWN, Place.NONE, from, to, names);
                });
    Conversion.Columns columns = new Conversion.Columns(code, Optional.ofNullable(value));
    Conversion made = Conversion.of(Objects.requireNonNull(rows), table, columns, problems);
    if (out == null) {
      spec.commandLine().getOut().print(csv(made));
      spec.commandLine().getOut().flush();
    } else {
      Files.writeString(out, csv(made), StandardCharsets.UTF_8);
    }
    rows.rejects().forEach(problems::add);
    report(made);
    return Agglo.DONE;
  }

  private void add(Concordances all, String table) {
    String[] parts = table.split(":", 3);
    if (parts.length < 3) {
      String mend = "--concordance is FROM:TO:FILE, such as naics:sic:naics-sic.csv";
      problems.add(Code.OPTION_INVALID, Place.NONE, mend);
      return;
    }
    ConcordanceFile.Pair pair = new ConcordanceFile.Pair(parts[0], parts[1], parts[2]);
    ConcordanceFile.read(Path.of(parts[2]), pair, problems)
        .ifPresent(
            read -> {
              all.add(read.concordance());
              if (read.assumed() > 0) {
                Place place = Place.of(parts[2]);
                problems.add(Code.CONCORDANCE_ASSUMED, place, parts[2], read.assumed());
              }
            });
  }

  private static String csv(Conversion made) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(made.heading());
      made.rows().forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void report(Conversion made) {
    PrintWriter err = spec.commandLine().getErr();
    problems.list().forEach(p -> err.println("agglo: " + p));
    err.println(
        String.format(
            Locale.ROOT,
            "of %s %s, a share of %.4f became none of %s",
            Decimal.shortest(made.total()),
            value == null ? "rows" : value,
            made.lostShare(),
            to));
    if (!made.lost().isEmpty()) {
      String codes = made.lost().keySet().stream().limit(MOST).collect(Collectors.joining(", "));
      String more = made.lost().size() > MOST ? ", …" : "";
      err.println("codes that become none, wholly or in part: " + codes + more);
    }
  }
}
