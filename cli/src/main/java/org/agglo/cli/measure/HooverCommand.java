package org.agglo.cli.measure;

import org.agglo.methods.concentration.Hoover;
import picocli.CommandLine.Command;

/** {@code agglo measure hoover FILE}. */
@Command(
    name = "hoover",
    description = "Hoover index: the part of each industry that would have to move.",
    mixinStandardHelpOptions = true,
    footer =
        """

        Adds to each industry: hoover (0 spread like the reference, near 1 all in a corner of it) and
        status ([x] a value is missing, [z] not defined). With --by area it is the coefficient of
        specialisation of each area.

        Example
          jobs.csv
            region,sector,jobs
            North,Steel,30
            North,Food,70
            South,Steel,10
            South,Food,90
          $ agglo measure hoover jobs.csv --area region --industry sector --value jobs
            sector,hoover,status
            Food,0.0625,
            Steel,0.25,
        """)
final class HooverCommand extends AgainstReference {
  @Override
  double of(double[] part, double[] reference) {
    return Hoover.of(part, reference);
  }

  @Override
  String column() {
    return "hoover";
  }
}
