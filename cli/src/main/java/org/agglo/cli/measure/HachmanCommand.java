package org.agglo.cli.measure;

import java.util.EnumSet;
import org.agglo.methods.concentration.Hachman;
import org.agglo.study.measure.Profiles;
import org.agglo.study.measure.Profiles.By;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agglo measure hachman FILE}. */
@Command(
    name = "hachman",
    description = "Hachman index: how alike each area's industries are to the nation's.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each area: hachman (1 the same as the reference, near 0 specialised) and status ([x] a
        value is missing, [z] not defined: no activity, or an industry the reference lacks).

        Example
          jobs.csv
            region,sector,jobs
            North,Steel,60
            North,Food,40
            South,Steel,240
            South,Food,660
          $ agglo measure hachman jobs.csv --area region --industry sector --value jobs
            region,hachman,status
            North,0.7,
            South,0.994736842105263,
        """)
final class HachmanCommand extends ProfileMeasure {
  @Option(
      names = "--reference",
      paramLabel = "WHAT",
      description = "nation (all areas) or rest (all but the area). Default: ${DEFAULT-VALUE}.")
  private Reference reference = Reference.NATION;

  HachmanCommand() {
    super(By.AREA);
  }

  @Override
  Result measure(Profiles profiles) {
    demand(reference, EnumSet.of(Reference.NATION, Reference.REST));
    double[] values =
        profiles.all(row -> Hachman.of(profiles.row(row), reference(profiles, row, reference)));
    return profiles.result().numbers("hachman", values).words("status", profiles.marks(values));
  }
}
