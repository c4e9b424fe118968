package org.agglo.cli.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.study.measure.Cells;
import org.agglo.study.measure.Cells.Value;
import org.agglo.study.measure.DefinedClusters;
import org.agglo.study.measure.DefinedClusters.Of;
import org.agglo.study.measure.DefinedClusters.Scope;
import org.agglo.study.measure.IndustryLinks;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Quantity;
import org.agglo.study.measure.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agglo measure cluster-definitions FILE}. */
@Command(
    name = "cluster-definitions",
    description = "Groups of industries found together: the best of many candidates.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each industry: its value over all areas, cluster (1 for the largest; empty where it takes no
        part), within (mean similarity with its cluster), next_cluster and next (the nearest other), moved
        (whether it left the group it was first put in). With --by cluster: industries, value, within, next,
        overlaps (clusters nearer than 95 % of all), largest. With --by candidate: every candidate with its
        scores. Industries are alike that rise and fall together over areas. The facts of the run hold the score
        on other areas, made on half of them and read on the rest; --shuffles tells what chance alone gives.
        The score of the best candidate on its own areas is high even by chance: it shows nothing.

        Example
          jobs.csv
            region,sector,jobs
            A,Steel,50
            A,Tools,40
            A,Films,1
            A,Music,2
            B,Steel,10
            B,Tools,9
            B,Films,30
            B,Music,33
            C,Steel,2
            C,Tools,1
            C,Films,4
            C,Music,3
          $ agglo measure cluster-definitions jobs.csv --area region --industry sector --value jobs --groups 2
            sector,jobs,cluster,within,next_cluster,next,moved
            Films,35,2,0.997835351929284,1,-0.427661316967572,false
            Music,38,2,0.997835351929284,1,-0.367304954954317,false
            Steel,62,1,0.999229995211924,2,-0.415475763505398,false
            Tools,50,1,0.999229995211924,2,-0.379490508416491,false
        """)
final class ClusterDefinitionsCommand extends FileMeasure {
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?(?::(\\d{1,5}))?");

  @Mixin private CellOptions cells = new CellOptions();

  @Option(names = "--value", required = true, paramLabel = "COL", description = "Column of jobs.")
  private String value = "";

  @Option(
      names = "--establishments",
      paramLabel = "COL",
      description = "Column of establishments: a table of links beside that of jobs.")
  private @Nullable String establishments;

  @Option(
      names = "--input-output",
      paramLabel = "FILE",
      description = "What industries sell to each other: columns from, to, value.")
  private @Nullable Path flows;

  @Option(
      names = "--occupations",
      paramLabel = "FILE",
      description = "Who works in them: columns industry, occupation, value.")
  private @Nullable Path occupations;

  @Option(
      names = "--of",
      paramLabel = "WHAT",
      description =
          "What is correlated over areas: value (as published; large areas weigh most) or share (of"
              + " the area's total). Default: ${DEFAULT-VALUE}.")
  private Of of = Of.VALUE;

  @Option(
      names = "--groups",
      paramLabel = "N[-N[:STEP]]",
      description = "Numbers of groups to try. Default: ${DEFAULT-VALUE}.")
  private String groups = "30-60:5";

  @Option(
      names = "--least",
      paramLabel = "VALUE",
      description = "Leave out industries with less over all areas. Default: ${DEFAULT-VALUE}.")
  private double least;

  @Option(
      names = "--least-gini",
      paramLabel = "GINI",
      description =
          "Leave out industries spread more evenly, which serve their own area. Default:"
              + " ${DEFAULT-VALUE}.")
  private double leastGini;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description = "A row for each industry, cluster or candidate. Default: ${DEFAULT-VALUE}.")
  private By by = By.INDUSTRY;

  @Option(
      names = "--shuffles",
      paramLabel = "N",
      description =
          "Also score N tables in which every industry has its areas shuffled: what chance gives."
              + " Default: ${DEFAULT-VALUE}.")
  private int shuffles;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the shuffles. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  /** What has a row. */
  enum By {
    INDUSTRY,
    CLUSTER,
    CANDIDATE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  Result measure(InputTable table) {
    Scope scope = new Scope(least, leastGini, numbers(), shuffles, seed);
    List<Value> columns = new ArrayList<>(List.of(new Value(value, Quantity.AMOUNT)));
    if (establishments != null) {
      columns.add(new Value(establishments, Quantity.AMOUNT));
    }
    Cells read = cells.read(table, columns);
    DefinedClusters found = new DefinedClusters(read, of, others(table), scope);
    return switch (by) {
      case INDUSTRY -> found.byIndustry();
      case CLUSTER -> found.byCluster();
      case CANDIDATE -> found.byCandidate();
    };
  }

  private List<IndustryLinks> others(InputTable table) {
    List<IndustryLinks> others = new ArrayList<>();
    if (flows != null) {
      others.add(IndustryLinks.ofFlows(flows, table.problems()));
    }
    if (occupations != null) {
      others.add(IndustryLinks.ofOccupations(occupations, table.problems()));
    }
    return others;
  }

  private int[] numbers() {
    Matcher range = RANGE.matcher(groups);
    if (range.matches()) {
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      int step = range.group(3) == null ? 1 : Integer.parseInt(range.group(3));
      if (first >= 2 && last >= first && step >= 1) {
        return IntStream.iterate(first, n -> n <= last, n -> n + step).toArray();
      }
    }
    throw Misuse.of(
        Code.OPTION_INVALID,
        Place.NONE,
        "--groups is a number from 2, or a range such as 30-60:5, not " + groups);
  }
}
