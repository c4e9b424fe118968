package org.agglo.cli.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.study.measure.Cells.Value;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Quantity;
import org.agglo.study.measure.Result;
import org.agglo.study.measure.Shifts;
import org.agglo.study.measure.Shifts.Method;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code agglo measure shift-share FILE}. */
@Command(
    name = "shift-share",
    description = "Shift-share analysis: a change split by nation, industry and region.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each row: change; then, which add up to it,
          classic, dynamic     national_share, industrial_mix, regional_shift
          esteban-marquillas   national_share, industrial_mix, competitive, allocation
          arcelus              national, mix, regional and regional_mix, each _homothetic and
                               _specialised
        and status ([x] a value is missing, [z] not defined). dynamic adds up the steps between all the
        columns of --values. The regional shift is a residual, not a cause.

        Example
          jobs.csv
            region,sector,y2015,y2020
            North,Steel,100,120
            North,Food,200,190
            North,Media,50,80
            South,Steel,900,980
            South,Food,2800,2710
            South,Media,850,1120
          $ agglo measure shift-share jobs.csv --area region --industry sector --values y2015,y2020 --totals
            region,change,national_share,industrial_mix,regional_shift,status
            North,40,21.4285714285715,-1.42857142857145,20,
            South,260,278.571428571429,1.42857142857115,-19.9999999999999,
        """)
final class ShiftShareCommand extends FileMeasure {
  @Mixin private CellOptions cells = new CellOptions();

  @Option(
      names = "--values",
      required = true,
      split = ",",
      paramLabel = "COL",
      description =
          "Columns of the dates in order, with commas between: the first and the last"
              + " count, all of them for dynamic.")
  private List<String> values = List.of();

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "classic, esteban-marquillas, arcelus or dynamic. Default: ${DEFAULT-VALUE}.")
  private Method method = Method.CLASSIC;

  @Option(
      names = "--national",
      paramLabel = "FILE",
      description =
          "Totals of the nation at two dates: industry, first, last. Else: the sum of the areas.")
  private @Nullable Path national;

  @Option(names = "--totals", description = "A row for each area: sums over its industries.")
  private boolean totals;

  @Override
  Result measure(InputTable table) {
    if (values.size() < 2) {
      throw wrong("--values needs two columns or more, with commas between");
    }
    if (values.size() > 2 && (method != Method.DYNAMIC || national != null)) {
      throw wrong("more than two columns are for --method dynamic, without --national");
    }
    List<Value> columns = values.stream().map(v -> new Value(v, Quantity.AMOUNT)).toList();
    return new Shifts(cells.read(table, columns), Optional.ofNullable(national))
        .result(method, totals);
  }

  private static Misuse wrong(String text) {
    return Misuse.of(Code.OPTION_INVALID, Place.NONE, text);
  }
}
