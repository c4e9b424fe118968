package org.agglo.cli.measure;

import java.util.EnumSet;
import org.agglo.methods.concentration.Krugman;
import org.agglo.study.measure.Profiles;
import org.agglo.study.measure.Profiles.By;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure krugman FILE}. */
@Command(
    name = "krugman",
    description = "Krugman's index: how far each area's industries are from a reference.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each area: krugman (0 the same, 2 nothing in common) and status ([x] a value is
        missing, [z] not defined). With --by industry it is the concentration of each industry.

        Example
          jobs.csv
            region,sector,jobs
            North,Steel,30
            North,Food,70
            South,Steel,10
            South,Food,90
          $ agglo measure krugman jobs.csv --area region --industry sector --value jobs
            region,krugman,status
            North,0.2,
            South,0.2,
        """)
final class KrugmanCommand extends ProfileMeasure {
  @Option(
      names = "--reference",
      paramLabel = "WHAT",
      description =
          "nation (all areas), rest (all but the area), or others (the mean of the others' shares)."
              + " Default: ${DEFAULT-VALUE}.")
  private Reference reference = Reference.NATION;

  KrugmanCommand() {
    super(By.AREA);
  }

  @Override
  Result measure(Profiles profiles) {
    demand(reference, EnumSet.of(Reference.NATION, Reference.REST, Reference.OTHERS));
    double[] values = profiles.all(row -> of(profiles, row));
    return profiles.result().numbers("krugman", values).words("status", profiles.marks(values));
  }

  private double of(Profiles profiles, int row) {
    return switch (reference) {
      case REST -> Krugman.rest(profiles.row(row), profiles.whole());
      case OTHERS -> Krugman.meanOfOthers(profiles.row(row), profiles.others(row));
      default -> Krugman.of(profiles.row(row), profiles.whole());
    };
  }
}
