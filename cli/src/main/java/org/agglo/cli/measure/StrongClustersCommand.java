package org.agglo.cli.measure;

import java.util.ArrayList;
import java.util.List;
import org.agglo.study.measure.Cells.Value;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Quantity;
import org.agglo.study.measure.Result;
import org.agglo.study.measure.StrongLabels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agglo measure strong-clusters FILE}. */
@Command(
    name = "strong-clusters",
    description = "Labels as the US cluster map has them: relative, never evidence of a cluster.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each row true or false: qualifying (quotient, value and establishments above their 25th
        percentiles), significant (the quotient above its 50th), strong (at least its 75th and 1),
        strong10 (at least its 90th and 1). Percentiles are over the areas where the industry has
        activity, of type 7. Empty where a value is missing. Give traded industries only, as the map does.
        With fewer than 100 areas the labels say little: about a quarter of areas always qualify.

        Example
          jobs.csv
            region,sector,jobs,units
            A,Steel,60,9
            A,Food,40,8
            B,Steel,30,6
            B,Food,70,9
            C,Steel,20,4
            C,Food,80,9
            D,Steel,5,1
            D,Food,95,9
          $ agglo measure strong-clusters jobs.csv --area region --industry sector --value jobs --establishments units
            region,sector,jobs,units,qualifying,significant,strong,strong10
            A,Steel,60,9,true,true,true,true
            A,Food,40,8,false,false,false,false
            B,Steel,30,6,true,true,false,false
            B,Food,70,9,true,false,false,false
            C,Steel,20,4,true,false,false,false
            C,Food,80,9,true,true,false,false
            D,Steel,5,1,false,false,false,false
            D,Food,95,9,true,true,true,true
        """)
final class StrongClustersCommand extends FileMeasure {
  @Mixin private CellOptions cells = new CellOptions();

  @Option(
      names = "--value",
      required = true,
      paramLabel = "COL",
      description = "Column of employment.")
  private String value = "";

  @Option(
      names = "--establishments",
      required = true,
      paramLabel = "COL",
      description = "Column of establishments.")
  private String establishments = "";

  @Option(
      names = "--location-quotient",
      paramLabel = "COL",
      description = "Column of location quotients; else they are made from the value.")
  private @Nullable String quotient;

  @Override
  Result measure(InputTable table) {
    List<Value> columns = new ArrayList<>();
    columns.add(new Value(value, Quantity.AMOUNT));
    columns.add(new Value(establishments, Quantity.AMOUNT));
    if (quotient != null) {
      columns.add(new Value(quotient, Quantity.AMOUNT));
    }
    return new StrongLabels(cells.read(table, columns)).result();
  }
}
