package org.agglo.cli.measure;

import java.util.Arrays;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.methods.growth.CompoundGrowth;
import org.agglo.methods.growth.Growth;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Quantity;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure cagr FILE}. */
@Command(
    name = "cagr",
    description = "Compound annual growth rate between two columns.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each row: growth (over the whole time), cagr (a year; 0.1 is ten per cent) and status
        ([x] a value is missing, [z] not defined: the first is 0). Only from official stocks or repeated
        snapshots: one snapshot of a live register holds survivors, and growth from it is wrong.

        Example
          jobs.csv
            region,y2015,y2018
            North,1000,1331
            South,0,20
            West,,7
          $ agglo measure cagr jobs.csv --first y2015 --last y2018 --years 3
            region,y2015,y2018,growth,cagr,status
            North,1000,1331,0.331,0.1,
            South,0,20,,,z
            West,,7,,,x
        """)
final class CagrCommand extends FileMeasure {
  @Option(
      names = "--first",
      required = true,
      paramLabel = "COL",
      description = "Column of the first value.")
  private String first = "";

  @Option(
      names = "--last",
      required = true,
      paramLabel = "COL",
      description = "Column of the last value.")
  private String last = "";

  @Option(
      names = "--years",
      required = true,
      paramLabel = "N",
      description = "Years between the two: 2015 to 2018 is 3.")
  private double years;

  @Override
  Result measure(InputTable table) {
    if (!(years > 0)) {
      String text = "--years " + years + " must be above 0";
      throw Misuse.of(Code.OPTION_INVALID, Place.NONE, text);
    }
    double[][] values = table.readNumbers(Quantity.AMOUNT, first, last);
    double[] rates = new double[table.size()];
    double[] growth = new double[table.size()];
    Arrays.setAll(rates, i -> CompoundGrowth.of(values[0][i], values[1][i], years));
    Arrays.setAll(growth, i -> Growth.of(values[0][i], values[1][i]));
    return Result.besideRows(table)
        .numbers("growth", growth)
        .numbers("cagr", rates)
        .words("status", i -> status(rates[i], values[0][i], values[1][i]));
  }

  private static String status(double rate, double first, double last) {
    boolean missing = Double.isNaN(first) || Double.isNaN(last);
    return !Double.isNaN(rate) ? "" : missing ? "x" : "z";
  }
}
