package org.agglo.cli.measure;

import org.agglo.methods.concentration.Herfindahl;
import org.agglo.study.measure.Profiles;
import org.agglo.study.measure.Profiles.By;
import org.agglo.study.measure.Result;
import picocli.CommandLine.Command;

/** {@code agglo measure herfindahl FILE}. */
@Command(
    name = "herfindahl",
    description = "Herfindahl index: how much of each area is in few industries.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each area: herfindahl (the sum of squared shares), herfindahl_normalised (0 all
        industries equal, 1 one has all; industries without activity count), equivalent_number (1/H)
        and status ([x] a value is missing, [z] not defined). With --by industry: over areas.

        Example
          jobs.csv
            region,sector,jobs
            North,Steel,25
            North,Food,75
            South,Steel,50
            South,Food,50
          $ agglo measure herfindahl jobs.csv --area region --industry sector --value jobs
            region,herfindahl,herfindahl_normalised,equivalent_number,status
            North,0.625,0.25,1.6,
            South,0.5,0,2,
        """)
final class HerfindahlCommand extends ProfileMeasure {
  HerfindahlCommand() {
    super(By.AREA);
  }

  @Override
  Result measure(Profiles profiles) {
    double[] values = profiles.all(row -> Herfindahl.of(profiles.row(row)));
    return profiles
        .result()
        .numbers("herfindahl", values)
        .numbers(
            "herfindahl_normalised", profiles.all(row -> Herfindahl.normalised(profiles.row(row))))
        .numbers(
            "equivalent_number",
            profiles.all(row -> Herfindahl.equivalentNumber(profiles.row(row))))
        .words("status", profiles.marks(values));
  }
}
