package org.agglo.cli.measure;

import java.util.Arrays;
import java.util.Locale;
import org.agglo.methods.growth.CompoundGrowth;
import org.agglo.methods.growth.HighGrowth;
import org.agglo.methods.growth.HighGrowth.Answer;
import org.agglo.methods.growth.HighGrowth.Count;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Keys;
import org.agglo.study.measure.Quantity;
import org.agglo.study.measure.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure high-growth FILE}. */
@Command(
    name = "high-growth",
    description = "High-growth enterprises of a table with a row for each enterprise.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each row: growth (a year, over three years), high_growth (true or false) and status ([z]
        out of scope: fewer than ten employees at the start, not older than three years, or gone; [x] a
        value is missing). With --by, a row for each group instead: enterprises, in_scope, high_growth,
        share (high_growth / in_scope) and unknown. Needs data of both years: one snapshot of a live
        register holds survivors only.

        Example
          firms.csv
            firm,sector,staff2015,staff2018,age
            A,Steel,10,20,12
            B,Steel,20,22,10
            C,Food,8,80,10
            D,Food,50,,30
          $ agglo measure high-growth firms.csv --first staff2015 --last staff2018 --age age
            firm,sector,staff2015,staff2018,age,growth,high_growth,status
            A,Steel,10,20,12,0.259921049894873,true,
            B,Steel,20,22,10,0.0322801154563672,false,
            C,Food,8,80,10,1.15443469003188,,z
            D,Food,50,,30,,,x
        """)
final class HighGrowthCommand extends FileMeasure {
  @Option(
      names = "--first",
      required = true,
      paramLabel = "COL",
      description = "Column of employees three years before.")
  private String first = "";

  @Option(
      names = "--last",
      required = true,
      paramLabel = "COL",
      description = "Column of employees now; 0 where the enterprise has ceased.")
  private String last = "";

  @Option(
      names = "--age",
      required = true,
      paramLabel = "COL",
      description = "Column of the enterprise's age now, in years.")
  private String age = "";

  @Option(
      names = "--definition",
      paramLabel = "WHOSE",
      description =
          "oecd (more than 20 %% a year) or eurostat (more than 10 %%). Default: ${DEFAULT-VALUE}.")
  private Definition definition = Definition.OECD;

  @Option(names = "--by", paramLabel = "COL", description = "Column of groups to count.")
  private @Nullable String by;

  /** Whose threshold. */
  enum Definition {
    OECD(HighGrowth.OECD),
    EUROSTAT(HighGrowth.EUROSTAT);

    private final double rate;

    Definition(double rate) {
      this.rate = rate;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  Result measure(InputTable table) {
    if (by == null) {
      return each(table, table.readNumbers(Quantity.AMOUNT, first, last, age));
    }
    InputTable.Grouped grouped = table.readGrouped(by, Quantity.AMOUNT, first, last, age);
    return groups(grouped.keys(), grouped.numbers());
  }

  private Result each(InputTable table, double[][] values) {
    Answer[] answers = new Answer[table.size()];
    double[] growth = new double[table.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = HighGrowth.of(values[0][i], values[1][i], values[2][i], definition.rate);
      growth[i] = CompoundGrowth.of(values[0][i], values[1][i], 3);
    }
    return Result.besideRows(table)
        .numbers("growth", growth)
        .truths("high_growth", i -> truth(answers[i]))
        .words("status", i -> status(answers[i]));
  }

  private static String truth(Answer answer) {
    return switch (answer) {
      case YES -> "true";
      case NO -> "false";
      case OUT_OF_SCOPE, UNKNOWN -> "";
    };
  }

  private static String status(Answer answer) {
    return switch (answer) {
      case YES, NO -> "";
      case OUT_OF_SCOPE -> "z";
      case UNKNOWN -> "x";
    };
  }

  private Result groups(Keys keys, double[][] values) {
    Count[] counts = new Count[keys.size()];
    double[] sizes = new double[keys.size()];
    for (int group = 0; group < counts.length; group++) {
      int of = group;
      double[][] own = new double[3][];
      Arrays.setAll(own, which -> keys.only(of, values[which]));
      counts[group] = HighGrowth.count(own[0], own[1], own[2], definition.rate);
      sizes[group] = own[0].length;
    }
    return Result.ofEach(keys)
        .numbers("enterprises", sizes)
        .numbers("in_scope", Arrays.stream(counts).mapToDouble(Count::inScope).toArray())
        .numbers("high_growth", Arrays.stream(counts).mapToDouble(Count::high).toArray())
        .numbers("share", Arrays.stream(counts).mapToDouble(Count::share).toArray())
        .numbers("unknown", Arrays.stream(counts).mapToDouble(Count::unknown).toArray());
  }
}
