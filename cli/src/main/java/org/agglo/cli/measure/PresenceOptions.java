package org.agglo.cli.measure;

import java.util.List;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.methods.complexity.Threshold;
import org.agglo.study.measure.Cells.Value;
import org.agglo.study.measure.InputTable;
import org.agglo.study.measure.Quantity;
import org.agglo.study.measure.Specialisations;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** When an area of a table counts as having an industry. */
final class PresenceOptions {
  @Mixin private CellOptions cells = new CellOptions();

  @Option(
      names = "--value",
      required = true,
      paramLabel = "COL",
      description = "Column of activity, such as jobs.")
  private String value = "";

  @Option(
      names = "--quotient",
      paramLabel = "N",
      description =
          "Least location quotient of an industry an area has. Default: ${DEFAULT-VALUE}.")
  private double quotient = Threshold.STANDARD.quotient();

  @Option(
      names = "--minimum",
      paramLabel = "N",
      description = "Least value of an industry an area has. Default: ${DEFAULT-VALUE}, for jobs.")
  private double minimum = Threshold.STANDARD.value();

  /** Reads the cells and marks those that reach the threshold. */
  Specialisations read(InputTable table) {
    demand("--quotient", quotient);
    demand("--minimum", minimum);
    return new Specialisations(
        cells.read(table, List.of(new Value(value, Quantity.AMOUNT))),
        new Threshold(quotient, minimum));
  }

  private static void demand(String option, double number) {
    if (!(number >= 0) || Double.isInfinite(number)) {
      throw Misuse.of(Code.OPTION_INVALID, Place.NONE, option + " is a number from 0");
    }
  }
}
